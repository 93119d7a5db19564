"""Work in hand that the data folder does not take is saved to a file elsewhere, and comes back whole."""

import errno
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder outside the data folder."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def in_hand(question_set: QuestionSet, answers: int) -> tuple[Session, Material]:
    """A session that is in memory alone."""
    session, material = start_session(question_set, session_id="s1", source=random.Random(1), now=START)
    for _ in range(answers):
        session = answer(session, material, chosen("a"), seconds=1, now=START)
    return session, material


@contextmanager
def refusing(data: Home, patch: pytest.MonkeyPatch, code: int) -> Iterator[None]:
    """Let the system refuse every new file in the data folder."""
    opened = os.open

    def refuse(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(data.root)):
            raise OSError(code, os.strerror(code))
        return opened(path, flags, *arguments, **named)

    with patch.context() as within:
        within.setattr(os, "open", refuse)
        yield


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "The disk is full, so nothing can be saved in"),
        (errno.EROFS, "Nothing can be saved in"),
        (errno.EACCES, "Nothing can be saved in"),
        (errno.ESTALE, "cannot be reached"),
        (errno.ENOTCONN, "cannot be reached"),
        (errno.EHOSTDOWN, "cannot be reached"),
        (errno.ENOLCK, "cannot lock files"),
        (errno.EIO, "The disk or the network that holds"),
    ],
)
def test_a_session_that_cannot_be_saved_is_saved_elsewhere_and_goes_on(
    store: Store, data: Home, question_set: QuestionSet, place: Path, monkeypatch: pytest.MonkeyPatch,
    code: int, words: str,
) -> None:  # fmt: skip
    session, material = in_hand(question_set, 3)
    store.sets.save(question_set)
    with refusing(data, monkeypatch, code):
        with pytest.raises(UserError) as refused:
            store.sessions.save_open(session, material)
        assert words in str(refused.value)
        assert str(data.root) in str(refused.value)
        path = store.elsewhere.save_session(session, material, place)
    assert store.sessions.open() == ()
    assert store.joining.take_in(path).opened == 1
    assert store.sessions.open() == (session,)
    assert store.sessions.material(session) == material


@pytest.mark.parametrize("at_home", ["gone", "never there"])
def test_where_the_data_folder_is_gone_a_set_is_saved_elsewhere(
    store: Store, data: Home, question_set: QuestionSet, place: Path, at_home: str
) -> None:
    first, *rest = question_set.questions
    edited = question_set.model_copy(
        update={"questions": (first.model_copy(update={"stem": "Edited?"}), *rest)}
    )
    if at_home == "gone":
        store.sets.save(question_set)
        data.root.rename(data.root.with_name("unplugged"))
        with pytest.raises(UserError, match="is not there any more; connect the drive that holds it"):
            store.sets.save_edited(edited, question_set)
    path = store.elsewhere.save_set(edited, place / "mine.zip")
    assert path == place / "mine.zip"
    assert not data.root.exists()
    if at_home == "gone":
        data.root.with_name("unplugged").rename(data.root)
    done = store.joining.take_in(path)
    assert (done.sets, done.beside) == ((0, 1) if at_home == "gone" else (1, 0))
    assert "Edited?" in {question.stem for question in store.sets.load("set-1").questions}
    assert {question.id for question in question_set.questions} <= {
        question.id for question in store.sets.load("set-1").questions
    }


def test_a_finished_session_comes_back_into_the_history(
    store: Store, question_set: QuestionSet, place: Path
) -> None:
    session, material = in_hand(question_set, 2)
    path = store.elsewhere.save_session(finish(session, START), material, place)
    assert store.joining.take_in(path).sessions == 1
    assert store.sessions.finished() == (finish(session, START),)
    assert store.joining.take_in(path).sessions == 0


def test_in_a_folder_each_file_is_new_and_named_by_the_time_alone(
    data: Home, question_set: QuestionSet, place: Path
) -> None:
    store = Store(data, now=lambda: START)
    evil = question_set.model_copy(update={"title": "../../evil"})
    paths = [store.elsewhere.save_set(evil, place) for _ in range(3)]
    assert [path.name for path in paths] == [
        "unsaved-20261122T090000Z.zip",
        "unsaved-20261122T090000Z-2.zip",
        "unsaved-20261122T090000Z-3.zip",
    ]
    assert sorted(place.iterdir()) == sorted(paths)


def test_no_file_of_others_is_written_over(store: Store, question_set: QuestionSet, place: Path) -> None:
    (place / "letter.txt").write_bytes(b"Dear Maud")
    with pytest.raises(UserError, match=r"“letter\.txt” exists already and is no backup of this application"):
        store.elsewhere.save_set(question_set, place / "letter.txt")
    assert (place / "letter.txt").read_bytes() == b"Dear Maud"


def test_a_place_that_takes_nothing_either_is_told(
    store: Store, question_set: QuestionSet, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        refusing(Home(place), monkeypatch, errno.ENOSPC),
        pytest.raises(UserError, match=r"The disk is full, so “a\.zip” could not be saved"),
    ):
        store.elsewhere.save_set(question_set, place / "a.zip")
    assert list(place.iterdir()) == []


def test_the_graph_comes_along(
    store: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet, place: Path
) -> None:
    graph = AttributionGraph(
        doc_id=question_set.article.sha256, sentences=(), paragraphs=(), entities=(), outlets=(), hedges=(),
        own_voice=(), attributions=(),
    )  # fmt: skip
    path = store.elsewhere.save_set(question_set, place, graph)
    shutil.rmtree(data.root, ignore_errors=True)
    store = reopened()
    store.joining.take_in(path)
    assert store.articles.graph(question_set.article.sha256) == graph
