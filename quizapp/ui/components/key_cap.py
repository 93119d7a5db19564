"""A key as it stands on a keyboard: shows that a key does what the words beside it say."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius
from quizapp.ui.look.typography import Type


def key_words(key: str) -> str:
    """Return what stands on the keys of `key`, which is in Qt's portable spelling: "Ctrl+V" is "Strg V" in German."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")


def key_cap_size(text: str) -> QSize:
    """Return the size of the cap that holds `text`."""
    metrics = QFontMetricsF(theme.font(Type.CHIP))
    height = theme.scaled(20)
    return QSize(max(height, round(metrics.horizontalAdvance(text)) + theme.scaled(12)), height)


def paint_key_cap(
    painter: QPainter, rect: QRectF, text: str, ink: QColor, *, fill: QColor | None = None
) -> None:
    """Paint a cap with `text` into `rect`; its border is `ink` at part strength, its foot a little thicker."""
    border = QColor(ink)
    border.setAlphaF(0.55)
    strokes.rounded(painter, rect, Radius.KEY_CAP, fill=fill, border=border, width=1)
    painter.setFont(theme.font(Type.CHIP))
    painter.setPen(ink)
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "Ctrl+," stays so in Arabic
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.setLayoutDirection(before)


class KeyCap(QLabel):
    """A painted key cap. Decoration to a screen reader: the control itself tells its key."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return key_cap_size(self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        paint_key_cap(painter, QRectF(self.rect()), self.text(), c.ink2, fill=c.surface)
