"""The doctor finds what is wrong, mends what can be made anew, and leaves everything else as it is."""

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp import durable
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def well(store: Store, question_set: QuestionSet) -> Store:
    """A set, an open session and a finished one, backed up."""
    store.sets.save(question_set)
    for name in ("s1", "s2"):
        session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    store.backups.take()
    return store


def contents(data: Home) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in data.root.rglob("*.json")}


def findings(store: Store) -> list[tuple[str, bool]]:
    return [(finding.sentence, finding.mended) for finding in store.doctor.examine().findings]


def test_a_well_data_folder_is_left_as_it_is(well: Store, data: Home) -> None:
    before = contents(data)
    examined = well.doctor.examine()
    assert examined.findings == ()
    assert examined.is_well
    assert examined.files == 5
    assert contents(data) == before


def test_where_nothing_is_nothing_is_made(store: Store, data: Home) -> None:
    assert store.doctor.examine() == (0, ())
    assert not data.root.exists()


def test_damage_is_found_before_anybody_meets_it(
    well: Store, reopened: Callable[[], Store], data: Home
) -> None:
    for folder in ("sets", "articles", "open", "sessions", "shown"):
        (path,) = (data.root / folder).iterdir()
        path.write_bytes(path.read_bytes()[:-1])
    found = findings(reopened())
    damaged = [sentence for sentence, _ in found if " is damaged (" in sentence]
    assert {sentence.split()[2].split("/")[0] for sentence in damaged} == {
        "sets", "articles", "open", "sessions", "shown",
    }  # fmt: skip
    assert all("A backup of" in sentence for sentence in damaged)
    assert len(found) == 5
    assert len(list(data.set_aside.iterdir())) == 5
    later = findings(reopened())
    assert len([sentence for sentence, _ in later if "--bring-back" in sentence]) == 5
    store = reopened()
    for offer in store.recovery.offers():
        store.recovery.bring_back(offer)
    assert findings(reopened()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
def test_files_that_others_could_read_are_closed(well: Store, data: Home) -> None:
    (data.sets / "set-1.json").chmod(0o644)
    data.sets.chmod(0o755)
    ((sentence, mended),) = findings(well)
    assert sentence == "2 files could be read by others on this computer; now only you can."
    assert mended
    assert (data.sets / "set-1.json").stat().st_mode & 0o777 == 0o600
    assert data.sets.stat().st_mode & 0o777 == 0o700
    assert findings(well) == []


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_in_the_data_folder_opens_nothing_outside(well: Store, data: Home, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    outside.chmod(0o644)
    (data.root / "link").symlink_to(outside)
    assert findings(well) == []
    assert outside.stat().st_mode & 0o777 == 0o644


def test_a_conflict_copy_is_named_and_left(well: Store, data: Home) -> None:
    copy = data.sets / "set-1 (conflicted copy 2026-11-22).json"
    durable.write_bytes(copy, b"from the cloud")
    ((sentence, mended),) = findings(well)
    assert sentence == (
        "sets/set-1 (conflicted copy 2026-11-22).json is no file of this application, "
        "so it is left alone and not used."
    )
    assert not mended
    assert copy.read_bytes() == b"from the cloud"


def test_the_leftovers_of_a_killed_write_go_when_they_are_old(well: Store, data: Home) -> None:
    old, new = data.sets / ".set-1.json.abc.tmp", data.sets / ".set-1.json.def.tmp"
    for path in (old, new):
        durable.write_bytes(path, b"half")
    os.utime(old, (1_600_000_000, 1_600_000_000))
    assert findings(well) == []
    assert not old.exists()
    assert new.exists()


def test_a_lost_article_is_taken_from_what_was_shown(
    well: Store, data: Home, question_set: QuestionSet
) -> None:
    (path,) = data.articles.iterdir()
    path.unlink()
    assert findings(well) == [
        ("The article of “The bridge” was gone; it was taken from what a session showed.", True)
    ]
    assert well.sets.load("set-1") == question_set
    assert findings(well) == []


def test_a_lost_article_that_was_never_shown_is_named(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    (path,) = data.articles.iterdir()
    path.unlink()
    sentence = "The article of “The bridge” is gone; import it again to open this question set."
    assert findings(store) == [(sentence, False)]


def test_lost_material_is_counted(well: Store, data: Home) -> None:
    (path,) = data.shown.iterdir()
    path.unlink()
    sentence = "What 2 sessions showed is gone; their scores are kept, but they cannot be opened."
    assert findings(well) == [(sentence, False)]


def test_material_that_no_session_shows_is_removed(
    well: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    edited = question_set.questions[0].model_copy(update={"stem": "Never answered"})
    elsewhere = question_set.article.model_copy(update={"title": "Another"})
    for name, changed in (("x1", {"questions": (edited,)}), ("x2", {"article": elsewhere})):
        other = question_set.model_copy(update=changed)
        well.sessions.save_open(*start_session(other, session_id=name, source=random.Random(1), now=START))
        well.sessions.discard(name)
    assert len(list(data.shown.iterdir())) == 2
    count = 1 + len(question_set.playable)
    sentence = f"{count} questions that no session shows any more were removed from the history."
    assert findings(reopened()) == [(sentence, True)]
    assert len(list(data.shown.iterdir())) == 1
    store = reopened()
    for session in (*store.sessions.open(), *store.sessions.finished()):
        assert store.sessions.material(session).questions
    assert findings(store) == []


def test_a_window_that_was_open_meanwhile_stores_its_material_again(
    well: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    """It believes that what it stored is still there, until the file says otherwise."""
    edited = question_set.questions[0].model_copy(update={"stem": "Asked later"})
    other = question_set.model_copy(update={"questions": (*question_set.questions, edited)})
    session, material = start_session(other, session_id="x1", source=random.Random(1), now=START)
    well.sessions.save_open(session, material)
    well.sessions.discard("x1")
    reopened().doctor.examine()
    again = session.model_copy(update={"id": "x2"})
    well.sessions.save_open(again, material)
    assert well.sessions.material(again) == material


def test_what_damaged_sessions_showed_stays_for_their_return(
    well: Store, reopened: Callable[[], Store], data: Home
) -> None:
    well.sessions.discard("s1")
    path = data.sessions / "2026-11.json"
    path.write_bytes(path.read_bytes()[:-1])
    findings(reopened())
    store = reopened()
    findings(store)
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    (session,) = store.sessions.finished()
    assert store.sessions.material(session).questions


def test_broken_backups_are_named(well: Store, data: Home) -> None:
    stored = sorted(data.backups.glob("objects/*/*"))
    stored[0].write_bytes(b"damaged")
    stored[1].unlink()
    sentence = "The backup number 1 lacks 2 of its files; the others can be used."
    assert findings(well) == [(sentence, False)]
    (path,) = data.backups.glob("*.json")
    path.write_bytes(b"damaged")
    assert findings(well) == [("The backup number 1 is damaged or gone; choose another one.", False)]


def test_a_broken_off_finish_is_taken_up(well: Store, question_set: QuestionSet) -> None:
    session, material = start_session(question_set, session_id="s3", source=random.Random(1), now=START)
    well.sessions.save_open(finish(session, START), material)
    assert findings(well) == []
    assert "s3" in {each.id for each in well.sessions.finished()}


def test_a_damaged_index_is_made_anew(well: Store, data: Home) -> None:
    expected = well.summaries.totals()
    data.index.write_bytes(b"damaged" * 1000)
    assert findings(well) == []
    assert well.summaries.totals() == expected


def test_progress_goes_up_and_may_end_it(well: Store) -> None:
    told: list[float] = []
    well.doctor.examine(told.append)
    assert told == sorted(told)
    assert told[0] == 0
    assert len(told) == 5

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        well.doctor.examine(stop)
