"""The switch: turned by keys and mouse, and a check box to whoever listens."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.switch import Switch
from quizapp.ui.look import theme


@pytest.fixture
def switch(qtbot: QtBot, qapp: QApplication) -> Switch:
    theme.apply(qapp, theme.Theme())
    made = Switch()
    qtbot.addWidget(made)
    made.setAccessibleName("Less motion")
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_turn_it(qtbot: QtBot, switch: Switch, key: Qt.Key) -> None:
    with qtbot.waitSignal(switch.toggled):
        QTest.keyClick(switch, key)
    assert switch.isChecked()


def test_all_of_it_can_be_pressed(switch: Switch) -> None:
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 2, switch.height() - 2))
    assert switch.isChecked()


def test_it_is_spoken_as_a_check_box(switch: Switch) -> None:
    spoken = QAccessible.queryAccessibleInterface(switch)
    assert spoken.role() is QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "Less motion"


def test_showing_a_state_is_not_choosing_it(qtbot: QtBot, switch: Switch) -> None:
    with qtbot.assertNotEmitted(switch.toggled):
        switch.show_state(on=True)
    assert switch.isChecked()


def knob(switch: Switch) -> int:
    """Return on which side the knob stands, seen without colour: -1 left, 1 right."""
    picture = switch.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

    def grey(x: int, y: int) -> int:
        return QColor(picture.pixel(x, y)).value()

    middle = switch.height() // 2
    track = grey(switch.width() // 2, middle - 11)  # above the knob, below the border
    left, right = (abs(grey(x, middle) - track) for x in (10, switch.width() - 11))
    return -1 if left > right else 1


def test_on_and_off_differ_by_the_side_of_the_knob(switch: Switch) -> None:
    assert knob(switch) == -1
    switch.show_state(on=True)
    assert knob(switch) == 1
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert knob(switch) == -1
    switch.show_state(on=False)
    assert knob(switch) == 1
