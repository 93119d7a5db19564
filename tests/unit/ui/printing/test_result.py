"""A finished session on paper: its score, and each question with what was answered and what is right."""

import random
from datetime import UTC, datetime

from quizapp.model.answering import chosen
from quizapp.model.changing import change
from quizapp.model.plan import Plan
from quizapp.model.session import Certainty, Material, Session, SessionMode, finish
from quizapp.model.several_sets import playable, start_joint_session
from quizapp.ui.printing.blocks import Part
from quizapp.ui.printing.result import result
from tests import samples, seven

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def taken(*answers: str, sure: Certainty | None = None) -> tuple[Session, Material]:
    """Return a test on three questions of one set and all ways of another, answered so far."""
    offered = playable((samples.question_set(ready=3), seven.question_set()))
    session, material = start_joint_session(
        offered, Plan(mode=SessionMode.TEST), session_id="s", source=random.Random(1), now=NOW
    )
    for place, letter in enumerate(answers):
        session = change(session, material, place, chosen(letter), seconds=30, now=NOW, certainty=sure)
    return finish(session, NOW), material


def texts(part: Part) -> list[str]:
    return [block.text for group in part.groups for block in group.blocks]


def test_the_score_and_each_answer_stand_on_it() -> None:
    session, material = taken("a", "b")
    found = texts(result(session, material))
    assert found[0] == "Test result"
    assert f"1 of {session.possible} points" in found
    assert found.count("Correct") == 1
    assert found.count("Not this time") == 1
    assert found.count("Not answered") == len(session.asked) - 2
    asked = [found.index(material.questions[each.question].stem) for each in session.asked]
    assert asked == sorted(asked), "in the order in which they were asked"


def test_a_wrong_answer_stands_beside_the_right_one() -> None:
    session, material = taken("b")
    (group,) = (
        each for each in result(session, material).groups if "Not this time" in [b.text for b in each.blocks]
    )
    lines = [(block.marker, block.text) for block in group.blocks]
    assert ("✗", "Dana Whitlock") in lines
    assert ("✓", "Tomas Reyle") in lines
    assert lines[-1][1] == samples.RATIONALE


def test_certainty_is_told_where_it_was_asked() -> None:
    session, material = taken("a", "a", "b", sure=Certainty.HIGH)
    assert any("0 of 9" in text for text in texts(result(session, material))), "3 + 3 - 6"
