"""How much of something is done: a rounded bar without a number on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.look import strokes, theme

_FINE = 1000


class ProgressBar(QProgressBar):
    """Shows a share, 0 to 1. Give it a spoken name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, _FINE)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """How much is shown as done, 0 to 1."""
        return max(0, self.value()) / _FINE

    def show_share(self, share: float) -> None:
        """Show that `share`, 0 to 1, is done."""
        self.setValue(round(_FINE * share))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        box = QRectF(self.rect())
        radius = box.height() / 2
        strokes.rounded(painter, box, radius, fill=c.sunken, border=c.control, width=1)
        width = box.width() * self.share
        if width >= box.height():
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = box.right() - width if mirrored else box.left()
            done = QRectF(left, box.top(), width, box.height())
            strokes.rounded(painter, done, radius, fill=c.accent)
