"""A session: started, answered, finished, and the mistakes practised."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from quizapp.model.answering import chosen
from quizapp.model.article import make_article
from quizapp.model.base import content_hash
from quizapp.model.question import ChoiceQuestion, Option, Question, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import (
    Certainty,
    Material,
    Session,
    SessionMode,
    answer,
    finish,
    missed,
    practise_missed,
    start_session,
)

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ARTICLE = make_article("Ada Lorne denied it.")


class Zeros:
    """A source that always turns the options one place round: abc -> bca."""

    def random(self) -> float:
        return 0.0


def question(name: str, status: Status = Status.READY) -> ChoiceQuestion:
    return ChoiceQuestion(
        id=name,
        kind="denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem=f"Who denied {name}?",
        evidence=(),
        rationale="",
        status=status,
        options=tuple(Option(id=letter, text=letter) for letter in "abc"),
        key=("a",),
    )


QUESTIONS = (
    question("one"),
    question("two", Status.REVIEW),
    question("three", Status.APPROVED),
    question("four"),
)
SET = QuestionSet(id="set-1", title="The bridge", article=ARTICLE, questions=QUESTIONS)


def started(chosen: tuple[Question, ...] | None = None) -> tuple[Session, Material]:
    return start_session(SET, session_id="s-1", source=Zeros(), now=NOW, chosen=chosen)


def answered(*choices: str) -> Session:
    session, material = started()
    for number, choice in enumerate(choices, 1):
        now = NOW + timedelta(seconds=10 * number)
        session = answer(session, material, chosen(choice), seconds=2.5, now=now)
    return session


def test_a_session_asks_what_may_be_played_by_hash_with_options_in_its_own_order() -> None:
    session, material = started()
    playable = [QUESTIONS[0], QUESTIONS[2], QUESTIONS[3]]
    assert [asked.question for asked in session.asked] == [content_hash(found) for found in playable]
    assert {asked.options for asked in session.asked} == {("b", "c", "a")}
    assert (session.set_id, session.set_title, session.left_out) == ("set-1", "The bridge", 1)
    assert (session.mode, session.profile, session.started) == (SessionMode.PRACTICE, "default", NOW)
    assert (session.place, session.score, session.seconds, session.finished) == (0, 0, 0, None)
    assert session.article == content_hash(ARTICLE)
    assert material == Material(article=ARTICLE, questions={content_hash(found): found for found in playable})


def test_a_session_can_ask_some_questions_in_another_order() -> None:
    session, material = started(chosen=(QUESTIONS[3], QUESTIONS[0]))
    expected = [QUESTIONS[3], QUESTIONS[0]]
    assert [asked.question for asked in session.asked] == [content_hash(each) for each in expected]
    assert list(material.questions.values()) == expected


def test_a_session_with_nothing_to_ask_is_refused() -> None:
    with pytest.raises(ValueError, match="no question to play"):
        started(chosen=())


def test_answers_are_scored_and_move_to_the_next_place() -> None:
    session = answered("a", "b")
    assert session.place == 2
    assert session.score == 1.0
    assert session.seconds == 5.0
    assert session.finished is None
    first, second = session.responses
    assert (first.place, first.choice, first.score, first.at) == (0, ("a",), 1.0, NOW + timedelta(seconds=10))
    assert (second.place, second.choice, second.score, second.certainty) == (1, ("b",), 0.0, None)
    assert session.response_at(1) == second
    assert session.response_at(2) is None


def test_certainty_is_kept() -> None:
    session, material = started()
    sure = answer(session, material, chosen("a"), seconds=1, now=NOW, certainty=Certainty.HIGH)
    assert sure.responses[0].certainty is Certainty.HIGH
    assert session.responses == ()


def test_what_is_answered_or_shown_to_nobody_cannot_be_answered() -> None:
    session, material = started()
    with pytest.raises(ValueError, match="every question of the session is answered"):
        answer(answered("a", "a", "a"), material, chosen("a"), seconds=1, now=NOW)
    with pytest.raises(KeyError):
        answer(session, material.model_copy(update={"questions": {}}), chosen("a"), seconds=1, now=NOW)


def test_a_session_is_finished_once() -> None:
    done = finish(answered("a", "b", "a"), NOW)
    assert done.finished == NOW
    assert finish(done, NOW + timedelta(hours=1)) == done
    assert done.place == 3


def test_the_mistakes_are_practised_as_they_were_shown() -> None:
    session = finish(answered("b", "a", "c"), NOW)
    assert missed(session) == (0, 2)
    later = NOW + timedelta(days=1)
    again = practise_missed(session, started()[1], session_id="s-2", source=Zeros(), now=later)
    assert [asked.question for asked in again.asked] == [session.asked[0].question, session.asked[2].question]
    assert {asked.options for asked in again.asked} == {("c", "a", "b")}  # turned once more
    assert (again.id, again.mode, again.started) == ("s-2", SessionMode.MISTAKES, later)
    assert (again.article, again.set_id, again.set_title) == (session.article, "set-1", "The bridge")
    assert (again.responses, again.finished, again.left_out) == ((), None, 0)


def test_nothing_missed_is_nothing_to_practise() -> None:
    for session in (answered("a", "a", "a"), answered()):
        assert missed(session) == ()
        with pytest.raises(ValueError, match="nothing was missed"):
            practise_missed(session, started()[1], session_id="s-2", source=Zeros(), now=NOW)


def test_a_session_comes_back_from_json() -> None:
    session = finish(answered("a", "b", "c"), NOW)
    written = session.model_dump(mode="json", by_alias=True)
    assert written["schema"] == 1
    assert written["responses"][0] == {
        "place": 0,
        "choice": ["a"],
        "certainty": None,
        "seconds": 2.5,
        "at": "2026-11-22T10:15:10Z",
        "score": 1.0,
    }
    assert Session.model_validate(written) == session


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../s-1"},
        {"id": ""},
        {"asked": []},
        {"started": "2026-11-22T10:15:00"},
        {"schema": 2},
        {"surprise": 1},
        {"left_out": -1},
    ],
    ids=str,
)
def test_a_record_that_is_no_session_is_refused(change: dict[str, object]) -> None:
    written = answered("a").model_dump(mode="json", by_alias=True)
    with pytest.raises(ValidationError):
        Session.model_validate({**written, **change})
