"""A file that a backup holds and that is gone, though nobody removed it, is told, kept in backups and offered."""

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.database import DurableStorage
from quizapp.storing.migrations import BACKUP

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def started(question_set: QuestionSet, name: str) -> tuple[Session, Material]:
    return start_session(question_set, session_id=name, source=random.Random(1), now=START)


@pytest.fixture
def full(store: Store, question_set: QuestionSet) -> Store:
    """Two sets, a session in progress and a finished one, backed up."""
    for name in ("set-1", "set-2"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    session, material = started(question_set, "done")
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    store.sessions.save_open(*started(question_set, "going"))
    store.backups.take()
    return store


def offered(store: Store) -> list[str]:
    return [offer.file for offer in store.recovery.offers()]


@pytest.mark.parametrize("gone", ["sets/set-2.json", "sessions/2026-11.json", "open/going.json", "sets"])
def test_what_is_gone_is_told_stays_in_backups_and_comes_back(full: Store, data: Home, gone: str) -> None:
    path = data.root / gone
    files = {
        file.relative_to(data.root).as_posix(): file.read_bytes()
        for file in ([path] if path.is_file() else path.iterdir())
    }
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert sorted(offered(full)) == sorted(files)
    full.profiles.add("Other", full.profiles.all()[0].colour)  # something to back up anew
    made = full.backups.take()
    assert made is not None
    assert files.keys() <= full.backups.files(made).keys()
    sentences = [finding.sentence for finding in full.doctor.examine().findings]
    for file in files:
        assert any(each.startswith(f"{file} is missing; backup {made.number} of ") for each in sentences)
    for offer in full.recovery.offers():
        full.recovery.bring_back(offer)
    assert {file: (data.root / file).read_bytes() for file in files} == files
    assert offered(full) == []


def test_what_a_missing_month_showed_is_not_purged(
    full: Store, data: Home, question_set: QuestionSet
) -> None:
    full.sessions.discard("going")
    month = data.sessions / "2026-11.json"
    month.rename(data.root / "on its way.json")  # a slow cloud folder brings it back
    full.doctor.examine()
    full.purging.sweep(thoroughly=True)
    (data.root / "on its way.json").rename(month)
    (session,) = full.sessions.finished()
    assert full.sessions.material(session).questions
    assert offered(full) == []


def test_what_was_removed_on_purpose_is_not_missing(
    full: Store, data: Home, question_set: QuestionSet, reopened: Callable[[], Store]
) -> None:
    full.sets.delete("set-2")
    full.sessions.finish(finish(started(question_set, "going")[0], START))
    full.sessions.discard("nothing")
    assert offered(full) == offered(reopened()) == []
    assert full.doctor.examine().findings == ()
    made = full.backups.take()
    assert made is not None
    assert {"sets/set-2.json", "open/going.json"}.isdisjoint(full.backups.files(made))
    assert not data.removed.exists()
    assert offered(full) == []


def test_a_restore_leaves_nothing_missing(full: Store, question_set: QuestionSet) -> None:
    (first,) = full.backups.made()
    full.sets.save(question_set.model_copy(update={"id": "set-3"}))
    full.moving.go_back(first.number)
    assert offered(full) == []
    full.backups.take()
    assert offered(full) == []


def test_a_profile_that_was_forgotten_is_not_missing(
    full: Store, data: Home, question_set: QuestionSet
) -> None:
    other = full.profiles.add("Other", full.profiles.all()[0].colour)
    session, material = started(question_set, "theirs")
    session = session.model_copy(update={"profile": other.id})
    full.sessions.save_open(session, material)
    full.sessions.finish(finish(session, START))
    full.backups.take()
    full.profiles.delete(other.id, START - timedelta(days=2))
    assert full.forgetting.sweep() == 1
    assert offered(full) == []


def test_many_are_told_in_one_sentence(data: Home, question_set: QuestionSet, store: Store) -> None:
    for number in range(5):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    store.backups.take()
    shutil.rmtree(data.sets)
    later = Store(data, now=lambda: START + timedelta(days=1, hours=3))
    later.back_up()
    assert later.take_notices() == (
        "5 files that backups hold are missing here; “quizapp doctor” names them.",
    )


def test_backups_of_a_version_that_noted_no_removals_claim_nothing(full: Store, data: Home) -> None:
    (path,) = data.backups.glob("*.json")
    storage = DurableStorage(path, BACKUP)
    tables = storage.read()
    assert tables is not None
    tables["backup"]["1"].pop("removals")
    storage.write(tables)
    (data.sets / "set-2.json").unlink()
    assert offered(full) == []
