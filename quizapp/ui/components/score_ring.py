"""A score as a ring with its figures inside."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.look import theme
from quizapp.ui.look.typography import Type

SIDE = 48
"""Pixels across, before the size of text: the figures of a score such as 12/14 have free room inside."""
_WIDTH = 3.0


class ScoreRing(QLabel):
    """`right` of `total`; both are counts, `total` at least 1."""

    def __init__(self, right: int, total: int, parent: QWidget | None = None) -> None:
        super().__init__(f"{right}/{total}", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._share = right / max(1, total)
        # Translators: a score, spoken.
        self.setAccessibleName(_("{right} of {total} right").format(right=right, total=total))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(SIDE), theme.scaled(SIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        ring = QRectF(self.rect()).adjusted(_WIDTH / 2, _WIDTH / 2, -_WIDTH / 2, -_WIDTH / 2)
        contrast = theme.current().contrast  # there both are bright: the track is told by being thin
        painter.setPen(QPen(c.line if contrast else c.sunken, 1.0 if contrast else _WIDTH))
        painter.drawEllipse(ring)
        pen = QPen(c.accent, _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turn = -round(360 * 16 * self._share)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            turn = -turn
        if turn:
            painter.drawArc(ring, 90 * 16, turn)
        painter.setPen(c.ink)
        painter.setFont(theme.font(Type.CHIP))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
