"""How one part of an answer stands: right or wrong, what was given, and what is right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.components.verdict_mark import Verdict, paint_verdict
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Ink, Radius, Space
from quizapp.ui.look.typography import Type

_BOX = 28


class Line(NamedTuple):
    """A sentence below the title."""

    text: str
    ink: Ink = "ink2"


def wrong_line(answer: str) -> Line:
    """Return the line that names what was given and is wrong."""
    return Line(_("Your answer: {reason}").format(reason=answer), "bad")


def right_line(answer: str, *, mine: bool) -> Line:
    """Return the line that names what is right; `mine` where that was given."""
    # Translators: below what was to be matched, when it was; then the answer that was given.
    words = _("Your answer, correct: {answer}") if mine else _("Correct answer: {answer}")
    return Line(words.format(answer=answer), "good")


class ResultBox(QWidget):
    """The sign alone: a filled box with a tick, or a hollow one with a cross. Decoration: the words say it too."""

    def __init__(self, right: bool) -> None:
        super().__init__()
        self._right = right
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(_BOX), theme.scaled(_BOX))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        verdict = Verdict.RIGHT if self._right else Verdict.WRONG
        paint_verdict(QPainter(self), verdict, QRectF(self.rect()))


class ResultCard(QWidget):
    """`title` with `lines` and the `reason` below it, in the look of a right or a wrong option."""

    def __init__(self, right: bool, title: str, lines: Sequence[Line], reason: str = "") -> None:
        super().__init__()
        self._right = right
        self._lines = tuple(lines)
        self._title = title
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextBlock(title, Type.TITLE))
        for line in self._lines:
            words.addWidget(TextBlock(line.text, Type.LABEL, line.ink))
        if reason:
            words.addWidget(TextBlock(reason, Type.SMALL, "ink2"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.S + 2)
        self._row.addWidget(ResultBox(right), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self.set_dense(False)

    @property
    def right(self) -> bool:
        """Whether this part is right."""
        return self._right

    @property
    def spoken(self) -> str:
        """What it says, in one line."""
        return ", ".join((self._title, *(line.text for line in self._lines)))

    def set_dense(self, dense: bool) -> None:
        """Set it with less air."""
        side, above = strokes.FOCUS_ROOM + Space.M, strokes.FOCUS_ROOM + (Space.XS if dense else Space.S)
        self._row.setContentsMargins(side, above, side, above)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        strokes.rounded(
            QPainter(self),
            box,
            Radius.OPTION,
            fill=c.good_soft if self._right else c.bad_soft,
            border=c.good if self._right else c.bad,
            width=2,
            dashes=not self._right,
        )
