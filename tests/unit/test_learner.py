"""A learner: what is due, what went wrong, and starting afresh, from the answers of the history alone."""

import random
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.learner import Learner
from quizapp.model.answering import chosen
from quizapp.model.plan import Plan
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Certainty, SessionMode, answer, finish
from quizapp.model.several_sets import Chosen, playable, start_joint_session
from quizapp.paths import Home
from quizapp.practising.due import DAILY
from quizapp.storing import Store
from tests import samples, seven

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SET = samples.question_set("set-1", ready=3, review=0)


class Clock:
    """Tells the time that it is set to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


class Life:
    """A learner over a data folder, who plays and waits."""

    def __init__(self, root: Path, profile: str = "default") -> None:
        self.home, self.clock, self.profile = Home(root), Clock(), profile
        self.played = 0

    @property
    def store(self) -> Store:
        return Store(self.home, self.clock)

    @property
    def learner(self) -> Learner:
        return Learner(self.store, self.clock, self.profile)

    def play(
        self,
        offered: Sequence[Chosen],
        choices: str,
        *,
        certainty: Certainty | None = None,
        done: bool = True,
        mode: SessionMode = SessionMode.PRACTICE,
    ) -> None:
        """Answer `offered` with these options, one letter each."""
        self.played += 1
        session, material = start_joint_session(
            offered,
            Plan(mode=mode),
            session_id=f"{self.profile}-{self.played}",
            source=random.Random(1),
            now=self.clock.now,
            profile=self.profile,
        )
        for letter in choices:
            session = answer(
                session, material, chosen(letter), seconds=1, now=self.clock.now, certainty=certainty
            )
        store = self.store
        store.sessions.save_open(session, material)
        if done:
            store.sessions.finish(finish(session, self.clock.now))

    def due(self) -> list[str]:
        return [f"{each.question_set.id}/{each.question.id}" for each in self.learner.due().questions]


@pytest.fixture
def life(home: Path) -> Life:
    life = Life(home)
    life.store.sets.save(SET)
    return life


def test_who_answered_nothing_has_nothing_due(life: Life) -> None:
    assert life.learner.due() == ((), 0)
    assert life.learner.mistakes((SET,)) == ()


def test_a_wrong_answer_is_due_tomorrow_a_right_one_later(life: Life) -> None:
    # by the table: Again gives 1 day at first, Good 2 (2.3 rounded)
    life.play(playable((SET,)), "baa")
    assert life.due() == []
    life.clock.now += DAY
    assert life.due() == ["set-1/q-1"]
    life.clock.now += DAY
    assert life.due() == ["set-1/q-1", "set-1/q-2", "set-1/q-3"], "the most likely forgotten first"


def test_certainty_counts(life: Life) -> None:
    life.play(playable((SET,)), "aaa", certainty=Certainty.HIGH)  # Easy: 8 days
    life.clock.now += 7 * DAY
    assert life.due() == []
    life.clock.now += DAY
    assert len(life.due()) == 3


def test_answers_given_on_what_is_due_take_it_away(life: Life) -> None:
    life.play(playable((SET,)), "bbb")
    life.clock.now += DAY
    life.play(life.learner.due().questions, "aaa", mode=SessionMode.DUE)
    assert life.due() == []
    life.clock.now += DAY
    assert life.due() == [], "each was right the second time"


def test_answers_of_a_session_in_progress_count(life: Life) -> None:
    life.play(playable((SET,)), "b", done=False)
    assert [each.question.id for each in life.learner.mistakes((SET,))] == ["q-1"]
    life.clock.now += DAY
    assert life.due() == ["set-1/q-1"]


def test_memories_are_made_anew_from_the_history(life: Life) -> None:
    life.play(playable((SET,)), "baa")
    life.clock.now += DAY
    life.play(playable((SET,)), "aba")
    life.clock.now += 2 * DAY
    before = life.learner.due()
    assert before.questions
    shutil.rmtree(life.home.cache)
    assert life.learner.due() == before
    life.home.memories.write_bytes(b"no database")
    assert life.learner.due() == before


def test_an_older_session_that_comes_later_is_counted_in_its_place(life: Life, tmp_path: Path) -> None:
    """Two computers: what was answered on the other comes with a backup, older than what is known here."""
    offered, late = playable((SET,)), START + 3 * DAY
    life.clock.now = late
    life.play(offered, "aaa")
    life.clock.now = late + 20 * DAY
    assert len(life.due()) == 3
    life.clock.now = START
    life.play(offered, "bbb")
    in_order = Life(tmp_path / "other")
    in_order.store.sets.save(SET)
    in_order.play(offered, "bbb")
    in_order.clock.now = late
    in_order.play(offered, "aaa")
    for each in (life, in_order):
        each.clock.now = late
    for _day in range(20):
        assert life.due() == in_order.due()
        for each in (life, in_order):
            each.clock.now += DAY


def test_each_profile_has_its_own(life: Life) -> None:
    life.play(playable((SET,)), "bbb")
    life.clock.now += DAY
    assert len(life.due()) == 3
    other = Life(life.home.root, "ben")
    other.clock.now = life.clock.now
    assert other.due() == []


def test_mistakes_are_what_was_wrong_or_unsure_the_last_time(life: Life) -> None:
    offered = playable((SET,))
    life.play(offered, "ba", certainty=Certainty.LOW)
    life.play(offered[2:], "a", certainty=Certainty.HIGH)
    assert [each.question.id for each in life.learner.mistakes((SET,))] == ["q-1", "q-2"]
    life.clock.now += timedelta(minutes=5)
    life.play(offered[:1], "a")
    assert [each.question.id for each in life.learner.mistakes((SET,))] == ["q-2"]


def test_what_is_gone_or_not_to_be_played_is_not_due(life: Life) -> None:
    life.store.sets.save(samples.question_set("set-2", ready=2, review=0))
    life.play(playable((SET, life.store.sets.load("set-2"))), "bbb")  # the same questions: asked once
    life.clock.now += DAY
    assert len(life.due()) == 3
    first, *rest = SET.questions
    rejected = SET.model_copy(
        update={"questions": (first.model_copy(update={"status": Status.REJECTED}), *rest)}
    )
    life.store.sets.save(rejected)
    assert life.due() == ["set-1/q-2", "set-1/q-3"]
    life.store.sets.delete("set-1")
    assert life.learner.due() == ((), 0)


def many(life: Life, count: int) -> QuestionSet:
    made = samples.question_set("many", ready=count, review=0)
    life.store.sets.save(made)
    return made


def test_after_a_long_pause_a_day_has_no_more_than_its_share(life: Life) -> None:
    life.play(playable((many(life, 50),)), "b" * 50)
    life.clock.now += 40 * DAY
    due = life.learner.due()
    assert (len(due.questions), due.later) == (DAILY, 50 - DAILY)


def test_starting_afresh_spreads_what_waited_and_outlives_the_cache(life: Life) -> None:
    life.play(playable((many(life, 50),)), "b" * 50)
    life.clock.now += 40 * DAY
    first = life.due()
    life.learner.start_fresh()
    assert life.due() == first, "today's are the same"
    assert life.learner.due().later == 0, "and nothing waits behind them"
    shutil.rmtree(life.home.cache)
    assert life.learner.due().later == 0
    life.play(life.learner.due().questions, "a" * DAILY, mode=SessionMode.DUE)
    assert life.due() == []
    life.clock.now += DAY
    assert len(life.due()) == DAILY
    assert life.learner.due().later == 0


def test_what_is_due_of_one_set_alone_is_found_behind_all_others(life: Life) -> None:
    life.play(playable((many(life, 40),)), "b" * 40)
    life.clock.now += timedelta(hours=1)
    life.store.sets.save(seven.question_set("seven"))
    one = playable((life.store.sets.load("seven"),))[:1]
    life.play(one, "b")
    life.clock.now += 3 * DAY
    assert not any(key.startswith("seven/") for key in life.due()), "the others are more likely forgotten"
    of_one = life.learner.offered(SessionMode.DUE, (life.store.sets.load("seven"),))
    assert [each.question.id for each in of_one] == [one[0].question.id]
