import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.text_block import TextBlock, tool_tip
from quizapp.ui.components.text_flow import TextFlow, direction_of
from quizapp.ui.look import theme
from quizapp.ui.look.typography import Type

_LONG = "Who among those named in the article said that the bridge would be closed for longer than a week?"


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


def test_it_is_as_tall_as_its_lines(qtbot: QtBot) -> None:
    block = TextBlock(_LONG, Type.BODY)
    qtbot.addWidget(block)
    assert block.heightForWidth(2000) == 23
    assert block.heightForWidth(300) == 23 * TextFlow(_LONG, Type.BODY, 300).line_count
    assert block.heightForWidth(300) > 46


def test_what_does_not_fit_is_cut_and_kept_as_tool_tip_and_name(qtbot: QtBot) -> None:
    block = TextBlock(_LONG, Type.BODY, lines=1)
    qtbot.addWidget(block)
    block.resize(200, 23)
    block.grab()
    assert block.toolTip() == _LONG
    spoken = QAccessible.queryAccessibleInterface(block)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == _LONG
    block.resize(1000, 23)
    block.grab()
    assert block.toolTip() == ""


def test_markup_is_shown_as_it_stands(qtbot: QtBot) -> None:
    plain = TextBlock("<b>Ada</b> & co", Type.BODY)
    qtbot.addWidget(plain)
    assert plain.textFormat() is Qt.TextFormat.PlainText
    assert plain.sizeHint().width() > TextBlock("Ada & co", Type.BODY).sizeHint().width()


def test_an_english_sentence_keeps_its_direction_in_an_arabic_window() -> None:
    right = Qt.LayoutDirection.RightToLeft
    assert direction_of("The end.", right) is Qt.LayoutDirection.LayoutDirectionAuto
    assert direction_of("Reuters قالت", right) is right
    assert direction_of("قال", Qt.LayoutDirection.LeftToRight) is Qt.LayoutDirection.LayoutDirectionAuto


def test_a_mark_in_mixed_text_covers_only_its_own_letters(qapp: QApplication) -> None:
    text = "قال Reuters إن"
    flow = TextFlow(text, Type.ARTICLE, 400, direction=Qt.LayoutDirection.RightToLeft)
    start = text.index("Reuters")
    (latin,) = flow.rects(start, start + len("Reuters"))
    first = next(flow.rects(0, 3))
    last = next(flow.rects(len(text) - 2, len(text)))
    assert last.right() <= latin.left() + 1
    assert latin.right() <= first.left() + 1


def test_a_tool_tip_shows_a_tag_as_it_stands() -> None:
    assert tool_tip("A & B") == "A & B"
    assert tool_tip("<b>A & B") == "&lt;b>A &amp; B"


def test_a_break_shows_as_a_new_line(qapp: QApplication) -> None:
    assert TextFlow("one\ntwo", Type.BODY, 400).line_count == 2
