"""One setting: what it is called and what it does, and the control that changes it beside or below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_WORDS = 240
"""Pixels that the words should have beside a control; with less, it goes below them."""


class SettingRow(QWidget):
    """Words and a control. `below` puts the control below the words however much room there is."""

    def __init__(self, control: QWidget, *, below: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._below = below
        self._title = TextBlock("", Type.TITLE)
        self._title.setBuddy(control)  # a combo box is spoken with its label, not with a name of its own
        self._help = TextBlock("", Type.SMALL, "ink2")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._help)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, Space.XS, 0, Space.XS)
        self._row.setSpacing(Space.M)
        self._row.addLayout(words, 1)
        self._row.addWidget(control)
        self._fit()

    def set_words(self, title: str, help_line: str = "") -> None:
        """Write what the setting is called and what it does; both are spoken with the control."""
        self._title.setText(title)
        self._help.setText(help_line)
        self._help.setVisible(bool(help_line))
        self._control.setAccessibleDescription(help_line)

    def _fit(self) -> None:
        needed = self._control.sizeHint().width() + theme.scaled(_WORDS)
        stacked = self._below or needed > self.width()
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(Space.XXS if stacked else Space.M)
        side = Qt.AlignmentFlag.AlignLeading if stacked else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._control, Qt.AlignmentFlag(0) if self._below else side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)
