"""`quizapp generate --compare A B`."""

import json
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.paths import seeds

_FIRST = seeds() / "harbour-bridge.md"
_SECOND = Path(__file__).parents[2] / "golden" / "two_outlets" / "second.md"


def test_two_articles_give_one_set_on_what_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "--compare", "--json", str(_FIRST), str(_SECOND)]) == 0
    made = json.loads(capsys.readouterr().out)
    assert {question["skill"] for question in made["questions"]} == {"compare.outlets"}
    assert len({question["kind"] for question in made["questions"]}) >= 2
    assert "The Tidewater Post" in made["article"]["text"]
    assert "The Northern Ledger" in made["article"]["text"]


def test_articles_without_anything_in_common_are_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "--compare", str(_FIRST), str(seeds() / "bog-rope.md")]) == 2
    told = capsys.readouterr().err
    assert "harbour-bridge.md, bog-rope.md: " in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("more", [[], [str(_SECOND), str(_SECOND)], [str(_SECOND), "--explain"]])
def test_it_takes_two(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "--compare", str(_FIRST), *more]) == 2
    assert "two files" in capsys.readouterr().err
