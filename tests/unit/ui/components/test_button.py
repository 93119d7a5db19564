import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button, Weight
from quizapp.ui.look import theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Check", weight=Weight.PRIMARY)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_disabled_one_is_not_pressed(qtbot: QtBot) -> None:
    button = Button("Check")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_an_icon_alone_has_a_spoken_name(qtbot: QtBot) -> None:
    button = Button(icon="gear", name="Settings")
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Settings"
    assert button.toolTip() == "Settings"
    assert button.sizeHint().width() >= 32


def test_an_ampersand_is_a_character(qtbot: QtBot) -> None:
    button = Button("Brandt & Lowe")
    qtbot.addWidget(button)
    assert button.label() == button.accessibleName() == "Brandt & Lowe"
    assert button.shortcut().isEmpty()


def test_room_for_the_ring_is_always_there(qtbot: QtBot) -> None:
    button = Button("Next", weight=Weight.PRIMARY, key="Enter", trailing="arrow-next")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    with qtbot.waitActive(button):
        button.show()
    before = button.sizeHint()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.sizeHint() == before
    image = button.grab().toImage()
    assert image.pixelColor(image.width() // 2, 1) == theme.colours().focus
    assert image.pixelColor(image.width() // 2, 3) == theme.colours().paper
    assert image.pixelColor(image.width() // 2, 6) != theme.colours().paper


def test_the_key_cap_goes_before_the_words_do(qtbot: QtBot) -> None:
    button = Button("Next", key="Enter")
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    plain = Button("Next")
    assert button.minimumSizeHint().width() == plain.sizeHint().width()
    for made in (button, plain):
        qtbot.addWidget(made)
