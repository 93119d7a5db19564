"""The frame of one or more text fields: it shows the focus, a warning, and the right answer."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.card import Hairline
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space


class FieldBox(QWidget):
    """Holds `fields` one below the other, with hairlines between them; a click beside them goes to the first.

    `quiet` shows the frame only under the mouse and with the focus.
    """

    def __init__(self, *fields: TextField, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self._quiet = quiet
        self._warned = False
        self._right = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        room = strokes.FOCUS_ROOM
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S + room, Space.XS + room, Space.S + room, Space.XS + room)
        Spaced(self, column, Space.XXS)
        for number, field in enumerate(fields):
            if number:
                column.addWidget(Hairline())
            column.addWidget(field)
            field.installEventFilter(self)

    def show_state(self, *, warned: bool = False, right: bool = False) -> None:
        """Show that a finding concerns it, or that it holds the right answer; words elsewhere say so too."""
        if (warned, right) != (self._warned, self._right):
            self._warned, self._right = warned, right
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._fields[0].setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        strong = theme.current().contrast or self._right or self._warned
        border = c.warn if self._warned else c.good if self._right else c.control
        painter = QPainter(self)
        width = 2.0 if strong else 1.0
        focused = any(field.hasFocus() for field in self._fields)
        if not self._quiet or focused or self.underMouse():
            strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface, border=border, width=width)
        if focused:
            strokes.focus_ring(painter, box, Radius.CONTROL)
