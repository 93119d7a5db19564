"""Two buttons at the two ends of a row, one above the other where the row is too narrow for both and the loud key."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.button import Button

_Direction = QBoxLayout.Direction


class ButtonRow(QWidget):
    """`quiet` at the leading end, the one of `loud` that is to be seen at the trailing one; stacked, it comes first."""

    def __init__(self, quiet: Button, *loud: Button) -> None:
        super().__init__()
        self._quiet, self._loud = quiet, loud
        self._row = QBoxLayout(_Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(quiet)
        self._row.addStretch(1)
        for each in loud:
            self._row.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(each.minimumSizeHint().width() for each in (self._quiet, *self._loud))
        return QSize(widest, self._row.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # other words, or another button
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        quiet = self._quiet
        loud = next((each for each in self._loud if not each.isHidden()), None)
        beside = True
        if loud is not None:
            room = quiet.minimumSizeHint().width() + loud.sizeHint().width()
            beside = quiet.isHidden() or room <= self.width()
            # A button drops its key where it gets less than it asks for: the quiet one is to be the first.
            loud.setMinimumWidth(min(loud.sizeHint().width(), self.width()))
        direction = _Direction.LeftToRight if beside else _Direction.BottomToTop
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
            self.updateGeometry()
