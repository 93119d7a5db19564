"""A message that comes, can be answered, and goes: at the bottom of its window, over everything."""

import math

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.components.text_flow import natural_width
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

_STAYS = 6000
_WIDTH, _WIDEST = 480, 720
"""Pixels: what a short message has, and the most that a long one takes before it wraps."""
_STEP = 8
_RESIZES = {QEvent.Type.Resize, QEvent.Type.LayoutRequest}


class Toast(QWidget):
    """One message at a time over `over`, for `stays` milliseconds; it stays while hovered or focused.

    It stands at the bottom. Where that would cover anything, the layout of `over` makes room for it; where that has
    no room to give, it stands as much higher as it takes to cover no button.
    `acted` is emitted when its button is pressed. Announced politely; never takes the focus.
    """

    acted = Signal()

    def __init__(self, over: QWidget, *, stays: int = _STAYS) -> None:
        super().__init__(over)
        self._stays = stays
        self._has_room = False
        self._icon = Icon("tick", "paper")
        self._text = TextBlock("", Type.LABEL, "paper")
        self._button = Button("", weight=Weight.SECONDARY, height=32)
        self._button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        # A message often comes just before the page it is about.
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._place)
        over.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> str:
        """What is shown."""
        return self._text.text()

    def show_message(self, message: str, *, action: str = "", key: str = "", icon: str = "tick") -> None:
        """Show `message`, with a button called `action` that also shows its `key`, if there is one."""
        self._icon.set_icon(icon)
        self._text.setText(message)
        self._button.set_label(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))
        self.show()
        self.raise_()
        self._place()
        self._settled.start()
        self._timer.start(self._stays)
        announce(self, message)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _leave(self) -> None:
        pointed_at = QApplication.widgetAt(QCursor.pos())
        # What gives its room back moves what is above it: not while that is about to be pressed.
        about_to_press = self._has_room and isinstance(pointed_at, QAbstractButton)
        if self.underMouse() or self._button.hasFocus() or about_to_press:
            self._timer.start(self._stays)
        else:
            self.hide()

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None or self.isHidden():
            return
        width = min(self._wanted(), over.width() - 2 * Space.M)
        layout = self.layout()
        height = max(theme.scaled(52), layout.heightForWidth(width) if layout is not None else 0)
        spot = QRect((over.width() - width) // 2, over.height() - height - Space.L, width, height)
        if self._has_room or _covers(spot, over, but=self):
            self._take_room(over, height + Space.L)
        self.setGeometry(spot if self._has_room else _clear(spot, self._buttons(over)))

    def _wanted(self) -> int:
        """Return the width that has the message in one line, within reason."""
        layout = self.layout()
        beside = layout.sizeHint().width() - self._text.sizeHint().width() if layout is not None else 0
        message = math.ceil(natural_width(self._text.text(), Type.LABEL)) + 1
        return min(max(theme.scaled(_WIDTH), beside + message), theme.scaled(_WIDEST))

    def _take_room(self, over: QWidget, height: int) -> None:
        """Have the layout of `over` leave the last `height` pixels free, as far as what is in it can do with less."""
        layout = over.layout()
        taken = over.contentsMargins().bottom()
        self._has_room = (
            layout is not None and layout.totalMinimumSize().height() - taken + height <= over.height()
        )
        over.setContentsMargins(0, 0, 0, height if self._has_room else 0)

    def _buttons(self, over: QWidget) -> list[QRect]:
        """Return where the buttons in `over` are to be seen."""
        return [
            button.visibleRegion().boundingRect().translated(button.mapTo(over, QPoint(0, 0)))
            for button in over.findChildren(QAbstractButton)
            if button.isVisible() and button is not self._button
        ]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in _RESIZES:
            self._place()
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._settled.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        over = self.parentWidget()
        if self._has_room and self.isHidden() and over is not None:  # not when the window is put away
            self._has_room = False
            over.setContentsMargins(0, 0, 0, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(360), theme.scaled(52))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        strokes.shadow(painter, box, Radius.OPTION, spread=4)
        strokes.rounded(painter, box, Radius.OPTION, fill=c.ink)


def _covers(spot: QRect, over: QWidget, *, but: QWidget) -> bool:
    """Tell whether anything to read or to press in `over` lies in `spot`."""
    for widget in over.findChildren(QWidget):
        if not widget.isVisible() or widget is but or but.isAncestorOf(widget):
            continue
        shown = widget.visibleRegion().boundingRect().translated(widget.mapTo(over, QPoint(0, 0)))
        if not shown.intersects(spot):
            continue
        if isinstance(widget, QAbstractScrollArea):
            if not isinstance(widget, QScrollArea):  # whose content is among the others
                return True
        elif type(widget) is not QWidget and (  # one of that very class is a mere place
            widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or not widget.findChildren(QWidget)
        ):
            return True
    return False


def _clear(spot: QRect, taken: list[QRect]) -> QRect:
    """Return `spot`, moved up until it lies over nothing that is `taken`; unmoved where there is no such place."""
    for up in range(0, spot.top(), _STEP):
        moved = spot.translated(0, -up)
        if not any(moved.intersects(each) for each in taken):
            return moved
    return spot
