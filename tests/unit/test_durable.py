"""A file is written whole or not at all, whatever fails."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest

from quizapp import durable

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
OLD = b"old " * 1000
NEW = b"new " * 2000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "file.json"
    durable.write_bytes(path, OLD)
    return path


def refusing(code: int) -> Callable[..., NoReturn]:
    def refuse(*arguments: Any, **named: Any) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return refuse


def test_it_writes_and_replaces(file: Path) -> None:
    assert file.read_bytes() == OLD
    durable.write_bytes(file, NEW)
    assert file.read_bytes() == NEW
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "file.json"
    durable.write_bytes(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("cut", [0, 1, 17, 4096, len(NEW) - 1])
def test_a_write_torn_after_some_bytes_leaves_the_old_file(file: Path, cut: int) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (cut, limits[1]))  # the system itself cuts the write there
    try:
        with pytest.raises(OSError, match="File too large"):
            durable.write_bytes(file, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize(
    "step", [(tempfile, "mkstemp"), (os, "fsync"), (Path, "replace")], ids=lambda step: step[1]
)
def test_a_refused_step_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[object, str], code: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(*step, refusing(code))
        with pytest.raises(OSError, match=os.strerror(code)):
            durable.write_bytes(file, NEW)
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_the_content_is_on_the_disk_before_it_takes_the_place_of_the_old(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = []
    fsync, replace = os.fsync, Path.replace

    def watched_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def watched_replace(self: Path, target: Path) -> Path:
        steps.append("replace")
        assert self.read_bytes() == NEW
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    durable.write_bytes(file, NEW)
    assert steps == (["file", "replace", "folder"] if os.name != "nt" else ["file", "replace"])


def test_a_folder_that_cannot_be_synced_is_no_failure(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not for folders")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    durable.write_bytes(file, NEW)
    assert file.read_bytes() == NEW


class HeldFile:
    """Stands for `Path.replace` on Windows while another program holds the file for some attempts."""

    def __init__(self, attempts: int) -> None:
        self.attempts = attempts
        self.replace = Path.replace

    def __call__(self, source: Path, target: Path) -> Path:
        if self.attempts:
            self.attempts -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        return self.replace(source, target)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "_PAUSES", (0.0, 0.0, 0.0))


@pytest.mark.usefixtures("quick")
def test_a_file_held_for_moments_is_replaced_in_the_end(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = HeldFile(3)
    monkeypatch.setattr(Path, "replace", lambda source, target: held(source, target))
    durable.write_bytes(file, NEW)
    assert file.read_bytes() == NEW


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("of", "call", "action"),
    [
        (durable, "reading", durable.read_bytes),
        (Path, "unlink", durable.remove),
        (Path, "replace", lambda path: durable.move(path, path.with_name("moved"))),
        (Path, "rename", lambda path: durable.set_aside(path, path.parent / "aside", why="x", now=NOW)),
    ],
)
@pytest.mark.parametrize("code", [5, 32, 33])
def test_whatever_is_done_with_a_file_waits_while_it_is_held(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    of: object,
    call: str,
    action: Callable[[Path], object],
    code: int,
) -> None:
    real = getattr(of, call)
    refused: list[PermissionError] = []

    def held(path: Path, *arguments: Any, **named: Any) -> Any:
        if len(refused) < 3:
            error = PermissionError(errno.EACCES, "held")
            error.winerror = code  # type: ignore[attr-defined,unused-ignore]
            refused.append(error)
            raise error
        return real(path, *arguments, **named)

    monkeypatch.setattr(of, call, held)
    action(file)
    assert len(refused) == 3


@pytest.mark.usefixtures("quick")
def test_a_file_held_for_long_is_left_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = HeldFile(100)
    monkeypatch.setattr(Path, "replace", lambda source, target: held(source, target))
    with pytest.raises(PermissionError):
        durable.write_bytes(file, NEW)
    assert held.attempts == 96
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_setting_aside_keeps_every_byte_and_replaces_nothing(file: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    first = durable.set_aside(file, aside, why="checksum", now=NOW)
    durable.write_bytes(file, NEW)
    second = durable.set_aside(file, aside, why="checksum", now=NOW)
    assert first.name == "20261122T101500Z-checksum-folder-file.json"
    assert second.name == "20261122T101500Z-checksum-folder-file-2.json"
    assert (first.read_bytes(), second.read_bytes()) == (OLD, NEW)
    assert not file.exists()


def test_removing_twice_is_no_failure(file: Path) -> None:
    durable.remove(file)
    durable.remove(file)
    durable.remove(file.parent / "never" / "there.json")
    assert not file.exists()


def test_sweeping_takes_only_old_temporary_files(file: Path) -> None:
    abandoned, in_progress = file.parent / ".file.json.abc.tmp", file.parent / ".file.json.def.tmp"
    for path, moment in ((abandoned, 1000), (in_progress, 3000)):
        path.write_bytes(b"half")
        os.utime(path, (moment, moment))
    durable.sweep(file.parent, older_than=2000)
    assert sorted(file.parent.iterdir()) == sorted([file, in_progress])


def test_a_moved_file_is_unchanged_and_replaces_what_was_there(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "other" / "kept.json"
    durable.write_bytes(target, NEW)
    durable.move(file, target)
    assert target.read_bytes() == OLD
    assert not file.exists()
    with pytest.raises(FileNotFoundError):
        durable.move(file, target)
    assert target.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
def test_a_file_to_share_is_as_open_as_other_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        durable.write_bytes(tmp_path / "shared", b"x", to_share=True)
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o640


def test_a_write_in_pieces_that_fails_on_the_way_leaves_the_old_file(file: Path) -> None:
    with pytest.raises(TypeError), durable.writing(file) as pieces:
        pieces.writelines([NEW, None])  # type: ignore[list-item]
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]
    with durable.writing(file) as pieces:
        for start in range(0, len(NEW), 100):
            pieces.write(NEW[start : start + 100])
    assert file.read_bytes() == NEW


def test_sweeping_what_cannot_be_listed_waits_for_another_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "scandir", refusing(errno.EIO))
    durable.sweep(file.parent, older_than=0, pattern="*.json")
    assert file.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_what_is_no_file_is_refused_at_once_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path / "link", Path("/dev/zero"), tmp_path):
        with pytest.raises(durable.NotAFileError):
            durable.read_bytes(path)
