"""The form of one question: everything that can be written about it, with what the rules say below each field."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.question import Question
from quizapp.model.reforming import Interaction, interaction_of, reformed
from quizapp.reviewing.fixing import Fix, mended
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.editor.answering import AnswersEditor, answers_editor, fits
from quizapp.ui.editor.beside import Beside
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.evidence_row import EvidenceRow
from quizapp.ui.editor.facts_row import FactsRow
from quizapp.ui.editor.field import Findings, NamedField
from quizapp.ui.editor.form_head import FormHead, Heading
from quizapp.ui.editor.interactions import AnswersHead
from quizapp.ui.editor.preview import Preview
from quizapp.ui.editor.shown import Shown
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.editor.statuses import objections
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.why import Why


class QuestionForm(QWidget):
    """Shows one question. `edited` carries an `Edit`; `evidence_pressed` asks for the article; `left` ends typing.

    `other_wanted` carries the id of another question, which one that is shown clashes with; `begun` says that
    another question is shown now.
    """

    edited = Signal(object)
    evidence_pressed = Signal()
    other_wanted = Signal(str)
    undo_pressed = Signal()
    begun = Signal()
    left = Signal()
    controls_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self.head = FormHead()
        self.stem = NamedField(TextField(Type.ARTICLE))
        self.beside = Beside()
        self.answering = AnswersHead()
        self.answers: AnswersEditor | None = None
        self.rationale = NamedField(TextField(Type.BODY, paragraphs=True))
        self.evidence = EvidenceRow()
        self.facts = FactsRow()
        self._other = Findings()
        self.why = Why()
        self.preview = Preview()
        self._build()
        for field in (self.stem.field, self.rationale.field):
            field.left.connect(self.left)
        self.stem.field.typed.connect(self._type_stem)
        self.rationale.field.typed.connect(self._type_rationale)
        self.answering.chosen.connect(self._reform)
        for findings in (self.stem.findings, self.rationale.findings, self.evidence.findings, self._other):
            self._follow(findings)
        self.facts.edited.connect(self.edited)
        self.evidence.show_pressed.connect(self.evidence_pressed)
        self.head.undo_pressed.connect(self.undo_pressed)
        self.head.findings_pressed.connect(self.go_to_first_finding)
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
        answers.show_question(question, shown.about(answers.FIELDS), article)
        self.answering.show_state(interaction_of(question), answers.hint)
        self.rationale.show_text(question.rationale, afresh=afresh)
        self.rationale.show_findings(shown.about(frozenset({"rationale"})))
        self.evidence.show_question(question, article, shown.about(self.evidence.FIELDS))
        known = frozenset({"stem", "rationale"}) | answers.FIELDS | self.evidence.FIELDS
        others = tuple(finding for finding in shown.findings if finding.field not in known)
        self._other.show_findings(others)
        self.facts.show_question(question, others)
        self.why.show_question(question, article)
        self.preview.show_question(question)
        self._show_head()
        if afresh:
            self._begin()

    def _show_head(self) -> None:
        shown = self._shown
        if shown is None:
            return
        question = shown.question
        count = objections(shown.findings) + len(shown.neighbours)
        self.head.show_heading(
            Heading(
                question,
                shown.number,
                shown.status,
                shown.left_out,
                shown.to_fill,
                count,
                shown.attempts,
            )
        )

    def _begin(self) -> None:
        """Start at the top, with the focus too where it is in the form."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.stem.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit()

    def go_to_first_finding(self) -> None:
        """Take the focus to the field of the first finding, in the order of the form."""
        shown = self._shown
        if shown is None:
            return
        fields = [finding.field for finding in shown.findings]
        order = ("stem", "beside", "options", "key", "rationale", "evidence", "skill", "difficulty")
        links = self.beside.controls()
        there = [field for field in order if field in fields or (field == "beside" and links)]
        first = there[0] if there else next(iter(fields), "stem")
        control = links[0] if first == "beside" else self.control(first)
        control.setFocus(Qt.FocusReason.TabFocusReason)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order but for how it is answered: that is no stop while writing."""
        answers = self.answers.controls() if self.answers is not None else ()
        return (
            *self.head.controls(),
            self.stem.field,
            *self.stem.findings.links(),
            *self.beside.controls(),
            *answers,
            *(self.answers.findings.links() if self.answers is not None else ()),
            self.answering.way,
            self.rationale.field,
            *self.rationale.findings.links(),
            self.evidence.show_article,
            *self.evidence.findings.links(),
            self.why.link,
            *self.facts.controls(),
            *self._other.links(),
        )

    def add_to_head(self, widget: QWidget) -> None:
        """Put `widget` behind the badges."""
        self.head.add(widget)

    def control(self, field: str) -> QWidget:
        """Return the control of a field, as a finding or a spot of the history names it; the stem where unknown."""
        named: dict[str, QWidget] = {
            "stem": self.stem.field,
            "rationale": self.rationale.field,
            "evidence": self.evidence.show_article,
            "skill": self.facts.skill,
            "difficulty": self.facts.difficulty,
            "interaction": self.answering.way,
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

    def _build(self) -> None:
        room = strokes.FOCUS_ROOM
        self._answers_place = QVBoxLayout()
        answers = QVBoxLayout()
        Spaced(self, answers, Space.XXS)
        answers.addWidget(self.answering)
        answers.addLayout(self._answers_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.head)
        self.stem.add_below(self.beside)
        column.addWidget(self.stem)
        column.addLayout(answers)
        column.addWidget(self.rationale)
        column.addWidget(self.evidence)
        column.addWidget(self.why)
        column.addWidget(self.facts)
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
            self.answers.article_wanted.connect(self.evidence_pressed)
            self.answers.rows_changed.connect(self._order)
            self._follow(self.answers.findings)
            self._answers_place.addWidget(self.answers)
            self.answers.show()
        return self.answers

    def _order(self) -> None:
        walk_in_order(self.controls())
        self.controls_changed.emit()

    def _follow(self, findings: Findings) -> None:
        findings.mended.connect(self._mend)
        findings.links_changed.connect(self._order)

    def _mend(self, fix: Fix) -> None:
        """Do what would mend a finding; the focus goes to what was mended, since its link goes with it."""
        shown = self._shown
        if shown is None:
            return
        field = next((finding.field for finding in shown.findings if finding.fix is fix), "stem")
        # Translators: what the history of undo calls it: a finding is what a rule of review says of a question.
        self.edited.emit(Edit(mended(shown.question, fix), field, N_("Mend a finding")))
        self.control(field).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reform(self, interaction: Interaction) -> None:
        if self._shown is not None:
            after = reformed(self._shown.question, interaction, self._shown.article.language)
            # Translators: what the history of undo calls it.
            self.edited.emit(Edit(after, "interaction", N_("Another way of answering")))
            self.answering.way.setFocus(Qt.FocusReason.OtherFocusReason)

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

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _typing() -> str:
    # Translators: what the history of undo calls it.
    return N_("Typing")
