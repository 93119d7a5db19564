import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button, Weight
from quizapp.ui.look import strokes, theme


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


def _shown(qtbot: QtBot, button: Button, width: int) -> QImage:
    qtbot.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.resize(width, button.sizeHint().height())
    button.show()
    return button.grab().toImage()


def test_free_room_and_the_key_cap_go_before_the_words_do(qtbot: QtBot) -> None:
    plain = Button("Next")
    keyed = Button("Next", key="Enter")
    assert keyed.minimumSizeHint() == plain.minimumSizeHint()
    assert plain.minimumSizeHint().width() < plain.sizeHint().width() < keyed.sizeHint().width()
    least = plain.minimumSizeHint().width()
    assert _shown(qtbot, keyed, least) == _shown(qtbot, plain, least)
    assert not keyed.is_elided()
    assert keyed.toolTip() == ""


def test_words_that_are_cut_off_are_the_tool_tip_and_spoken_whole(qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("Practise <5> & more")
    _shown(qtbot, button, button.minimumSizeHint().width())
    assert button.toolTip() == ""
    button.resize(button.width() - 1, button.height())
    assert button.is_elided()
    assert button.toolTip() == "Practise &lt;5> &amp; more"
    assert button.accessibleName() == "Practise <5> & more"
    button.set_label("Go")
    assert button.toolTip() == ""
    theme.apply(qapp, theme.Theme(text_factor=2.0))
    button.set_label("Practise")
    button.resize(100, button.height())
    assert button.toolTip() == "Practise"
    theme.apply(qapp, theme.Theme())
    assert button.toolTip() == ""


def test_a_tool_tip_that_a_page_has_set_stays(qtbot: QtBot) -> None:
    button = Button("Undo")
    button.setToolTip("Undo: the stem")
    _shown(qtbot, button, 20)
    assert button.is_elided()
    assert button.toolTip() == "Undo: the stem"


def test_a_blank_name_is_no_tool_tip(qtbot: QtBot) -> None:
    button = Button(icon="plus", name=" ")
    qtbot.addWidget(button)
    assert button.toolTip() == ""
    button.set_label("", name="Add")
    assert button.toolTip() == "Add"
    button.set_label("Add a question")
    _shown(qtbot, button, button.sizeHint().width())
    assert button.toolTip() == ""


def test_in_high_contrast_a_border_of_dashes_says_that_it_is_disabled(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.Theme(theme.Scheme.CONTRAST))
    button = Button("Check", weight=Weight.PRIMARY)
    button.setEnabled(False)
    image = _shown(qtbot, button, button.sizeHint().width())
    edge = [image.pixelColor(x, strokes.FOCUS_ROOM + 1) for x in range(16, image.width() - 16)]
    assert theme.colours().control in edge
    assert theme.colours().paper in edge
