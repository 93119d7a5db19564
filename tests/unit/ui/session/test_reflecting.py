"""Questions that nobody marks."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.model.answering import LONGEST_NOTE
from quizapp.ui.components.progress_strip import Step
from quizapp.ui.session.answers.reflecting import NoteField, ReflectingAnswers
from tests import seven
from tests.unit.ui.session.desk import Desk, named, texts
from tests.unit.ui.session.play import start_ways


def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, start_ways(seven.REFLECTION, seven.CHOICE))


def note(page: Desk) -> NoteField:
    area = page.page.question_view.answers
    assert isinstance(area, ReflectingAnswers)
    return area.note


def test_it_says_that_nothing_is_counted_and_takes_a_note(qtbot: QtBot) -> None:
    page = desk(qtbot)
    assert "nothing is counted" in page.page.question_view.hint
    assert note(page).hasFocus()
    page.write("A 2nd voice")
    page.press(Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ShiftModifier)
    page.write("or two ")
    assert page.page.pane.isVisible(), "letters are written, not obeyed"
    page.press(Qt.Key.Key_Return)
    assert page.choices[0].given.note == "A 2nd voice\nor two"


def test_it_is_compared_and_neither_right_nor_wrong(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.write("the crew")
    page.check()
    shown = texts(page.page)
    assert "Compare" in shown
    assert "For you to judge; nothing is counted here." in shown
    assert "One way to see it" in shown
    assert "the crew" in shown
    assert not {"Correct", "Not this time"} & set(shown)
    assert page.page.top_bar.progress.steps[0] is Step.UNSCORED
    assert page.page.top_bar.place == "Question 1 of 2 · 0 right"
    assert page.spoken[-1].startswith(
        "Compare. For you to judge; nothing is counted here. Four hundred people"
    )
    assert page.played.session.possible == 1


def test_an_empty_note_will_do(qtbot: QtBot) -> None:
    page = desk(qtbot)
    assert named(page.page, "Compare").isEnabled()
    page.check()
    assert page.choices[0].given.empty
    assert "Your note" not in texts(page.page)


def test_a_note_has_an_end(qtbot: QtBot) -> None:
    page = desk(qtbot)
    note(page).insertPlainText("🎈" * 3 * LONGEST_NOTE)
    assert 0 < len(note(page).text()) <= LONGEST_NOTE
    page.check()
    assert page.played.session.responses[0].note
