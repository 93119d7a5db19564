"""A label with a fixed line height, wrapping or cut with an ellipsis; always plain text."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.text_flow import TextFlow, natural_width, runs_right_to_left
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Ink
from quizapp.ui.look.typography import TextStyle, Type

_UNBOUNDED = 16_000
_KEPT = 6
"""Widths whose lines are kept: a layout asks for the heights at several before it settles on one."""
_RELAYOUT = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}


class TextBlock(QLabel):
    """Text in one style and colour.

    `lines` is the most lines it may take: 0 wraps as far as needed, 1 never wraps; what does not fit ends in "…"
    and is then the tool tip. Screen readers get the whole text. `centred` centres it.
    """

    def __init__(
        self,
        text: str = "",
        style: TextStyle = Type.BODY,
        ink: Ink = "ink",
        *,
        lines: int = 0,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = style
        self._ink: Ink = ink
        self._lines = lines
        self._centred = centred
        self._flows: dict[float, TextFlow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines != 1)
        self.setSizePolicy(policy)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show `text` as it stands."""
        self._flows.clear()
        if text != self.text():
            self.setToolTip("")  # what is out of sight is not painted, and would keep the old words
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Change the colour."""
        self._ink = ink
        self.update()

    def set_style(self, style: TextStyle) -> None:
        """Change the type style."""
        self._style = style
        self._relay()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RELAYOUT:
            self._relay()

    def _relay(self) -> None:
        self._flows.clear()
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: float) -> TextFlow:
        flow = self._flows.get(width)
        if flow is None:
            alignment = Qt.AlignmentFlag.AlignLeft
            if self._centred:
                alignment = Qt.AlignmentFlag.AlignHCenter
            elif self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                alignment = Qt.AlignmentFlag.AlignRight
            flow = TextFlow(
                self.text(),
                self._style,
                width,
                lines=self._lines,
                alignment=alignment | Qt.AlignmentFlag.AlignAbsolute,
                direction=self.layoutDirection(),
            )
            while len(self._flows) >= _KEPT:
                del self._flows[next(iter(self._flows))]
            self._flows[width] = flow
        return flow

    @override
    def hasHeightForWidth(self) -> bool:
        return self._lines != 1

    @override
    def heightForWidth(self, width: int) -> int:
        return _up(self._laid_out(width).height)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(self._style))
        natural = max(natural_width(line, self._style) for line in self.text().split("\n"))
        comfortable = natural if self._lines == 1 else min(natural, 40 * metrics.averageCharWidth())
        return QSize(_up(comfortable) + 1, self._line_height())

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(self._style))
        few = min(6 * metrics.averageCharWidth(), metrics.horizontalAdvance(self.text()) + 1)
        return QSize(_up(few), self._line_height())

    def _line_height(self) -> int:
        """Return the height of one line, which is more than the style's in a script with tall letters."""
        if self._lines == 1 and runs_right_to_left(self.text()):
            return _up(self._laid_out(self.width()).line_height)
        return _up(theme.line_height(self._style))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        flow = self._laid_out(self.width())
        painter = QPainter(self)
        top = (self.height() - flow.height) / 2 if self._lines == 1 else 0
        flow.paint(painter, QPointF(0, top), theme.colours().text(self._ink))
        wanted = self.text() if flow.elided else ""
        if self.toolTip() != wanted:
            self.setToolTip(tool_tip(wanted))


def tool_tip(text: str) -> str:
    """Return `text` so that a tool tip, which takes what looks like a tag for markup, shows it as it stands."""
    return text.replace("&", "&amp;").replace("<", "&lt;") if "<" in text else text


def _up(pixels: float) -> int:
    return int(-(-pixels // 1))
