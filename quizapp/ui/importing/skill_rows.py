"""What the questions of a set train: a row for each skill with the number of its questions."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Skill
from quizapp.ui import formats
from quizapp.ui.components.card import SectionHeading
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.skills import skill_icon, skill_name

_ICON = 18


class SkillRows(QWidget):
    """A heading and the rows, those with most questions first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SectionHeading("")
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)

    def show_counts(self, counts: Sequence[tuple[Skill, int]]) -> None:
        """Show each skill with its number of questions, in the order given."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Row(skill, count) for skill, count in counts]
        for row in self._rows:
            self._column.addWidget(row)
        self.retranslate()

    def rows(self) -> tuple[str, ...]:
        """Return what is spoken of each row, in order."""
        return tuple(row.accessibleName() for row in self._rows)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: heading of a list of skills, each with the number of questions that train it.
        self._heading.set_title(_("What they ask"))
        for row in self._rows:
            row.write()


class _Row(QWidget):
    """A skill: icon, name, and the number at the trailing end, over a hairline. A long name takes more lines."""

    def __init__(self, skill: Skill, count: int) -> None:
        super().__init__()
        self._skill, self._count = skill, count
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def write(self) -> None:
        """Write the words in the language of the interface."""
        self.setAccessibleName(f"{skill_name(self._skill)}: {self._number}")
        self.updateGeometry()
        self.update()

    @property
    def _number(self) -> str:
        return formats.number(self._count)

    @property
    def _indent(self) -> int:
        return theme.scaled(_ICON) + Space.S

    def _flow(self, width: int) -> TextFlow:
        number = QFontMetricsF(theme.font(Type.TITLE)).horizontalAdvance(self._number)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return TextFlow(
            skill_name(self._skill),
            Type.BODY,
            width - self._indent - number - Space.XS,
            alignment=side | Qt.AlignmentFlag.AlignAbsolute,
            direction=self.layoutDirection(),
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._flow(width).height) + 2 * Space.XS

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(200)
        return QSize(width, self.heightForWidth(width))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        strokes.hairline(painter, 0, self.width(), self.height() - 1)
        flow = self._flow(self.width())
        top = (self.height() - flow.height) / 2
        first = QRectF(0, top, self.width(), flow.line_height)
        size = theme.scaled(_ICON)
        spot = QRectF(0, first.center().y() - size / 2, size, size)
        if mirrored:
            spot.moveRight(self.width())
        icons.paint(painter, skill_icon(self._skill), spot, c.accent)
        flow.paint(
            painter,
            QPointF(self.width() - self._indent - flow.width if mirrored else self._indent, top),
            c.ink,
        )
        painter.setFont(theme.font(Type.TITLE))
        painter.setPen(c.ink)
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._number)
