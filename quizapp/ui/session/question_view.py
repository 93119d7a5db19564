"""One question: to be answered, then with its verdict, its reasons and its passage taken apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.answering import answers_right, chosen
from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.option_card import OptionCard
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.passage import passage_of
from quizapp.ui.session.options import Options
from quizapp.ui.session.parts_strip import PartsStrip
from quizapp.ui.session.reasons import Reasons
from quizapp.ui.session.verdict_header import VerdictHeader, verdict_word
from quizapp.ui.skills import skill_icon, skill_name

_LONG_STEM = 90
"""Characters from which a stem is set smaller, so that stem and options stay on one screen."""


class QuestionView(QWidget):
    """A column with the question. `chosen` is emitted whenever another option is chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._article: Article | None = None
        self._choice: tuple[str, ...] | None = None
        self._beside = False
        self._narrow = False
        self._low = False
        self._height = 0
        self._dense = False
        self._readable = True
        self._badge = Badge("", Tone.ACCENT)
        self._verdict = VerdictHeader()
        self._stem = TextBlock("", Type.STEM)
        self._hint = TextBlock("", Type.SMALL, "ink2")
        self.options = Options()
        self._reasons = Reasons()
        self._parts = PartsStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        badge_row = QHBoxLayout()
        badge_row.addWidget(self._badge)
        badge_row.addStretch(1)
        column.addLayout(_inset(badge_row))
        column.addLayout(_inset(self._verdict))
        column.addLayout(_inset(self._stem, above=Space.XXS))
        column.addLayout(_inset(self._hint))
        column.addWidget(self.options)
        column.addSpacing(Space.XXS)
        column.addLayout(_inset(self._reasons))
        column.addSpacing(Space.XXS)
        column.addLayout(_inset(self._parts))
        self.options.chosen.connect(self.chosen)
        self.options.grown.connect(self._write_hint)

    def ask(self, question: Question, order: Sequence[str], article: Article) -> None:
        """Show `question` with its options (ids) in `order`, nothing chosen."""
        self._show(question, order, article)
        self._choice = None
        self.retranslate()
        self._reveal_parts(False)

    def reveal(
        self, question: Question, order: Sequence[str], article: Article, choice: Sequence[str]
    ) -> None:
        """Show `question` answered with `choice` (option ids): the verdict, each option's, and why."""
        if question is not self._question:
            self._show(question, order, article)
        self._choice = tuple(choice)
        right = answers_right(question, chosen(*self._choice), article.text)
        against = "" if right else " ".join(question.option(each).rationale for each in choice).strip()
        self._reasons.show_reasons(question.rationale, against)
        self._parts.show_parts(question.marks, article.text)
        self.retranslate()
        self._reveal_parts(True)

    def retranslate(self) -> None:
        """Set the words of the interface again; the content and what is chosen stay."""
        question, article = self._question, self._article
        if question is None or article is None:
            return
        self._badge.show_as(skill_name(question.skill), Tone.ACCENT, skill_icon(question.skill))
        self._write_hint()
        self._reasons.retranslate()
        self.options.retranslate()
        if self._choice is not None:
            right = answers_right(question, chosen(*self._choice), article.text)
            self._verdict.show_verdict(right, self._sentence(question, article, right))
            self.options.show_verdicts(sorted(question.right_options), self._choice)

    def set_readable(self, readable: bool) -> None:
        """Say whether the article can be read before the answer is checked."""
        if readable is not self._readable:
            self._readable = readable
            self.retranslate()

    def set_room(self, *, beside: bool, narrow: bool, low: bool, height: int) -> None:
        """Fit a window that is `narrow` or `low`, and `height` pixels before it has to scroll.

        Where the article stands `beside` it and shows the same, the passage taken apart may go.
        """
        self._beside, self._narrow, self._low, self._height = beside, narrow, low, height
        self._fit()

    def _fit(self) -> None:
        """Take the roomiest setting in which a reveal can be seen whole, else the tightest."""
        if not self._revealed:
            self._set(dense=self._low, parts=False)
            return
        settings = [(self._low, True), (True, True), (True, False)]
        if self._beside and self._narrow:
            settings = [(self._low, False), (True, False)]
        elif not self._beside:
            settings.pop()
        for dense, parts in settings:
            self._set(dense=dense, parts=parts)
            if self._needed() <= self._height:
                return

    def _set(self, *, dense: bool, parts: bool) -> None:
        self._dense = dense
        self._verdict.set_dense(dense)
        self._size_stem()
        self.options.set_dense(dense)
        self._parts.setVisible(parts and bool(self._parts.parts))

    def _needed(self) -> int:
        """Return the height in pixels that what is to be seen needs at the width there is."""
        for part in (self.options, self._verdict, self._reasons, self._parts):
            layout = part.layout()
            if layout is not None:
                layout.activate()  # else what has just changed in it would count only later
        layout = self.layout()
        return layout.heightForWidth(self.width()) if layout is not None else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @property
    def cards(self) -> tuple[OptionCard, ...]:
        """The options, in the order shown."""
        return self.options.cards

    @property
    def choice(self) -> tuple[str, ...]:
        """The ids of the options chosen; empty when none is."""
        return self.options.choice

    @property
    def hint(self) -> str:
        """What is said on how to answer."""
        return self._hint.text()

    def choose(self, number: int) -> None:
        """Choose the option with that number, counted from 1, and put the focus on it; nothing where there is none."""
        if 1 <= number <= len(self.cards):
            card = self.cards[number - 1]
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.setChecked(True)

    def focus_first(self) -> None:
        """Put the focus on the first option."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def freeze(self, frozen: bool) -> None:
        """Keep the choice as it is while it is being saved."""
        self.options.freeze(frozen)

    def spoken(self, right: bool) -> str:
        """Return the reveal as it is read out: verdict, rationale, then source, cue and content."""
        parts = [verdict_word(right), *self._reasons.sentences, *self._parts.parts.values()]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def _show(self, question: Question, order: Sequence[str], article: Article) -> None:
        self._question = question
        self._article = article
        direction = content_direction(article)
        for content in (self._stem, self.options, self._reasons, self._parts):
            content.setLayoutDirection(direction)
        self._stem.setText(question.stem)
        # An id stands once among the options; looked up in a mapping, since there may be thousands.
        by_id = {option.id: option for option in question.options}
        self.options.show_options([by_id[option_id] for option_id in order])

    def _write_hint(self) -> None:
        if self._readable:
            hint = _("Read the article, then choose one answer.")
        else:
            hint = _("Choose one answer; the article comes with the verdict.")
        if self.options.are_clamped:
            hint = f"{hint} {_('A long answer is shown whole when you choose it.')}"
        self._hint.setText(hint)

    def _sentence(self, question: Question, article: Article, right: bool) -> str:
        passage = passage_of(question, article)
        if passage is None:
            return ""
        words = _("Paragraph {number} says it.") if right else _("Paragraph {number} has the answer.")
        return words.format(number=passage.number)

    @property
    def _revealed(self) -> bool:
        return not self._reasons.isHidden()

    def _reveal_parts(self, revealed: bool) -> None:
        self._badge.setVisible(not revealed)
        self._hint.setVisible(not revealed)
        self._verdict.setVisible(revealed)
        self._reasons.setVisible(revealed)
        self._fit()

    def _size_stem(self) -> None:
        if self._revealed:
            self._stem.set_style(Type.H3 if self._dense else Type.H2)
        else:
            large = not self._dense and len(self._stem.text()) <= _LONG_STEM
            self._stem.set_style(Type.STEM if large else Type.H2)


def _inset(content: QWidget | QLayout, *, above: int = 0) -> QHBoxLayout:
    """Return a row that lines `content` up with the cards, which keep room for their focus ring."""
    row = QHBoxLayout()
    row.setContentsMargins(strokes.FOCUS_ROOM, above, strokes.FOCUS_ROOM, 0)
    if isinstance(content, QLayout):
        row.addLayout(content)
    else:
        row.addWidget(content)
    return row
