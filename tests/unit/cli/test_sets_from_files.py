"""A `.quizset` file where no window can be opened, and where an article is asked for."""

import json
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.exporting import export
from quizapp.model.shared_set import shared_set
from tests.samples import graph, question_set


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.quizset"
    export(shared_set(question_set(), graph()), path)
    return path


def test_without_a_terminal_its_set_is_printed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "set-1"


def test_a_damaged_one_is_one_sentence(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(file.read_bytes()[:100])
    assert run([str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_no_questions_are_made_of_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", str(file)]) == 2
    assert "is a question set, not an article" in capsys.readouterr().err
