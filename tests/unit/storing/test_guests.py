"""A guest's sessions lie outside the data folder and go with the guest, or with the next start after a kill."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from quizapp.storing import Store, guests
from quizapp.storing.guests import GuestRoom

KILLED = """
import sys, time
from quizapp.storing.guests import GuestRoom
room = GuestRoom()
(room.home.root).mkdir()
(room.home.root / "left").write_text("traces")
print(room.home.root.parent, flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's temporary files lie."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def test_a_room_is_empty_for_one_and_gone_at_the_end(temporary: Path) -> None:
    room, other = GuestRoom(), GuestRoom()
    assert room.home != other.home
    store = Store(room.home)
    store.add_sample()
    assert store.summaries.totals().sessions == 0
    assert room.home.sets.is_dir()
    if os.name != "nt":
        assert {path.stat().st_mode & 0o077 for path in temporary.iterdir()} == {0}, "nobody else may look"
    room.close()
    other.close()
    assert list(temporary.iterdir()) == []
    room.close()


def test_sweeping_leaves_a_guest_who_is_there(temporary: Path) -> None:
    room = GuestRoom()
    guests.sweep()
    assert room.home.root.parent.is_dir()
    room.close()


@pytest.mark.skipif(os.name == "nt", reason="needs signals of POSIX")
def test_what_a_killed_process_left_goes_with_the_next_start(temporary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        folder = Path(process.stdout.readline().strip())
        guests.sweep()
        assert folder.is_dir(), "its process is at work"
        process.send_signal(signal.SIGKILL)
        process.wait()
    guests.sweep()
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs links of POSIX")
def test_a_link_that_somebody_put_there_is_not_followed(temporary: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "file").write_text("mine")
    (temporary / "quizapp-guest-x").symlink_to(mine)
    guests.sweep()
    assert (mine / "file").read_text() == "mine"
