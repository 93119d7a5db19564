"""Each system has its own way, and each way starts the application as it was started."""

import sys
from pathlib import Path

import pytest

from quizapp.desktop import association, launching
from quizapp.desktop.freedesktop import DataHome
from quizapp.desktop.macos import Bundle
from quizapp.errors import UserError


def script(folder: Path, name: str = "quizapp") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / name
    made.write_text("#!/bin/sh\n")
    made.chmod(0o755)
    return made


def test_a_system_with_a_data_folder(tmp_path: Path) -> None:
    known = association("linux", {"XDG_DATA_HOME": str(tmp_path), "PATH": "/nowhere"})
    assert isinstance(known, DataHome)
    assert known.entry == tmp_path / "applications" / "quizapp.desktop"
    assert not known.hindrance


def test_macos_says_what_to_do_instead() -> None:
    known = association("darwin", {})
    assert isinstance(known, Bundle)
    assert not known.is_on()
    assert "drop them on the window" in known.hindrance
    with pytest.raises(UserError, match="application bundles"):
        known.turn_on()
    known.turn_off()


def test_the_script_beside_the_interpreter_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = script(tmp_path / "bin")
    other = script(tmp_path / "elsewhere")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    assert launching.command(str(other)) == (str(beside),)


def test_a_script_elsewhere_starts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after `pip install --user`, where the interpreter is the system's."""
    mine = script(tmp_path / "home" / "bin")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "system" / "python3"))
    monkeypatch.chdir(mine.parent)
    assert launching.command("quizapp") == (str(mine),)


def test_without_a_script_the_interpreter_runs_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    module = tmp_path / "quizapp" / "__main__.py"
    assert launching.command(str(module)) == (str(tmp_path / "python3"), "-m", "quizapp")


def test_a_library_of_ones_own_is_named_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert launching.environment({"QUIZAPP_HOME": "mine"}) == {"QUIZAPP_HOME": str(tmp_path / "mine")}
    assert launching.environment({"QUIZAPP_HOME": ""}) == launching.environment({}) == {}
