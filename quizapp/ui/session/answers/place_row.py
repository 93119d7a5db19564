"""One option of an ordering question, at the place where it stands now."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.option_face import OptionFace
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Colours, Height, Space

_GRIP = 1.5
"""The radius of a dot of the grip, in pixels."""
_GRIP_ROOM = 12
"""The room for the grip before the number, in pixels."""
_MOVED = 4
"""Pixels that the mouse has to go before it drags."""


class PlaceRow(OptionFace, QPushButton):
    """A row that is moved by its two buttons, by Alt and an arrow, by the number of a place, or by dragging.

    Pressed with Space it is picked up: then the arrows move it, and Space puts it down.
    """

    moved = Signal(int)
    """How many places it is to go, up when negative."""
    stepped = Signal(int)
    """An arrow key: 1 to the next row, -1 to the one before."""
    picked = Signal(bool)
    """It was picked up, or put down."""
    dragged = Signal(int)
    """The mouse has it at this height, in pixels of the widget that holds the rows."""

    def __init__(self, text: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(text, number, parent)
        self._total = number
        self._from: QPointF | None = None
        self._dragging = False
        height = Height.COMPACT
        self.up = Button(icon="chevron-up", name=" ", weight=Weight.QUIET, height=height, parent=self)
        self.down = Button(icon="chevron-down", name=" ", weight=Weight.QUIET, height=height, parent=self)
        for button in (self.up, self.down):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)
        self._held = False
        self.clicked.connect(self._turn)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_place(self, number: int, total: int) -> None:
        """Show that it stands at place `number` of `total`, counted from 1."""
        self.number, self._total = number, total
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < total)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Set the words of the interface again."""
        # Translators: spoken: the place at which something stands that is to be put in order, and what it is.
        words = _("{number} of {total}: {text}")
        name = words.format(number=self.number, total=self._total, text=self.label)
        if self._held:
            # Translators: spoken: what is to be put in order, and that the arrow keys move it now.
            name = _("{row}, picked up").format(row=name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Alt and an arrow key move it, or the number of its place."))
        self.up.set_label("", name=_("Move up: {text}").format(text=self.label))
        self.down.set_label("", name=_("Move down: {text}").format(text=self.label))

    @property
    def held(self) -> bool:
        """Whether it is picked up."""
        return self._held

    def put_down(self) -> None:
        """Leave it where it stands."""
        if self._held:
            self._turn()

    def _turn(self) -> None:
        self._held = not self._held
        self.retranslate()
        self.update()
        self.picked.emit(self._held)

    def _go_up(self) -> None:
        self.moved.emit(-1)

    def _go_down(self) -> None:
        self.moved.emit(1)

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            carries = self._held or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.moved if carries else self.stepped).emit(step)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # The mouse drags; it does not pick up.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        if not self._dragging and (event.position() - self._from).manhattanLength() >= _MOVED:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(round(self.mapToParent(event.position()).y()))
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from, self._dragging = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    # Look

    @override
    def _lead_width(self) -> float:
        return float(_GRIP_ROOM)

    @override
    def _tail_width(self) -> float:
        return 2.0 * self.up.sizeHint().width() - Space.S

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.up.sizeHint()
        top = (self.height() - size.height()) // 2
        edge = self.side - Space.S
        first, second = self.width() - edge - 2 * size.width(), self.width() - edge - size.width()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            first, second = edge + size.width(), edge
        self.up.setGeometry(first, top, size.width(), size.height())
        self.down.setGeometry(second, top, size.width(), size.height())

    @override
    def _fill_border_width(self, c: Colours) -> tuple[QColor | None, QColor, float]:
        if self._dragging or self._held:
            return c.accent_soft, c.accent, 2
        return super()._fill_border_width(c)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().control)
        middle = self.side
        x = self.width() - middle if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else middle
        for across in (-2.5, 2.5):
            for down in (-5, 0, 5):
                centre = QRectF(self.rect()).center().y()
                painter.drawEllipse(QPointF(x + across, centre + down), _GRIP, _GRIP)
