"""The switch of segments and the check box: by key, by mouse, by name, in both directions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.components.check_box import CheckBox
from quizapp.ui.components.segmented import Choice, Segmented

CHOICES = (Choice("A4"), Choice("Letter", name="Letter: 8.5 by 11 inches"), Choice("A5", "table"))


@pytest.fixture
def switch(qtbot: QtBot) -> Segmented:
    switch = Segmented(CHOICES, 1)
    qtbot.addWidget(switch)
    switch.show()
    switch.activateWindow()
    return switch


def test_a_click_chooses(qtbot: QtBot, switch: Segmented) -> None:
    with qtbot.waitSignal(switch.chosen) as caught:
        QTest.mouseClick(switch.segment(2), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert caught.args == [2]
    assert switch.at == 2


def test_arrows_choose(qtbot: QtBot, switch: Segmented) -> None:
    switch.segment(1).setFocus()
    with qtbot.waitSignal(switch.chosen) as caught:
        QTest.keyClick(switch.segment(1), Qt.Key.Key_Left)
    assert caught.args == [0]


def test_choosing_by_program_is_silent(qtbot: QtBot, switch: Segmented) -> None:
    with qtbot.assertNotEmitted(switch.chosen):
        switch.show_at(0)
        switch.set_choices(tuple(reversed(CHOICES)))
    assert switch.at == 0


def test_segments_are_spoken_as_radio_buttons(switch: Segmented) -> None:
    switch.set_name("Paper")
    interface = QAccessible.queryAccessibleInterface(switch.segment(1))
    assert interface.role() is QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "Letter: 8.5 by 11 inches"
    assert interface.text(QAccessible.Text.Description) == "Paper"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_both_paint_in_both_directions(
    qtbot: QtBot, switch: Segmented, direction: Qt.LayoutDirection
) -> None:
    box = CheckBox("With the article")
    qtbot.addWidget(box)
    for widget in (switch, box):
        widget.setLayoutDirection(direction)
        assert not widget.grab().toImage().isNull()


def test_a_check_box_is_switched_by_a_click_on_its_words_and_by_space(qtbot: QtBot) -> None:
    box = CheckBox("With the article")
    qtbot.addWidget(box)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.sizeHint().width() - 8, 10))
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) == "With the article"
