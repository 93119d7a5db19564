"""Whatever is kept is for the person alone, however careless the system's defaults are."""

import os
import random
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def open_handed() -> Iterator[None]:
    """Let new files be open to everybody, as far as the system decides."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.usefixtures("open_handed")
def test_every_file_is_0600_and_every_folder_0700(
    store: Store, data: Home, question_set: QuestionSet, tmp_path: Path
) -> None:
    for name in ("set-1", "set-2"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    store.sets.delete(store.sets.duplicate("set-1").id)
    for name in ("s1", "s2"):
        session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    store.sets.summaries()
    store.summaries.totals()
    store.search.find("denied")
    store.back_up()
    (data.sets / "set-2.json").write_bytes(b"{")
    with pytest.raises(UserError, match="is damaged"):
        store.sets.load("set-2")
    store.moving.save(tmp_path / "all.zip")
    written = store.elsewhere.save_set(question_set, tmp_path / "mine.zip")
    paths = [data.root, *data.root.rglob("*"), tmp_path / "all.zip", written]
    assert {path.parent.name for path in paths} >= {
        "sets", "articles", "open", "sessions", "shown", "deleted", "set-aside", "backups", "cache",
    }  # fmt: skip
    wrong = {
        path: oct(mode)
        for path in paths
        for mode in [stat.S_IMODE(path.stat().st_mode)]
        if mode != (0o700 if path.is_dir() else 0o600)
    }
    assert wrong == {}


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_the_doctor_closes_what_is_ours_and_nothing_else(
    store: Store, data: Home, question_set: QuestionSet, tmp_path: Path
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    outside = tmp_path / "shared"
    outside.mkdir()
    (outside / "letter.txt").write_text("")
    data.deleted.symlink_to(outside)
    (data.sets / "link.json").symlink_to(outside / "letter.txt")
    (data.root / "mine").mkdir()
    others = [outside, outside / "letter.txt", data.root / "mine", data.sets / "set-1 (copy).json"]
    others[-1].write_text("")
    (backup,) = data.backups.glob("*.json")
    ours = [data.root, data.log, data.window, data.sets, data.sets / "set-1.json", data.backups, backup]
    for path in (data.log, data.window):
        path.write_text("")
    for path in (*others, *ours):
        path.chmod(0o777)
    sentence = f"{len(ours)} files could be read by others on this computer; now only you can."
    assert sentence in [finding.sentence for finding in store.doctor.examine().findings]
    assert [stat.S_IMODE(path.stat().st_mode) for path in others] == [0o777] * len(others)
    assert [stat.S_IMODE(path.stat().st_mode) & 0o077 for path in ours] == [0] * len(ours)
