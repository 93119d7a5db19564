"""What the questions of a set train: a row for each skill with the number of its questions."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Skill
from quizapp.ui import formats
from quizapp.ui.components.card import SectionHeading
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.skills import skill_icon, skill_name


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
    """A skill: icon, name, and the number at the trailing end, over a hairline."""

    def __init__(self, skill: Skill, count: int) -> None:
        super().__init__()
        self._skill, self._count = skill, count
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def write(self) -> None:
        """Write the words in the language of the interface."""
        self.setAccessibleName(f"{skill_name(self._skill)}: {formats.number(self._count)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(200), round(theme.line_height(Type.BODY)) + 2 * Space.XS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        strokes.hairline(painter, 0, self.width(), self.height() - 1)
        size = theme.scaled(18)
        spot = QRectF(0, (self.height() - size) / 2, size, size)
        number = formats.number(self._count)
        titled = theme.font(Type.TITLE)
        room = QFontMetricsF(titled).horizontalAdvance(number) + Space.XS
        words = QRectF(size + Space.S, 0, self.width() - size - Space.S - room, self.height())
        if mirrored:
            spot.moveRight(self.width())
            words.moveRight(self.width() - size - Space.S)
        icons.paint(painter, skill_icon(self._skill), spot, c.accent)
        font = theme.font(Type.BODY)
        painter.setFont(font)
        painter.setPen(c.ink)
        shown = QFontMetricsF(font).elidedText(
            skill_name(self._skill), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(titled)
        painter.drawText(
            QRectF(self.rect()), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
        )
