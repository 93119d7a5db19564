"""The button in the masthead that says who learns now, and opens the list of who else may."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.disc import NOBODY, paint_disc
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type

_DISC = 26
_WIDEST = 140
"""Pixels at 100 % text size that a name may take; whole it is the tool tip, and what is spoken."""


class WhoButton(Painted, QPushButton):
    """A disc, and beside it the name where there is room and more than one learner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint, self._letters, self._name = NOBODY, "", ""
        self._guest = self._brief = False
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_who(self, tint: str, letters: str, name: str, *, guest: bool = False) -> None:
        """Show who learns now; an empty `name` where there is but one learner, who needs none."""
        self._tint, self._letters, self._name, self._guest = tint, letters, name, guest
        self.updateGeometry()
        self.update()

    def set_spoken(self, name: str) -> None:
        """Say what it is called to whoever listens."""
        self.setAccessibleName(name)
        self.setToolTip(tool_tip(name))

    @property
    def is_named(self) -> bool:
        """Whether it tells one learner from another, so that it stays however little room there is."""
        return bool(self._name)

    @property
    def is_brief(self) -> bool:
        """Whether it shows the disc alone."""
        return self._brief

    def set_brief(self, brief: bool) -> None:
        """Show the disc alone."""
        if brief is not self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    def _words(self) -> int:
        """Return the width that the name takes."""
        if self._brief or not self._name:
            return 0
        whole = QFontMetricsF(theme.font(Type.STRONG_LABEL)).horizontalAdvance(self._name)
        return min(round(whole) + 2, theme.scaled(_WIDEST))

    @override
    def sizeHint(self) -> QSize:
        words = self._words()
        side = theme.scaled(Height.TOOLBAR) + 2 * strokes.FOCUS_ROOM
        return QSize(side + (words + Space.S if words else 0), side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        down = self.isDown()
        fill = c.sunken if down else c.accent_soft if self.underMouse() else c.surface
        width = 2.0 if theme.current().contrast else 1.0
        strokes.rounded(painter, box, Radius.CONTROL, fill=fill, border=c.control, width=width)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.CONTROL)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = theme.scaled(_DISC)
        gap = (box.height() - side) / 2
        left = box.right() - gap - side if mirrored else box.left() + gap
        disc = QRectF(left, box.top() + gap, side, side)
        paint_disc(painter, disc, self._tint, self._letters, guest=self._guest)
        words = self._words()
        if not words:
            return
        taken = disc.right() + Space.XS if not mirrored else disc.left() - Space.XS - words
        room_for_name = QRectF(taken, box.top(), words, box.height())
        font = theme.font(Type.STRONG_LABEL)
        shown = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, words)
        painter.setFont(font)
        painter.setPen(c.ink)
        painter.drawText(room_for_name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
