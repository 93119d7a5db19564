"""Words to be selected in the article: what is selected so far, and after the verdict what is right beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.answering import Given, best_passage
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.question import SelectionQuestion
from quizapp.model.words import words
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.quote_card import Frame, QuoteCard


class SelectingAnswers(AnswerArea):
    """Shows the selection that the page takes from the article. `article_wanted` asks for the article."""

    article_wanted = Signal()
    cleared = Signal()
    """The selection is to be taken back."""

    def __init__(self, question: SelectionQuestion, article: Article) -> None:
        super().__init__()
        self.question = question
        self._article = article
        self._selection: Span | None = None
        self._beside = True
        self._revealed = False
        self._opened = False
        self._mine = QuoteCard(Frame.EMPTY)
        self._right = QuoteCard(Frame.RIGHT)
        self._right.hide()
        self.open = Button(icon="document")
        self.open.clicked.connect(self.article_wanted)
        self.clear = Button(weight=Weight.QUIET, icon="cross")
        self.clear.clicked.connect(self.cleared)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.open)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._mine, self._right, self._buttons):
            column.addWidget(part)
        self.retranslate()

    def take(self, selection: Span | None) -> None:
        """Show another selection; None for none."""
        if selection != self._selection:
            self._selection = selection
            self.retranslate()
            self.changed.emit()

    def say_opened(self) -> None:
        """Say that the article is open for this question, though it was put away."""
        self._opened = True

    @override
    def set_beside(self, beside: bool, /) -> None:
        self._beside = beside
        self.retranslate()

    @property
    @override
    def given(self) -> Given:
        return Given(selection=self._selection)

    @property
    @override
    def in_article(self) -> bool:
        return True

    @property
    @override
    def stops(self) -> tuple[QWidget, ...]:
        return self.open, self.clear

    @override
    def hint(self, readable: bool, /) -> str:
        hint = _("Select the words in the article that show it.")
        # Translators: "it" is the article, which is otherwise shown only after an answer.
        shown = _("It is open for this question.")
        return f"{hint} {shown}" if self._opened or not readable else hint

    @override
    def focus_first(self) -> None:
        if not self._beside:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reveal(self, given: Given) -> None:
        self._selection = given.selection
        self._revealed = True
        self._buttons.hide()
        right = best_passage(self.question, given, self._article.text)
        same = right is not None and _same(self._article.text, given.selection, right)
        self._right.setVisible(right is not None)
        if right is not None:
            # Translators: over the words of the article that show the answer; they were selected, or not.
            caption = _("Your words, and the right ones") if same else _("The right words")
            self._right.show_words(Frame.RIGHT, caption, _quoted(right, self._article.text))
        self._mine.setVisible(not same and given.selection is not None)
        if given.selection is not None:
            # Translators: over the words of the article that were selected.
            mine = _quoted(given.selection, self._article.text)
            self._mine.show_words(Frame.MINE, _("Your words"), mine)

    @override
    def show_key(self, key: Given) -> None:
        self.reveal(Given())

    @override
    def spoken(self) -> str:
        cards = [card for card in (self._mine, self._right) if not card.isHidden()]
        return "; ".join(f"{card.caption}: {card.words}" for card in cards)

    @override
    def retranslate(self) -> None:
        self.open.set_label(_("Select in the article"))
        # Translators: takes back what was selected in the article.
        self.clear.set_label(_("Clear the selection"))
        self.open.setVisible(not self._beside)
        self.clear.setVisible(self._selection is not None)
        if self._revealed:
            return  # the page reveals it anew
        if self._selection is None:
            self._mine.show_words(Frame.EMPTY, _("Nothing is selected yet."), "")
            return
        count = len(words(self._article.text, self._selection))
        # Translators: over the words that are selected in the article.
        caption = ngettext("{count} word selected", "{count} words selected", count)
        shown = _quoted(self._selection, self._article.text)
        self._mine.show_words(Frame.PLAIN, caption.format(count=formats.number(count)), shown)


def _same(text: str, one: Span | None, other: Span) -> bool:
    return one is not None and words(text, one) == words(text, other)


def _quoted(span: Span, text: str) -> str:
    """Return the whole words that `span` touches, in one line."""
    inside = words(text, span)
    whole = Span(min(span.start, inside[0].start), max(span.end, inside[-1].end)) if inside else span
    return " ".join(whole.of(text).split())
