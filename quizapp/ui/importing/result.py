"""The left side of the import page when the questions are written: how many, on what, and what to do with them."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.model.question import Skill
from quizapp.model.question_set import QuestionSet
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.button_row import ButtonRow
from quizapp.ui.importing.edges import indented
from quizapp.ui.importing.skill_rows import SkillRows
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.phrases import waiting

FEW = 5
"""Fewer playable questions than this, and the page says what would help."""


class Result(QWidget):
    """Says what was made and offers to play it, or to look at the questions first."""

    start_pressed = Signal()
    review_pressed = Signal()
    another_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready = self._waiting = self._all = 0
        self.notices: tuple[str, ...] = ()
        """What is said of how the article was read."""
        self._headline = TextBlock(style=Type.H1)
        self._review = TextBlock(style=Type.BODY, ink="ink2")
        self._advice = TextBlock(style=Type.BODY, ink="ink2")
        self._notice = TextBlock(style=Type.SMALL, ink="ink2")
        self.skills = SkillRows()
        self.start = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.review = Button(icon="pencil")
        self.another = Button(icon="plus")
        self.foot = ButtonRow(self.another, self.start)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(indented(self._headline, self._review, self._advice))
        column.addSpacing(Space.XS)
        column.addLayout(indented(self.skills))
        column.addSpacing(Space.XS)
        column.addWidget(self.review, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(indented(self._notice))
        column.addStretch(1)
        self.start.clicked.connect(self.start_pressed)
        self.review.clicked.connect(self.review_pressed)
        self.another.clicked.connect(self.another_pressed)
        self.retranslate()

    def show_set(self, question_set: QuestionSet, notices: tuple[str, ...]) -> None:
        """Show what there is in `question_set`, and sentences on how the article was read."""
        self._ready, self._waiting = len(question_set.playable), question_set.left_out
        self._all = len(question_set.questions)
        trained: Counter[Skill] = Counter(question.skill for question in question_set.playable)
        self.skills.show_counts(trained.most_common())
        self.notices = notices
        self._notice.setText(" ".join(notices))
        self._notice.setVisible(bool(notices))
        self.retranslate()

    def first(self) -> Button:
        """Return the button that the focus goes to."""
        return self.start if self._ready else self.review

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.review, self.another, self.start)

    def sentence(self) -> str:
        """Return what is spoken when the questions are made."""
        return f"{self._headline.text()} {self._review.text()}".strip()

    @property
    def advises(self) -> bool:
        """Whether it says what would give more questions."""
        return not self._advice.isHidden()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._headline.setText(
            ngettext("{count} question is ready", "{count} questions are ready", self._ready).format(
                count=formats.number(self._ready)
            )
            if self._ready
            else _("No question is ready yet")
        )
        # Translators: a sentence; {waiting} is "3 wait for a person to check them", other questions than those above.
        review = _("In addition, {waiting}.").format(waiting=waiting(self._waiting))
        self._review.setText(review if self._waiting else "")
        self._review.setVisible(bool(self._waiting))
        self._advice.setText(
            _(
                "That is little. Articles that report what several people said, denied or accused each other of"
                " give more: news reports rather than columns, and the whole text rather than its beginning."
            )
        )
        self._advice.setVisible(self._ready < FEW)
        self.skills.retranslate()
        self.skills.setVisible(bool(self._ready))
        self.start.setVisible(bool(self._ready))
        self.start.set_label(_("Start the quiz"))
        self.start.set_key(_("Enter"))
        # Translators: a button; it leads to the editor.
        self.review.set_label(_("Review questions") if self._all else _("Write questions yourself"))
        self.another.set_label(_("Another article"))
