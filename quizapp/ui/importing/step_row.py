"""One step of the reading of an article, with how far it is."""

import math
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import TextStyle, Type

_MARK = 28
_LEAST = 56


class StepState(Enum):
    """Where a step stands."""

    DONE = "done"
    PRESENT = "present"
    AHEAD = "ahead"


class StepRow(QWidget):
    """One step: its mark, its name, and what is known of it. A long name takes more lines."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._detail = ""
        self._state = StepState.AHEAD
        self._done = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_title(self, title: str) -> None:
        """Name the step."""
        self._title = title
        self._tell()
        self.updateGeometry()

    def set_detail(self, detail: str) -> None:
        """Say what is known of it, below its name; nothing for an empty `detail`."""
        if bool(detail) is not bool(self._detail):
            self.updateGeometry()
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.update()

    def show_state(self, state: StepState, done: float) -> None:
        """Show where it stands, and how much of it is done (0 to 1)."""
        self._state, self._done = state, done
        self._tell()

    def _tell(self) -> None:
        match self._state:
            case StepState.DONE:
                # Translators: state of a step.
                state = _("done")
            case StepState.PRESENT:
                # Translators: state of a step.
                state = _("under way")
            case StepState.AHEAD:
                # Translators: state of a step.
                state = _("to come")
        self.setAccessibleName(f"{self._title}: {state}")
        self.update()

    @property
    def _indent(self) -> int:
        return theme.scaled(_MARK) + Space.M

    def _flow(self, text: str, style: TextStyle, width: float) -> TextFlow:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return TextFlow(
            text,
            style,
            width - self._indent,
            alignment=side | Qt.AlignmentFlag.AlignAbsolute,
            direction=self.layoutDirection(),
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._flow(self._title, Type.TITLE, width).height
        if self._detail:
            height += self._flow(self._detail, Type.CAPTION, width).height
        return max(theme.scaled(_LEAST), math.ceil(height) + Space.S)

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(240)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(120), theme.scaled(_LEAST))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = theme.scaled(_MARK)
        circle = QRectF(self.width() - mark - 1 if mirrored else 1, 1, mark, mark)
        self._paint_mark(painter, circle)
        left = 0 if mirrored else self._indent
        title = self._flow(self._title, Type.TITLE, self.width())
        alone = title.line_count == 1 and not self._detail
        top = 1 + (max(0.0, mark - title.height) / 2 if alone else 0)
        title.paint(painter, QPointF(left, top), c.ink if self._state is not StepState.AHEAD else c.ink3)
        if self._detail:
            detail = self._flow(self._detail, Type.CAPTION, self.width())
            detail.paint(painter, QPointF(left, top + title.height), c.ink2)

    def _paint_mark(self, painter: QPainter, circle: QRectF) -> None:
        c = theme.colours()
        radius = circle.width() / 2
        match self._state:
            case StepState.DONE:
                strokes.rounded(painter, circle, radius, fill=c.good_soft)
                inner = circle.adjusted(6, 6, -6, -6)
                icons.paint(painter, "tick", inner, c.good)
            case StepState.PRESENT:
                ring = circle.adjusted(2, 2, -2, -2)
                # In high contrast both are bright: the track is told by being thin.
                painter.setPen(QPen(c.line, 1 if theme.current().contrast else 3))
                painter.drawEllipse(ring)
                painter.setPen(QPen(c.accent, 3, c=Qt.PenCapStyle.RoundCap))
                # Angles in sixteenths of a degree, clockwise from the top; never quite empty.
                painter.drawArc(ring, 90 * 16, -round(360 * 16 * max(self._done, 0.08)))
            case StepState.AHEAD:
                strokes.rounded(
                    painter,
                    circle.adjusted(2, 2, -2, -2),
                    radius - 2,
                    border=c.control,
                    width=1.4,
                    dashes=True,
                )
