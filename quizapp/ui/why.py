"""Why a question exists, on demand: what was found in the article, by which cue and rule, and what that allows."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.editing import HAND
from quizapp.model.question import Origin, Question, Role
from quizapp.reviewing.origins import origin_sentences
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.kinds import kind_word
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


def reasons(question: Question, article: Article) -> tuple[str, ...]:
    """Return why `question` exists, in sentences; nothing for one that a person thought of.

    Where it was made by a version that kept no origins, its marks tell the cue and the source.
    """
    if not question.origins and question.kind == HAND:
        return ()
    if not question.origins:
        question = question.model_copy(update={"origins": _of_marks(question, article)})
    kind = kind_word(question.kind)
    # Translators: {kind} is a kind of question such as "Who denied".
    allows = _("That allows a question of the kind “{kind}”.").format(kind=kind)
    if question.kind == HAND:
        allows = _("A person gave it another way of answering.")
    return (*dict.fromkeys(origin_sentences(question)), allows)


def _of_marks(question: Question, article: Article) -> tuple[Origin, ...]:
    words = {
        mark.role: mark.span.of(article.text)
        for mark in reversed(question.marks)
        if mark.span.of(article.text).strip()
    }
    if Role.CUE not in words:
        return ()
    return (Origin(attribution="", source=words.get(Role.SOURCE, ""), cue=words[Role.CUE]),)


class Why(QWidget):
    """A link that opens to the sentences."""

    turned = Signal(bool)
    """The sentences are shown, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._article: Article | None = None
        self._reasons: tuple[str, ...] = ()
        self.link = Button(weight=Weight.LINK, height=Height.COMPACT)
        self._words = QWidget()
        self._words.hide()
        self._lines = QVBoxLayout(self._words)
        room = strokes.FOCUS_ROOM
        self._lines.setContentsMargins(room + Space.XS, 0, room + Space.XS, 0)
        self._lines.setSpacing(Space.XXS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XXS)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._words)
        self.link.clicked.connect(self._toggle)
        self.hide()
        self.retranslate()

    def show_question(self, question: Question, article: Article) -> None:
        """Tell it of `question`; where a person thought of it there is nothing to be told."""
        self._question, self._article = question, article
        now = reasons(question, article)
        if now == self._reasons:
            return
        self._reasons = now
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words in now:
            self._lines.addWidget(TextBlock(words, Type.CAPTION, "ink2"))
        self.setVisible(bool(now))

    @property
    def shown(self) -> tuple[str, ...]:
        """What is told, where the link was pressed."""
        return self._reasons if not self._words.isHidden() else ()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        closed = self._words.isHidden()
        # Translators: a link below a question; it tells what in the article a question was made from.
        self.link.set_label(_("Why this question exists") if closed else _("Hide why it exists"))
        self.link.set_trailing("chevron-down" if closed else "chevron-up")
        if self._question is not None and self._article is not None:
            self.show_question(self._question, self._article)

    def close_up(self) -> None:
        """Put the sentences away."""
        if not self._words.isHidden():
            self._toggle()

    def _toggle(self) -> None:
        self._words.setVisible(self._words.isHidden())
        self.retranslate()
        self.turned.emit(not self._words.isHidden())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
