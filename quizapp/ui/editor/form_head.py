"""The head of the form: which question it is, how far it has come, and what stands between it and the quiz."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.question import WAITING, Question, Status
from quizapp.reviewing.answers import Attempt
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.badge import Badge
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.finding_chip import FindingChip
from quizapp.ui.editor.statuses import answered, difficulty_word, look_of, origin
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.skills import skill_name

_FIELDS = {
    # Translators: the fields of a question that nobody has filled yet, in "Still to fill in: ...".
    "stem": N_("question"),
    "options": N_("every answer"),
    "key": N_("right answer"),
    "rationale": N_("why"),
    "evidence": N_("evidence"),
}


class Heading(NamedTuple):
    """What the head shows."""

    question: Question
    number: int
    status: Status
    """The one to be shown, which follows the question's only when typing rests."""
    left_out: bool = False
    """Whether the question was in the quiz until an edit took it out."""
    to_fill: Collection[str] = ()
    """The fields that nobody has filled yet."""
    findings: int = 0
    attempts: Sequence[Attempt] = ()
    """First answers that were given to it."""


class FormHead(QWidget):
    """Number, facts, findings and status; below them a sentence where the question is not in the quiz.

    `findings_pressed` asks for the first finding, `undo_pressed` for the change to be taken back that left it out.
    """

    findings_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Heading | None = None
        self._title = TextBlock(style=Type.H2, lines=1)
        self._facts = TextBlock(style=Type.CAPTION, ink="ink2", lines=2)
        self.found = FindingChip()
        self._status = Badge("")
        self._note = TextBlock(style=Type.CAPTION, ink="ink2")
        self.undo = Button(weight=Weight.LINK, height=Height.COMPACT)
        self._build()
        self.found.clicked.connect(self.findings_pressed)
        self.undo.clicked.connect(self.undo_pressed)

    def show_heading(self, shown: Heading) -> None:
        """Show it, and have it said when the question was just left out of the quiz."""
        before = self._shown
        self._shown = shown
        self._write()
        same = before is not None and before.question.id == shown.question.id
        if same and before is not None and shown.left_out and not before.left_out:
            announce(self, self.note)

    @property
    def note(self) -> str:
        """What it says of the way into the quiz; empty where there is nothing to be said."""
        return self._note.text() if not self._note.isHidden() else ""

    @property
    def facts(self) -> str:
        """What it says of the question: where it comes from, what it trains, how hard it is."""
        return self._facts.text()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.found, self.undo)

    def add(self, widget: QWidget) -> None:
        """Put `widget` behind the badges."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.undo.set_label(_("Undo"))
        self.undo.set_key(key_words("Ctrl+Z"))
        self._write()

    def _write(self) -> None:
        shown = self._shown
        if shown is None:
            return
        question = shown.question
        self._title.setText(_("Question {number}").format(number=formats.number(shown.number)))
        facts = (
            origin(question.kind),
            skill_name(question.skill),
            difficulty_word(question.difficulty),
            answered(shown.attempts),
        )
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self.found.show_count(shown.findings)
        look = look_of(shown.status)
        self._status.show_as(look.word, look.tone, look.icon)
        note = self._sentence(shown)
        self._note.setText(note)
        self._note.set_ink("warn" if shown.left_out else "ink2")
        self._note.setVisible(bool(note))
        self.undo.setVisible(shown.left_out)
        self._fit()

    def _sentence(self, shown: Heading) -> str:
        if shown.to_fill:
            # Translators: {fields} is a list such as "question · answers · why".
            words = _("Still to fill in: {fields}")
            return words.format(fields=" · ".join(_(_FIELDS[field]) for field in shown.to_fill))
        if shown.left_out:
            # Translators: the question was in the quiz until a change to it; findings are what the rules of review say.
            return _("Left out of the quiz until its findings are mended.")
        # Translators: said of a question that waits for a person to look at it.
        return _("Not in the quiz until you accept it.") if shown.status in WAITING else ""

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        badges = QWidget()
        self._badges = QHBoxLayout(badges)
        self._badges.setContentsMargins(0, 0, 0, 0)
        self._badges.setSpacing(Space.XXS)
        for badge in (self.found, self._status):
            self._badges.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._badges.addStretch(1)
        both = self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(Space.XS)
        both.addLayout(words, 1)
        both.addWidget(badges, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QHBoxLayout()
        self._line.setSpacing(Space.XXS)
        self._line.addLayout(both, 1)
        note = QHBoxLayout()
        note.setSpacing(Space.XS)
        note.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        note.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addLayout(note)
        self.retranslate()

    def _fit(self) -> None:
        """Set the badges beside the title, or below it where they would be cut off."""
        words = max(self._title.sizeHint().width(), self._facts.sizeHint().width() * 2 // 3)
        room = self.width() - 2 * strokes.FOCUS_ROOM - theme.scaled(Height.COMPACT) - 3 * Space.XS
        fits = words + self._badges.sizeHint().width() <= room
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
