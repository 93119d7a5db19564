"""One option of a question, of which one is chosen or several."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton
from typing_extensions import override

from quizapp.ui.components.key_cap import key_cap_size, paint_key_cap
from quizapp.ui.components.option_face import LONGEST, OptionFace
from quizapp.ui.components.verdict_mark import Verdict
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Colours, Radius, Space

__all__ = ["LONGEST", "CheckCard", "OptionCard", "Verdict"]


class OptionCard(OptionFace, QRadioButton):
    """An option of which one is chosen: a radio button to whoever listens."""


class CheckCard(OptionFace, QCheckBox):
    """An option of which several may be chosen: a box with a tick before it, its number key behind it."""

    @override
    def _tail_width(self) -> float:
        return self._tail().width() + Space.S if self.verdict is Verdict.NONE else 0.0

    def _tail(self) -> QRectF:
        size = key_cap_size(str(self.number))
        return QRectF(0, 0, size.width(), size.height())

    @override
    def _paint_cap(self, painter: QPainter, rect: QRectF, c: Colours) -> None:
        if self.verdict is Verdict.STEPPED_BACK:
            strokes.rounded(painter, _box(rect), Radius.CHIP, border=c.line, width=1.5)
        elif self.verdict is not Verdict.NONE:
            super()._paint_cap(painter, rect, c)
        elif self.isChecked():
            strokes.rounded(painter, _box(rect), Radius.CHIP, fill=c.accent)
            icons.paint(painter, "tick", _box(rect).adjusted(2, 2, -2, -2), c.on_accent)
        else:
            width = 2.0 if theme.current().contrast else 1.5
            strokes.rounded(painter, _box(rect), Radius.CHIP, fill=c.surface, border=c.control, width=width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.verdict is not Verdict.NONE:
            return
        cap = self._tail()
        inner = QRectF(self.rect()).adjusted(self.side, 0, -self.side, 0)
        cap.moveCenter(inner.center())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            cap.moveLeft(inner.left())
        else:
            cap.moveRight(inner.right())
        c = theme.colours()
        paint_key_cap(QPainter(self), cap, str(self.number), c.ink2, fill=c.surface)


def _box(rect: QRectF) -> QRectF:
    """Return the square of the box within the place of a key cap."""
    inset = rect.width() * 0.08
    return rect.adjusted(inset, inset, -inset, -inset)
