"""The article beside the form, where the evidence is chosen: select words, then say what part they play."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import N_, _, ngettext
from quizapp.model import marking
from quizapp.model.article import Article
from quizapp.model.question import Question, Role
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marks import ORDER, mark_term, mark_word, paint_lines
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.checking import in_text
from quizapp.ui.editor.desk import Said
from quizapp.ui.editor.edits import Edit
from quizapp.ui.editor.field import FieldName
from quizapp.ui.editor.marking_view import MarkingView, paint_frame
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

KEYS = {Role.SOURCE: "W", Role.CUE: "S", Role.CONTENT: "C", Role.OUTLET: "V"}
EVIDENCE_KEY = "E"


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
        self.passage = EvidenceButton(EVIDENCE_KEY)
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
        flow.addWidget(self.clear)
        self._lay_out(bar)
        for role, button in self.buttons.items():
            button.clicked.connect(self._mark_pressed)
            button.setObjectName(role)
        self.passage.clicked.connect(self.choose_evidence)
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
        shown = (self._question.marks, self._question.evidence) if self._question is not None else None
        self._question = question
        self._enable(question is not None)
        if question is None:
            self._article = article
            self.view.show_article(article)
            return
        if article is self._article and same and shown == (question.marks, question.evidence):
            return
        place = self.view.verticalScrollBar().value()
        stay = article is self._article and same
        self._article = article
        self._forget_notice()
        self.view.show_article(article)
        marks = [mark for mark in question.marks if in_text((mark.span,), article.text)]
        evidence = [span for span in question.evidence if in_text((span,), article.text)]
        self.view.show_marks(marks, evidence, scroll=not stay)
        if stay:
            self.view.verticalScrollBar().setValue(place)

    def set_room(self, *, tight: bool, single: bool) -> None:
        """Leave out the instruction where the pane is `tight`; where it is the `single` one, all but the buttons."""
        self._tight = tight
        self._label.setVisible(not single)
        for role, button in self.buttons.items():
            button.set_key("" if single else KEYS[role])
        self.passage.set_key("" if single else EVIDENCE_KEY)
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

    def _choose(self, role: Role | None) -> None:
        question, article = self._question, self._article
        if question is None or article is None:
            return
        try:
            span = marking.chosen_words(self.view.selection() or marking.NOTHING, article.text)
        except UserError as error:
            self.notice.setText(str(error))
            self.notice.show()
            self._help.hide()
            announce(self.view, str(error))
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
        for button in (*self.buttons.values(), self.passage, self.clear):
            button.setEnabled(enabled)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (*self.buttons.values(), self.passage, self.clear, self.view)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: before the buttons who / said / what / via: mark the selected words as one of these.
        self._label.setText(_("Mark as"))
        self._help.setText(_("Select words in the article below, then press what they are."))
        # Translators: a button: the selected words are the passage that shows the answer.
        self.passage.set_label(_("evidence"), name=_("Choose the selected words as evidence"))
        self.clear.set_label("", name=_("Remove the marks in the selection, or all of them"))
        for button in self.buttons.values():
            button.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


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

    def __init__(self, key: str) -> None:
        super().__init__("", key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isEnabled():
            paint_frame(QPainter(self), [self.word_rect()])
