import errno
import io
import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import BinaryIO

import pytest
from typing_extensions import override

from quizapp import durable
from quizapp.cli import rendering, run
from quizapp.cli.play import play_set
from quizapp.cli.terminal import Terminal, this_terminal
from quizapp.errors import UserError
from quizapp.model.plan import Plan
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, SessionMode
from quizapp.paths import Home
from quizapp.paths import home as data_folder
from quizapp.storing import Store
from tests import seven

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


class InOrder:
    """A source by which nothing is moved: the right options are 1 and 2."""

    def random(self) -> float:
        return 0.999999


class Backwards:
    """A source by which the options stand in another order."""

    def random(self) -> float:
        return 0.0


class Watched(io.StringIO):
    """An output that calls `seen` when a verdict is printed."""

    def __init__(self, seen: Callable[[], None]) -> None:
        super().__init__()
        self._seen = seen

    @override
    def write(self, text: str) -> int:
        if text.startswith(("Right.", "Wrong.")):
            self._seen()
        return super().write(text)


def terminal(typed: str, output: io.StringIO | None = None) -> Terminal:
    minutes = count()
    seconds = count(step=5)
    return Terminal(
        input=io.StringIO(typed),
        output=output or io.StringIO(),
        width=80,
        now=lambda: NOW + timedelta(minutes=next(minutes)),
        clock=lambda: next(seconds),
    )


def shown(terminal: Terminal) -> str:
    assert isinstance(terminal.output, io.StringIO)
    return terminal.output.getvalue()


def test_from_the_first_question_to_the_history(question_set: QuestionSet, store: Store) -> None:
    screen = terminal("1\n3\n")
    session = play_set(question_set, store, screen, InOrder())
    assert session.finished
    assert session.score == 1
    assert [response.seconds for response in session.responses] == [5, 5]
    assert session.left_out == 1
    assert store.sessions.finished() == (session,)
    assert store.sessions.open() == ()
    assert "Question 2 of 2" in shown(screen)
    assert "Finished. Score: 1 of 2." in shown(screen)


def test_every_answer_is_on_disk_when_it_is_shown_as_checked(question_set: QuestionSet) -> None:
    kept: list[Session] = []
    output = Watched(lambda: kept.extend(Store(data_folder()).sessions.open()))
    play_set(question_set, Store(data_folder()), terminal("1\n2\n", output), InOrder())
    assert [len(session.responses) for session in kept] == [1, 2]


@pytest.mark.parametrize("leave", ["q\n", " Q \n", ""])
def test_leaving_keeps_and_playing_again_goes_on_in_the_same_order(
    question_set: QuestionSet, store: Store, leave: str
) -> None:
    left = play_set(question_set, store, terminal("1\n" + leave), InOrder())
    assert left.finished is None
    assert store.sessions.open() == (left,)
    screen = terminal("2\n")
    resumed = play_set(question_set, Store(data_folder()), screen, Backwards())
    assert resumed.id == left.id
    assert resumed.asked == left.asked
    assert resumed.score == 2
    assert "You go on where you stopped; score so far: 1 of 2." in shown(screen)
    assert "Question 1 of 2" not in shown(screen)


class Interrupted(io.StringIO):
    """An input at whose end Ctrl+C is pressed."""

    @override
    def readline(self, size: int = -1, /) -> str:  # type: ignore[override] # typeshed has bytes above it
        line = super().readline(size)
        if not line:
            raise KeyboardInterrupt
        return line


@pytest.mark.parametrize(
    ("typed", "kept", "sentence"),
    [
        ("", 0, "Left; nothing was answered."),
        ("1\n", 1, "Left; your answers are kept, and the set goes on from here when you play it again."),
    ],
)
def test_interrupting_tells_what_is_kept(
    question_set: QuestionSet, store: Store, typed: str, kept: int, sentence: str
) -> None:
    screen = replace(terminal(""), input=Interrupted(typed))
    with pytest.raises(KeyboardInterrupt):
        play_set(question_set, store, screen, InOrder())
    assert shown(screen).endswith(f"\n{sentence}\n\n")
    assert [len(session.responses) for session in store.sessions.open()] == [kept] * bool(kept)


def test_leaving_before_the_first_answer_leaves_nothing(question_set: QuestionSet, store: Store) -> None:
    play_set(question_set, store, terminal(""), InOrder())
    assert store.sessions.open() == ()
    assert not data_folder().root.exists()


def test_a_session_left_on_another_set_is_left_alone(question_set: QuestionSet, store: Store) -> None:
    other = question_set.model_copy(update={"id": "set-other"})
    left = play_set(other, store, terminal("1\n"), InOrder())
    session = play_set(question_set, store, terminal("1\n2\n"), InOrder())
    assert session.set_id == question_set.id
    assert store.sessions.open() == (left,)


def test_what_is_no_option_is_asked_again(question_set: QuestionSet, store: Store) -> None:
    screen = terminal("9\nyes\n\n1\n2\n")
    session = play_set(question_set, store, screen, InOrder())
    assert session.score == 2
    assert shown(screen).count("Your answer (1 to 3, q to leave):") == 5


def test_a_set_without_a_question_that_is_ready(question_set: QuestionSet, store: Store) -> None:
    waiting = tuple(
        question.model_copy(update={"status": Status.REVIEW}) for question in question_set.questions
    )
    with pytest.raises(UserError, match="No question of this set is ready to be played"):
        play_set(question_set.model_copy(update={"questions": waiting}), store, terminal("1\n"))


def test_a_session_whose_questions_are_gone_is_told_of_and_begun_anew(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    left = play_set(question_set, store, terminal("1\n"), InOrder())
    shutil.rmtree(data_folder().shown)
    session = play_set(question_set, Store(data_folder()), terminal("1\n2\n"), InOrder())
    assert session.id != left.id
    assert session.score == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_terminal_that_lacks_a_character_shows_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(shown, encoding="ascii"))
    terminal = this_terminal()
    terminal.show("“Too late”")
    terminal.output.flush()
    assert shown.getvalue() == b"?Too late?\n\n"


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Let the disk refuse each write, or take it again."""

    def full(descriptor: int) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    sync = os.fsync

    def refuse(refused: bool) -> None:
        monkeypatch.setattr(os, "fsync", full if refused else sync)

    return refuse


def test_where_nothing_can_be_saved_the_quiz_goes_on_and_says_so_once(
    question_set: QuestionSet, store: Store, refusing: Callable[[bool], None]
) -> None:
    store.sets.save(question_set)
    refusing(True)
    screen = terminal("1\n3\n")
    session = play_set(question_set, store, screen, InOrder())
    assert session.finished
    assert shown(screen).count("The quiz goes on, but is not kept.") == 1
    assert "Finished. Score: 1 of 2." in shown(screen)
    assert store.sessions.finished() == ()


def test_leaving_says_that_nothing_is_kept(
    question_set: QuestionSet, store: Store, refusing: Callable[[bool], None]
) -> None:
    store.sets.save(question_set)
    refusing(True)
    screen = terminal("1\nq\n")
    play_set(question_set, store, screen, InOrder())
    assert shown(screen).endswith("Left; the answers that could not be saved are lost.\n\n")


@pytest.fixture
def elsewhere_only(
    home: Path, store: Store, question_set: QuestionSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """Return the person's home folder and the system's for temporary files; the data folder takes no file any more."""
    store.sets.save(question_set)
    places = tmp_path / "person", tmp_path / "temporary"
    for place in places:
        place.mkdir()
    monkeypatch.setattr(Path, "home", lambda: places[0])
    monkeypatch.setattr("tempfile.tempdir", str(places[1]))
    writing = durable.writing

    def full(path: Path, *, to_share: bool = False) -> AbstractContextManager[BinaryIO]:
        if path.is_relative_to(home):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return writing(path, to_share=to_share)

    monkeypatch.setattr(durable, "writing", full)
    return places


@pytest.mark.parametrize("typed", ["1\n3\n", "1\nq\n"], ids=["finished", "left"])
@pytest.mark.parametrize("refuses", [0, 1, 2], ids=["at home", "a temporary place", "where one says"])
def test_what_the_data_folder_refuses_is_saved_elsewhere_and_comes_back(
    question_set: QuestionSet,
    store: Store,
    tmp_path: Path,
    elsewhere_only: tuple[Path, Path],
    typed: str,
    refuses: int,
) -> None:
    told = tmp_path / "told"
    told.mkdir()
    for place in elsewhere_only[:refuses]:
        place.rmdir()
    screen = terminal(f"{typed}{tmp_path / 'missing' / 'too'}\n{told}\n")
    session = play_set(question_set, store, screen, InOrder())
    (file,) = [*elsewhere_only, told][refuses].glob("unsaved-*.zip")
    assert f"Your answers are in {file}; “quizapp restore --merge FILE” brings them back" in shown(screen)
    there = Store(Home(tmp_path / "there"))
    there.joining.take_in(file)
    assert session in (*there.sessions.open(), *there.sessions.finished())
    assert "are lost" not in shown(screen)


@pytest.mark.parametrize(
    ("mode", "typed"), [(SessionMode.PRACTICE, "1\n3\n"), (SessionMode.TEST, "1\n3\nh\n")]
)
def test_no_session_comes_into_the_history_without_what_it_showed(
    home: Path,
    question_set: QuestionSet,
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mode: SessionMode,
    typed: str,
) -> None:
    store.sets.save(question_set)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    writing = durable.writing

    def too_large(path: Path, *, to_share: bool = False) -> AbstractContextManager[BinaryIO]:
        if path.parent == home / "shown":
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        return writing(path, to_share=to_share)

    monkeypatch.setattr(durable, "writing", too_large)
    session = play_set(question_set, store, terminal(typed), InOrder(), plan=Plan(mode=mode))
    assert session.finished
    assert store.sessions.finished() == ()
    assert store.doctor.examine().is_well
    (file,) = tmp_path.glob("unsaved-*.zip")
    there = Store(Home(tmp_path / "there"))
    there.joining.take_in(file)
    assert there.sessions.finished() == (session,)
    assert there.sessions.without_material() == 0


@pytest.mark.usefixtures("elsewhere_only")
def test_the_exit_code_says_that_answers_are_not_kept(
    question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nq\n"))
    assert run(["play", question_set.id]) == 1
    assert "Your answers are in " in capsys.readouterr().out


def test_what_was_refused_is_saved_with_the_next_answer(
    question_set: QuestionSet, store: Store, refusing: Callable[[bool], None]
) -> None:
    store.sets.save(question_set)
    refusing(True)
    screen = replace(terminal("1\n3\n"), output=Watched(lambda: refusing(False)))
    session = play_set(question_set, store, screen, InOrder())
    assert store.sessions.finished() == (session,)
    assert len(session.responses) == 2


SEVEN = ("2", "1 2 3", "3", "1a 2c 3d", "4 1 2 3", "these words", "3: harbour lines … skipped", "the crew")


def test_every_way_of_answering_is_played(store: Store) -> None:
    screen = terminal("\n".join(SEVEN) + "\n")
    session = play_set(seven.question_set(), store, screen, InOrder())
    assert [session.standing(response).value for response in session.responses] == [
        "right",
        "partly",
        "right",
        "partly",
        "right",
        "right",
        "unscored",
    ]
    assert session.responses[-1].note == "the crew"
    assert store.sessions.finished() == (session,)
    said = shown(screen)
    assert "  1  Ida Brandt\n" in said
    assert "  c  The last check he saw was in March\n" in said
    told = " ".join(said.split())
    assert "Partly right: 1 of 3. You chose 2 of 3 right answers. 1 wrong one takes a point away." in told
    assert "Partly right: 1 of 3. You matched 1 of 3.\nThe answer is:\n  - Ida Brandt – An inspection" in said
    assert "  3  Harbour Lines denied that it had skipped any inspection." in said, (
        "the article, to select in"
    )
    assert "These words do not stand in the article like that." in said
    assert "Right. You found 7 of its 9 words." in said
    assert "For you to judge; nothing is counted here." in said
    assert f"Finished. Score: {rendering.points(session)}." in said
    assert session.possible == 6


def test_an_order_as_it_is_shown_is_never_right_already(store: Store) -> None:
    only = seven.question_set().model_copy(update={"questions": (seven.ORDERING,)})
    screen = terminal("1 2 3 4\n")
    session = play_set(only, store, screen, InOrder())
    assert session.score < 1
    assert (
        "The answer is:\n  - 1. A crack is found in the hull\n  - 2. The mayor accuses the operator\n"
        in shown(screen)
    )
