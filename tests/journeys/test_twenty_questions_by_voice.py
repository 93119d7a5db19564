"""Twenty questions in all seven interactions through the accessibility tree alone: roles, names and actions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from quizapp.model.question import ReflectionQuestion
from tests import seven
from tests.journeys.stage import Stage
from tests.journeys.test_by_screen_reader import PRESS, TOGGLE, named, perceived
from tests.journeys.test_seven_ways import Listener

Role = QAccessible.Role

TOTAL = 20
SKIPPED, FLAGGED = 0, 3
CHARGED = "Harbour Lines denied that it had skipped any inspection"


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(seven.twenty())
        yield stage


def choose(reader: Listener, role: Role, *names: str) -> None:
    for name in names:
        reader.act(reader.one(role, name), TOGGLE)


def match_pairs(reader: Listener) -> None:
    texts = {option.id: option.text for option in seven.MATCHING.options}
    prompts = {prompt.id: prompt.text for prompt in seven.MATCHING.prompts}
    for prompt, option in ((prompts[left], texts[right]) for left, right in seven.MATCHING.key):
        reader.act(reader.ending(Role.Button, option), PRESS)
        reader.wait_for_name("", f"{option}, picked up")
        reader.press(f"{prompt}: nothing yet")
        reader.wait_for_name(f"{prompt}: ", option)


def order(reader: Listener) -> None:
    for place, text in enumerate((option.text for option in seven.ORDERING.options), start=1):
        while not reader.is_at(place, text):
            reader.move_up(text)


def select(reader: Listener) -> None:
    found = next(each for each in perceived(reader.root) if named(each).startswith("Article: "))
    article = found.textInterface()
    assert article is not None
    start = article.text(0, article.characterCount()).index(CHARGED)
    article.setSelection(0, start, start + len(CHARGED))
    reader.wait_for_text("9 words selected")


def note(reader: Listener) -> None:
    field = reader.one(Role.EditableText, "Your note").editableTextInterface()
    assert field is not None
    field.insertText(0, "Whoever lives there")


def answer(reader: Listener, place: int) -> None:
    """Answer the question at `place` right."""
    question = seven.QUESTIONS[place % len(seven.QUESTIONS)]
    right = [question.option(each).text for each in question.right_options]
    match question.interaction:
        case "choice" | "true_false":
            choose(reader, Role.RadioButton, *right)
        case "multiple_choice":
            choose(reader, Role.CheckBox, *right)
        case "matching":
            match_pairs(reader)
        case "ordering":
            order(reader)
        case "selection":
            select(reader)
        case "reflection":
            note(reader)


def test_twenty_questions_through_the_accessibility_tree_alone(stage: Stage) -> None:
    reader = Listener(stage)
    reader.press("Start the quiz")
    reader.wait_for_focus(Role.Button, "Start")
    choose(reader, Role.CheckBox, "Ask how sure I am")
    reader.press("Start")

    reader.wait_for_text(f"{seven.CHOICE.stem} (1)")
    reader.press("Skip; it comes again at the end")
    in_turn = [*range(1, TOTAL), SKIPPED]
    for number, place in enumerate(in_turn, start=1):
        question = seven.twenty().questions[place]
        reader.wait_for_text(question.stem)
        if place == FLAGGED:
            choose(reader, Role.CheckBox, "Look again")
        answer(reader, place)
        if isinstance(question, ReflectionQuestion):
            reader.check("Compare")
            reader.wait_for_text("One way to see it")
        else:
            assert reader.one(Role.Button, "Check answer").state().disabled, "how sure one is is asked first"
            choose(reader, Role.RadioButton, "Sure (key C)")
            reader.check()
            reader.wait_for_text("Correct")
        assert len(stage.store.sessions.open()[0].responses) == number
        reader.go_on(last=number == TOTAL)

    reader.wait_for_text("Session finished")
    assert "18 of 18 right" in reader.texts()
    assert "Certainty score: 54 of 54" in reader.texts()
    (session,) = stage.store.sessions.finished()
    assert (session.skipped, session.flagged) == ((SKIPPED,), (FLAGGED,))
    assert session.score == 18
    reader.press("Done")
    reader.wait_for_text("Recent sets")
