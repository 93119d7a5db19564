"""A column that scrolls when it must and otherwise stays in the middle, with soft edges where more is hidden."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from quizapp.ui.components import steady_bar
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space

FADE = 28
"""The height of a soft edge, in pixels."""


class Fade(QWidget):
    """Fades the upper and lower edge of a scrolling widget into its background while more is hidden there."""

    def __init__(self, area: QAbstractScrollArea, *, surface: bool = False) -> None:
        super().__init__(area)  # a child of the viewport would scroll away with it
        over, self._bar = area.viewport(), area.verticalScrollBar()
        self._surface = surface
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        self._bar.valueChanged.connect(self._refresh)
        self._bar.rangeChanged.connect(self._refresh)
        self._over = over
        self.setGeometry(over.geometry())

    def _refresh(self) -> None:
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self.setGeometry(self._over.geometry())
            self.raise_()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if theme.current().contrast:
            return
        c = theme.colours()
        solid = c.surface if self._surface else c.paper
        clear = QColor(solid)
        clear.setAlpha(0)
        painter = QPainter(self)
        for hidden, top, start, end in (
            (self._bar.value() > self._bar.minimum(), 0.0, solid, clear),
            (self._bar.value() < self._bar.maximum(), self.height() - float(FADE), clear, solid),
        ):
            if not hidden:
                continue
            gradient = QLinearGradient(0, top, 0, top + FADE)
            gradient.setColorAt(0, start)
            gradient.setColorAt(1, end)
            painter.fillRect(QRectF(0, top, self.width(), FADE), gradient)


class _HeightForWidth(QWidget):
    """The inside of a scroll area, as tall as its layout needs at the width it has."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.heightForWidth(self.width()))

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            layout = self.layout()
            if layout is not None and layout.hasHeightForWidth():
                self.setMinimumHeight(layout.heightForWidth(self.width()))
        return done


class ScrollColumn(QScrollArea):
    """Shows `content` at most `widest` pixels wide.

    `centred` keeps it in the middle of the height when it is short; `filling` stretches it to the whole height.
    """

    room_changed = Signal()
    """`room` is another."""

    def __init__(
        self,
        content: QWidget,
        *,
        widest: int = 16_777_215,
        margin: int = Space.PAGE,
        centred: bool = False,
        filling: bool = False,
        surface: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        steady_bar.keep_room(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setMaximumWidth(widest)
        height = QSizePolicy.Policy.Expanding if filling else QSizePolicy.Policy.Preferred
        content.setSizePolicy(QSizePolicy.Policy.Expanding, height)
        self._inside = _HeightForWidth()
        self._inside.setAutoFillBackground(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 1_000_000)
        row.addStretch(1)
        self._column = QVBoxLayout(self._inside)
        self.set_margin(margin)
        if centred:
            self._column.addStretch(1)
        self._column.addLayout(row, 1 if filling else 0)
        if not filling:
            self._column.addStretch(1)
        self.setWidget(self._inside)
        self._fade = Fade(self, surface=surface)
        self._followed: tuple[QWidget, int, int] | None = None
        self._settled = QTimer(self, interval=0, singleShot=True)  # after all that has yet to be laid out
        self._settled.timeout.connect(self._follow_again)
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus into view, however it came by it."""
        if now is not None and self._inside.isAncestorOf(now):
            bar = self.verticalScrollBar()
            before = self._unfollowed(now)
            bar.setValue(before)
            self.ensureWidgetVisible(now, 0, FADE)
            self._followed = (now, before, bar.value())

    def _unfollowed(self, now: QWidget) -> int:
        """Return how far the column was scrolled before it followed the focus to `now`, if only that scrolled it."""
        bar = self.verticalScrollBar()
        widget, before, after = self._followed or (None, 0, 0)
        return before if now is widget and bar.value() == min(after, bar.maximum()) else bar.value()

    def _settle(self) -> None:
        self._settled.start()

    def _follow_again(self) -> None:
        """Take back what was scrolled too far, because the focus came before what is above it was laid out."""
        now = QApplication.focusWidget()
        if now is not None and self._unfollowed(now) != self.verticalScrollBar().value():
            self._follow_focus(None, now)

    def scroll_by(self, share: float) -> None:
        """Scroll by that share of the height in view; up when negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(share * self.viewport().height()))

    def begin(self) -> None:
        """Show the upper end: what is shown from now on has nothing to do with what was. The focus is not followed."""
        self._followed = None
        self.verticalScrollBar().setValue(0)

    @property
    def room(self) -> int:
        """The height in pixels up to which the content need not scroll."""
        margins = self._column.contentsMargins()
        return self.viewport().height() - margins.top() - margins.bottom()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()
        focus = QApplication.focusWidget()
        if focus is not None and not focus.visibleRegion().isEmpty():
            # What has the focus in view stays in view whole, as when a message takes some of the room.
            self._follow_focus(None, focus)

    def set_margin(self, margin: int, above: int = Space.L) -> None:
        """Change the free room left and right of the column, and above and below it."""
        self._margin, self._above = margin, above
        left, right = steady_bar.margins_beside(margin, self.layoutDirection())
        self._column.setContentsMargins(left, above, right, above)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.set_margin(self._margin, self._above)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)
