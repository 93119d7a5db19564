"""Two buttons at the two ends of a row, one above the other where the row is too narrow for both and the loud key."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.button import Button

_Direction = QBoxLayout.Direction


class ButtonRow(QWidget):
    """`quiet` at the leading end, `loud` at the trailing one; stacked, `loud` comes first."""

    def __init__(self, quiet: Button, loud: Button) -> None:
        super().__init__()
        self._buttons = (quiet, loud)
        self._row = QBoxLayout(_Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(quiet)
        self._row.addStretch(1)
        self._row.addWidget(loud)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            max(each.minimumSizeHint().width() for each in self._buttons), self._row.sizeHint().height()
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        quiet, loud = self._buttons
        room = quiet.minimumSizeHint().width() + loud.sizeHint().width()
        beside = quiet.isHidden() or loud.isHidden() or room <= self.width()
        # A button drops its key where it gets less than it asks for: the quiet one is to be the first.
        loud.setMinimumWidth(min(loud.sizeHint().width(), self.width()))
        direction = _Direction.LeftToRight if beside else _Direction.BottomToTop
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
            self.updateGeometry()
