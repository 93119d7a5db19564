"""A short passage with its marks, and the word of one mark with its own line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.model.question import Mark, Role
from quizapp.ui.components.marks import ORDER, mark_term, mark_word, paint_lines, paint_washes
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.look import theme
from quizapp.ui.look.typography import TextStyle, Type
from quizapp.ui.text_positions import utf16_position


def paint_marked(
    painter: QPainter, flow: TextFlow, at: QPointF, marks: Sequence[tuple[Role, int, int]]
) -> None:
    """Paint `flow` in ink with its marks; positions are UTF-16 units of the flow's text."""
    placed = [
        (role, [rect.translated(at) for rect in flow.rects(start, end)])
        for role in ORDER
        for marked, start, end in marks
        if marked is role
    ]
    for role, rects in placed:
        paint_washes(painter, role, rects)
    flow.paint(painter, at, theme.colours().ink)
    for role, rects in placed:
        paint_lines(painter, role, rects)


class MarkedText(QLabel):
    """`text` with `marks`, whose spans count code points of `text`."""

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark] = (),
        style: TextStyle = Type.QUOTE,
        *,
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._style = style
        self._lines = lines
        self._marks = [
            (mark.role, utf16_position(text, mark.span.start), utf16_position(text, mark.span.end))
            for mark in marks
        ]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _flow(self, width: float) -> TextFlow:
        direction = self.layoutDirection()
        side = (
            Qt.AlignmentFlag.AlignRight
            if direction is Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        return TextFlow(
            self.text(),
            self._style,
            width,
            lines=self._lines,
            alignment=side | Qt.AlignmentFlag.AlignAbsolute,
            direction=direction,
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(-(-self._flow(width).height // 1)) + 4

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(260), self.heightForWidth(theme.scaled(260)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(80), round(theme.line_height(self._style)) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_marked(QPainter(self), self._flow(self.width()), QPointF(0, 0), self._marks)


class MarkWord(QLabel):
    """The word of a mark (who, said, what, via) drawn as the mark itself; with `term`, the field's term beside it."""

    def __init__(self, role: Role, *, term: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._term = term
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def _retranslate(self) -> None:
        words = (mark_word(self._role), mark_term(self._role)) if self._term else (mark_word(self._role),)
        self.setText(" ".join(words))
        self.setAccessibleName(": ".join(words))
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _widths(self) -> tuple[float, float]:
        word = QFontMetricsF(theme.font(Type.STRONG_LABEL)).horizontalAdvance(mark_word(self._role)) + 2
        if not self._term:
            return word, 0.0
        return word, QFontMetricsF(theme.font(Type.CAPTION)).horizontalAdvance(mark_term(self._role)) + 2

    @override
    def sizeHint(self) -> QSize:
        word, term = self._widths()
        return QSize(round(word + 12 + (6 + term if term else 0)), theme.scaled(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        word, term = self._widths()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        box = QRectF(0, 0, word + 12, self.height())
        if mirrored:
            box.moveRight(self.width())
        inner = box.adjusted(6, 0, -6, 0)
        paint_washes(painter, self._role, [box.adjusted(2, 0, -2, 0)])
        paint_lines(painter, self._role, [inner])
        painter.setPen(c.ink)
        painter.setFont(theme.font(Type.STRONG_LABEL))
        painter.drawText(inner.translated(0, -1), Qt.AlignmentFlag.AlignCenter, mark_word(self._role))
        if term:
            beside = QRectF(box.left() - 6 - term if mirrored else box.right() + 6, 0, term, self.height())
            painter.setPen(c.ink2)
            painter.setFont(theme.font(Type.CAPTION))
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, mark_term(self._role))
