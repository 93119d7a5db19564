"""One item of an ordering question to write, and to move among the others."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Option
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import paint_key_cap
from quizapp.ui.editor.field_box import FieldBox
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height
from quizapp.ui.look.typography import Type

_SIDE = 26
_DOT = 2.0
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderRow(QWidget):
    """A number to drag it by, its text, why it stands there, and buttons that move it or take it out."""

    stepped = Signal(int)
    """It is to be moved by so many places: -1 or 1."""
    dragged = Signal(int)
    """It is dragged over this place, in pixels below the top of what holds the rows."""
    dropped = Signal(int)
    removed = Signal(str)
    refused = Signal(str)
    left = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._option = Option(id="a", text="")
        self.grip = Grip(number)
        self.text = TextField(Type.BODY)
        self.rationale = TextField(Type.SMALL)
        self.up = Button(icon="chevron-up", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.down = Button(icon="chevron-down", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.remove = Button(icon="trash", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(FieldBox(self.text, self.rationale), 1)
        for button in self.buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for each in (*self.fields(), *self.buttons()):
            each.installEventFilter(self)
        for field in (self.text, self.rationale):
            field.refused.connect(self.refused)
            field.left.connect(self.left)
        self.up.clicked.connect(self._step_up)
        self.down.clicked.connect(self._step_down)
        self.remove.clicked.connect(self._remove)
        self.grip.dragged.connect(self._drag)
        self.grip.dropped.connect(self._drop)
        self.retranslate()

    @property
    def option_id(self) -> str:
        """The id of the option shown."""
        return self._option.id

    def show_option(self, option: Option, *, removable: bool, afresh: bool) -> None:
        """Show `option`; `afresh` when it is that of another question."""
        self._option = option
        self.text.show_text(option.text, afresh=afresh)
        self.rationale.show_text(option.rationale, afresh=afresh)
        self.remove.setEnabled(removable)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Show which ways it can move."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Write in that direction, whatever that of the interface."""
        for field in (self.text, self.rationale):
            field.setLayoutDirection(direction)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what is written in, in order."""
        return (self.text, self.rationale)

    def buttons(self) -> tuple[QWidget, ...]:
        """Return what is pressed, in order."""
        return (self.up, self.down, self.remove)

    def focused(self) -> int:
        """Return which of its controls has the focus, by its place; 0 where none has."""
        stops = (*self.fields(), *self.buttons())
        return next((place for place, each in enumerate(stops) if each.hasFocus()), 0)

    def take_focus(self, place: int) -> None:
        """Focus the control at `place`, or the other arrow where it is off, so that one can go on moving."""
        stops = (*self.fields(), *self.buttons())
        wanted = stops[place]
        if not wanted.isEnabled():
            wanted = self.down if wanted is self.up else self.up
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        number = formats.number(self._number)
        # Translators: one of the things to be put in order.
        self.text.setAccessibleName(_("Item {number}").format(number=number))
        self.text.setPlaceholderText(_("Item {number}").format(number=number))
        # Translators: in the empty field below an item to be put in order.
        why = _("Why it stands here")
        self.rationale.setPlaceholderText(why)
        # Translators: spoken name of the field below an item to be put in order.
        self.rationale.setAccessibleName(_("Item {number}: {what}").format(number=number, what=why))
        self.up.set_label("", name=_("Move item {number} up").format(number=number))
        self.down.set_label("", name=_("Move item {number} down").format(number=number))
        self.remove.set_label("", name=_("Remove item {number}").format(number=number))
        self.grip.setToolTip(_("Drag to move"))

    def _step_up(self) -> None:
        self.stepped.emit(-1)

    def _step_down(self) -> None:
        self.stepped.emit(1)

    def _remove(self) -> None:
        self.removed.emit(self._option.id)

    def _drag(self, y: int) -> None:
        self.dragged.emit(self.y() + self.grip.y() + y)

    def _drop(self, y: int) -> None:
        self.dropped.emit(self.y() + self.grip.y() + y)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt with an arrow, by which the page would move the question."""
        if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if step and event.type() is QEvent.Type.KeyPress:
                self.stepped.emit(step)
                return True
        return False


class Grip(QWidget):
    """The number of an item, by which the mouse drags it. The keyboard has the arrows."""

    dragged = Signal(int)
    """Pixels below its top."""
    dropped = Signal(int)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        self._pressed: int | None = None
        self._moving = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(_SIDE) + 2 * strokes.FOCUS_ROOM
        return QSize(side + theme.scaled(8), side)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._moving = round(event.position().y()), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        y = round(event.position().y())
        if not self._moving and abs(y - self._pressed) < QApplication.startDragDistance():
            return
        self._moving = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(y)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._pressed, self._moving = self._moving, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if moved:
            self.dropped.emit(round(event.position().y()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        room, side = strokes.FOCUS_ROOM, theme.scaled(_SIDE)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = room if mirrored else self.width() - room - side
        cap = QRectF(left, (self.height() - side) / 2, side, side)
        paint_key_cap(painter, cap, self._number, c.ink, fill=c.surface)
        dots = cap.right() + theme.scaled(5) if mirrored else cap.left() - theme.scaled(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.ink3)
        for step in (-1, 0, 1):
            y = cap.center().y() + step * theme.scaled(6)
            painter.drawEllipse(QRectF(dots - _DOT / 2, y - _DOT / 2, _DOT, _DOT))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
