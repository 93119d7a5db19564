"""`quizapp play` with its options: certainty, a number, an order, a filter, a time, and a test."""

import io
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from quizapp.cli import run
from quizapp.cli.play import add_arguments, plan_of, play_set, play_sets
from quizapp.cli.terminal import Terminal
from quizapp.errors import UserError
from quizapp.model.plan import Filter, Order, Plan
from quizapp.model.question import Skill
from quizapp.model.session import Certainty, SessionMode
from quizapp.paths import home as data_folder
from quizapp.storing import Store
from tests import samples, seven

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
SET = samples.question_set(ready=3, review=0)
TEST, DUE = Plan(mode=SessionMode.TEST), Plan(mode=SessionMode.DUE)


class InOrder:
    """A source by which nothing is moved: the right option is 1."""

    def random(self) -> float:
        return 0.999999


def terminal(typed: str, *, step: int = 5) -> Terminal:
    """Return a terminal in which that is typed; between two looks at the clock lie `step` seconds."""
    minutes, seconds = count(), count(step=step)
    return Terminal(
        input=io.StringIO(typed),
        output=io.StringIO(),
        width=80,
        now=lambda: NOW + timedelta(minutes=next(minutes)),
        clock=lambda: next(seconds),
    )


def shown(terminal: Terminal) -> str:
    assert isinstance(terminal.output, io.StringIO)
    return " ".join(terminal.output.getvalue().split())


def parsed(*arguments: str) -> Plan:
    parser = ArgumentParser()
    add_arguments(parser)
    return plan_of(parser.parse_args(["set", *arguments]))


def test_the_options_name_a_plan() -> None:
    assert parsed() == Plan()
    assert parsed(
        *("--mode", "test", "--certainty", "--number", "10", "--order", "easy-first", "--minutes", "20"),
        *("--skill", "stance.denied", "--kind", "who_denied", "--difficulty", "1", "--difficulty", "2"),
        *("--source", "the mayor"),
    ) == Plan(
        mode=SessionMode.TEST,
        certainty=True,
        number=10,
        order=Order.EASY_FIRST,
        minutes=20,
        wanted=Filter(
            skills=frozenset({Skill.DENIED}),
            kinds=frozenset({"who_denied"}),
            difficulties=frozenset({1, 2}),
            sources=frozenset({"the mayor"}),
        ),
    )


@pytest.mark.parametrize("arguments", [("--number", "0"), ("--minutes", "0"), ("--minutes", "601")])
def test_numbers_that_make_no_sense_are_refused_in_a_sentence(arguments: tuple[str, str]) -> None:
    with pytest.raises(UserError, match=arguments[0]):
        parsed(*arguments)


def test_certainty_is_asked_after_each_answer_and_told_at_the_end(store: Store) -> None:
    screen = terminal("1\nc\n2\nmaybe\nx\n1\n1\n")
    session = play_set(SET, store, screen, InOrder(), plan=Plan(certainty=True))
    assert [response.certainty for response in session.responses] == [
        Certainty.HIGH,
        Certainty.MIDDLE,
        Certainty.LOW,
    ]
    # By hand: 3 - 2 + 1 of 3 times 3.
    assert "Finished. Score: 2 of 3. Certainty score: 2 of 9." in shown(screen)
    assert "3 questions, about 2 minutes, feedback after each answer, with how sure you are." in shown(screen)
    assert store.sessions.finished() == (session,)


def test_leaving_at_the_certainty_keeps_what_was_answered_before(store: Store) -> None:
    left = play_set(SET, store, terminal("1\nc\n2\nq\n"), InOrder(), plan=Plan(certainty=True))
    assert [response.place for response in left.responses] == [0]
    resumed = play_set(SET, store, terminal("1\nz\n1\nz\n"), InOrder())
    assert resumed.id == left.id
    assert len(resumed.responses) == 3, "it still asks how sure one is"


def test_fewer_questions_are_asked_and_those_that_fit(store: Store) -> None:
    session = play_set(SET, store, terminal("1\n1\n"), InOrder(), plan=Plan(number=2))
    assert len(session.asked) == 2
    wanted = Plan(wanted=Filter(skills=frozenset({Skill.LATERAL})))
    with pytest.raises(UserError, match="No question fits"):
        play_set(SET, store, terminal(""), InOrder(), plan=wanted)


def test_a_test_says_nothing_before_it_is_handed_in(store: Store) -> None:
    screen = terminal("1\n2\n1\nh\n")
    session = play_set(SET, store, screen, InOrder(), plan=TEST)
    assert session.finished
    assert session.score == 2
    before, after = shown(screen).split("A number goes to its question")
    assert "Right." not in before
    assert "Wrong." not in before
    assert "Score: 2 of 3" in after
    assert store.sessions.finished() == (session,)


def test_answers_are_changed_skipped_and_marked(store: Store) -> None:
    screen = terminal("2\n\n!\n<\n1\n<\n<\n1\n?\n2\n1\n\nh\n")
    session = play_set(SET, store, screen, InOrder(), plan=TEST)
    assert session.flagged == (2,)
    assert {response.place: response.choice for response in session.responses} == {
        0: ("a",),
        1: ("a",),
    }
    assert "Look again · Not answered: Who is quoted on the letter? (3)" in shown(screen)
    assert "It is answered; another answer takes the place of that one." in shown(screen)
    assert "Finished. Score: 2 of 3. 1 is not answered." in shown(screen)


def test_a_test_that_is_left_goes_on_where_it_was_with_its_time(store: Store) -> None:
    timed = TEST.model_copy(update={"minutes": 1})
    left = play_set(SET, store, terminal("1\nq\n"), InOrder(), plan=timed)
    (kept,) = Store(data_folder()).sessions.open()
    assert kept == left
    assert kept.timing is not None
    assert kept.timing.spent == 10, "the answer, and the line that left"
    screen = terminal("1\n1\nh\n")
    resumed = play_set(SET, store, screen, InOrder())
    assert resumed.id == left.id
    assert resumed.finished
    assert "0:50 left" in shown(screen)


def test_an_answer_that_comes_too_late_is_not_taken(store: Store) -> None:
    screen = terminal("1\n1\n1\n", step=25)
    session = play_set(SET, store, screen, InOrder(), plan=TEST.model_copy(update={"minutes": 1}))
    assert session.finished
    assert [response.place for response in session.responses] == [0, 1]
    assert "The time is over; what you had answered is handed in." in shown(screen)
    assert "1 is not answered." in shown(screen)


def test_the_time_of_a_practice_is_over_too(store: Store) -> None:
    screen = terminal("1\n1\n1\n", step=25)
    session = play_set(SET, store, screen, InOrder(), plan=Plan(minutes=1))
    assert session.finished
    assert len(session.responses) == 2
    assert store.sessions.finished() == (session,)


def test_a_test_left_before_its_first_answer_leaves_nothing(store: Store) -> None:
    play_set(SET, store, terminal("\n!\nq\n"), InOrder(), plan=TEST)
    assert store.sessions.open() == ()


def test_a_test_handed_in_without_an_answer_is_kept_as_such(store: Store) -> None:
    session = play_set(SET, store, terminal("?\nh\n"), InOrder(), plan=TEST)
    assert store.sessions.finished() == (session,)
    assert session.responses == ()


def test_every_way_of_answering_is_taken_in_a_test(store: Store) -> None:
    typed = ("2", "1 2 3", "3", "1a 2c 3d", "4 1 2 3", "3: harbour lines … skipped", "the crew", "h")
    screen = terminal("\n".join(typed) + "\n")
    session = play_set(seven.question_set(), store, screen, InOrder(), plan=TEST)
    assert len(session.responses) == 7
    assert session.responses[-1].note == "the crew"


def test_a_session_left_open_goes_on_whatever_is_asked_for(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    left = play_set(SET, store, terminal("1\n"), InOrder())
    session = play_set(SET, store, terminal("1\n1\n"), InOrder(), plan=TEST)
    assert (session.id, session.mode) == (left.id, SessionMode.PRACTICE)
    assert "goes on as it was begun" in capsys.readouterr().err


def due_later(**days: float) -> Terminal:
    """Return a terminal as `terminal`, later."""
    made = terminal("1\n" * 20)
    return replace(made, now=lambda: NOW + timedelta(**days))


def test_what_is_due_is_asked_across_sets() -> None:
    store, other = Store(data_folder()), seven.question_set()
    for each in (SET, other):
        store.sets.save(each)
    play_sets((SET,), store, terminal("2\n1\n1\n"), InOrder())
    screen = due_later(hours=1)
    with pytest.raises(UserError, match="Nothing is due today"):
        play_sets((), store, screen, InOrder(), plan=DUE)
    screen = due_later(days=1)
    session = play_sets((), store, screen, InOrder(), plan=DUE)
    assert "1 question due today, about 1 minute" in shown(screen)
    assert [(session.mode, session.set_ids, len(session.asked))] == [(SessionMode.DUE, (SET.id,), 1)]
    assert session.finished


def test_mistakes_of_all_sets_named() -> None:
    store, copy = Store(data_folder()), samples.question_set("set-2", ready=2, review=0)
    play_sets((SET,), store, terminal("2\n1\n1\n"), InOrder())
    screen = terminal("1\n")
    session = play_sets((SET, copy), store, screen, InOrder(), plan=Plan(mode=SessionMode.MISTAKES))
    assert "1 question to try again" in shown(screen)
    assert (session.set_id, len(session.asked), session.score) == (SET.id, 1, 1)
    with pytest.raises(UserError, match="no mistakes"):
        play_sets((SET, copy), store, screen, InOrder(), plan=Plan(mode=SessionMode.MISTAKES))


def test_several_sets_in_one_session_left_and_gone_on_with() -> None:
    store, other = Store(data_folder()), seven.question_set()
    for each in (SET, other):
        store.sets.save(each)
    left = play_sets((SET, other), store, terminal("1\nq\n"), InOrder())
    assert left.set_ids == (SET.id, other.id)
    again = play_sets((other, SET), store, terminal("1\nq\n"), InOrder())
    assert (again.id, len(again.responses)) == (left.id, 2)


def test_a_question_is_put_off_and_comes_last_and_one_is_flagged() -> None:
    store, screen = Store(data_folder()), terminal(">\n!\n1\n1\n1\n")
    session = play_set(SET, store, screen, InOrder())
    assert [response.place for response in session.responses] == [1, 2, 0]
    assert session.flagged == (1,)
    assert "Question 2 of 3 · Look again" in shown(screen)
    assert "To look at again: - Who is quoted on the letter? (2)" in shown(screen)


def test_without_a_set_something_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play"]) == 2
    assert "Name a set" in capsys.readouterr().err


def test_starting_fresh_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(data_folder())
    store.sets.save(SET)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"q\n")))
    assert run(["play", SET.id, "--fresh"]) == 0
    assert store.learning.of("default").fresh is not None
