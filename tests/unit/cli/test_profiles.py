"""Several learners at the terminal: `quizapp profiles`, and `quizapp play` for one of them or for a guest."""

import io
import sys
import tempfile
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.model.question_set import QuestionSet
from quizapp.storing import Store


@pytest.fixture(autouse=True)
def kept(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def play(monkeypatch: pytest.MonkeyPatch, *more: str, answers: str = "1\n\n1\n\n") -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return run(["play", "set-0123456789ab", *more])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_profiles_are_listed_made_renamed_deleted_and_brought_back(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["profiles"]) == 0
    assert said(capsys) == "You  petrol  0 finished sessions\n"
    assert run(["profiles", "add", "Ada", "--colour", "plum"]) == 0
    assert run(["profiles", "rename", "ada", "Ada Lorne"]) == 0
    assert run(["profiles"]) == 0
    assert said(capsys).splitlines()[1:] == ["Ada Lorne  plum  0 finished sessions"]
    assert run(["profiles", "delete", "Ada Lorne"]) == 0
    err = capsys.readouterr().err
    assert "“Ada Lorne” is deleted with its history.\n" in err
    assert "automatic backups keep it" in err
    assert len(store.profiles.all()) == 1
    assert run(["profiles", "restore", "Ada Lorne"]) == 0
    assert len(store.profiles.all()) == 2


def test_each_plays_and_lists_their_own(
    store: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["profiles", "add", "Ada"])
    assert play(monkeypatch, "--profile", "ADA") == 0
    (first, ada) = store.profiles.all()
    assert [each.profile for each in store.sessions.finished()] == [ada.id]
    assert store.sessions.finished(first.id) == ()
    said(capsys)
    assert run(["history"]) == 0
    assert said(capsys) == ""
    assert run(["history", "--profile", "Ada"]) == 0
    assert said(capsys).count("\n") == 1


def test_a_session_left_open_is_gone_on_with_by_its_own_learner_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["profiles", "add", "Ada"])
    assert play(monkeypatch, "--profile", "Ada", answers="1\n\nq\n") == 0
    assert play(monkeypatch, answers="1\n\n1\n\n") == 0
    (left,) = store.sessions.open()
    assert len(left.responses) == 1
    assert play(monkeypatch, "--profile", "Ada", answers="1\n\n") == 0
    assert store.sessions.open() == ()
    assert {each.id for each in store.sessions.finished()} > {left.id}


def test_a_guest_leaves_nothing(
    store: Store, temporary: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for answers in ("1\n\n1\n\n", "1\n\nq\n"):
        assert play(monkeypatch, "--guest", answers=answers) == 0
    told = said(capsys)
    assert "Question 1 of 2" in told
    assert "Left; you play as a guest, so nothing is kept." in told
    assert "your answers are kept" not in told
    assert store.sessions.finished() == store.sessions.open() == ()
    assert list(temporary.iterdir()) == []


def test_a_profile_goes_to_a_file(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch)
    assert run(["profiles", "export", "You", str(tmp_path / "me.zip")]) == 0
    assert (tmp_path / "me.zip").is_file()
    assert run(["restore", str(tmp_path / "me.zip")]) == 2
    assert "holds one profile alone" in capsys.readouterr().err
    assert run(["restore", "--merge", str(tmp_path / "me.zip")]) == 0
    assert len(store.profiles.all()) == len(store.sessions.finished()) == 1


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["profiles", "rename", "Ada", "Ben"], "There is no profile called “Ada”"),
        (["profiles", "add", " "], "Give the profile a name."),
        (["profiles", "add", "you"], "There is a profile called “you” already."),
        (["profiles", "delete", "You"], "This is the only profile"),
        (["play", "set-0123456789ab", "--profile", "Ada"], "There is no profile called “Ada”"),
        (["play", "set-0123456789ab", "--profile", "Ada", "--guest"], "not allowed with"),
    ],
)
def test_bad_names_are_told(command: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == 2
    assert sentence in capsys.readouterr().err
