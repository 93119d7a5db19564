"""First attempts are counted out of finished sessions: once for each person and question."""

import random
from datetime import UTC, datetime, timedelta

from quizapp.model.answering import Given, chosen
from quizapp.model.merging import content_of
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, answer, finish, start_session
from quizapp.reviewing.attempts import first_attempts
from tests import samples, seven

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SET = samples.question_set(ready=4, review=0)


def played(
    profile: str, right: str, *, number: int = 0, whole: QuestionSet = SET
) -> tuple[Session, Material]:
    """Return a finished session; `right` has an R for each question answered rightly, a W for others."""
    session, material = start_session(
        whole, session_id=f"s-{profile}-{number}", source=random.Random(1), now=NOW, profile=profile
    )
    for verdict in right:
        session = answer(session, material, chosen("a" if verdict == "R" else "b"), seconds=3, now=NOW)
    return finish(session, NOW + timedelta(days=number)), material


def test_each_answer_has_the_score_on_the_rest() -> None:
    found = first_attempts([played("ann", "RRWW")])
    attempts = [found[content_of(question)] for question in SET.questions]
    assert [attempt.right for (attempt,) in attempts] == [True, True, False, False]
    assert [round(attempt.rest, 3) for (attempt,) in attempts] == [0.333, 0.333, 0.667, 0.667]
    assert attempts[2][0].choice == ("b",)


def test_only_the_first_answer_of_each_person_counts() -> None:
    found = first_attempts(
        [played("ann", "WWWW"), played("ann", "RRRR", number=1), played("ben", "RWRW", number=2)]
    )
    first = found[content_of(SET.questions[0])]
    assert [attempt.right for attempt in first] == [False, True]


def test_what_was_left_out_at_first_may_be_answered_first_later() -> None:
    found = first_attempts([played("ann", "R"), played("ann", "WWWW", number=1)])
    assert [attempt.right for attempt in found[content_of(SET.questions[0])]] == [True]
    assert [attempt.right for attempt in found[content_of(SET.questions[3])]] == [False]


def test_an_approved_question_is_the_one_that_was_ready() -> None:
    def approved(question: Question) -> Question:
        return question.model_copy(update={"status": Status.APPROVED})

    later = SET.model_copy(update={"questions": tuple(map(approved, SET.questions))})
    found = first_attempts([played("ann", "RRRR"), played("ben", "WWWW", whole=later)])
    assert [attempt.right for attempt in found[content_of(SET.questions[0])]] == [True, False]


def test_an_edited_question_is_another_one() -> None:
    edited = SET.questions[0].model_copy(update={"stem": "Who is quoted on that?"})
    later = SET.model_copy(update={"questions": (edited, *SET.questions[1:])})
    found = first_attempts([played("ann", "RRRR"), played("ann", "WWWW", whole=later)])
    assert len(found) == 5


def test_what_does_not_count_is_left_out() -> None:
    whole = seven.question_set()
    session, material = start_session(whole, session_id="s", source=random.Random(1), now=NOW)
    for _question in whole.questions:
        session = answer(session, material, Given(), seconds=3, now=NOW)
    found = first_attempts([(finish(session, NOW), material)])
    assert content_of(seven.REFLECTION) not in found
    assert len(found) == 6


def test_one_answer_alone_has_no_rest() -> None:
    (attempt,) = first_attempts([played("ann", "R")])[content_of(SET.questions[0])]
    assert attempt.rest == 0
