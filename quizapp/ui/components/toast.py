"""A message that comes, can be answered, and goes: near the bottom of its window, over what is there."""

import math

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
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
from quizapp.ui.components.spare_room import SpareRoom
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

    It lies over the page and moves nothing in it: at the bottom, where it covers nothing; else where it covers no
    control and least of what is to be read, above the bar of buttons at the foot. What scrolls below it can be
    scrolled further meanwhile, so that all of it can be seen, and follows the focus out from under it.
    `acted` is emitted when its button is pressed. Announced politely; never takes the focus.
    """

    acted = Signal()

    def __init__(self, over: QWidget, *, stays: int = _STAYS) -> None:
        super().__init__(over)
        self._stays = stays
        self._spare: dict[QAbstractScrollArea, SpareRoom] = {}
        self._before: QWidget | None = None
        """What had the focus before the button."""
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
        self._moved = QTimer(self, singleShot=True)  # after the page has followed the focus itself
        self._moved.timeout.connect(self._uncover)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
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

    def withdraw(self) -> None:
        """Go now, as when what it offers is no longer what its button would do; the focus goes back if it was here."""
        if self._button.hasFocus() and self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)  # not to whatever comes next
        self.hide()

    def _act(self) -> None:
        self.withdraw()
        self.acted.emit()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
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
        lowest = QRect((over.width() - width) // 2, over.height() - height - Space.L, width, height)
        self.setGeometry(self._spot(lowest, over))
        self._share_room(over)

    def _spot(self, lowest: QRect, over: QWidget) -> QRect:
        """Return where it covers nothing, else no control and the least of what is to be read: as low as possible.

        Where controls stand too close for that, those that can be scrolled out from under it may be covered.
        """
        spots = [lowest.translated(0, -up) for up in range(0, max(1, lowest.top()), _STEP)]
        low = [spot for spot in spots if spot.top() > over.height() // 2] or spots[:1]
        controls = _controls(over, but=self)
        fixed = [control for control in controls if _area_of(control, over) is None]
        focus = QApplication.focusWidget()
        if focus is not None and over.isAncestorOf(focus) and not isinstance(focus, QAbstractScrollArea):
            controls.append(focus)
            fixed.append(focus)
        to_read = [_seen(widget, over) for widget in _to_read(over, but=self)]
        for kept, places in ((controls, low), (controls, spots), (fixed, low)):
            taken = [_seen(widget, over) for widget in kept]
            clear = [spot for spot in places if not any(map(spot.intersects, taken))]
            if clear:
                return min(clear, key=lambda spot: _covered(spot, to_read))  # the lowest of several
        return lowest

    def _share_room(self, over: QWidget) -> None:
        """Let what scrolls below it, and only that, scroll so far that its end comes out from under it."""
        for area in over.findChildren(QAbstractScrollArea):
            seen = QRect(area.viewport().mapTo(over, QPoint(0, 0)), area.viewport().size())
            wanted = seen.bottom() - self.y() + Space.XS
            if area.isVisible() and seen.intersects(self.geometry()):
                if area not in self._spare:
                    self._spare[area] = SpareRoom.of(area)
                self._spare[area].give(wanted, self)
            elif area in self._spare:
                self._spare[area].end(self)

    def _uncover(self) -> None:
        """Scroll what has the focus out from under it."""
        over, focus = self.parentWidget(), QApplication.focusWidget()
        if over is None or focus is None or self.isHidden() or not over.isAncestorOf(focus):
            return
        area = _area_of(focus, over)
        if area in self._spare and _seen(focus, over).intersects(self.geometry()):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + _seen(focus, over).bottom() - self.y() + Space.XS)

    def _wanted(self) -> int:
        """Return the width that has the message in one line, within reason."""
        layout = self.layout()
        beside = layout.sizeHint().width() - self._text.sizeHint().width() if layout is not None else 0
        message = math.ceil(natural_width(self._text.text(), Type.LABEL)) + 1
        return min(max(theme.scaled(_WIDTH), beside + message), theme.scaled(_WIDEST))

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._button:
            self._before = before
        if self.isVisible():
            self._moved.start()

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
        if self.isHidden():  # not when the window is put away
            for room in self._spare.values():
                if shiboken6.isValid(room):  # else it went with its page
                    room.end(self)

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


def _seen(widget: QWidget, over: QWidget) -> QRect:
    """Return where in `over` `widget` is to be seen."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(over, QPoint(0, 0)))


def _area_of(widget: QWidget, over: QWidget) -> QAbstractScrollArea | None:
    """Return what `widget` scrolls in, within `over`; None for one that stays where it is."""
    above = widget.parentWidget()
    while above is not None and above is not over:
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def _controls(over: QWidget, *, but: QWidget) -> list[QWidget]:
    """Return what is pressed, typed in or walked to in `over`; what scrolls by itself is none of it."""
    return [
        widget
        for widget in over.findChildren(QWidget)
        if widget.isVisible()
        and not but.isAncestorOf(widget)
        and (isinstance(widget, QAbstractButton) or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus)
        and not isinstance(widget, QAbstractScrollArea)
    ]


def _covered(spot: QRect, seen: list[QRect]) -> int:
    """Return how many pixels of what is `seen` lie below `spot`."""
    parts = (spot.intersected(each) for each in seen if spot.intersects(each))
    return sum(part.width() * part.height() for part in parts)


def _to_read(over: QWidget, *, but: QWidget) -> list[QWidget]:
    """Return what is to be seen in `over` that has something to read or to press."""
    found: list[QWidget] = []
    for widget in over.findChildren(QWidget):
        if not widget.isVisible() or widget is but or but.isAncestorOf(widget):
            continue
        if isinstance(widget, QAbstractScrollArea):
            if not isinstance(widget, QScrollArea):  # whose content is among the others
                found.append(widget)
        elif type(widget) is not QWidget and (  # one of that very class is a mere place
            widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or not widget.findChildren(QWidget)
        ):
            found.append(widget)
    return found
