"""A test while it is taken: answers given, changed and taken back at any place, flags, and the time."""

import random
from datetime import UTC, datetime, timedelta

from quizapp.model.answering import Given, chosen
from quizapp.model.changing import change, flagged, timed, unanswered
from quizapp.model.plan import Plan, begin_session
from quizapp.model.session import Certainty, Session, SessionMode
from quizapp.model.timing import Timing
from tests import samples, seven

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
PLAN = Plan(mode=SessionMode.TEST, minutes=20)
SESSION, MATERIAL = begin_session(
    samples.question_set(), PLAN, session_id="s-1", source=random.Random(1), now=NOW
)


def changed(session: Session, place: int, given: Given, certainty: Certainty | None = None) -> Session:
    return change(session, MATERIAL, place, given, seconds=2.0, now=LATER, certainty=certainty)


def test_a_plan_for_a_test_makes_one_with_its_time() -> None:
    assert (SESSION.mode, SESSION.timing) == (SessionMode.TEST, Timing(limit=1200))


def test_any_place_is_answered_and_the_last_word_counts() -> None:
    session = changed(SESSION, 2, chosen("b"))
    assert (session.score, unanswered(session)) == (0, (0, 1))
    session = changed(session, 2, chosen("a"), Certainty.HIGH)
    (response,) = session.responses
    assert (response.place, response.score, response.certainty) == (2, 1, Certainty.HIGH)
    assert response.seconds == 4, "the time at a place adds up"


def test_what_is_taken_back_is_no_answer() -> None:
    session = changed(changed(SESSION, 1, chosen("a")), 1, Given())
    assert session.responses == ()
    assert unanswered(session) == (0, 1, 2)


def test_a_note_may_be_empty() -> None:
    note = seven.question_set().model_copy(update={"questions": seven.QUESTIONS[-1:]})
    session, material = begin_session(note, PLAN, session_id="s-2", source=random.Random(1), now=NOW)
    session = change(session, material, 0, Given(), seconds=1, now=LATER)
    assert unanswered(session) == ()


def test_places_are_flagged_and_no_longer() -> None:
    session = flagged(flagged(SESSION, 2, on=True), 0, on=True)
    assert session.flagged == (0, 2)
    assert flagged(session, 2, on=False).flagged == (0,)
    assert flagged(SESSION, 1, on=False) == SESSION


def test_the_time_is_part_of_the_session_and_of_its_file() -> None:
    session = timed(SESSION, Timing(limit=1200, spent=31.5))
    read = Session.model_validate_json(session.model_dump_json(by_alias=True))
    assert read.timing == Timing(limit=1200, spent=31.5)


def test_what_a_session_does_not_use_is_not_stored() -> None:
    plain, _material = begin_session(
        samples.question_set(), Plan(), session_id="s-1", source=random.Random(1), now=NOW
    )
    stored = plain.model_dump_json(by_alias=True)
    for name in ("timing", "flagged", "asks_certainty"):
        assert name not in stored
