"""Commands speak the language chosen in the window, else the system's."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp import i18n
from quizapp.cli import run
from quizapp.cli.language import system_language, use_language


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANGUAGE": "xx:de", "LANG": "en_US.UTF-8"}, "de"),
        ({"LC_MESSAGES": "ar", "LC_ALL": ""}, "ar"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_languages_of_the_system(environment: dict[str, str], code: str) -> None:
    assert system_language(environment) == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"language": "de"}', "de"),
        ('{"language": ""}', "ar"),
        ('{"language": "xx"}', "ar"),
        ('{"language": ["de"]}', "ar"),
        ("[]", "ar"),
        ("{", "ar"),
        ("[" * 100_000, "ar"),
        ("\x00", "ar"),
    ],
    ids=lambda content: str(content)[:20],
)
def test_what_was_chosen_wins_and_a_damaged_file_is_left_alone(
    tmp_path: Path, content: str, code: str
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    use_language(file, {"LANG": "ar_EG.UTF-8"})
    assert i18n.language() == code
    assert file.read_text() == content


def test_a_command_speaks_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"language": "de"}))
    assert run(["play", "nothing-like-it"]) == 2
    assert "Kein Fragensatz passt zu „nothing-like-it“" in capsys.readouterr().err
