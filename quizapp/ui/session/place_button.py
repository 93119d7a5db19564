"""One question of a test in the overview: its number, how it begins, and in a word whether it is answered."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.i18n.numbers import number
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type

_ICON = 18


class PlaceButton(Painted, QPushButton):
    """Opens the question at `place`, counted from 0."""

    def __init__(
        self, place: int, stem: str, *, answered: bool, flagged: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.answered = answered
        self.flagged = flagged
        self._stem = " ".join(stem.split())
        words = [_("Answered") if answered else _("Not answered")]
        if flagged:
            words.insert(0, _("Look again"))
        self._words = " · ".join(words)
        # Translators: spoken: a question of a test, how it stands ("Not answered"), and its words.
        spoken = _("Question {number}, {standing}: {stem}")
        self.setAccessibleName(spoken.format(number=number(place + 1), standing=self._words, stem=self._stem))
        self.setToolTip(tool_tip(stem))
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, theme.scaled(Height.NORMAL) + 2 * strokes.FOCUS_ROOM)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():  # held since the last question
                self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        border = c.accent if self.underMouse() else c.control
        width = 2.0 if theme.current().contrast else 1.0
        strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface, border=border, width=width)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.CONTROL)
        inner = box.adjusted(Space.S, 0, -Space.S, 0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft

        def part(left: float, wide: float) -> QRectF:
            """Return a rectangle that begins `left` pixels after the edge where reading begins."""
            x = inner.right() - left - wide if mirrored else inner.left() + left
            return QRectF(x, inner.top(), wide, inner.height())

        side = theme.scaled(_ICON)
        label, body = theme.font(Type.LABEL), theme.font(Type.BODY)
        standing = QFontMetricsF(label).horizontalAdvance(self._words) + 4
        first = QFontMetricsF(body).horizontalAdvance("00.") + Space.XS
        stem = inner.width() - first - standing - side - 2 * Space.XS
        painter.setFont(body)
        painter.setPen(c.ink)
        side_of_reading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        edge = side_of_reading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(
            Qt.LayoutDirection.LayoutDirectionAuto
        )  # the stem runs as its language does
        painter.drawText(part(0, first), edge, number(self.place + 1))
        shown = QFontMetricsF(body).elidedText(self._stem, Qt.TextElideMode.ElideRight, stem)
        painter.drawText(part(first, stem), edge, shown)
        ink = c.ink2 if self.answered and not self.flagged else c.warn
        icon = "flag" if self.flagged else "tick" if self.answered else "circle"
        icons.paint(painter, icon, part(first + stem + Space.XS, side), ink)
        painter.setFont(label)
        painter.setPen(ink)
        painter.drawText(part(inner.width() - standing, standing), edge, self._words)
