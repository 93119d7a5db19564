"""The choice of colours: one card for each, with a small page painted in them."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.settings import Appearance
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.focus import ring_after
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import CONTRAST, DARK, LIGHT, Colours, Radius, Space
from quizapp.ui.look.typography import Type

_COLOURS = {
    Appearance.SYSTEM: (LIGHT, DARK),
    Appearance.LIGHT: (LIGHT,),
    Appearance.DARK: (DARK,),
    Appearance.CONTRAST: (CONTRAST,),
}
"""What the small page of each card is painted in; two colour sets share it from side to side."""

_WIDTH, _PICTURE = 136, 64


class LookCards(QWidget):
    """The cards side by side, as many to a line as fit. `chosen` carries the `Appearance`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=Space.XXS)
        self.cards = {look: _LookCard(colours, self) for look, colours in _COLOURS.items()}
        for card in self.cards.values():
            flow.addWidget(card)
            card.toggled.connect(self._follow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_look(self, look: Appearance) -> None:
        """Choose `look`, without a signal."""
        self.blockSignals(True)
        self.cards[look].setChecked(True)
        self.blockSignals(False)

    def set_name(self, name: str) -> None:
        """Say what is chosen here: spoken with each card."""
        self.setAccessibleName(name)
        for card in self.cards.values():
            card.setAccessibleDescription(name)

    def retranslate(self) -> None:
        """Write the words in the language of the interface."""
        # Translators: the colours of the application are those that the system is set to.
        self.cards[Appearance.SYSTEM].show_word(_("As the system"))
        # Translators: light, dark and high-contrast colours.
        self.cards[Appearance.LIGHT].show_word(_("Light"))
        self.cards[Appearance.DARK].show_word(_("Dark"))
        self.cards[Appearance.CONTRAST].show_word(_("High contrast"))

    def _follow(self, on: bool) -> None:
        if on:
            self.chosen.emit(next(look for look, card in self.cards.items() if card.isChecked()))


class _LookCard(QRadioButton):
    """A radio button with a picture."""

    def __init__(self, colours: tuple[Colours, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._row = parent
        self._shown = colours
        self._word = ""
        self._ring = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_word(self, word: str) -> None:
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        cards = self._row.findChildren(_LookCard)
        metrics = QFontMetricsF(theme.font(Type.STRONG_LABEL))
        words = max(metrics.horizontalAdvance(card._word) for card in cards)  # all are as wide as the widest
        width = max(_WIDTH, round(words) + theme.scaled(20) + 2 * Space.S)
        height = _PICTURE + theme.scaled(18) + 2 * Space.XS + Space.XS
        return QSize(width + 2 * strokes.FOCUS_ROOM, height + 2 * strokes.FOCUS_ROOM)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        on = self.isChecked()
        border = c.accent if on or self.underMouse() else c.control
        fill = c.accent_soft if on else c.surface
        strokes.rounded(painter, box, Radius.OPTION, fill=fill, border=border, width=2 if on else 1)
        if self.hasFocus() and self._ring:
            strokes.focus_ring(painter, box, Radius.OPTION)
        picture = QRectF(box.left() + Space.XS, box.top() + Space.XS, box.width() - 2 * Space.XS, _PICTURE)
        part = picture.width() / len(self._shown)
        for number, colours in enumerate(self._shown):
            painter.save()
            painter.setClipRect(QRectF(picture.left() + number * part, picture.top(), part, picture.height()))
            _paint_page(painter, picture, colours, mirrored=self._mirrored)
            painter.restore()
        self._paint_word(
            painter, QRectF(box.left(), picture.bottom(), box.width(), box.bottom() - picture.bottom())
        )

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _paint_word(self, painter: QPainter, room: QRectF) -> None:
        c = theme.colours()
        font = theme.font(Type.STRONG_LABEL)
        words = QFontMetricsF(font).horizontalAdvance(self._word) + 2
        tick = theme.scaled(16) if self.isChecked() else 0
        left = room.center().x() - (words + tick) / 2
        ink = c.accent if self.isChecked() else c.ink
        if tick:
            x = left + words if self._mirrored else left
            icons.paint(painter, "tick", QRectF(x, room.center().y() - tick / 2, tick, tick), ink)
        painter.setFont(font)
        painter.setPen(ink)
        at = QRectF(left if self._mirrored else left + tick, room.top(), words, room.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, self._word)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.setChecked(True)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()


def _paint_page(painter: QPainter, box: QRectF, c: Colours, *, mirrored: bool) -> None:
    """Paint a page as small as `box`: a headline, lines of text, one of them marked, and a button."""
    shape = QPainterPath()
    shape.addRoundedRect(box, 6, 6)
    painter.fillPath(shape, c.paper)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)

    def bar(x: float, y: float, width: float, height: float) -> QRectF:
        """Place a bar `x` from where reading begins, `width` of the page wide."""
        at, wide = x * box.width(), width * box.width()
        left = box.right() - at - wide if mirrored else box.left() + at
        return QRectF(left, box.top() + y, wide, height)

    painter.fillRect(bar(0.08, 10, 0.52, 6), c.ink)
    painter.fillRect(bar(0.08, 22, 0.84, 3), c.ink2)
    painter.fillRect(bar(0.08, 29, 0.46, 6), c.content_wash)
    painter.fillRect(bar(0.08, 30, 0.46, 3), c.ink2)
    painter.fillRect(bar(0.56, 30, 0.36, 3), c.ink2)
    painter.fillRect(bar(0.08, 38, 0.64, 3), c.ink2)
    strokes.rounded(painter, bar(0.62, 46, 0.30, 10), 3, fill=c.accent)
    painter.setClipping(False)
    strokes.rounded(painter, box, 6, border=c.control)
