"""The words of the article that are right to select: marked in the article, listed and taken out here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model import keying
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.paragraphs import paragraph_number
from quizapp.model.question import Question, SelectionQuestion
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.answering import rows
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.editor.checking import in_text
from quizapp.ui.editor.edits import Edit
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_MOST_SHOWN = 12
_LONGEST = 200


class SelectionAnswers(AnswersEditor):
    """One row for each stretch of words, any one of which is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: SelectionQuestion | None = None
        self._article: Article | None = None
        self.rows: list[WordsRow] = []
        self._none = TextBlock(style=Type.BODY, ink="ink2")
        self.mark = Button(weight=Weight.LINK, height=Height.COMPACT)
        none = QHBoxLayout()
        none.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        none.addWidget(self._none)
        self._outer.insertLayout(0, none)
        self._outer.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeading)
        self.mark.clicked.connect(self.article_wanted)
        self.retranslate()

    @property
    @override
    def hint(self) -> str:
        return _("Any one of these is right")

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        if not isinstance(question, SelectionQuestion):
            raise TypeError(question.interaction)
        self._question, self._article = question, article
        self._fill()
        self._show_findings(findings)

    @override
    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        super().set_direction(direction)
        for row in self.rows:
            row.words.setLayoutDirection(direction)

    @override
    def controls(self) -> tuple[QWidget, ...]:
        return (*(row.remove for row in self.rows), self.mark)

    @override
    def control(self, field: str) -> QWidget | None:
        return self.mark if field in self.FIELDS else None

    @override
    def retranslate(self) -> None:
        self._none.setText(_("No words are marked as the answer yet."))
        # Translators: a button; it goes to the article, where the words that answer the question are marked.
        self.mark.set_label(_("Mark the answer in the article"))
        self._fill()

    def _fill(self) -> None:
        if self._question is None or self._article is None:
            return
        key = self._question.key[:_MOST_SHOWN]
        if rows.fit(self.rows, self._column, len(key), self._made):
            self.rows_changed.emit()
        for row, span in zip(self.rows, key, strict=True):
            row.show_words(span, self._article)
        self._none.setVisible(not key)

    def _made(self, _number: int) -> "WordsRow":
        row = WordsRow()
        row.words.setLayoutDirection(self._direction)
        row.removed.connect(self._remove)
        return row

    def _remove(self, span: Span) -> None:
        if self._question is not None:
            # Translators: what the history of undo calls it; "words" are words of the article.
            title = N_("Remove words")
            self.edited.emit(Edit(keying.without_words(self._question, span), "key", title))
            self.mark.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _described(self) -> Sequence[QWidget]:
        return [self.mark]


class WordsRow(QWidget):
    """Words of the article, the paragraph they stand in, and a button that takes them out."""

    removed = Signal(object)
    """The `Span` shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span = Span(0, 0)
        self.words = TextBlock(style=Type.QUOTE, lines=3)
        self._place = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self.remove = Button(icon="trash", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(strokes.FOCUS_ROOM, Space.XXS, 0, Space.XXS)
        row.setSpacing(Space.XS)
        row.addLayout(column, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.remove.clicked.connect(self._remove)

    def show_words(self, span: Span, article: Article) -> None:
        """Show the words of `span`; where it lies outside the text, a sentence instead."""
        self._span = span
        there = in_text((span,), article.text)
        words = " ".join(span.of(article.text)[:_LONGEST].split()) if there else ""
        self.words.setText(words or _("These words are not in the article any more."))
        number = formats.number(paragraph_number(article.text, span.start)) if there else ""
        self._place.setText(_("Paragraph {number}").format(number=number) if there else "")
        # Translators: spoken name of a button; {words} are words of the article.
        name = _("Remove from the answer: {words}").format(words=words or formats.number(span.start))
        self.remove.set_label("", name=name)

    def _remove(self) -> None:
        self.removed.emit(self._span)
