"""Choosing all that are right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from quizapp.ui.components.option_card import Verdict
from quizapp.ui.components.progress_strip import Step
from tests import seven
from tests.unit.ui.session.desk import Desk, key, named, texts
from tests.unit.ui.session.play import start_ways


def desk(qtbot: QtBot) -> Desk:
    """The question; right are the first, the third and the fourth."""
    return Desk(qtbot, start_ways(seven.SEVERAL, seven.CHOICE))


def test_numbers_tick_and_untick_and_space_does_too(qtbot: QtBot) -> None:
    page = desk(qtbot)
    assert page.page.question_view.hint == "Read the article, then choose all that are right."
    page.press(key(1), key(3), key(1), key(4), Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert page.page.question_view.choice == ("worker", "olsen", "office")
    assert not page.choices, "choosing alone submits nothing"


def test_each_is_a_check_box_to_a_screen_reader_and_ticked_shows_without_colour(qtbot: QtBot) -> None:
    page = desk(qtbot)
    card = page.page.question_view.cards[0]
    assert isinstance(card, QCheckBox)
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.role() is QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "The mayor of the island"
    # The state as a picture without colour: the tick changes it beyond the tint.
    card.clearFocus()
    before = card.grab().toImage().convertToFormat(card.grab().toImage().Format.Format_Grayscale8)
    card.setChecked(True)
    after = card.grab().toImage().convertToFormat(before.format())
    assert before != after
    assert spoken.state().checked


def test_the_mouse_ticks_and_checks(qtbot: QtBot) -> None:
    page = desk(qtbot)
    check = named(page.page, "Check answer")
    assert not check.isEnabled()
    for card in (page.page.question_view.cards[place] for place in (0, 2, 3)):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    page.save()
    assert page.verdicts == [Verdict.RIGHT, Verdict.STEPPED_BACK, Verdict.RIGHT, Verdict.RIGHT]
    assert "Correct" in texts(page.page)


def test_a_part_that_is_right_is_told_with_what_is_missing_and_what_is_wrong(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(key(1), key(2), key(3))
    page.check()
    assert page.verdicts == [Verdict.RIGHT, Verdict.WRONG, Verdict.RIGHT, Verdict.MISSED]
    assert [card.note for card in page.page.question_view.cards] == [
        "your answer, correct",
        "your answer",
        "your answer, correct",
        "correct, not chosen",
    ]
    shown = texts(page.page)
    assert "Partly right: 1 of 3" in shown
    assert (
        "You chose 2 of 3 right answers. 1 wrong one takes a point away. Paragraph 1 has the answer." in shown
    )
    assert "He asked not to be named." in shown
    assert page.page.top_bar.place == "Question 1 of 2 · 0 right, 1 partly"
    assert page.page.top_bar.progress.steps[0] is Step.PARTLY
    assert page.spoken[-1].startswith(
        "Partly right: 1 of 3. You chose 2 of 3 right answers. 1 wrong one takes a"
    )
    assert "The harbour office, correct, not chosen" in page.spoken[-1]
    assert page.spoken[-1].index("A person, a manager") < page.spoken[-1].index("its manager, Piet Olsen")
