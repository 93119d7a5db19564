"""Numbers over their words, underlined as what they count is marked elsewhere."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.model.attribution import Stance
from quizapp.model.question import Role
from quizapp.ui import formats
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marks import paint_lines
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_DASHES: dict[Stance, list[float]] = {Stance.DENIES: [3, 2], Stance.DOUBTS: [5, 1.5, 1, 1.5]}


class Counts(QWidget):
    """One count for each of `lines`, in a row that breaks where it must."""

    def __init__(self, *lines: Role | Stance) -> None:
        super().__init__()
        self._counts = [Count(line) for line in lines]
        flow = FlowLayout(gap=Space.L)
        for count in self._counts:
            flow.addWidget(count)
        self.setLayout(flow)

    def show_counts(self, counts: Iterable[tuple[int, str]]) -> None:
        """Show the figures, each with its noun in the right number, in the order of the lines."""
        for count, (figure, word) in zip(self._counts, counts, strict=True):
            count.show_count(figure, word)

    def spoken(self) -> tuple[str, ...]:
        """Return what is spoken of each count, in order."""
        return tuple(count.accessibleName() for count in self._counts)


class Count(QWidget):
    """A number over its word.

    Below the word is the line by which a part is marked in an article, or that of a stance: dashes for what is denied,
    dashes and dots for what is doubted.
    """

    def __init__(self, line: Role | Stance) -> None:
        super().__init__()
        self._line = line
        self._figure = ""
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, word: str) -> None:
        """Show `count`; `word` is its noun in the right number."""
        self._figure, self._word = formats.number(count), word
        self.setAccessibleName(f"{self._figure} {word}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        figure = QFontMetricsF(theme.font(Type.H1)).horizontalAdvance(self._figure)
        word = QFontMetricsF(theme.font(Type.LABEL)).horizontalAdvance(self._word)
        height = theme.line_height(Type.H1) + theme.line_height(Type.LABEL) + 6
        return QSize(round(max(figure, word)) + 2, round(height))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        top = QRectF(0, 0, self.width(), theme.line_height(Type.H1))
        painter.setFont(theme.font(Type.H1))
        painter.setPen(c.ink)
        painter.drawText(top, leading, self._figure)
        below = QRectF(0, top.bottom(), self.width(), theme.line_height(Type.LABEL))
        painter.setFont(theme.font(Type.LABEL))
        painter.setPen(c.ink2)
        painter.drawText(below, leading, self._word)
        width = QFontMetricsF(theme.font(Type.LABEL)).horizontalAdvance(self._word)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0.0
        self._paint_line(painter, left, left + width, below.bottom() + 2)

    def _paint_line(self, painter: QPainter, left: float, right: float, y: float) -> None:
        if isinstance(self._line, Role):
            # `paint_lines` sets the line a tenth of the height above the foot of its rectangle.
            paint_lines(painter, self._line, [QRectF(left, y - 9, right - left, 10)])
            return
        c = theme.colours()
        pen = QPen(c.bad if self._line is Stance.DENIES else c.warn, 2.2)
        pen.setDashPattern(_DASHES[self._line])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
