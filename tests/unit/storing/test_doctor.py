"""The doctor finds what is wrong, mends what can be made anew, and leaves everything else as it is."""

import os
import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from quizapp import durable, settings
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.settings import Settings
from quizapp.storing import Store, leftovers
from quizapp.storing.locking import Lock

T = TypeVar("T")

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
    (data.sets / "link.json").symlink_to(outside)
    said = [sentence for sentence, _mended in findings(well)]
    assert any("link is no file of this application" in sentence for sentence in said)
    assert outside.read_bytes() == b"mine"
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
    shutil.rmtree(data.backups)
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
    shutil.rmtree(data.backups)
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
    sentence = "2 files in the newest backup were damaged; they were backed up anew."
    assert findings(well) == [(sentence, True)]
    well.sets.rename("set-1", "Another name")  # what the backup holds of it is nowhere else
    held = well.backups.files(well.backups.made()[0])["sets/set-1.json"]
    next(data.backups.glob(f"objects/*/{held.digest}*")).unlink()
    sentence = "The backup number 1 lacks 1 of its files; the others can be used."
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


def test_a_damaged_set_among_the_deleted_ones_is_found_and_comes_back(
    well: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    well.sets.delete(question_set.id)
    well.backups.take()
    (path,) = data.deleted.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    ((sentence, mended),) = findings(reopened())
    assert sentence.startswith("The file deleted/set-1.json is damaged (")
    assert "A backup of" in sentence
    assert not mended
    store = reopened()
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    assert path.read_bytes() == whole
    assert findings(reopened()) == []
    reopened().sets.restore(question_set.id)


def test_damaged_settings_are_set_aside_and_come_back(
    well: Store, reopened: Callable[[], Store], data: Home
) -> None:
    chosen = Settings(text_factor=1.5)
    settings.save(chosen, data.settings)
    well.backups.take()
    data.settings.write_bytes(b"{")
    well.backups.take()  # which takes no damaged file
    ((sentence, mended),) = findings(reopened())
    assert sentence.startswith(
        "Your settings are not valid, so the usual ones are used; the file was kept as "
    )
    assert sentence.endswith("holds it: “quizapp doctor --bring-back” puts that in its place.")
    assert not mended
    store = reopened()
    (offer,) = store.recovery.offers()
    assert offer.file == "settings.json"
    store.recovery.bring_back(offer)
    assert settings.load(data.settings, aside=data.set_aside, now=START) == (chosen, ())
    assert findings(reopened()) == []


def test_settings_that_no_backup_holds_are_named_until_there_are_others(well: Store, data: Home) -> None:
    durable.write_bytes(data.settings, b"[]")
    ((sentence, _mended),) = findings(well)
    assert sentence.endswith("No backup holds it.")
    ((later, _mended),) = findings(well)
    assert later.startswith(
        "settings.json was damaged, and no backup holds it; what is left of it is set-aside/"
    )
    (offer,) = well.recovery.offers()
    with pytest.raises(UserError, match=r"No backup holds settings\.json"):
        well.recovery.bring_back(offer)
    settings.save(Settings(), data.settings)
    assert findings(well) == []


def test_settings_of_a_newer_version_are_named_and_left(well: Store, data: Home) -> None:
    data.settings.write_bytes(b'{"schema": 2}')
    data.settings.chmod(0o600)
    ((sentence, mended),) = findings(well)
    assert sentence.startswith("Your settings were written by a newer version of this application")
    assert not mended
    assert data.settings.read_bytes() == b'{"schema": 2}'


@pytest.mark.parametrize("content", [b'{"text": "Ada Lorne', b"[]", b"\xff", b"[" * 100_000, b""])
def test_a_damaged_draft_is_kept_before_another_takes_its_place(
    well: Store, data: Home, content: bytes
) -> None:
    durable.write_bytes(data.draft, content)
    ((sentence, _mended),) = findings(well)
    assert sentence.startswith(
        "The draft of an article is damaged and no backup holds it; it was kept, unchanged, as "
    )
    (aside,) = data.set_aside.iterdir()
    assert aside.read_bytes() == content
    assert findings(well) == []
    durable.write_bytes(data.draft, b'{"schema": 1, "text": "Ada", "fields": {}}')
    assert findings(well) == []


def test_what_lies_in_the_data_folder_and_is_not_ours_is_named(well: Store, data: Home) -> None:
    for name in ("letter.odt", "sets.zip", "deleted/old.txt", "old sets/a.json"):
        durable.write_bytes(data.root / name, b"mine")
    for ours in (
        "window.ini",
        "window.ini.lock",
        "quizapp.log",
        "quizapp.old.log",
        ".DS_Store",
        "sets/desktop.ini",
    ):
        durable.write_bytes(data.root / ours, b"")
    said = {sentence.partition(" is no file")[0] for sentence, _mended in findings(well)}
    assert said == {"letter.odt", "sets.zip", "deleted/old.txt", "old sets"}
    assert (data.root / "old sets" / "a.json").read_bytes() == b"mine"


def test_what_killed_merges_and_restores_left_is_removed_and_told(well: Store, data: Home) -> None:
    for left in ("joining-abc/restoring/sets/a.json", "restoring/sets/a.json", "replaced/open/b.json"):
        durable.write_bytes(data.root / left, b"{}")
    sentence = "3 folders of merges or restores that were broken off were removed."
    assert findings(Store(data)) == [(sentence, True)]
    assert findings(Store(data)) == []


def test_a_merge_that_goes_on_is_named_and_left(well: Store, data: Home) -> None:
    with leftovers.joining(data, Lock(data.root, data.lock)) as folder:
        sentence = f"{folder.name} belongs to a merge or a restore that goes on, or it cannot be removed."
        assert threaded(lambda: findings(Store(data))) == [(sentence, False)]
        assert folder.exists()
    assert findings(well) == []


def threaded(work: Callable[[], T]) -> T:
    """Do `work` as another process would: a lock is of a thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
