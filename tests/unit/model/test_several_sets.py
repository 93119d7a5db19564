"""A session on several sets: each place knows its set and its article, and shows what was asked there."""

import random
from datetime import UTC, datetime

import pytest

from quizapp.model.answering import chosen
from quizapp.model.base import content_hash
from quizapp.model.plan import Plan
from quizapp.model.session import (
    DUE_SET,
    Material,
    Session,
    SessionMode,
    answer,
    finish,
    practise_missed,
)
from quizapp.model.several_sets import chosen_by, joint_id, joint_title, playable, start_joint_session
from tests import samples, seven

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ONE, OTHER = samples.question_set("set-1", ready=2), seven.question_set()
OFFERED = playable((ONE, OTHER))


def started(mode: SessionMode = SessionMode.PRACTICE) -> tuple[Session, Material]:
    return start_joint_session(
        OFFERED, Plan(mode=mode), session_id="s", source=random.Random(3), now=NOW, profile="ada"
    )


def test_each_place_has_its_set_and_its_article() -> None:
    session, material = started()
    assert len(session.asked) == len(ONE.playable) + len(OTHER.playable)
    assert session.set_ids == (ONE.id, OTHER.id)
    assert session.set_title == f"{ONE.title} · {OTHER.title}"
    assert session.profile == "ada"
    for place, each in enumerate(OFFERED):
        assert material.article_at(session, place) == each.article
        assert material.questions[session.asked[place].question] == each.question
    assert session.by_article().keys() == {content_hash(ONE.article), content_hash(OTHER.article)}


def test_the_parts_by_article_are_all_of_it() -> None:
    session, material = started()
    parts = material.parts(session)
    assert {part.article for part in parts.values()} == {ONE.article, OTHER.article}
    assert sum(len(part.questions) for part in parts.values()) == len(session.asked)


def test_answers_are_scored_in_their_own_article() -> None:
    session, material = started()
    while session.place < len(ONE.playable):
        session = answer(session, material, chosen("b"), seconds=1, now=NOW)
    again = practise_missed(finish(session, NOW), material, session_id="t", source=random.Random(1), now=NOW)
    assert again.mode is SessionMode.MISTAKES
    assert set(again.set_ids) == {ONE.id}


def test_one_set_alone_gives_a_session_as_ever() -> None:
    session, _material = start_joint_session(
        playable((ONE,)), Plan(), session_id="s", source=random.Random(3), now=NOW
    )
    assert session.set_id == ONE.id
    assert {(asked.set_id, asked.article) for asked in session.asked} == {(None, None)}


def test_what_is_due_has_no_set_of_its_own_and_its_order_stays() -> None:
    session, _material = started(SessionMode.DUE)
    assert (session.set_id, session.set_ids) == (DUE_SET, (ONE.id, OTHER.id))
    first = chosen_by(Plan(mode=SessionMode.DUE, number=3), OFFERED, random.Random(1))
    assert first == OFFERED[:3]


def test_a_question_in_two_sets_is_asked_once() -> None:
    copy = ONE.model_copy(update={"id": "set-2"})
    session, _material = start_joint_session(
        playable((ONE, copy)), Plan(), session_id="s", source=random.Random(3), now=NOW
    )
    assert len(session.asked) == len(ONE.playable)


def test_ids_and_titles_of_several() -> None:
    assert joint_id(("a",)) == "a"
    assert joint_id(("a", "b")) == joint_id(("b", "a")) != joint_id(("a", "c"))
    assert joint_title("wxyz") == "w · x · y · …"


def test_nothing_chosen_is_no_session() -> None:
    with pytest.raises(ValueError, match="no question"):
        start_joint_session((), Plan(), session_id="s", source=random.Random(3), now=NOW)
