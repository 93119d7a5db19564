"""How each skill went: a word, a count and a bar, the strongest first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui import formats
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.results import SkillScore
from quizapp.ui.skills import skill_name

_WEAK = 0.7
"""Below this share a bar takes the colour of what needs a look; the words say so too."""


class _Bar(QWidget):
    """A share of a track. Decoration: the count above says the same."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        track = QRectF(self.rect())
        border = c.control if theme.current().contrast else None
        strokes.rounded(painter, track, 4, fill=c.sunken, border=border)
        filled = QRectF(track)
        filled.setWidth(track.width() * self._share)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(track.right())
        if self._share:
            strokes.rounded(painter, filled, 4, fill=c.accent if self._share >= _WEAK else c.warn)


class SkillBars(QWidget):
    """A row for each skill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_scores(self, scores: Sequence[SkillScore]) -> None:
        """Show `scores`, in their order; the last one, if not perfect, is the one to practise next."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, score in enumerate(scores):
            weakest = number == len(scores) - 1 and score.share < 1
            row = _row(score, weakest=weakest)
            self._column.addWidget(row)
            row.show()


def _row(score: SkillScore, *, weakest: bool) -> QWidget:
    row = QWidget()
    words = QHBoxLayout()
    words.setSpacing(Space.XS)
    words.addWidget(TextBlock(skill_name(score.skill), Type.LABEL, lines=1))
    if weakest:
        # Translators: beside the weakest skill of a session.
        words.addWidget(TextBlock(_("· practise next"), Type.LABEL, "warn", lines=1))
    words.addStretch(1)
    words.addWidget(TextBlock(formats.score(score.points, score.answered), Type.LABEL, "ink2", lines=1))
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XXS)
    column.addLayout(words)
    column.addWidget(_Bar(score.share))
    return row
