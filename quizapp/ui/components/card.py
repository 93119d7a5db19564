"""Surfaces: cards, page sections with their rule, hairlines."""

from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type


class Card(QFrame):
    """A bordered surface; give it any layout. `dashed` for a place to drop something on."""

    def __init__(
        self,
        *,
        radius: int = Radius.CARD,
        dashed: bool = False,
        padding: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._radius = radius
        self._dashed = dashed
        self._padding = QMargins(padding, padding, padding, padding)
        self.setContentsMargins(self._padding)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() is QEvent.Type.StyleChange
        ):  # a frame then takes the margins that its style gives it: none
            self.setContentsMargins(self._padding)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        border, width = strokes.card_border(strong=self._dashed)
        strokes.rounded(
            QPainter(self),
            QRectF(self.rect()),
            self._radius,
            fill=None if self._dashed else c.surface,
            border=border,
            width=width,
            dashes=self._dashed,
        )


class Hairline(QWidget):
    """A decorative line of one pixel across the page."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fixed, grows = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if vertical else grows, grows if vertical else fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colours().line)


class Panel(QWidget):
    """A flat area in one token colour (`surface` unless told), for bars and panes; `line_above` draws a hairline."""

    def __init__(
        self,
        *,
        surface: bool = True,
        line_above: bool = False,
        line_below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._surface = surface
        self._above = line_above
        self._below = line_below

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        painter.fillRect(self.rect(), c.surface if self._surface else c.paper)
        if self._above:
            strokes.hairline(painter, 0, self.width(), 0)
        if self._below:
            strokes.hairline(painter, 0, self.width(), self.height() - 1)


class SectionHeading(QWidget):
    """A rule with a short thick dash, the title of a section below it, and a quiet `note` beside the title.

    `add_action(widget)` puts a widget at its trailing end.
    """

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextBlock(title, Type.H3, lines=1)
        self._note = TextBlock(note, Type.CAPTION, "ink3", lines=1)
        self._note.setVisible(bool(note))
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.S)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add_action(self, widget: QWidget) -> None:
        """Put `widget` at the trailing end of the heading."""
        self._row.addWidget(widget)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strokes.hairline(painter, 0, self.width(), 1)
        dash = QRectF(0, 0, 28, 3)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            dash.moveRight(self.width())
        painter.fillRect(dash, theme.colours().ink)
