"""Text set in lines of a fixed height: what QLabel cannot do, for every painted widget that holds words."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from quizapp.ui.look import theme
from quizapp.ui.look.typography import TextStyle

_BREAKS = {ord("\n"): "\u2028", ord("\r"): "\u2028", 0x2029: "\u2028", 0xFFFC: "\ufffd", 0: "\ufffd"}

_TIGHTEST = 0.85
"""The least line height, in heights of the tallest font in the line: scripts with tall letters get more room."""


def natural_width(text: str, style: TextStyle) -> float:
    """Return how wide `text` is in one line, in pixels, so that a flow as wide does not break it."""
    font = theme.font(style)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if runs_right_to_left(text):  # letters that lean out of their advance count when Qt breaks lines
        layout = QTextLayout(displayable(text), font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(2 * width + 100)
        layout.endLayout()
        width = max(width, line.naturalTextWidth())
    return width


class TextFlow:
    """`text` in `style`, laid out `width` pixels wide, at most `lines` lines (0: as many as it takes).

    `direction` is that of the interface; the text keeps its own.

    Positions are UTF-16 units of `text`; every character is shown as one of the same length, so they hold.
    Text is shown as it is: no markup, no mnemonics.
    """

    def __init__(
        self,
        text: str,
        style: TextStyle,
        width: float,
        *,
        lines: int = 0,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        self.text = text
        self._font = theme.font(style)
        self._bidirectional = runs_right_to_left(text)
        direction = direction_of(text, direction)
        self._given_height = theme.line_height(style)
        self.width = max(1.0, width)
        shown = displayable(text)
        self._layout = self._lay_out(shown, alignment, direction)
        if lines and self._layout.lineCount() > lines:
            last = self._layout.lineAt(lines - 1)
            kept, rest = _split(shown, last.textStart())
            elided = QFontMetricsF(self._font).elidedText(
                rest.replace("\u2028", " "), Qt.TextElideMode.ElideRight, self.width
            )
            self._layout = self._lay_out(kept + elided, alignment, direction)
            self.elided = True
        else:
            self.elided = False

    def _lay_out(self, text: str, alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption(alignment)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
        layout.endLayout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        tallest = max((line.height() for line in lines), default=0.0)
        self.line_height = max(self._given_height, _TIGHTEST * tallest)
        for number, line in enumerate(lines):
            middle = (number + 0.5) * self.line_height
            line.setPosition(QPointF(0, middle - line.height() / 2))
        self.height = max(1, len(lines)) * self.line_height
        return layout

    @property
    def line_count(self) -> int:
        """How many lines it takes."""
        return self._layout.lineCount()

    @property
    def natural(self) -> QRectF:
        """What the letters take, from the top left corner of the flow; white space hangs over its edge."""
        lines = [self._layout.lineAt(number).naturalTextRect() for number in range(self._layout.lineCount())]
        left = min((line.left() for line in lines), default=0.0)
        right = max((line.right() for line in lines), default=0.0)
        return QRectF(left, 0, min(right, self.width) - left, self.height)

    def paint(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint with the top left corner at `at`."""
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield one rectangle a line for [start, end), each a full line high, from the top left corner of the flow."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            for left, right in line_stretches(line, first, last, bidirectional=self._bidirectional):
                yield QRectF(left, number * self.line_height, right - left, self.line_height)


def line_stretches(
    line: QTextLine, first: int, last: int, *, bidirectional: bool
) -> Iterator[tuple[float, float]]:
    """Yield the stretches [left, right) in pixels that the units [first, last) take in `line`.

    One, unless the text runs both ways; white space that hangs at the end of the line is left out.
    """
    natural = line.naturalTextRect()
    if not bidirectional:
        ends = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
        found = [(ends[0], ends[1])]
    else:
        found = []
        for run in line.glyphRuns(first, last - first):
            places = run.positions()
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            if places:
                rights = [place.x() + step.x() for place, step in zip(places, advances, strict=True)]
                found.append((min(place.x() for place in places), max(rights)))
    for left, right in found:
        left, right = max(left, natural.left()), min(right, natural.right())
        if right > left:
            yield left, right


_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def runs_right_to_left(text: str) -> bool:
    """Tell whether `text` holds letters of a script that is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def direction_of(text: str, interface: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of `text` itself, shown in an interface of that direction.

    An English headline stays left to right in an Arabic window; an Arabic sentence that begins with a Latin name
    stays right to left.
    """
    if interface is Qt.LayoutDirection.RightToLeft and runs_right_to_left(text):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


def displayable(text: str) -> str:
    """Return `text` with characters that Qt gives a meaning of its own replaced, one for one."""
    return text.translate(_BREAKS)


def _split(text: str, position: int) -> tuple[str, str]:
    units = text.encode("utf-16-le", "surrogatepass")
    return (
        units[: 2 * position].decode("utf-16-le", "surrogatepass"),
        units[2 * position :].decode("utf-16-le", "surrogatepass"),
    )


def _x(found: object) -> float:
    """Return the x of `QTextLine.cursorToX`, which PySide6 gives alone or with the cursor."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
