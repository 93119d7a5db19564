"""The article beside the form, where the evidence is chosen: select words, then say what part they play."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import N_, _, ngettext
from quizapp.model import keying, marking
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.question import Question, Role, SelectionQuestion
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marks import ORDER, mark_word
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.checking import in_text
from quizapp.ui.editor.desk import Said
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.field import FieldName
from quizapp.ui.editor.marking_buttons import AnswerButton, EvidenceButton, MarkButton
from quizapp.ui.editor.marking_view import MarkingView
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

KEYS = {Role.SOURCE: "W", Role.CUE: "S", Role.CONTENT: "C", Role.OUTLET: "V"}
EVIDENCE_KEY = "E"
ANSWER_KEY = "A"


class MarkingPane(Panel):
    """Shows the article with the marks of the question; `edited` carries an `Edit` of its evidence, `said` a `Said`."""

    edited = Signal(object)
    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question: Question | None = None
        self._article: Article | None = None
        self._tight = False
        self.view = MarkingView()
        self.buttons = {role: MarkButton(role, KEYS[role]) for role in ORDER}
        self.passage = EvidenceButton("", EVIDENCE_KEY)
        self.answer = AnswerButton("", ANSWER_KEY)
        self.answer.hide()
        self.clear = Button(icon="cross", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self._label = FieldName(beside=Height.COMPACT + 8)
        self.notice = TextBlock(style=Type.CAPTION, ink="bad")
        self.notice.hide()
        self._help = TextBlock(style=Type.CAPTION, ink="ink2")
        bar = QWidget()
        flow = FlowLayout(bar, gap=0)
        flow.addWidget(self._label)
        for button in self.buttons.values():
            flow.addWidget(button)
        flow.addWidget(self.passage)
        flow.addWidget(self.answer)
        flow.addWidget(self.clear)
        self._lay_out(bar)
        for role, button in self.buttons.items():
            button.clicked.connect(self._mark_pressed)
            button.setObjectName(role)
        self.passage.clicked.connect(self.choose_evidence)
        self.answer.clicked.connect(self.choose_answer)
        self.clear.clicked.connect(self.clear_marks)
        self.view.selectionChanged.connect(self._forget_notice)
        self.retranslate()

    def _lay_out(self, bar: QWidget) -> None:
        notes = QVBoxLayout()
        notes.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        notes.addWidget(self._help)
        notes.addWidget(self.notice)
        above = QVBoxLayout()
        above.setSpacing(Space.XXS)
        above.addWidget(bar)
        above.addLayout(notes)
        above.addWidget(Hairline())
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addSpacing(Space.XS)  # margins are not mirrored, spacing is
        head.addLayout(above, 1)
        text = QHBoxLayout()  # nor is the article, which keeps its own direction
        text.setContentsMargins(Space.XS, 0, 0, 0)
        text.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXS, Space.XS, Space.XXS, 0)
        column.setSpacing(Space.XXS)
        column.addLayout(head)
        column.addLayout(text, 1)

    def show_question(self, question: Question | None, article: Article) -> None:
        """Show `article` with the evidence and marks of `question`, as far as they lie in it."""
        same = self._question is not None and question is not None and self._question.id == question.id
        shown = _marked(self._question)
        self._question = question
        self._enable(question is not None)
        self.answer.setVisible(isinstance(question, SelectionQuestion))
        if question is None:
            self._article = article
            self.view.show_article(article)
            self.view.show_key(())
            return
        if article is self._article and same and shown == _marked(question):
            return
        place = self.view.verticalScrollBar().value()
        stay = article is self._article and same
        self._article = article
        self._forget_notice()
        self.view.show_article(article)
        marks = [mark for mark in question.marks if in_text((mark.span,), article.text)]
        evidence = [span for span in question.evidence if in_text((span,), article.text)]
        self.view.show_marks(marks, evidence, scroll=not stay)
        self.view.show_key([span for span in _key(question) if in_text((span,), article.text)])
        if stay:
            self.view.verticalScrollBar().setValue(place)

    def set_room(self, *, tight: bool, single: bool) -> None:
        """Leave out the instruction where the pane is `tight`; where it is the `single` one, all but the buttons."""
        self._tight = tight
        self._label.setVisible(not single)
        for role, button in self.buttons.items():
            button.set_key("" if single else KEYS[role])
        self.passage.set_key("" if single else EVIDENCE_KEY)
        self.answer.set_key("" if single else ANSWER_KEY)
        self._help.setVisible(not tight and self.notice.isHidden())

    def mark(self, role: Role) -> None:
        """Mark the selected words as `role`, or say why not."""
        self._choose(role)

    def choose_evidence(self) -> None:
        """Make the selected words the evidence, or say why not."""
        self._choose(None)

    def clear_marks(self) -> None:
        """Take away the marks in the selection; without one, all of them."""
        question = self._question
        if question is None:
            return
        span = self.view.selection()
        after = (
            marking.without_marks(question, span)
            if span is not None
            else question.model_copy(update={"marks": ()})
        )
        # Translators: what the history of undo calls it.
        self.edited.emit(Edit(after, "evidence", N_("Remove marks")))

    def choose_answer(self) -> None:
        """Make the selected words right to select, or take them out again; of no use for other ways of answering."""
        question, article, span = self._question, self._article, None
        if isinstance(question, SelectionQuestion):
            span = self._selected()
        if span is None or article is None or not isinstance(question, SelectionQuestion):
            return
        after = keying.with_words(question, span, article.text)
        # Translators: what the history of undo calls it.
        self.edited.emit(Edit(after, "key", N_("Mark the answer in the article")))
        self.view.set_cursor(span.end)
        words = _("Marked as an answer") if span in after.key else _("No longer marked as an answer")
        announce(self.view, words)

    def _choose(self, role: Role | None) -> None:
        question, article, span = self._question, self._article, self._selected()
        if question is None or article is None or span is None:
            return
        # Translators: what the history of undo calls it.
        title = N_("Mark in the article")
        if role is None:
            after = marking.with_evidence(question, span)
        else:
            after = marking.with_mark(question, role, span, article.text)
        self.edited.emit(Edit(after, "evidence", title))
        self.view.set_cursor(span.end)
        if self._question is not None and self._question.evidence == after.evidence:
            self._say(role, len(after.marks) - len(question.marks))

    def _selected(self) -> Span | None:
        """Return the words that are selected; None where they cannot be marked, which is then told."""
        if self._article is None or self._question is None:
            return None
        try:
            return marking.chosen_words(self.view.selection() or marking.NOTHING, self._article.text)
        except UserError as error:
            self.notice.setText(str(error))
            self.notice.show()
            self._help.hide()
            announce(self.view, str(error))
            return None

    def _say(self, role: Role | None, more: int) -> None:
        """Say what was done; with as many marks `more` than before, or fewer."""
        if role is None and more < 0:
            # Translators: a mark says who, said, what or via of some words of the article.
            words = ngettext(
                "Chosen as evidence. {count} mark outside it was taken away.",
                "Chosen as evidence. {count} marks outside it were taken away.",
                -more,
            )
            self.said.emit(Said(words.format(count=formats.number(-more)), "notice", undo=True))
            return
        if role is None:
            words = _("Chosen as evidence")
        elif more >= 0:
            # Translators: spoken; {what} is one of who / said / what / via.
            words = _("Marked as “{what}”").format(what=mark_word(role))
        else:
            words = _("No longer marked as “{what}”").format(what=mark_word(role))
        announce(self.view, words)

    def _mark_pressed(self) -> None:
        self.mark(Role(self.sender().objectName()))

    def _forget_notice(self) -> None:
        self.notice.hide()
        self._help.setVisible(not self._tight)

    def _enable(self, enabled: bool) -> None:
        for button in (*self.buttons.values(), self.passage, self.answer, self.clear):
            button.setEnabled(enabled)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (*self.buttons.values(), self.passage, self.answer, self.clear, self.view)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: before the buttons who / said / what / via: mark the selected words as one of these.
        self._label.setText(_("Mark as"))
        self._help.setText(_("Select words in the article below, then press what they are."))
        # Translators: a button: the selected words are the passage that shows the answer.
        self.passage.set_label(_("evidence"), name=_("Choose the selected words as evidence"))
        # Translators: a button: the selected words are right to select, in a question answered by selecting words.
        self.answer.set_label(_("answer"), name=_("Choose the selected words as the answer"))
        self.clear.set_label("", name=_("Remove the marks in the selection, or all of them"))
        for button in self.buttons.values():
            button.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _key(question: Question) -> tuple[Span, ...]:
    return question.key if isinstance(question, SelectionQuestion) else ()


def _marked(question: Question | None) -> tuple[object, ...]:
    """Return all of `question` that is shown in the article."""
    return (question.marks, question.evidence, _key(question)) if question is not None else ()
