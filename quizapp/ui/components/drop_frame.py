"""The edge around a page that takes in what is being dragged over it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space

_WIDTH = 2


class DropFrame(QWidget):
    """Lies over the whole of `over` while something is held above it that may be dropped. Takes no events itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        self.hide()

    def show_for(self, wanted: bool) -> None:
        """Show it, or take it away."""
        self.setVisible(wanted)
        if wanted:
            self._follow()
            self.raise_()

    def _follow(self) -> None:
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(Space.XXS, Space.XXS, -Space.XXS, -Space.XXS)
        strokes.rounded(painter, box, Radius.OPTION, border=theme.colours().accent, width=_WIDTH)
