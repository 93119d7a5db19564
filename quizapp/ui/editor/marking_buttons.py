"""The buttons above the article: each makes of the selected words what its word is drawn as."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.question import Role
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.marks import mark_term, mark_word, paint_lines
from quizapp.ui.editor.marking_view import paint_frame, paint_key_frame
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height
from quizapp.ui.look.typography import Type


class BarButton(Button):
    """A button with a border and little room beside its word: several of them stand in a row."""

    def __init__(self, word: str, key: str) -> None:
        super().__init__(word, weight=Weight.QUIET, key=key, height=Height.COMPACT)

    @override
    def _fill_border_ink(self) -> tuple[QColor | None, QColor | None, QColor]:
        fill, _border, ink = super()._fill_border_ink()
        c = theme.colours()
        return fill, (c.control if self.isEnabled() else c.line), ink

    def word_rect(self) -> QRectF:
        """Return where its word stands."""
        metrics = QFontMetricsF(theme.font(Type.STRONG_LABEL))
        before = strokes.FOCUS_ROOM + self._padding()
        long = metrics.horizontalAdvance(self.label())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - before - long if mirrored else before
        return QRectF(left, self.height() / 2 - metrics.height() / 2, long, metrics.height())


class MarkButton(BarButton):
    """A button whose word is drawn as the mark that it makes."""

    def __init__(self, role: Role, key: str) -> None:
        super().__init__(mark_word(role), key)
        self._role = role
        self.retranslate()

    def retranslate(self) -> None:
        """Write the word in the language of the interface."""
        # Translators: spoken name of a button; {term} is source, cue, content or outlet.
        name = _("Mark the selected words as {term}").format(term=mark_term(self._role))
        self.set_label(mark_word(self._role), name=name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isEnabled():
            word = self.word_rect()
            metrics = QFontMetricsF(theme.font(Type.STRONG_LABEL))
            word.setBottom(self.height() / 2 + metrics.height() / 2 + theme.scaled(3))
            paint_lines(QPainter(self), self._role, [word])


class EvidenceButton(BarButton):
    """A button whose word has the frame that evidence has in the article."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isEnabled():
            paint_frame(QPainter(self), [self.word_rect()])


class AnswerButton(BarButton):
    """A button whose word has the frame that the words have which are right to select."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isEnabled():
            paint_key_frame(QPainter(self), [self.word_rect().adjusted(-1, 0, 1, 0)])
