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


def badge_size(text: str, icon: str = "") -> QSize:
    """Return the size of the pill that holds `text` behind the icon called `icon`, if any."""
    metrics = QFontMetricsF(theme.font(Type.CAPTION))
    before = theme.scaled(14) + theme.scaled(4) if icon else 0
    width = metrics.horizontalAdvance(text) + before + theme.scaled(18)
    return QSize(round(width) + 1, max(theme.scaled(22), round(metrics.height()) + 4))


def paint_badge(
    painter: QPainter, box: QRectF, text: str, tone: Tone, icon: str = "", *, mirrored: bool = False
) -> None:
    """Paint the pill into `box`, with what does not fit of `text` cut; `mirrored` puts the icon on the right."""
    ink, fill = tone_colours(tone)
    border = ink if theme.current().contrast else None
    strokes.rounded(painter, box, box.height() / 2, fill=fill, border=border)
    inner = box.adjusted(theme.scaled(8), 0, -theme.scaled(8), 0)
    if icon:
        size = theme.scaled(14)
        x = inner.right() - size if mirrored else inner.left()
        icons.paint(
            painter, icon, QRectF(x, inner.center().y() - size / 2, size, size), ink, mirrored=mirrored
        )
        step = size + theme.scaled(4)
        inner = inner.adjusted(0, 0, -step, 0) if mirrored else inner.adjusted(step, 0, 0, 0)
    font = theme.font(Type.CAPTION)
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignCenter, shown)


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

    @override
    def sizeHint(self) -> QSize:
        return badge_size(self.text(), self._icon)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.scaled(60)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_badge(
            QPainter(self), QRectF(self.rect()), self.text(), self._tone, self._icon, mirrored=mirrored
        )
