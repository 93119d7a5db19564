"""A sitting: each answer is on disk, and what the disk refuses is kept and tried again."""

import random
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.sitting import Sittings
from tests import samples

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Ticking:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def store(home: Path) -> Store:
    return Store(Home(home), Ticking())


@pytest.fixture
def sittings(store: Store) -> Sittings:
    return Sittings(store, clock=Ticking(), random=random.Random(7))


def block(folder: Path) -> None:
    """Make every write into `folder` fail, for any user: a file stands in its place."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("")


def unblock(folder: Path) -> None:
    folder.unlink()


def test_each_answer_is_on_disk_when_it_is_given(store: Store, sittings: Sittings, home: Path) -> None:
    sitting = sittings.start(samples.question_set())
    for answered in (1, 2):
        sitting.answer(chosen("a"), 3.0)
        (kept,) = Store(Home(home)).sessions.open()
        assert len(kept.responses) == answered
        assert kept == sitting.session


def test_a_resumed_sitting_stands_where_it_stopped_in_the_same_order(
    store: Store, sittings: Sittings, home: Path
) -> None:
    first = sittings.start(samples.question_set())
    first.answer(chosen("b"), 3.0)
    reopened = Store(Home(home))
    (kept,) = reopened.sessions.open()
    second = Sittings(reopened, clock=Ticking(), random=random.Random(99)).resume(kept)
    assert second.session == first.session
    assert second.question == first.question
    assert second.material == first.material


def test_a_finished_sitting_is_in_the_history_and_not_open(store: Store, sittings: Sittings) -> None:
    sitting = sittings.start(samples.question_set(ready=1))
    sitting.answer(chosen("a"), 3.0)
    finished = sitting.finish()
    assert store.sessions.finished() == (finished,)
    assert store.sessions.open() == ()
    assert finished.score == 1


def test_what_the_disk_refuses_is_kept_and_written_with_the_next_answer(
    store: Store, sittings: Sittings, home: Path
) -> None:
    sitting = sittings.start(samples.question_set())
    sitting.answer(chosen("a"), 3.0)
    block(home / "open")
    sitting.answer(chosen("b"), 3.0)
    assert "open is not a folder, but that is where the data should be" in sitting.refusal
    assert len(sitting.session.responses) == 2
    unblock(home / "open")
    sitting.answer(chosen("c"), 3.0)
    assert sitting.refusal == ""
    (kept,) = store.sessions.open()
    assert [response.choice for response in kept.responses] == [("a",), ("b",), ("c",)]


def test_a_refused_end_can_be_saved_later(store: Store, sittings: Sittings, home: Path) -> None:
    block(home / "open")
    sitting = sittings.start(samples.question_set(ready=1))
    sitting.answer(chosen("a"), 3.0)
    sitting.finish()
    assert sitting.refusal
    assert not sitting.save()
    unblock(home / "open")
    assert sitting.save()
    assert store.sessions.finished() == (sitting.session,)
    assert store.sessions.material(sitting.session) == sitting.material


def test_leaving_before_the_first_answer_leaves_nothing_to_resume(store: Store, sittings: Sittings) -> None:
    sittings.start(samples.question_set()).leave()
    assert store.sessions.open() == ()


def test_leaving_after_an_answer_can_be_resumed(store: Store, sittings: Sittings) -> None:
    sitting = sittings.start(samples.question_set())
    sitting.answer(chosen("a"), 3.0)
    sitting.leave()
    assert store.sessions.open() == (sitting.session,)


def test_practising_asks_what_was_missed(sittings: Sittings) -> None:
    sitting = sittings.start(samples.question_set())
    for choice in ("a", "b", "a"):
        sitting.answer(chosen(choice), 3.0)
    practised = sittings.practise(sitting.finish(), sitting.material)
    assert len(practised.session.asked) == 1
    assert practised.question == sitting.material.questions[sitting.session.asked[1].question]


def test_a_set_without_ready_questions_is_refused_in_a_sentence(sittings: Sittings) -> None:
    with pytest.raises(UserError, match="No question of this set is ready"):
        sittings.start(samples.question_set(ready=0))


def test_starting_over_forgets_the_former_session_at_the_first_answer(
    store: Store, sittings: Sittings
) -> None:
    former = sittings.start(samples.question_set())
    former.answer(chosen("a"), 3.0)
    anew = sittings.start(samples.question_set(), instead_of=store.sessions.open())
    assert store.sessions.open() == (former.session,), "a window killed now offers the former session again"
    anew.leave()
    assert store.sessions.open() == (former.session,)
    anew = sittings.start(samples.question_set(), instead_of=store.sessions.open())
    anew.answer(chosen("a"), 3.0)
    assert store.sessions.open() == (anew.session,)
    assert store.sessions.material(anew.session) == anew.material


def test_a_first_answer_that_cannot_be_saved_forgets_nothing(
    store: Store, sittings: Sittings, home: Path
) -> None:
    former = sittings.start(samples.question_set())
    former.answer(chosen("a"), 3.0)
    anew = sittings.start(samples.question_set(), instead_of=store.sessions.open())
    (home / "open").rename(home / "aside")
    (home / "open").write_text("")
    anew.answer(chosen("a"), 3.0)
    assert anew.refusal
    (home / "open").unlink()
    (home / "aside").rename(home / "open")
    assert store.sessions.open() == (former.session,)
    assert anew.save()
    assert store.sessions.open() == (anew.session,)
