"""A set with one question of each interaction, from the home page to the history: by keys alone, and by voice alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from quizapp.model.answering import Given
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.journeys.stage import Stage
from tests.journeys.test_by_screen_reader import PRESS, TOGGLE, Reader, named, perceived
from tests.journeys.test_spoken_names import assert_named
from tests.journeys.ways import ENTER, RIGHT, give, question_shown

Role = QAccessible.Role


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(seven.question_set())
        yield stage


def test_all_seven_by_keyboard_alone(stage: Stage) -> None:
    stage.open()
    stage.press(ENTER, ENTER)
    page = stage.on(SessionPage)
    for number, question in enumerate(seven.QUESTIONS, start=1):
        assert page.top_bar.place.startswith(f"Question {number} of 7")
        assert question_shown(page) == question
        assert_named(stage.window)
        give(stage)
        stage.press(ENTER)
        assert page.question_view.revealed
        assert len(stage.store.sessions.open()[0].responses) == number, "on disk when it is shown as checked"
        assert_named(stage.window)
        stage.press(ENTER)
    stage.on(EndPage)
    (session,) = stage.store.sessions.finished()
    assert [response.score for response in session.responses[:-1]] == [1, 1, 1, 1, 1, 1]
    assert session.responses[-1].note == "me"
    assert session.possible == 6
    assert_named(stage.window)
    stage.press(ENTER)
    assert stage.window.stack.currentWidget() is not stage.window.playing.end_page


def test_a_killed_session_goes_on_at_each_of_them(stage: Stage) -> None:
    for number in range(len(seven.QUESTIONS)):
        stage.open()
        stage.press(*([ENTER] if number else [ENTER, ENTER]))
        page = stage.on(SessionPage)
        assert page.top_bar.place.startswith(f"Question {number + 1} of 7"), "where it stopped"
        give(stage)
        before = page.question_view.given
        stage.press(ENTER)
        stage.kill()
        (session,) = stage.store.sessions.open()
        assert Given(**{name: getattr(session.responses[-1], name) for name in Given.model_fields}) == before
    stage.open()
    stage.press(ENTER)
    page_shown = stage.window.stack.currentWidget()
    assert isinstance(page_shown, EndPage), "all are answered"
    (finished,) = stage.store.sessions.finished()
    assert finished.score == 6


def test_every_answer_is_looked_at_again(stage: Stage) -> None:
    stage.open()
    stage.press(ENTER, ENTER)
    for _question in seven.QUESTIONS:
        give(stage)
        stage.press(ENTER, ENTER)
    end = stage.on(EndPage)
    end.replay_requested.emit(0)
    for number, question in enumerate(seven.QUESTIONS, start=1):
        page = stage.on(ReplayPage)
        assert page.top_bar.place.startswith(f"Answer {number} of 7")
        assert question.stem == page.question_view.stem
        assert page.question_view.revealed
        assert_named(stage.window)
        stage.press(RIGHT if number < len(seven.QUESTIONS) else ENTER)
    stage.on(EndPage)


class Listener(Reader):
    """Answers by what it hears: roles, names and actions only."""

    def ending(self, role: Role, words: str) -> QAccessibleInterface:
        """Return the one of that role whose name ends so, the last one where there are several."""
        *_others, found = [each for each in self.all(role) if named(each).endswith(words)]
        return found

    def wait_for_name(self, first: str, last: str) -> None:
        """Wait until a button is called so from its beginning to its end."""
        self._stage.wait(
            lambda: any(
                named(each).startswith(first) and named(each).endswith(last) for each in self.all(Role.Button)
            )
        )

    def is_at(self, place: int, text: str) -> bool:
        """Tell whether that stands at a place of the order."""
        return named(self.ending(Role.Button, f" of 4: {text}")).startswith(f"{place} of ")

    def move_up(self, text: str) -> None:
        """Press the button that moves it up, and wait until it has."""
        before = named(self.ending(Role.Button, f" of 4: {text}"))
        self.press(f"Move up: {text}")
        self._stage.wait(lambda: named(self.ending(Role.Button, f" of 4: {text}")) != before)

    def check(self, words: str = "Check answer") -> None:
        self.press(words)

    def go_on(self, last: bool = False) -> None:
        self.press("See the result" if last else "Next question")


def test_all_seven_through_the_accessibility_tree_alone(stage: Stage) -> None:
    reader = Listener(stage)
    reader.press("Start the quiz")
    reader.wait_for_focus(Role.Button, "Start")
    reader.press("Start")

    reader.wait_for_text(seven.CHOICE.stem)
    reader.act(reader.one(Role.RadioButton, "Radio Fen"), TOGGLE)
    reader.check()
    reader.wait_for_text("Correct")
    reader.go_on()

    reader.wait_for_text(seven.SEVERAL.stem)
    for name in ("The mayor of the island", "The harbour office"):
        reader.act(reader.one(Role.CheckBox, name), TOGGLE)
    reader.check()
    reader.wait_for_text("Partly right: 2 of 3")
    reader.one(Role.CheckBox, "The manager of the ferry line, correct, not chosen")
    reader.go_on()

    reader.wait_for_text(seven.VERDICT.stem)
    reader.act(reader.one(Role.RadioButton, "The article does not say"), TOGGLE)
    reader.check()
    reader.wait_for_text("Correct")
    reader.go_on()

    reader.wait_for_text(seven.MATCHING.stem)
    for prompt, option in (
        ("Ida Brandt", "An inspection has been put off since March"),
        ("Harbour Lines", "Every inspection was carried out in time"),
        ("A dock worker", "The last check he saw was in March"),
    ):
        reader.act(reader.ending(Role.Button, option), PRESS)
        reader.wait_for_name("", f"{option}, picked up")
        reader.press(f"{prompt}: nothing yet")
        reader.wait_for_name(f"{prompt}: ", option)
    reader.check()
    reader.wait_for_text("Correct")
    assert "Your answer, correct: Every inspection was carried out in time" in reader.texts()
    reader.go_on()

    reader.wait_for_text(seven.ORDERING.stem)
    for place, text in enumerate(option.text for option in seven.ORDERING.options):
        while not reader.is_at(place + 1, text):
            reader.move_up(text)
    reader.check()
    reader.wait_for_text("1. A crack is found in the hull")
    assert "You had it here." in reader.texts()
    reader.go_on()

    reader.wait_for_text(seven.SELECTION.stem)
    found = next(each for each in perceived(reader.root) if named(each).startswith("Article: "))
    article = found.textInterface()
    assert article is not None
    whole = article.text(0, article.characterCount())
    start = whole.index("Harbour Lines denied")
    article.setSelection(0, start, whole.index(" inspection. “Every") + len(" inspection"))
    reader.wait_for_text("9 words selected")
    reader.check()
    reader.wait_for_text("You found 9 of its 9 words. Paragraph 3 says it.")
    reader.go_on()

    reader.wait_for_text(seven.REFLECTION.stem)
    note = reader.one(Role.EditableText, "Your note").editableTextInterface()
    assert note is not None
    note.insertText(0, "Whoever lives there")
    reader.check("Compare")
    reader.wait_for_text("One way to see it")
    reader.go_on(last=True)

    reader.wait_for_text("Session finished")
    (session,) = stage.store.sessions.finished()
    assert [session.standing(response).value for response in session.responses][:4] == [
        "right",
        "partly",
        "right",
        "right",
    ]
    assert session.responses[-1].note == "Whoever lives there"
