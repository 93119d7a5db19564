"""A column that scrolls: what is in it keeps its width, and its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock

_ENOUGH = 12
"""So often in one another no layout is begun that comes to an end."""


class Contrary(QWidget):
    """Leaves out a part where it is narrow: as a page does with what is not needed where there is little room."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self._within = 0
        self.deepest = 0
        self._part = QWidget()
        self._part.setFixedHeight(700)
        column = QVBoxLayout(self)
        column.addWidget(TextBlock("The ferry does not sail. " * 9))
        column.addWidget(self._part)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._within += 1
        self.deepest = max(self.deepest, self._within)
        if self.deepest < _ENOUGH:
            self._part.setVisible(self.width() >= self._least)
            layout = self.layout()
            assert layout is not None
            layout.activate()
        self._within -= 1


def column_of(qtbot: QtBot, content: QWidget, direction: Qt.LayoutDirection) -> ScrollColumn:
    column = ScrollColumn(content, margin=40)
    column.setLayoutDirection(direction)
    qtbot.addWidget(column)
    column.resize(500, 400)
    with qtbot.waitExposed(column):
        column.show()
    return column


BOTH = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.mark.parametrize("least", range(395, 425, 3))
def test_a_bar_that_is_needed_by_width_alone_is_settled_at_once(qtbot: QtBot, least: int) -> None:
    content = Contrary(least)
    column = column_of(qtbot, content, Qt.LayoutDirection.LeftToRight)
    for width in range(470, 530):
        column.resize(width, 400)
        QApplication.processEvents()
    assert content.deepest < 4


@pytest.mark.parametrize("direction", BOTH)
def test_no_width_changes_when_the_bar_comes(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    content = TextBlock("The ferry does not sail. " * 9)
    column = column_of(qtbot, content, direction)
    before = content.mapTo(column, content.rect().topLeft()).x(), content.width()
    assert before == (40, 420), "the same margin on both sides"
    content.setText("The ferry does not sail. " * 99)
    QApplication.processEvents()
    assert column.verticalScrollBar().maximum() > 0
    assert (content.mapTo(column, content.rect().topLeft()).x(), content.width()) == before
