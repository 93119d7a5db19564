"""What is stored in the data folder that the pictures are taken over: sets, and sessions of ten weeks."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from quizapp import paths
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, answer, finish, start_session
from quizapp.storing import Store
from tools.pictures.giving import right_answer, wrong_answer

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Played(NamedTuple):
    """A session of the past: which of the sets, how many days ago, and which place in how many is wrong."""

    set: int
    days_ago: int
    wrong: int
    """Every so manieth answer."""


_PLAYED = (
    Played(1, 68, 2),
    Played(2, 61, 2),
    Played(1, 54, 3),
    Played(2, 47, 2),
    Played(1, 40, 3),
    Played(2, 33, 3),
    Played(1, 27, 5),
    Played(2, 20, 3),
    Played(1, 15, 99),
    Played(2, 11, 4),
    Played(1, 7, 6),
    Played(2, 5, 4),
)


def stock(home: paths.Home, sets: Sequence[QuestionSet]) -> None:
    """Fill `home`: the first set unplayed and looked at, the next two played, the last half played."""
    now = NOW
    store = Store(home, lambda: now)
    for number, question_set in enumerate(sets):
        now = NOW - timedelta(days=9 - 2 * number, hours=number)
        store.sets.save(_looked_at(question_set) if number == 0 else question_set)
    for number, played in enumerate(_PLAYED):
        now = NOW - timedelta(days=played.days_ago, hours=number)
        session, material = _answered(sets[played.set], number, played.wrong, now)
        store.sessions.save_open(session, material)
        store.sessions.finish(finish(session, now))
    now = NOW - timedelta(days=36)
    short = sets[1].model_copy(
        update={"id": "short", "title": "Three on the ferry", "questions": sets[1].playable[:3]}
    )
    session, material = _answered(short, len(_PLAYED), 2, now)
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, now))
    now = NOW - timedelta(days=3, hours=3)
    store.sessions.save_open(*_answered(sets[-1], len(_PLAYED) + 1, 3, now, half=True))


def _looked_at(question_set: QuestionSet) -> QuestionSet:
    """Return the set as a person may have left it: the last question rejected, the one before it put off."""
    *others, one, last = question_set.questions
    decided = (
        one.model_copy(update={"status": Status.REVIEW}),
        last.model_copy(update={"status": Status.REJECTED}),
    )
    return question_set.model_copy(update={"questions": (*others, *decided)})


def _answered(
    question_set: QuestionSet, number: int, wrong: int, now: datetime, *, half: bool = False
) -> tuple[Session, Material]:
    """Return a session with every answer given, or half of them; every `wrong`th one is wrong."""
    session, material = start_session(
        question_set,
        session_id=f"s-{number}",
        source=random.Random(number),  # noqa: S311 - a fixed order
        now=now,
    )
    for place in range(len(session.asked) // (1 + half)):
        asked = material.questions[session.asked[place].question]
        given = wrong_answer(asked) if place % wrong == wrong - 1 else right_answer(asked)
        session = answer(session, material, given, seconds=19 + 7 * place, now=now)
    return session, material
