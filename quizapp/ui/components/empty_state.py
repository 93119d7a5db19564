"""What a page shows while it has nothing to show: a picture, a fact, a line of help, one button."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.model.question import Role
from quizapp.ui.components.button import Button
from quizapp.ui.components.marks import paint_lines, paint_washes
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class Sheets(QWidget):
    """Two sheets of paper, one with marks. Decoration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(150, 124 + Space.XS)  # some air below the paper

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        painter.translate(75, 62)
        for degrees, dx, dy, fill in ((-7, -18, 2, c.sunken), (6, 14, 0, c.raised)):
            painter.save()
            painter.translate(dx, dy)
            painter.rotate(degrees)
            sheet = QRectF(-40, -52, 80, 104)
            if fill == c.raised:
                strokes.shadow(painter, sheet, 3, spread=4)
            painter.setPen(QPen(c.line, 1))
            painter.setBrush(fill)
            painter.drawRoundedRect(sheet, 3, 3)
            if degrees > 0:
                painter.fillRect(QRectF(-30, -40, 56, 3), c.ink)
                for y, width in ((-26, 60), (-14, 50), (16, 54)):
                    painter.fillRect(
                        QRectF(-30, y, width, 3), c.sunken if not theme.current().contrast else c.line
                    )
                paint_washes(painter, Role.CONTENT, [QRectF(-30, -8, 56, 16)])
                paint_lines(painter, Role.CONTENT, [QRectF(-30, -8, 56, 14)])
                paint_lines(painter, Role.SOURCE, [QRectF(-30, 20, 30, 14)])
                paint_lines(painter, Role.CUE, [QRectF(8, 20, 20, 14)])
            painter.restore()


class EmptyState(QWidget):
    """`fact` as a headline, `help_line` below it, and the buttons given; the picture goes where it takes their room.

    Inside what scrolls it has no height of its own to go by, and has to be told: see `set_room`.
    """

    def __init__(self, fact: str, help_line: str, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: int | None = None
        self._fact = TextBlock(fact, Type.H2, centred=True)
        self._help = TextBlock(help_line, Type.SMALL, "ink2", centred=True)
        self._sheets = Sheets()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addStretch(1)
        column.addWidget(self._sheets, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._fact)
        column.addWidget(self._help)
        column.addSpacing(Space.XXS)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def set_texts(self, fact: str, help_line: str) -> None:
        """Change the words."""
        self._fact.setText(fact)
        self._help.setText(help_line)
        self._fit()

    def set_room(self, height: int) -> None:
        """Take at most `height` pixels for words and picture together, whatever the height of the widget."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        needed = layout.heightForWidth(self.width())
        if self._sheets.isHidden():
            needed += self._sheets.sizeHint().height() + Space.XS
        self._sheets.setVisible(needed <= (self.height() if self._room is None else self._room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
