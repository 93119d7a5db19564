"""The form of one question: everything that can be written about it, with what the rules say below each field."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.article import Article
from quizapp.model.question import Question, Skill
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.select import Select
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.answers import AnswersEditor, answers_editor, fits, tab_order
from quizapp.ui.editor.beside import Beside, Neighbour
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.evidence_row import EvidenceRow
from quizapp.ui.editor.field import FieldName, Findings, NamedField
from quizapp.ui.editor.preview import Preview
from quizapp.ui.editor.statuses import (
    count_of_findings,
    difficulties,
    difficulty_word,
    look_of,
    objections,
    origin,
)
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.skills import skill_name

_SKILLS = tuple(Skill)


class Shown(NamedTuple):
    """What the form shows."""

    question: Question
    number: int
    article: Article
    findings: tuple[Finding, ...]
    neighbours: tuple[Neighbour, ...] = ()
    """Other questions of the set that it clashes with."""

    def about(self, fields: frozenset[str]) -> tuple[Finding, ...]:
        """Return the findings that concern `fields`."""
        return tuple(finding for finding in self.findings if finding.field in fields)


class QuestionForm(QWidget):
    """Shows one question. `edited` carries an `Edit`; `evidence_pressed` asks for the article; `left` ends typing.

    `other_wanted` carries the id of another question, which one that is shown clashes with.
    """

    edited = Signal(object)
    evidence_pressed = Signal()
    other_wanted = Signal(str)
    left = Signal()
    controls_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._title = TextBlock(style=Type.H2, lines=1)
        self._facts = TextBlock(style=Type.CAPTION, ink="ink2", lines=2)
        self._found = Badge("", Tone.WARN, icon="warning")
        self._status = Badge("")
        self.stem = NamedField(TextField(Type.ARTICLE))
        self.beside = Beside()
        self.answers: AnswersEditor | None = None
        self.rationale = NamedField(TextField(Type.BODY, paragraphs=True))
        self.evidence = EvidenceRow()
        self.skill = Select()
        self.difficulty = Select()
        self._skill_name = FieldName(self.skill)
        self._difficulty_name = FieldName(self.difficulty)
        self._other = Findings()
        self.preview = Preview()
        self._build()
        for field in (self.stem.field, self.rationale.field):
            field.left.connect(self.left)
        self.stem.field.typed.connect(self._type_stem)
        self.rationale.field.typed.connect(self._type_rationale)
        self.skill.activated.connect(self._choose_skill)
        self.difficulty.activated.connect(self._choose_difficulty)
        self.evidence.show_pressed.connect(self.evidence_pressed)
        self.beside.wanted.connect(self.other_wanted)
        self.beside.controls_changed.connect(self._order)
        self.retranslate()

    def show_question(self, shown: Shown) -> None:
        """Show a question; fields whose text is the same keep their cursor."""
        question, article = shown.question, shown.article
        afresh = self._shown is None or self._shown.question.id != question.id
        self._shown = shown
        direction = content_direction(article)
        answers = self._answers_for(question)
        answers.set_direction(direction)
        for named in (self.stem, self.rationale):
            named.field.setLayoutDirection(direction)
        self.stem.show_text(question.stem, afresh=afresh)
        self.beside.show_neighbours(shown.neighbours)
        self.stem.show_findings(shown.about(frozenset({"stem"})), also=self.beside.messages)
        answers.show_question(question, shown.about(answers.FIELDS))
        self.rationale.show_text(question.rationale, afresh=afresh)
        self.rationale.show_findings(shown.about(frozenset({"rationale"})))
        self.evidence.show_question(question, article, shown.about(self.evidence.FIELDS))
        self.skill.show_place(_SKILLS.index(question.skill))
        self.difficulty.show_place(question.difficulty - 1)
        known = frozenset({"stem", "rationale"}) | answers.FIELDS | self.evidence.FIELDS
        others = tuple(finding for finding in shown.findings if finding.field not in known)
        self._other.show_findings(others)
        self.skill.show_state(warned=any(finding.field == "skill" for finding in others))
        self.skill.setAccessibleDescription(" ".join(self._other.messages))
        self.preview.show_question(question)
        self._head()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        answers = self.answers.controls() if self.answers is not None else ()
        return (
            self.stem.field,
            *self.beside.controls(),
            *answers,
            self.rationale.field,
            self.evidence.show_article,
            self.skill,
            self.difficulty,
        )

    def add_to_head(self, widget: QWidget) -> None:
        """Put `widget` behind the badges."""
        self._head_line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def control(self, field: str) -> QWidget:
        """Return the control of a field, as a finding or a spot of the history names it; the stem where unknown."""
        named: dict[str, QWidget] = {
            "stem": self.stem.field,
            "rationale": self.rationale.field,
            "evidence": self.evidence.show_article,
            "skill": self.skill,
            "difficulty": self.difficulty,
        }
        if field in named:
            return named[field]
        found = self.answers.control(field) if self.answers is not None else None
        return found or self.stem.field

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: the stem: what a question asks.
        self.stem.set_name(_("Question"), _("What does the question ask?"))
        # Translators: the rationale: why the right answer is right.
        self.rationale.set_name(_("Why"), _("Why is the right answer right? Point to the article’s words."))
        # Translators: what a question trains.
        self._skill_name.setText(_("Skill"))
        self.skill.setAccessibleName(_("Skill"))
        self.skill.set_words(tuple(skill_name(skill) for skill in _SKILLS))
        # Translators: how hard a question is.
        self._difficulty_name.setText(_("Difficulty"))
        self.difficulty.setAccessibleName(_("Difficulty"))
        self.difficulty.set_words(difficulties())
        self._head()

    def _head(self) -> None:
        if self._shown is None:
            return
        question = self._shown.question
        self._title.setText(_("Question {number}").format(number=formats.number(self._shown.number)))
        facts = (origin(question.kind), skill_name(question.skill), difficulty_word(question.difficulty))
        self._facts.setText(" · ".join(facts))
        count = objections(self._shown.findings) + len(self._shown.neighbours)
        self._found.setText(count_of_findings(count))
        self._found.setVisible(bool(count))
        look = look_of(question.status)
        self._status.show_as(look.word, look.tone, look.icon)
        self._fit_head()

    def _fit_head(self) -> None:
        """Set the badges beside the title, or below it where they would be cut off."""
        words = max(self._title.sizeHint().width(), self._facts.sizeHint().width() * 2 // 3)
        room = self.width() - 2 * strokes.FOCUS_ROOM - theme.scaled(Height.COMPACT) - 3 * Space.XS
        fits = words + self._badges.sizeHint().width() <= room
        ways = QBoxLayout.Direction
        self._head_row.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    def _build(self) -> None:
        room = strokes.FOCUS_ROOM
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        badges = QWidget()
        self._badges = FlowLayout(badges, gap=Space.XXS)
        self._badges.addWidget(self._found)
        self._badges.addWidget(self._status)
        head = self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(Space.XS)
        head.addLayout(words, 1)
        head.addWidget(badges, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head_line = QHBoxLayout()
        self._head_line.setContentsMargins(room, 0, room, 0)
        self._head_line.setSpacing(Space.XXS)
        self._head_line.addLayout(head, 1)
        facts = QHBoxLayout()
        facts.setSpacing(Space.S)
        for name, select, share in (
            (self._skill_name, self.skill, 3),
            (self._difficulty_name, self.difficulty, 2),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(name)
            pair.addWidget(select)
            facts.addLayout(pair, share)
        self._answers_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._head_line)
        self.stem.add_below(self.beside)
        column.addWidget(self.stem)
        column.addLayout(self._answers_place)
        column.addWidget(self.rationale)
        column.addWidget(self.evidence)
        column.addLayout(facts)
        column.addWidget(self._other)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(room, Space.XS, room, 0)
        beneath.addWidget(self.preview)
        column.addLayout(beneath)

    def _answers_for(self, question: Question) -> AnswersEditor:
        if self.answers is None or not fits(self.answers, question):
            if self.answers is not None:
                self._answers_place.removeWidget(self.answers)
                self.answers.hide()
                self.answers.deleteLater()
            self.answers = answers_editor(question)
            self.answers.edited.connect(self.edited)
            self.answers.left.connect(self.left)
            self.answers.rows_changed.connect(self._order)
            self._answers_place.addWidget(self.answers)
        return self.answers

    def _order(self) -> None:
        tab_order(self.controls())
        self.controls_changed.emit()

    def _type_stem(self, text: str) -> None:
        if self._shown is not None:
            question = self._shown.question
            after = question.model_copy(update={"stem": text})
            self.edited.emit(Edit(after, "stem", _typing(), question.stem, text))

    def _type_rationale(self, text: str) -> None:
        if self._shown is not None:
            question = self._shown.question
            after = question.model_copy(update={"rationale": text})
            self.edited.emit(Edit(after, "rationale", _typing(), question.rationale, text))

    def _choose_skill(self, place: int) -> None:
        # Translators: what the history of undo calls it.
        self._choose({"skill": _SKILLS[place]}, "skill", N_("Another skill"))

    def _choose_difficulty(self, place: int) -> None:
        # Translators: what the history of undo calls it.
        self._choose({"difficulty": place + 1}, "difficulty", N_("Another difficulty"))

    def _choose(self, update: dict[str, Skill | int], field: str, title: str) -> None:
        if self._shown is not None:
            self.edited.emit(Edit(self._shown.question.model_copy(update=update), field, title))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _typing() -> str:
    # Translators: what the history of undo calls it.
    return N_("Typing")
