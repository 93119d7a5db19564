"""A message that comes, can be answered, and goes: at the bottom of its window, over everything."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

_STAYS = 6000
_STEP = 8


class Toast(QWidget):
    """One message at a time over `over`, for `stays` milliseconds; it stays while hovered or focused.

    It stands at the bottom, or as much higher as it takes to cover no button, where there is such a place.
    `acted` is emitted when its button is pressed. Announced politely; never takes the focus.
    """

    acted = Signal()

    def __init__(self, over: QWidget, *, stays: int = _STAYS) -> None:
        super().__init__(over)
        self._stays = stays
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
        self._settled = QTimer(
            self, singleShot=True
        )  # a message often comes just before the page it is about
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
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(self._stays)
        else:
            self.hide()

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        width = min(theme.scaled(480), over.width() - 2 * Space.M)
        layout = self.layout()
        height = max(theme.scaled(52), layout.heightForWidth(width) if layout is not None else 0)
        spot = QRect((over.width() - width) // 2, over.height() - height - Space.L, width, height)
        self.setGeometry(_clear(spot, self._buttons(over)))

    def _buttons(self, over: QWidget) -> list[QRect]:
        """Return where the buttons in `over` are to be seen."""
        return [
            button.visibleRegion().boundingRect().translated(button.mapTo(over, QPoint(0, 0)))
            for button in over.findChildren(QAbstractButton)
            if button.isVisible() and button is not self._button
        ]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and isinstance(event, QResizeEvent):
            self._place()
        return False

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


def _clear(spot: QRect, taken: list[QRect]) -> QRect:
    """Return `spot`, moved up until it lies over nothing that is `taken`; unmoved where there is no such place."""
    for up in range(0, spot.top(), _STEP):
        moved = spot.translated(0, -up)
        if not any(moved.intersects(each) for each in taken):
            return moved
    return spot
