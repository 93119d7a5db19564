"""The chart of scores: paints what `score_layout` places, and walks and speaks its points."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.history import Outcome, Point, Progress, finished_at
from quizapp.ui import formats
from quizapp.ui.charts import score_words
from quizapp.ui.charts.score_layout import (
    Entry,
    Frame,
    Level,
    Shapes,
    Words,
    layout,
    nearest,
)
from quizapp.ui.charts.score_paint import paint_chosen, paint_many, paint_place, paint_stretch
from quizapp.ui.components.announce import announce
from quizapp.ui.components.focus import ring_after
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius
from quizapp.ui.look.typography import Type

_SCALE = (0.0, 0.25, 0.5, 0.75, 1.0)
_ROOM = strokes.FOCUS_ROOM + 4
_RELAYOUT = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}


class ScoreChart(QWidget):
    """Paints a `Progress` that has at least one point.

    The arrows, Home and End walk the points; each is spoken. Enter and double click open the session of the point.
    """

    pointed = Signal(str)
    """The point that the person stands on or points at, in words; empty for none."""
    opened = Signal(object)
    """The `Outcome` whose point was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._now: datetime | None = None
        self._entries: tuple[Entry, ...] = ()
        self._shapes: Shapes | None = None
        self._at: int | None = None
        self._ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_progress(self, progress: Progress, now: datetime) -> None:
        """Show `progress` as of `now`; no point is chosen."""
        self._progress, self._now = progress, now
        self._at = None
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: the spoken name of a chart.
        self.setAccessibleName(_("Score per session, a chart"))
        if self._progress is not None and self._now is not None:
            self.setAccessibleDescription(score_words.summary(self._progress, self._now))
            points, now = self._progress.points, self._now
            self._entries = tuple(_entry(point, now, alone=len(points) == 1) for point in points)
        self._relay()

    @property
    def at(self) -> int | None:
        """The index of the point that the person stands on."""
        return self._at

    def shapes(self) -> Shapes | None:
        """Return what is painted; None while there is nothing to show."""
        if self._shapes is None and self._progress is not None and self._progress.points:
            self._shapes = self._laid_out(self._progress.points[-1].session)
        return self._shapes

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, theme.scaled(152))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, theme.scaled(152))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shapes = self.shapes()
        if shapes is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_ROOM, _ROOM)
        c = theme.colours()
        for line in shapes.gridlines:
            strokes.hairline(painter, line.left, line.right, round(line.y), c.line)
            self._write(painter, line.label, c.ink2)
        for stretch in shapes.stretches:
            paint_stretch(painter, stretch, crowded=shapes.crowded)
        dot = shapes.dot * theme.current().text_factor
        if shapes.crowded:
            paint_many(painter, shapes.places, dot)
        for number, place in enumerate(shapes.places[-1:] if shapes.crowded else shapes.places, start=1):
            paint_place(painter, place, dot, last=shapes.crowded or number == len(shapes.places))
        for words in shapes.days:
            self._write(painter, words, c.ink2)
        if shapes.last is not None:
            self._write(painter, shapes.last, c.ink, strong=True)
        if self._at is not None:
            paint_chosen(painter, shapes.places[self._at].spot)
        if self.hasFocus() and self._ring:
            room = strokes.FOCUS_ROOM
            painter.translate(-_ROOM, -_ROOM)
            strokes.focus_ring(
                painter, QRectF(self.rect()).adjusted(room, room, -room, -room), Radius.CONTROL
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shapes = self.shapes()
        if shapes is None:
            super().keyPressEvent(event)
            return
        last = len(shapes.places) - 1
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        later, earlier = Qt.Key.Key_Right, Qt.Key.Key_Left
        if mirrored:
            later, earlier = earlier, later
        match event.key():
            case key if key == later:
                self._go(0 if self._at is None else min(last, self._at + 1))
            case key if key == earlier:
                self._go(last if self._at is None else max(0, self._at - 1))
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._at is not None:
                self._open()
            case _:
                super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shapes = self.shapes()
        if shapes is not None:
            self._point_at(nearest(shapes, event.position().x() - _ROOM))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at is not None:
            self._open()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point_at(None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._point_at(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RELAYOUT:
            self._relay()
            self.updateGeometry()

    def _relay(self) -> None:
        self._shapes = None
        self.update()

    def _laid_out(self, newest: Outcome) -> Shapes:
        metrics = QFontMetricsF(theme.font(Type.STRONG_LABEL))
        return layout(
            self._entries,
            [formats.percent(share) for share in _SCALE],
            formats.score(newest.score, newest.possible),
            Frame(
                max(1, self.width() - 2 * _ROOM),
                max(1, self.height() - 2 * _ROOM),
                theme.line_height(Type.LABEL),
                metrics.horizontalAdvance,
                mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
            ),
        )

    def _go(self, index: int) -> None:
        self._point_at(index)
        announce(self, self._words())

    def _point_at(self, index: int | None) -> None:
        if index != self._at:
            self._at = index
            self.pointed.emit(self._words())
            self.update()

    def _words(self) -> str:
        if self._at is None or self._progress is None or self._now is None:
            return ""
        return score_words.point(self._progress.points[self._at], self._now)

    def _open(self) -> None:
        if self._at is not None and self._progress is not None:
            self.opened.emit(self._progress.points[self._at].session)

    def _write(self, painter: QPainter, words: Words, ink: QColor, *, strong: bool = False) -> None:
        font = theme.font(Type.STRONG_LABEL if strong else Type.LABEL)
        width = QFontMetricsF(font).horizontalAdvance(words.text) + 2
        left = words.spot.x - {"left": 0, "middle": width / 2, "right": width}[words.align]
        height = theme.line_height(Type.LABEL)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, words.spot.y - height / 2, width, height), Qt.AlignmentFlag.AlignCenter, words.text
        )


def _entry(point: Point, now: datetime, *, alone: bool) -> Entry:
    level = point.level if not alone else None
    return Entry(
        day=formats.day(finished_at(point.session), now),
        score=point.rate.share if point.rate is not None else None,
        level=Level(level.share, level.likely.low, level.likely.high) if level is not None else None,
    )
