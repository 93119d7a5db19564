"""The one button, in its four weights."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.key_cap import key_cap_size, paint_key_cap
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius
from quizapp.ui.look.typography import TextStyle, Type

_GAP = 8
_FADED = 0.5
"""How far the words of a button without a border go into the paper while it is disabled."""


class Weight(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    """Filled; one a page."""
    SECONDARY = "secondary"
    """Bordered."""
    QUIET = "quiet"
    """Words alone, in secondary ink."""
    LINK = "link"
    """Words alone, in the accent colour."""


class Button(Painted, QPushButton):
    """A push button with an optional icon before, an icon after, and the key that does the same.

    `icon` and `trailing` are names of icons; `key` is the text of a key cap and is only shown: connecting the key
    is the page's matter. Without `text` it is an icon alone, and `name` is what it is called. A checkable one
    (`setCheckable`) is tinted while on. Return and Enter press it as Space does.

    Where it gets less room than `sizeHint` the free room beside the words goes first, then the key cap, and last the
    end of the words, which are then its tool tip.
    """

    def __init__(
        self,
        text: str = "",
        *,
        weight: Weight = Weight.SECONDARY,
        icon: str = "",
        trailing: str = "",
        key: str = "",
        name: str = "",
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = text
        self._weight = weight
        self._icon = icon
        self._trailing = trailing
        self._key = key
        self._tip = ""
        self._height = height or (Height.PRIMARY if weight is Weight.PRIMARY else Height.NORMAL)
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_label(text, name=name)

    def set_label(self, text: str, *, name: str = "") -> None:
        """Change the words; `name` is spoken instead where the words alone say too little."""
        self._label = text
        self.setAccessibleName(name or text)
        self._offer_tip()
        self.updateGeometry()
        self.update()

    def _offer_tip(self) -> None:
        """Have the tool tip say what the face does not show whole; one that a page has set stays."""
        hidden = self._label if self._label and self.is_elided() else ""
        tip = tool_tip(hidden if self._label else self.accessibleName().strip())
        if tip != self._tip and self.toolTip() == self._tip:
            self.setToolTip(tip)
        self._tip = tip

    def is_elided(self) -> bool:
        """Tell whether its words have less room than they need, and so end in "…"."""
        return bool(self._label) and self.width() < self.minimumSizeHint().width()

    def label(self) -> str:
        """Return the words on it."""
        return self._label

    def set_trailing(self, icon: str) -> None:
        """Change the icon after the words; empty for none."""
        self._trailing = icon
        self.updateGeometry()
        self.update()

    def set_weight(self, weight: Weight) -> None:
        """Change how much it asks to be pressed; its height stays."""
        if weight is not self._weight:
            self._weight = weight
            self.updateGeometry()
            self.update()

    def set_key(self, key: str) -> None:
        """Change the key cap; empty for none."""
        self._key = key
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _COMMANDS:
            if not event.isAutoRepeat():
                self.click()
            return
        if event.key() in _ARROWS:  # QPushButton would move the focus among its siblings
            event.ignore()
            return
        super().keyPressEvent(event)

    @property
    def _style_of_text(self) -> TextStyle:
        return Type.TITLE if self._weight is Weight.PRIMARY else Type.STRONG_LABEL

    @property
    def _icon_size(self) -> int:
        return theme.scaled(18)

    def _padding(self) -> int:
        if not self._label:
            return (theme.scaled(self._height) - self._icon_size) // 2
        roomy = self._weight in {Weight.PRIMARY, Weight.SECONDARY}
        return theme.scaled(16) if roomy else self._least_padding()

    def _least_padding(self) -> int:
        return theme.scaled(8) if self._label else self._padding()

    def _width(self, padding: int, *, key: bool) -> int:
        parts = []
        if self._icon:
            parts.append(self._icon_size)
        if self._label:
            metrics = QFontMetricsF(theme.font(self._style_of_text))
            parts.append(round(metrics.horizontalAdvance(self._label)) + 2)
        if self._trailing:
            parts.append(self._icon_size)
        if self._key and key:
            parts.append(key_cap_size(self._key).width())
        return sum(parts) + _GAP * (len(parts) - 1) + 2 * (padding + strokes.FOCUS_ROOM)

    @override
    def sizeHint(self) -> QSize:
        height = theme.scaled(self._height) + 2 * strokes.FOCUS_ROOM
        return QSize(self._width(self._padding(), key=True), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._least_padding(), key=False), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_tip()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._offer_tip()

    def _fill_border_ink(self) -> tuple[QColor | None, QColor | None, QColor]:
        c = theme.colours()
        if not self.isEnabled():
            if self._weight is Weight.PRIMARY:
                return c.sunken, (c.control if theme.current().contrast else None), c.ink3
            bordered = self._weight is Weight.SECONDARY or theme.current().contrast
            # Where there is no border, the words alone must say that it is off.
            off = c.ink3 if bordered else _toward(c.ink3, c.paper, _FADED)
            return None, (c.line if bordered else None), off
        if self.isCheckable() and self.isChecked():
            return c.accent_soft, c.accent, c.accent
        down, over = self.isDown(), self.underMouse()
        match self._weight:
            case Weight.PRIMARY:
                fill = QColor(c.accent)
                if down or over:
                    fill = _toward(fill, c.ink, 0.22 if down else 0.12)
                return fill, None, c.on_accent
            case Weight.SECONDARY:
                fill = c.sunken if down else c.accent_soft if over else c.surface
                return fill, c.control, c.ink
            case Weight.QUIET:
                return (c.sunken if down or over else None), None, (c.ink if over else c.ink2)
            case Weight.LINK:
                return (c.accent_soft if down or over else None), None, c.accent

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        fill, border, ink = self._fill_border_ink()
        width = 2.0 if theme.current().contrast else 1.0
        # In high contrast what is disabled has the ink of what is not: its border says so.
        off = theme.current().contrast and not self.isEnabled()
        strokes.rounded(painter, box, Radius.CONTROL, fill=fill, border=border, width=width, dashes=off)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.CONTROL)
        self._paint_content(painter, box, ink)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        padding = self._least_padding()
        key = self._key if self.width() >= self._width(padding, key=True) else ""
        inner = box.adjusted(padding, 0, -padding, 0)
        needed = self._width(0, key=bool(key)) - 2 * strokes.FOCUS_ROOM
        x = max(0.0, (inner.width() - needed) / 2) if self._weight is not Weight.LINK else 0.0

        def place(width: float, height: float) -> QRectF:
            nonlocal x
            left = inner.right() - x - width if mirrored else inner.left() + x
            x += width + _GAP
            return QRectF(left, inner.center().y() - height / 2, width, height)

        size = self._icon_size
        if self._icon:
            icons.paint(painter, self._icon, place(size, size), ink, mirrored=mirrored)
        if self._label:
            font = theme.font(self._style_of_text)
            metrics = QFontMetricsF(font)
            after = (size + _GAP if self._trailing else 0) + (key_cap_size(key).width() + _GAP if key else 0)
            room = min(metrics.horizontalAdvance(self._label) + 2, inner.width() - x - after)
            painter.setFont(font)
            painter.setPen(ink)
            shown = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room)
            painter.drawText(place(room, inner.height()), Qt.AlignmentFlag.AlignCenter, shown)
        if self._trailing:
            icons.paint(painter, self._trailing, place(size, size), ink, mirrored=mirrored)
        if key:
            cap = key_cap_size(key)
            tint = QColor(ink)
            tint.setAlphaF(0.16)
            filled = self._weight is Weight.PRIMARY
            fill = tint if filled else theme.colours().surface
            paint_key_cap(painter, place(cap.width(), cap.height()), key, ink, fill=fill)


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


def _toward(colour: QColor, other: QColor, share: float) -> QColor:
    """Return `colour` mixed with `share` of `other`."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )
