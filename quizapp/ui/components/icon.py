"""An icon by itself, plain or on a soft disc. Decoration to a screen reader: the words beside it say the same."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.badge import Tone, tone_colours
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Ink


class Icon(QWidget):
    """The icon called `name`, `size` pixels wide; with `disc`, in that tone in the middle of a disc twice as wide."""

    def __init__(
        self,
        name: str,
        ink: Ink = "ink",
        size: int = 18,
        *,
        disc: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._ink: Ink = ink
        self._size = size
        self._disc = disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def name(self) -> str:
        """Which icon it is."""
        return self._name

    def set_icon(self, name: str, ink: Ink | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._ink = ink or self._ink
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(self._size) * (2 if self._disc else 1)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        colour = theme.colours().text(self._ink)
        if self._disc is not None:
            colour, fill = tone_colours(self._disc)
            strokes.rounded(painter, box, box.height() / 2, fill=fill)
            quarter = box.height() / 4
            box = box.adjusted(quarter, quarter, -quarter, -quarter)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icons.paint(painter, self._name, box, colour, mirrored=mirrored)
