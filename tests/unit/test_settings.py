"""What the user chose comes back, and a file that is not valid costs nothing but the choices."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from quizapp import settings
from quizapp.errors import UserError
from quizapp.settings import Appearance, LoadedSettings, Settings

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.json"


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    return tmp_path / "home" / "set-aside"


def test_a_new_installation_has_the_defaults_and_makes_nothing(file: Path, aside: Path) -> None:
    assert settings.load(file, aside=aside, now=NOW) == LoadedSettings(Settings(), ())
    assert not file.parent.exists()


def test_choices_come_back(file: Path, aside: Path) -> None:
    chosen = Settings(
        appearance=Appearance.CONTRAST,
        text_factor=1.75,
        reduced_motion=True,
        language="pt_BR",
        single_letter_keys=False,
        article_while_answering=False,
    )
    settings.save(chosen, file)
    assert settings.load(file, aside=aside, now=NOW) == LoadedSettings(chosen, ())
    assert json.loads(file.read_bytes())["schema"] == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"appearance": "plaid"}',
        b'{"text_factor": 40}',
        b'{"text_factor": NaN}',
        b'{"language": "../../etc"}',
        b'{"unheard_of": 1}',
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content[:30]),
)
def test_a_file_that_is_not_valid_is_kept_and_told(file: Path, aside: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    loaded = settings.load(file, aside=aside, now=NOW)
    name = "20261122T101500Z-not-valid-home-settings.json"
    assert loaded.settings == Settings()
    assert loaded.notices == (
        f"Your settings are not valid, so the usual ones are used; the file was kept as set-aside/{name}.",
    )
    settings.save(Settings(appearance=Appearance.DARK), file)
    assert (aside / name).read_bytes() == content


def test_what_a_backup_holds_of_a_file_that_is_not_valid_is_told(file: Path, aside: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"{")
    loaded = settings.load(file, aside=aside, now=NOW, backed_up=lambda: "A backup holds it.")
    assert loaded.notices[0].endswith("-settings.json. A backup holds it.")


def test_a_file_of_a_newer_version_is_in_force_as_far_as_it_is_known_and_not_changed(
    file: Path, aside: Path
) -> None:
    file.parent.mkdir()
    content = b'{"schema": 2, "appearance": "dark", "text_factor": "vast", "density": 3}'
    file.write_bytes(content)
    loaded = settings.load(file, aside=aside, now=NOW)
    assert loaded.settings == Settings(appearance=Appearance.DARK)
    (notice,) = loaded.notices
    assert notice == (
        "Your settings were written by a newer version of this application: what this one knows of them is in force, "
        "and they cannot be changed here; update to change them."
    )
    with pytest.raises(UserError, match="they cannot be changed here"):
        settings.save(Settings(), file)
    assert file.read_bytes() == content
    assert not aside.exists()


def test_a_file_that_cannot_be_read_or_moved_is_left(file: Path, aside: Path) -> None:
    file.mkdir(parents=True)
    loaded = settings.load(file, aside=aside, now=NOW)
    assert loaded.notices == ("Your settings could not be read, so the usual ones are used.",)
    file.rmdir()
    file.write_bytes(b"?")
    aside.write_bytes(b"in the way")
    loaded = settings.load(file, aside=aside, now=NOW)
    assert loaded.settings == Settings()
    assert "check that the data folder is writable" in loaded.notices[0]
    assert file.read_bytes() == b"?"


def test_a_save_that_fails_says_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(Settings(), file)
    before = file.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="Your settings could not be saved"):
        settings.save(Settings(appearance=Appearance.DARK), file)
    assert file.read_bytes() == before


def test_settings_are_values() -> None:
    with pytest.raises(ValidationError):
        Settings().text_factor = 2.0  # type: ignore[misc]
