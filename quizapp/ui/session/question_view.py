"""One question: to be answered, then with its verdict, its reasons and its passage taken apart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.model.answering import Given, key_of
from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.model.telling import how_far
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.option_card import CheckCard, OptionCard
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.about_question import AboutQuestion
from quizapp.ui.session.answers import answers_to
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.certainty_row import CertaintyRow
from quizapp.ui.session.inset import inset
from quizapp.ui.session.parts_strip import PartsStrip
from quizapp.ui.session.question_room import Room, Setting
from quizapp.ui.session.reasons import Reasons
from quizapp.ui.session.verdict_header import VerdictHeader
from quizapp.ui.session.verdict_words import how_sure, in_place_of_verdict, verdict_on
from quizapp.ui.skills import skill_icon, skill_name

_LONG_STEM = 90
"""Characters from which a stem is set smaller, so that stem and options stay on one screen."""


class QuestionView(QWidget):
    """A column with the question; `answers` is the part in which it is answered, another for each question."""

    changed = Signal()
    """Another answer is given."""
    asked = Signal()
    """`answers` is another, or there is more in it to walk through with Tab."""
    said = Signal(str)
    """What a screen reader should speak of the answer, since the focus does not tell it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._article: Article | None = None
        self._given: Given | None = None
        self._answered = True
        self._room = Room()
        self._dense = False
        self._readable = True
        self._asks_certainty = False
        self._badge = Badge("", Tone.ACCENT)
        self._verdict = VerdictHeader()
        self._stem = TextBlock("", Type.STEM)
        self._hint = TextBlock("", Type.SMALL, "ink2")
        self.answers = AnswerArea()
        self.certainty = CertaintyRow()
        self._reasons = Reasons()
        self._parts = PartsStrip()
        self.about = AboutQuestion()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        badge_row = QHBoxLayout()
        badge_row.addWidget(self._badge)
        badge_row.addStretch(1)
        self._column.addLayout(inset(badge_row))
        self._column.addLayout(inset(self._verdict))
        self._column.addLayout(inset(self._stem, above=Space.XXS))
        self._column.addLayout(inset(self._hint))
        self._column.addWidget(self.answers)
        self._column.addWidget(self.certainty)
        self._column.addSpacing(Space.XXS)
        self._column.addLayout(inset(self._reasons))
        self._column.addSpacing(Space.XXS)
        self._column.addLayout(inset(self._parts))
        self._column.addWidget(self.about)
        self.certainty.hide()
        self.about.turned.connect(self._fit)
        self.certainty.changed.connect(self.changed)
        self.certainty.said.connect(self.said)

    def ask(
        self, question: Question, order: Sequence[str], article: Article, *, certainty: bool = False
    ) -> None:
        """Show `question` with its options (ids) in `order`, nothing given.

        With `certainty` it asks how sure one is too, unless nobody marks the answer.
        """
        self._asks_certainty = certainty and question.scored
        self.certainty.ask()
        self.certainty.setEnabled(True)
        self._question = question
        self._article = article
        self._given = None
        self._stem.setText(question.stem)
        self._replace(answers_to(question, order, article))
        direction = content_direction(article)
        for content in (self._stem, self.answers, self._reasons, self._parts):
            content.setLayoutDirection(direction)
        self.retranslate()
        self._reveal_parts(False)
        self._lay_out()
        self.asked.emit()

    def _replace(self, answers: AnswerArea) -> None:
        """Put `answers` in the place of those to the question before."""
        former, self.answers = self.answers, answers
        self._column.replaceWidget(former, answers)
        former.hide()
        former.deleteLater()
        answers.show()
        answers.changed.connect(self.changed)
        answers.grown.connect(self.asked)
        answers.grown.connect(self._write_hint)
        answers.said.connect(self.said)

    def reveal(self, given: Given) -> None:
        """Show what was asked last as answered with `given`: the verdict, how each part stands, and why."""
        self._show(given, answered=True)

    def show_key(self) -> None:
        """Show what is right, and why, where nobody answered."""
        if self._question is not None:
            self._show(key_of(self._question), answered=False)

    def _show(self, given: Given, *, answered: bool) -> None:
        question, article = self._question, self._article
        if question is None or article is None:
            return
        self._given, self._answered = given, answered
        against = self.answers.against(given) if answered else ""
        self._reasons.show_reasons(question.rationale, against, scored=question.scored)
        self._parts.show_parts(question.marks, article.text)
        self.about.show_question(question, article)
        self.retranslate()
        self._reveal_parts(True)

    def retranslate(self) -> None:
        """Set the words of the interface again; the content and what is given stay."""
        question, article = self._question, self._article
        if question is None or article is None:
            return
        self._badge.show_as(skill_name(question.skill), Tone.ACCENT, skill_icon(question.skill))
        self._reasons.retranslate()
        self.certainty.retranslate()
        self.answers.retranslate()
        self._write_hint()
        if self._given is not None and self._answered:
            self.answers.reveal(self._given)
            self._verdict.show_verdict(*verdict_on(question, self._given, article))
        elif self._given is not None:
            self.answers.show_key(self._given)
            self._verdict.show_verdict(*in_place_of_verdict(question, article))

    def set_readable(self, readable: bool) -> None:
        """Say whether the article can be read before the answer is checked."""
        if readable is not self._readable:
            self._readable = readable
            self.retranslate()

    def set_room(self, *, beside: bool, narrow: bool, low: bool, height: int) -> None:
        """Fit a window that is `narrow` or `low`, and `height` pixels before it has to scroll.

        Where the article stands `beside` it and shows the same, the passage taken apart may go.
        """
        self._room = Room(beside, narrow, low, height)
        self._fit()

    def _fit(self) -> None:
        """Take the roomiest setting in which all can be seen, else the tightest."""
        for setting in self._room.settings(revealed=self.revealed):
            self._set(setting)
            if self._needed() <= self._room.height:
                return

    def _set(self, setting: Setting) -> None:
        self._dense = setting.dense
        self._verdict.set_dense(setting.dense)
        self._size_stem()
        self.answers.set_dense(setting.dense)
        self._parts.setVisible(setting.parts and bool(self._parts.parts))

    def _needed(self) -> int:
        """Return the height in pixels that what is to be seen needs at the width there is."""
        self._lay_out()
        return self._column.heightForWidth(self.width())

    def _lay_out(self) -> None:
        """Lay out what has just changed, which would count only later: for its height, and for the arrow keys."""
        for part in (
            *self.answers.findChildren(QWidget),
            self.answers,
            self._verdict,
            self._reasons,
            self._parts,
            self.about.why,
            self.about,
        ):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        self._column.activate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @property
    def cards(self) -> tuple[OptionCard | CheckCard, ...]:
        """The options to choose among, in the order shown."""
        return self.answers.cards

    @property
    def stem(self) -> str:
        """What is asked."""
        return self._stem.text()

    @property
    def given(self) -> Given:
        """The answer as it stands, not checked yet."""
        return self.answers.given

    @property
    def lacks_certainty(self) -> bool:
        """Whether it is still to be said how sure one is."""
        return self._asks_certainty and self.certainty.certainty is None

    @property
    def complete(self) -> bool:
        """Whether all is given that can be checked."""
        return self.answers.complete and not self.lacks_certainty

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks, in order."""
        sure = self.certainty.stops if self._asks_certainty else ()
        return (*self.answers.stops, *sure, *self.about.stops)

    @property
    def choice(self) -> tuple[str, ...]:
        """The ids of the options chosen; empty when none is."""
        return self.answers.given.choice

    @property
    def hint(self) -> str:
        """What is said on how to answer."""
        return self._hint.text()

    def spoken(self) -> str:
        """Return the reveal as it is read out: verdict, rationale, then source, cue and content."""
        question, article, given = self._question, self._article, self._given
        if question is None or article is None or given is None:
            return ""
        said = (how_far(question, given, article.text), how_sure(given)) if self._answered else ()
        parts = [
            self._verdict.word,
            *said,
            *self._reasons.sentences,
            self.answers.spoken(),
            *self._parts.parts.values(),
        ]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def _write_hint(self) -> None:
        self._hint.setText(self.answers.hint(self._readable))

    @property
    def revealed(self) -> bool:
        """Whether the verdict is shown."""
        return not self._reasons.isHidden()

    def _reveal_parts(self, revealed: bool) -> None:
        self._badge.setVisible(not revealed)
        self._hint.setVisible(not revealed)
        self.certainty.setVisible(self._asks_certainty and not revealed)
        self._verdict.setVisible(revealed)
        self._reasons.setVisible(revealed)
        self.about.setVisible(revealed)
        self._fit()

    def _size_stem(self) -> None:
        if self.revealed:
            self._stem.set_style(Type.H3 if self._dense else Type.H2)
        else:
            large = not self._dense and len(self._stem.text()) <= _LONG_STEM
            self._stem.set_style(Type.STEM if large else Type.H2)
