"""The four passage marks: who (source), said (cue), what (content), via (outlet).

Each has a line of its own style besides its colour, so that they can be told apart in grey.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from quizapp.i18n import _
from quizapp.model.question import Role
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius
from quizapp.ui.look.typography import Type

ORDER = (Role.SOURCE, Role.CUE, Role.CONTENT, Role.OUTLET)


def mark_word(role: Role) -> str:
    """Return the short word of the mark, in the language of the interface."""
    match role:
        case Role.SOURCE:
            # Translators: one of the four words who / said / what / via, which mark the parts of an attribution.
            return _("who")
        case Role.CUE:
            # Translators: one of the four words who / said / what / via, which mark the parts of an attribution.
            return _("said")
        case Role.CONTENT:
            # Translators: one of the four words who / said / what / via, which mark the parts of an attribution.
            return _("what")
        case Role.OUTLET:
            # Translators: one of the four words who / said / what / via, which mark the parts of an attribution.
            return _("via")


def mark_term(role: Role) -> str:
    """Return the field's term for the mark, in the language of the interface."""
    match role:
        case Role.SOURCE:
            # Translators: the one who says something, in an attribution.
            return _("source")
        case Role.CUE:
            # Translators: the word that says that something is said ("denied"), in an attribution.
            return _("cue")
        case Role.CONTENT:
            # Translators: what is said, in an attribution.
            return _("content")
        case Role.OUTLET:
            # Translators: the newspaper, agency or channel that an attribution cites.
            return _("outlet")


def mark_colour(role: Role) -> QColor:
    """Return the colour of the mark's line and word."""
    c = theme.colours()
    return {Role.SOURCE: c.source, Role.CUE: c.cue, Role.CONTENT: c.content, Role.OUTLET: c.via}[role]


def mark_wash(role: Role) -> QColor | None:
    """Return the colour behind the words, for the two marks that have one."""
    c = theme.colours()
    return {Role.SOURCE: c.source_wash, Role.CONTENT: c.content_wash}.get(role)


def paint_washes(painter: QPainter, role: Role, rects: Iterable[QRectF]) -> None:
    """Paint what lies behind the words; `rects` are one a line, a full line high."""
    wash = mark_wash(role)
    if wash is None:
        return
    for rect in rects:
        inset = rect.height() * 0.1
        strokes.rounded(painter, rect.adjusted(-2, inset, 2, -inset * 0.4), 3, fill=wash)


def paint_lines(painter: QPainter, role: Role, rects: Iterable[QRectF]) -> None:
    """Paint the line below the words; `rects` are one a line, a full line high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = mark_colour(role)
    for rect in rects:
        y = rect.bottom() - rect.height() * 0.1
        left, right = rect.left(), rect.right()
        match role:
            case Role.SOURCE:
                painter.setPen(QPen(colour, 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                painter.drawLine(QPointF(left, y), QPointF(right, y))
            case Role.CONTENT:
                painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                painter.drawLine(QPointF(left, y - 1.4), QPointF(right, y - 1.4))
                painter.drawLine(QPointF(left, y + 1.6), QPointF(right, y + 1.6))
            case Role.CUE:
                painter.setPen(QPen(colour, 1.5))
                painter.drawPath(_wave(left, right, y))
            case Role.OUTLET:
                pen = QPen(colour, 2.2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setDashPattern([0.01, 2.2])
                painter.setPen(pen)
                painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
    painter.restore()


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y + 1.4))
    x, up = left, True
    while x < right:
        step = min(3.0, right - x)
        path.quadTo(
            QPointF(x + step / 2, y + (-2.6 if up else 2.6)), QPointF(x + step, y + (-1.4 if up else 1.4))
        )
        x += step
        up = not up
    return path


def chip_width(role: Role) -> float:
    """Return the width of the chip that names the mark in the text."""
    return QFontMetricsF(theme.font(Type.CHIP)).horizontalAdvance(mark_word(role)) + theme.scaled(10)


def paint_chip(painter: QPainter, role: Role, rect: QRectF) -> None:
    """Paint the chip that names the mark, filling `rect`."""
    colour = mark_colour(role)
    strokes.rounded(painter, rect, Radius.CHIP, fill=theme.colours().surface, border=colour, width=1.2)
    painter.save()
    painter.setPen(colour)
    painter.setFont(theme.font(Type.CHIP))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark_word(role))
    painter.restore()


def paint_chip_before(painter: QPainter, role: Role, room: QRectF, gap: float, *, mirrored: bool) -> None:
    """Paint the chip in the `room` kept for it, `gap` pixels before the words, which `mirrored` puts on its left."""
    width, height = chip_width(role), theme.scaled(17)
    left = room.left() + gap if mirrored else room.right() - gap - width
    paint_chip(painter, role, QRectF(left, room.center().y() - height / 2, width, height))
