"""One file that the system refuses to read is named, and stops nothing else: no backup, restore, check or save."""

import os
import random
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store, archive

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MEMORY = Path("/proc/self/mem")
"""A regular file that answers EIO to whoever reads it from its beginning."""


def folder(path: Path) -> None:
    path.mkdir()


def loop(path: Path) -> None:
    """Nobody can even tell what it is: ELOOP."""
    path.symlink_to(path.name)


def failing(path: Path) -> None:
    """Asked what it is it looks well, and reading it fails: EIO."""
    if not MEMORY.exists():
        pytest.skip("needs a file that cannot be read, whoever one is")
    path.symlink_to(MEMORY)


def pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs a named pipe")
    os.mkfifo(path)


@pytest.fixture(params=[folder, loop, failing, pipe])
def spoilt(
    request: pytest.FixtureRequest, store: Store, data: Home, question_set: QuestionSet
) -> Callable[[str], Path]:
    """Two sets and sessions that were backed up; make a file of it, given by its name, one that cannot be read."""
    for name in ("set-1", "set-2"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    session, material = start_session(question_set, session_id="s", source=random.Random(1), now=START)
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    store.backups.take()

    def spoil(file: str) -> Path:
        path = data.root / file
        path.unlink(missing_ok=True)
        request.param(path)
        return path

    return spoil


def test_the_other_sets_are_there(store: Store, spoilt: Callable[[str], Path]) -> None:
    spoilt("sets/set-2.json")
    assert [summary.id for summary in store.sets.summaries()] == ["set-1"]
    assert store.take_notices() == (
        "sets/set-2.json could not be read; check that you may read the data folder.",
    )


def test_backups_go_on_and_hold_what_it_was(
    store: Store, data: Home, spoilt: Callable[[str], Path], question_set: QuestionSet
) -> None:
    (before,) = store.backups.made()
    spoilt("sets/set-2.json")
    spoilt("sets/strange.json")
    store.sets.rename("set-1", "Another name")
    made = store.backups.take()
    assert made is not None
    assert store.backups.unreadable == ("sets/set-2.json", "sets/strange.json")
    held, then = store.backups.files(made), store.backups.files(before)
    assert held["sets/set-2.json"].digest == then["sets/set-2.json"].digest
    assert held["sets/set-1.json"].digest != then["sets/set-1.json"].digest
    assert "sets/strange.json" not in held


def test_a_due_backup_names_it(data: Home, spoilt: Callable[[str], Path]) -> None:
    spoilt("sets/set-2.json")
    later = Store(data, now=lambda: datetime(2026, 11, 23, tzinfo=UTC))
    later.back_up()
    (notice,) = later.take_notices()
    assert notice.startswith(
        "sets/set-2.json could not be read, so the backup holds at most an earlier state"
    )


def test_a_backup_in_one_file_holds_the_rest_and_names_it(
    spoilt: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt("sets/set-2.json")
    assert run(["backup", str(tmp_path / "all.zip")]) == 2
    said = capsys.readouterr()
    assert "sets/set-2.json is damaged or cannot be read, so it was left out" in said.err
    assert "All else is in" in said.out
    assert "sets/set-1.json" in (archive.names(tmp_path / "all.zip") or ())


@pytest.mark.parametrize("gone", ["sets/set-2.json", "articles", "sessions/2026-11.json"])
def test_the_doctor_names_it_and_goes_on(
    store: Store, data: Home, spoilt: Callable[[str], Path], gone: str
) -> None:
    file = gone if "." in gone else f"{gone}/{next((data.root / gone).iterdir()).name}"
    spoilt(file)
    (data.root / "stranger.txt").write_text("")
    sentences = [finding.sentence for finding in store.doctor.examine().findings]
    assert f"{file} could not be read; check that you may read the data folder." in sentences
    assert any(sentence.startswith("stranger.txt is no file of this application") for sentence in sentences)


def test_a_restore_keeps_it_and_takes_the_rest(
    store: Store, data: Home, spoilt: Callable[[str], Path], tmp_path: Path
) -> None:
    store.moving.save(tmp_path / "all.zip")
    (before,) = store.backups.made()
    spoilt("sets/strange.json")
    assert store.moving.restore(tmp_path / "all.zip").sets == 2
    (aside,) = data.set_aside.iterdir()
    assert re.fullmatch(r"[0-9TZ]+-unreadable-sets-strange\.json", aside.name)
    spoilt("sets/strange.json")
    assert store.moving.go_back(before.number).sets == 2
    spoilt("sets/strange.json")
    store.joining.take_in(tmp_path / "all.zip")
    assert [summary.id for summary in store.sets.summaries()] == ["set-2", "set-1"]


def test_a_library_of_an_earlier_schema_is_saved_all_the_same(
    store: Store, data: Home, spoilt: Callable[[str], Path], question_set: QuestionSet
) -> None:
    spoilt("sets/set-2.json")
    store.backups.take_before_migrating()
    store.sets.rename("set-1", "Another name")
    assert store.sets.load("set-1").title == "Another name"
    with pytest.raises(UserError, match="could not be read"):
        store.sets.load("set-2")
