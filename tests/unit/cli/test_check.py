"""`quizapp check`: findings by question, and an exit code that a script can go by."""

import json
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.exporting import quizset
from quizapp.model.question import Option, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.shared_set import shared_set
from quizapp.storing import Store
from quizapp.storing.sample import sample_id


@pytest.fixture
def wrong(question_set: QuestionSet, store: Store) -> QuestionSet:
    """The set, its second question without a key and its third rejected."""
    first, second, third = question_set.questions
    changed = question_set.model_copy(
        update={
            "questions": (
                first,
                second.model_copy(update={"key": ()}),
                third.model_copy(update={"status": Status.REJECTED, "key": ()}),
            )
        }
    )
    store.sets.save(changed)
    return changed


def test_the_sample_has_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(sample_id())]) == 0
    out, err = capsys.readouterr()
    assert "  E  " not in out
    assert ": 0 E, 0 W." in err


def test_what_is_wrong_stands_under_its_question(
    wrong: QuestionSet, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "bridge opens"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    at = lines.index(f"2.  {wrong.questions[1].stem}")
    assert "  E  R18  A single choice needs exactly one right option." in lines[at + 1 :]
    assert not any(line.startswith("3.") for line in lines)
    assert err.startswith("2 questions looked at: ")


def test_each_finding_is_a_line_of_json(wrong: QuestionSet, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", wrong.id, "--json"]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (key,) = (line for line in found if line["rule"] == "R18")
    assert key == {
        "set": wrong.id,
        "questions": ["q2"],
        "rule": "R18",
        "severity": "E",
        "field": "key",
        "message": "A single choice needs exactly one right option.",
        "fix": None,
    }


def test_a_fix_is_named(question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    first = question_set.questions[0]
    options = tuple(Option(id=option.id, text=f"{option.text} ") for option in first.options)
    store.sets.save(
        question_set.model_copy(update={"questions": (first.model_copy(update={"options": options}),)})
    )
    run(["check", question_set.id, "--json"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["fix"] for line in found if line["rule"] == "R21"] == ["trim"]


def test_a_file_is_checked_without_being_kept(
    wrong: QuestionSet, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bridge.quizset"
    file.write_bytes(quizset.content(shared_set(wrong, None)))
    store.sets.delete(wrong.id)
    assert run(["check", str(file)]) == 1
    assert "R18" in capsys.readouterr().out
    assert wrong.id not in {summary.id for summary in store.sets.summaries()}


def test_an_unknown_set_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "no such set"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_the_exit_codes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--help"]) == 0
    assert "exit code is 0" in " ".join(capsys.readouterr().out.split())
