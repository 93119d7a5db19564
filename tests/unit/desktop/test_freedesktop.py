"""Turning it on and off in a data folder of the test's own, with real files and the system's own programs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

from quizapp.desktop.entry import MIME_TYPE
from quizapp.desktop.freedesktop import DataHome, data_home
from quizapp.errors import UserError

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other systems have other ways")

READ_ONLY = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere"
)


def shared(root: Path, program: str = "/opt/quizapp") -> DataHome:
    return DataHome(root, (program,), path=os.environ["PATH"])


def tree(root: Path) -> dict[str, bytes | None]:
    """Return every file below `root` with what is in it, and every folder with None."""
    return {
        path.relative_to(root).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in root.rglob("*")
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "share"
    made.mkdir()
    return made


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder of programs, empty: put on the PATH in place of the system's."""
    made = tmp_path / "commands"
    made.mkdir()
    return made


def test_on_and_off_again_leaves_no_trace(root: Path) -> None:
    association = shared(root)
    assert not association.is_on()
    association.turn_on()
    assert association.is_on()
    association.turn_off()
    assert not association.is_on()
    assert tree(root) == {}


def test_what_others_wrote_stays_as_it_was(root: Path) -> None:
    for name in ("applications/other.desktop", "mime/packages/other.xml", "icons/hicolor/index.theme"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "applications/other.desktop").write_text(
        "[Desktop Entry]\nType=Application\nMimeType=text/x-other;\n"
    )
    (root / "mime/packages/other.xml").write_text(
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
        '<mime-type type="text/x-other"><glob pattern="*.other"/></mime-type></mime-info>'
    )
    (root / "icons/hicolor/index.theme").write_text("[Icon Theme]\n")
    for program, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        if shutil.which(program):
            subprocess.run([program, root / folder], check=True)
    before = tree(root)
    shared(root).turn_on()
    assert len(tree(root)) > len(before)
    shared(root).turn_off()
    assert tree(root) == before


def test_again_brings_the_entry_up_to_date(root: Path) -> None:
    shared(root, "/old/quizapp").turn_on()
    assert not shared(root, "/new/quizapp").is_on()
    shared(root, "/new/quizapp").turn_on()
    assert shared(root, "/new/quizapp").is_on()
    assert not shared(root, "/old/quizapp").is_on()


def test_the_drawings_can_be_drawn(root: Path) -> None:
    shared(root).turn_on()
    icons = root / "icons/hicolor/scalable"
    names = {"apps/quizapp.svg", f"mimetypes/{MIME_TYPE.replace('/', '-')}.svg"}
    assert {path.relative_to(icons).as_posix() for path in icons.rglob("*.svg")} == names
    for name in names:
        assert QSvgRenderer(str(icons / name)).isValid()


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="needs shared-mime-info")
def test_the_system_learns_the_type(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read back by another reader of the shared MIME database: Qt's, in a process of its own."""
    ask = (
        "from PySide6.QtCore import QMimeDatabase; "
        "print(QMimeDatabase().mimeTypeForFile('no such.quizset').name())"
    )
    monkeypatch.setenv("XDG_DATA_HOME", str(root))

    def answer() -> str:
        asked = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)
        return asked.stdout.strip()

    shared(root).turn_on()
    assert answer() == MIME_TYPE
    shared(root).turn_off()
    assert answer() != MIME_TYPE


def test_a_system_without_the_programs_is_told_of(root: Path, commands: Path) -> None:
    association = DataHome(root, ("/opt/quizapp",), path=str(commands))
    lacking = association.turn_on()
    assert association.is_on()
    assert [sentence for sentence in lacking if "update-mime-database" in sentence]
    assert [sentence for sentence in lacking if "update-desktop-database" in sentence]
    association.turn_off()
    assert tree(root) == {}


def test_a_program_that_fails_is_told_of(root: Path, commands: Path) -> None:
    for name in ("update-mime-database", "update-desktop-database"):
        (commands / name).write_text("#!/bin/sh\nexit 1\n")
        (commands / name).chmod(0o755)
    lacking = DataHome(root, ("/opt/quizapp",), path=str(commands)).turn_on()
    assert [sentence.split("”")[0] for sentence in lacking] == [
        "“update-mime-database",
        "“update-desktop-database",
    ]


def test_an_entry_of_somebody_else_is_left_alone(root: Path) -> None:
    entry = root / "applications" / "quizapp.desktop"
    entry.parent.mkdir()
    entry.write_text("[Desktop Entry]\nName=Mine\n")
    before = tree(root)
    with pytest.raises(UserError, match="was not written by Who Said What"):
        shared(root).turn_on()
    shared(root).turn_off()
    assert tree(root) == before


def test_where_nothing_can_be_written_nothing_is_changed(root: Path) -> None:
    (root / "applications").write_text("a file where the folder should be")
    before = tree(root)
    with pytest.raises(UserError, match=r"cannot be written, so \.quizset files open as before"):
        shared(root).turn_on()
    assert tree(root) == before
    assert not shared(root).is_on()


@READ_ONLY
def test_a_folder_without_permission_is_told_of(root: Path) -> None:
    root.chmod(0o500)
    try:
        with pytest.raises(UserError, match="check its permissions"):
            shared(root).turn_on()
    finally:
        root.chmod(0o700)
    assert tree(root) == {}


def test_a_name_that_is_not_utf_8_is_refused(root: Path) -> None:
    with pytest.raises(UserError, match="not UTF-8"):
        shared(root, "/opt/\udcff/quizapp").turn_on()
    assert tree(root) == {}


def test_the_folder_is_that_of_the_specification() -> None:
    assert data_home({"XDG_DATA_HOME": "/elsewhere"}) == Path("/elsewhere")
    usual = Path.home() / ".local" / "share"
    assert data_home({}) == data_home({"XDG_DATA_HOME": ""}) == data_home({"XDG_DATA_HOME": "here"}) == usual
