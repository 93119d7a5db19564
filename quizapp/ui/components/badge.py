"""A small pill with an icon and a word: a status, a kind, a count."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.typography import Type


class Tone(Enum):
    """What a badge means; the word says it too."""

    GOOD = "good"
    BAD = "bad"
    WARN = "warn"
    INFO = "info"
    ACCENT = "accent"
    QUIET = "quiet"


def tone_colours(tone: Tone) -> tuple[QColor, QColor]:
    """Return the ink and the soft fill of `tone`."""
    c = theme.colours()
    return {
        Tone.GOOD: (c.good, c.good_soft),
        Tone.BAD: (c.bad, c.bad_soft),
        Tone.WARN: (c.warn, c.warn_soft),
        Tone.INFO: (c.info, c.info_soft),
        Tone.ACCENT: (c.accent, c.accent_soft),
        Tone.QUIET: (c.ink2, c.sunken),
    }[tone]


class Badge(QLabel):
    """`text` on a soft fill, with the icon `icon` before it."""

    def __init__(
        self, text: str, tone: Tone = Tone.QUIET, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_as(self, text: str, tone: Tone, icon: str = "") -> None:
        """Change word, meaning and icon together."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _icon_size(self) -> int:
        return theme.scaled(14) if self._icon else 0

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(Type.CAPTION))
        gap = theme.scaled(4) if self._icon else 0
        width = metrics.horizontalAdvance(self.text()) + self._icon_size() + gap + theme.scaled(18)
        return QSize(round(width) + 1, max(theme.scaled(22), round(metrics.height()) + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.scaled(60)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, fill = tone_colours(self._tone)
        box = QRectF(self.rect())
        border = ink if theme.current().contrast else None
        strokes.rounded(painter, box, box.height() / 2, fill=fill, border=border)
        inner = box.adjusted(theme.scaled(8), 0, -theme.scaled(8), 0)
        size = self._icon_size()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if size:
            x = inner.right() - size if mirrored else inner.left()
            spot = QRectF(x, inner.center().y() - size / 2, size, size)
            icons.paint(painter, self._icon, spot, ink, mirrored=mirrored)
            step = size + theme.scaled(4)
            inner = inner.adjusted(0, 0, -step, 0) if mirrored else inner.adjusted(step, 0, 0, 0)
        font = theme.font(Type.CAPTION)
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignCenter, shown)
