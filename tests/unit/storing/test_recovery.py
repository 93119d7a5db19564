"""What was damaged comes back from its newest good backup; what no backup holds is named."""

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Offer, Store

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def play(store: Store, question_set: QuestionSet, name: str) -> Session:
    session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
    store.sessions.save_open(session, material)
    session = finish(session, START + timedelta(minutes=5))
    store.sessions.finish(session)
    return session


@pytest.fixture
def backed_up(store: Store, question_set: QuestionSet) -> Store:
    """Keep a set, an open session "open" and a finished one "s1", and back that up."""
    store.sets.save(question_set)
    session, material = start_session(question_set, session_id="open", source=random.Random(1), now=START)
    store.sessions.save_open(session, material)
    play(store, question_set, "s1")
    store.backups.take()
    return store


def damage(path: Path) -> bytes:
    """Damage the file and return what it held."""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return whole


@pytest.mark.parametrize("folder", ["sets", "articles", "open", "sessions", "shown"])
def test_each_kind_of_file_is_offered_and_brought_back(
    backed_up: Store, reopened: Callable[[], Store], data: Home, folder: str
) -> None:
    (path,) = (data.root / folder).iterdir()
    whole = damage(path)
    store = reopened()
    store.sets.summaries()
    store.sessions.finished()
    for summary in backed_up.sets.summaries():
        with pytest.raises(UserError) if folder == "articles" else _nothing():
            store.sets.load(summary.id)
    if folder == "shown":
        with pytest.raises(UserError):
            store.sessions.material(store.sessions.open()[0])
    (offer,) = store.recovery.offers()
    assert offer.file == f"{folder}/{path.name}"
    assert offer.copied == store.backups.made()[0].at
    assert (data.set_aside / offer.aside).exists()
    store.recovery.bring_back(offer)
    assert path.read_bytes() == whole
    assert store.recovery.offers() == ()
    assert reopened().take_notices() == ()


class _nothing:  # noqa: N801 - reads as a word
    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...


def test_whoever_meets_the_damage_is_told_of_the_backup(
    backed_up: Store, data: Home, question_set: QuestionSet
) -> None:
    damage(data.sets / "set-1.json")
    moment = f"{backed_up.backups.made()[0].at.astimezone():%Y-%m-%d %H:%M}"
    with pytest.raises(UserError) as told:
        backed_up.sets.load(question_set.id)
    assert str(told.value).endswith(
        f"A backup of {moment} holds it: “quizapp doctor --bring-back” puts that in its place."
    )


def test_what_no_backup_holds_is_named(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    damage(data.sets / "set-1.json")
    assert store.sets.summaries() == ()
    (notice,) = store.take_notices()
    assert notice.endswith("No backup holds it.")
    (offer,) = store.recovery.offers()
    assert (offer.file, offer.copied) == ("sets/set-1.json", None)
    with pytest.raises(UserError, match=r"No backup holds sets/set-1\.json"):
        store.recovery.bring_back(offer)


def test_a_month_begun_anew_takes_in_what_the_backup_holds(
    backed_up: Store, data: Home, question_set: QuestionSet
) -> None:
    store = backed_up
    damage(data.sessions / "2026-11.json")
    play(store, question_set, "s2")
    assert [session.id for session in store.sessions.finished()] == ["s2"]
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    assert {session.id for session in store.sessions.finished()} == {"s1", "s2"}
    assert store.summaries.totals().sessions == 2
    assert store.recovery.offers() == ()
    store.recovery.bring_back(offer)  # again adds nothing
    assert store.summaries.totals().sessions == 2


def test_material_shown_anew_takes_in_what_the_backup_holds(
    backed_up: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    (shown,) = data.shown.iterdir()
    damage(shown)
    store = reopened()
    edited = question_set.questions[0].model_copy(update={"stem": "Another stem"})
    play(store, question_set.model_copy(update={"questions": (edited,)}), "s2")
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    for session in (*store.sessions.open(), *store.sessions.finished()):
        assert store.sessions.material(session).questions
    assert store.recovery.offers() == ()


def test_a_set_made_anew_is_not_replaced(backed_up: Store, data: Home, question_set: QuestionSet) -> None:
    damage(data.sets / "set-1.json")
    newer = question_set.model_copy(update={"title": "Made anew"})
    backed_up.sets.save(newer)
    assert backed_up.recovery.offers() == ()
    offer = Offer("x", "sets/set-1.json", START, START)
    backed_up.recovery.bring_back(offer)
    assert backed_up.sets.load("set-1") == newer


def test_a_set_that_was_brought_back_and_then_deleted_is_not_damaged_again(
    backed_up: Store, data: Home, question_set: QuestionSet
) -> None:
    damage(data.root / "sets" / f"{question_set.id}.json")
    backed_up.sets.summaries()
    (offer,) = backed_up.recovery.offers()
    backed_up.recovery.bring_back(offer)
    assert backed_up.recovery.offers() == ()
    backed_up.sets.delete(question_set.id)
    assert backed_up.recovery.offers() == ()
    with pytest.raises(UserError, match="This question set is not in the library any more"):
        backed_up.sets.load(question_set.id)
    shutil.rmtree(data.deleted)  # a month later
    assert backed_up.recovery.offers() == ()


def test_what_was_brought_back_is_not_told_of_again_when_it_has_gone_its_way(
    backed_up: Store, reopened: Callable[[], Store], data: Home
) -> None:
    (path,) = data.open_sessions.iterdir()
    damage(path)
    store = reopened()
    assert store.sessions.open() == ()
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    (session,) = store.sessions.open()
    store.sessions.finish(finish(session, START))
    assert store.recovery.offers() == ()
    assert len(list(data.set_aside.iterdir())) == 1  # what was damaged is kept as it is


def test_what_sessions_showed_is_no_loss_once_it_is_back_whatever_backups_hold(
    backed_up: Store, reopened: Callable[[], Store], data: Home
) -> None:
    (shown,) = data.shown.iterdir()
    damage(shown)
    store = reopened()
    assert store.sessions.without_material() == 2
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    shutil.rmtree(data.backups)
    assert store.recovery.offers() == ()
    assert reopened().doctor.examine().findings == ()


def test_what_no_session_asks_for_is_no_loss(
    store: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    """No backup was made, but the next session on the set showed all of it anew."""
    play(store, question_set, "s1")
    (shown,) = data.shown.iterdir()
    damage(shown)
    store = reopened()
    play(store, question_set, "s2")
    assert store.sessions.without_material() == 0
    assert store.recovery.offers() == ()


def test_the_newest_good_backup_is_taken_not_the_newest(
    backed_up: Store, data: Home, question_set: QuestionSet
) -> None:
    store = backed_up
    path = data.sets / "set-1.json"
    good = path.read_bytes()
    with TinyDB(path) as database:  # whole to the eye of a backup, but no question set
        database.table("questions").update({"status": "unheard of"})
    store.backups.take()
    assert store.sets.summaries() == ()
    (offer,) = store.recovery.offers()
    assert offer.copied == store.backups.made()[1].at
    store.recovery.bring_back(offer)
    assert path.read_bytes() == good


def test_two_files_of_like_names_set_aside_in_one_second(data: Home, question_set: QuestionSet) -> None:
    store = Store(data, now=lambda: START)
    for name in ("a", "a-2"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    store.backups.take()
    wholes = {name: damage(data.sets / f"{name}.json") for name in ("a", "a-2")}
    store.sets.summaries()
    store.sets.save(question_set.model_copy(update={"id": "a"}))
    damage(data.sets / "a.json")
    store.sets.summaries()
    assert len(list(data.set_aside.iterdir())) == 3
    for offer in store.recovery.offers():
        store.recovery.bring_back(offer)
    assert {name: (data.sets / f"{name}.json").read_bytes() for name in ("a", "a-2")} == wholes
    assert store.recovery.offers() == ()


def test_the_title_is_read_from_what_is_left_where_no_backup_holds_it(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    titled = question_set.model_copy(update={"title": 'Ferry "Ümit" \\ late'})
    store.sets.save(titled)
    path = data.sets / f"{titled.id}.json"
    content = bytearray(path.read_bytes())
    content[content.index(b"stem") + 10] ^= 1
    path.write_bytes(content)
    store.sets.summaries()
    (offer,) = store.recovery.offers()
    assert (offer.copied, offer.title, offer.why) == (None, titled.title, "checksum")
