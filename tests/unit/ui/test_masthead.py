"""The masthead: nothing in it is cut, however narrow the window and however large the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.look import theme
from quizapp.ui.masthead import Masthead, Section


@pytest.fixture(params=[1.0, 1.5, 2.0])
def factor(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    factor: float = request.param
    theme.apply(qapp, theme.Theme(text_factor=factor))
    yield factor
    theme.apply(qapp, theme.Theme())


def shown_in(qtbot: QtBot, width: int) -> tuple[QWidget, Masthead]:
    """Return a window of this width and the masthead in it."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    masthead = Masthead(QMenu(window))
    column.addWidget(masthead)
    window.resize(width, 200)
    window.show()
    QApplication.processEvents()
    assert window.width() == width
    return window, masthead


@pytest.mark.parametrize("width", [900, 1280])
def test_no_word_is_cut(qtbot: QtBot, factor: float, width: int) -> None:
    window, masthead = shown_in(qtbot, width)
    no_room = 1 if (factor, width) == (2.0, 900) else 0  # for who learns, where nobody else does
    shown = named(masthead)
    assert len(shown) == len(masthead.controls()) + 1 - no_room
    require_whole(shown, width)
    masthead.show_who("plum", "AL", "Ada Lorne, whose name is as long as names may be")
    QApplication.processEvents()
    assert masthead.below_who() is not None, "who learns is told however little room there is"
    assert window.width() == width
    require_whole(named(masthead), width)


def named(masthead: Masthead) -> list[QWidget]:
    return [child for child in masthead.findChildren(QWidget) if child.isVisible() and child.accessibleName()]


def require_whole(shown: list[QWidget], width: int) -> None:
    for child in shown:
        assert child.width() >= child.minimumSizeHint().width()
        assert child.geometry().left() >= 0
        assert child.geometry().right() <= width


def test_the_name_stands_where_it_has_room(qtbot: QtBot) -> None:
    widths = {}
    for width in (720, 1280):
        _window, masthead = shown_in(qtbot, width)
        (wordmark,) = (
            child for child in masthead.findChildren(QWidget) if child.accessibleName() == "Who Said What"
        )
        widths[width] = wordmark.width()
    assert widths[1280] > 200 > 40 > widths[720]


def test_a_section_is_spoken_as_a_button_and_the_present_one_says_so(qtbot: QtBot) -> None:
    window, masthead = shown_in(qtbot, 1280)
    masthead.show_section(Section.HISTORY)
    tabs = masthead.controls()[: len(Section)]
    spoken = [QAccessible.queryAccessibleInterface(tab) for tab in tabs]
    assert {each.role() for each in spoken} == {QAccessible.Role.Button}
    here = {each.text(QAccessible.Text.Name): each.text(QAccessible.Text.Description) for each in spoken}
    assert here == {"Today": "", "Library": "", "Make": "", "History": "You are here"}
    with qtbot.waitSignal(masthead.section_chosen) as chosen:
        QTest.keyClick(tabs[1], Qt.Key.Key_Space)
    assert chosen.args == [Section.LIBRARY]
    masthead.show_section(None)
    assert not any(each.text(QAccessible.Text.Description) for each in spoken)
    window.close()
