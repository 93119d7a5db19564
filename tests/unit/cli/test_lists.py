import io
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.cli import run
from quizapp.model.answering import chosen
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, finish, start_session
from quizapp.paths import home as data_folder
from quizapp.storing import Store
from quizapp.storing.sample import sample_id

BRIDGE = paths.seeds() / "harbour-bridge.md"
NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


class InOrder:
    def random(self) -> float:
        return 0.999999


@pytest.fixture
def finished(question_set: QuestionSet, store: Store) -> Session:
    session, material = start_session(question_set, session_id="s1", source=InOrder(), now=NOW)
    session = answer(session, material, chosen("o0"), seconds=62, now=NOW)
    session = answer(session, material, chosen("o0"), seconds=3, now=NOW)
    store.sessions.save_open(session, material)
    session = finish(session, NOW)
    store.sessions.finish(session)
    return session


def test_the_very_first_time_there_is_the_sample(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sets"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"{sample_id()}  ")
    assert (out.count("\n"), err) == (1, "")
    assert [summary.id for summary in store.sets.summaries()] == [sample_id()]


def test_the_sample_can_be_played_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    assert run(["play", str(sample_id())]) == 0
    assert "Question 1 of " in capsys.readouterr().out


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a place where nobody can write")
@pytest.mark.parametrize(
    ("command", "code", "more"),
    [
        (["sets"], 0, "There are no question sets yet; “quizapp generate FILE” makes one.\n"),
        (["play", "harbour"], 2, ""),
    ],
)
def test_a_first_time_on_which_nothing_can_be_saved(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
    code: int,
    more: str,
) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", "/proc/none")  # nobody can make a folder there, whatever their rights
    assert run(command) == code
    sentence = "Nothing can be saved in /proc/none; make this folder writable for you and try again.\n"
    assert capsys.readouterr() == ("", sentence + more)


@pytest.mark.parametrize("command", [["sets"], ["history"], ["play", "harbour"], ["generate", str(BRIDGE)]])
def test_a_data_folder_that_is_none(
    home: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    home.touch()
    assert run(command) == 2
    sentence = f"{home} is not a folder, but that is where the data should be; move it away.\n"
    assert capsys.readouterr() == ("", sentence)


def test_what_keeps_nothing_needs_no_data_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.touch()
    assert run(["generate", "--json", str(BRIDGE)]) == 0
    assert capsys.readouterr().err == ""


def test_a_library_that_was_emptied_stays_empty(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    store.sets.delete(question_set.id)
    assert run(["sets"]) == 0
    assert capsys.readouterr() == ("", "There are no question sets yet; “quizapp generate FILE” makes one.\n")


def test_sets(question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.sets.save(question_set)
    assert run(["sets"]) == 0
    assert capsys.readouterr() == (
        "set-0123456789ab  When the bridge opens (The Long Valley Times): 2 of 3 ready\n",
        "",
    )


def test_sets_as_json(question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.sets.save(question_set)
    assert run(["sets", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["id"], record["questions"], record["playable"]) == (question_set.id, 3, 2)


def test_no_history(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history"]) == 0
    assert capsys.readouterr() == ("", "No session is finished yet; “quizapp play SET” begins one.\n")


def test_history(finished: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history"]) == 0
    local = NOW.astimezone().strftime("%Y-%m-%d %H:%M")
    assert capsys.readouterr() == (f"{local}  1 of 2  1:05  When the bridge opens\n", "")


def test_history_as_json_is_the_whole_record(finished: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "--json"]) == 0
    line = capsys.readouterr().out
    assert json.loads(line)["schema"] == 1
    assert Session.model_validate_json(line) == finished


def test_a_damaged_set_is_told_of_and_the_others_are_listed(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    (data_folder().sets / "set-damaged.json").write_text("{")
    assert run(["sets"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("set-0123456789ab ")
    assert "set-damaged" in err


def test_why_a_set_is_gone_is_told_even_when_that_is_an_error(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    (data_folder().sets / f"{question_set.id}.json").write_text("{")
    assert run(["play", question_set.id]) == 2
    err = capsys.readouterr().err
    assert question_set.id in err
    assert "No question set fits" in err


@pytest.mark.parametrize("name", ["set-0123456789ab", "set-01", "when the BRIDGE opens", "bridge"])
def test_a_set_is_played_by_its_id_or_title(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, name: str,
) -> None:  # fmt: skip
    store.sets.save(question_set)
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n1\n"))
    assert run(["play", name]) == 0
    assert "Finished. Score:" in capsys.readouterr().out
    assert len(store.sessions.finished()) == 1


def test_a_set_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play", "none"]) == 2
    assert capsys.readouterr() == ("", "No question set fits “none”; `quizapp sets` lists them.\n")


def test_an_id_that_two_sets_begin_with(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    store.sets.save(question_set.model_copy(update={"id": "set-0123456789ff"}))
    assert run(["play", "set-0123"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1


def test_a_reader_that_leaves_early_is_no_fault(question_set: QuestionSet, store: Store) -> None:
    store.sets.save(question_set)
    command = [sys.executable, "-m", "quizapp", "sets"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
