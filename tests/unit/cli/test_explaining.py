"""`quizapp generate --explain`: what became of each attribution of an article."""

import json
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.cli import run
from quizapp.cli.explaining import few
from quizapp.storing import Store
from tests.samples import question_set

BRIDGE = paths.seeds() / "harbour-bridge.md"


def test_each_attribution_has_a_line(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "--explain", "--json", str(BRIDGE)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    sample = json.loads((paths.seeds() / "sample.json").read_text(encoding="utf-8"))
    assert found["ready"] == sum(question["status"] == "ready" for question in sample["questions"])
    assert all(bool(each["questions"]) is (each["why"] is None) for each in found["attributions"])
    assert run(["generate", "--explain", str(BRIDGE)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(found["attributions"])
    assert all(line.endswith((")", ".")) for line in lines)
    assert not store.sets.summaries()


def test_a_short_set_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "short.txt"
    file.write_text(
        "Ada Kern, the mayor, said on Monday: “We never signed.” Nobody else spoke of it in the town.\n",
        encoding="utf-8",
    )
    assert run(["generate", "--explain", str(file)]) == 0
    out, err = capsys.readouterr()
    assert "Its words are too few" in out
    assert "carries only 0 questions that are sure" in err


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "--explain", str(tmp_path / "none.txt"), str(BRIDGE)]) == 2
    out, err = capsys.readouterr()
    assert out
    assert err.startswith("none.txt: ")


def test_a_set_of_many_questions_is_not_called_short() -> None:
    assert few(question_set(ready=6)) is None
    assert few(question_set(ready=5)) is not None
