"""One segment a question: filled when right, half filled when partly right, hollow when wrong, a thin line when
answered without a mark, taller for the one being asked, pale when open.
"""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.look import strokes, theme


class Step(Enum):
    """How one question of a session stands."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNSCORED = "unscored"
    """Answered, and neither right nor wrong."""
    NOW = "now"
    OPEN = "open"


class ProgressStrip(QProgressBar):
    """The questions of a session in order. A progress bar to screen readers, with the counts as its description."""

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return self._steps

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show `steps`, in order."""
        self._steps = tuple(steps)
        right = self._steps.count(Step.RIGHT)
        partly = self._steps.count(Step.PARTLY)
        wrong = self._steps.count(Step.WRONG)
        done = right + partly + wrong + self._steps.count(Step.UNSCORED)
        self.setUpdatesEnabled(
            False
        )  # a progress bar in view paints the whole window with each value, at once
        self.setMaximum(max(1, len(self._steps)))
        self.setValue(done)
        self.setUpdatesEnabled(True)
        # Translators: the spoken name of the progress bar of a quiz session.
        self.setAccessibleName(_("Progress"))
        # Translators: the spoken description of the progress bar of a quiz session.
        spoken = _("{right} right, {wrong} wrong, {left} to go")
        if partly:
            # Translators: the spoken description of the progress bar of a quiz session.
            spoken = _("{right} right, {partly} partly right, {wrong} wrong, {left} to go")
        self.setAccessibleDescription(
            spoken.format(right=right, partly=partly, wrong=wrong, left=len(self._steps) - done)
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, 12)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        c = theme.colours()
        count = len(self._steps)
        gap = 4.0 if self.width() / count > 12 else 1.0
        each = (self.width() - gap * (count - 1)) / count
        middle = self.height() / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number, step in enumerate(self._steps):
            x = number * (each + gap)
            if mirrored:
                x = self.width() - x - each
            half = _halves(step)
            rect = QRectF(x, middle - half, each, 2 * half)
            radius = min(half, each / 2)
            match step:
                case Step.RIGHT:
                    strokes.rounded(painter, rect, radius, fill=c.good)
                case Step.PARTLY:
                    strokes.rounded(painter, rect, radius, fill=c.surface, border=c.warn, width=1.6)
                    filled = QRectF(rect)
                    filled.setWidth(rect.width() / 2)
                    if mirrored:
                        filled.moveRight(rect.right())
                    strokes.rounded(painter, filled, radius, fill=c.warn)
                case Step.UNSCORED:
                    painter.fillRect(QRectF(x, middle - 1, each, 2), c.ink2)
                case Step.WRONG:
                    strokes.rounded(painter, rect, radius, fill=c.surface, border=c.bad, width=1.6)
                case Step.NOW:
                    strokes.rounded(painter, rect, radius, fill=c.accent)
                case Step.OPEN:
                    strokes.rounded(painter, rect, radius, fill=c.line)


def _halves(step: Step) -> float:
    """Return half the height of a segment. Where nothing is pale, thin is what is still open: hollow means wrong."""
    if step is Step.NOW:
        return 5.0
    return 1.0 if step is Step.OPEN and theme.current().contrast else 3.0
