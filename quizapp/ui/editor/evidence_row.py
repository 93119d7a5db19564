"""Where the evidence of a question stands and which parts of it are marked."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.paragraphs import paragraph_number
from quizapp.model.question import Question, Role
from quizapp.reviewing.finding import Finding
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.marked_text import MarkWord
from quizapp.ui.components.marks import ORDER
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.checking import in_text
from quizapp.ui.editor.field import FieldName, Findings
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_QUOTED = re.compile(r"“([^“”]{1,2000})”")
_ENDS = " .,;:!?…[]"


def is_word_for_word(question: Question, article: Article) -> bool:
    """Tell whether the evidence lies in `article`, and all that the stem and the rationale quote stands there too.

    An ellipsis in a quotation stands for words left out; punctuation at its ends may be the question's own.
    """
    if not question.evidence or not in_text(question.evidence, article.text):
        return False
    if not in_text((mark.span for mark in question.marks), article.text):
        return False
    quoted = (words for text in (question.stem, question.rationale) for words in _QUOTED.findall(text))
    return all(
        part.strip(_ENDS) in article.text for words in quoted for part in re.split(r"…|\[\.\.\.\]", words)
    )


class EvidenceRow(QWidget):
    """Says in which paragraph the evidence is and shows its marks; `show_pressed` asks for the article."""

    FIELDS = frozenset({"evidence"})

    show_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._article: Article | None = None
        self._name = FieldName(beside=24)
        self._marks = {role: MarkWord(role) for role in ORDER}
        self._tick = Icon("tick", "good", 16)
        self._where = TextBlock(style=Type.LABEL, ink="good", lines=1)
        self.show_article = Button(weight=Weight.LINK, height=Height.COMPACT)
        self.findings = Findings()
        words = QWidget()
        flow = FlowLayout(words, gap=Space.XXS)
        flow.addWidget(self._name)
        for word in self._marks.values():
            flow.addWidget(word)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(Space.XXS, Space.XXS, 0, Space.XXS)
        line.setSpacing(Space.XXS)
        line.addWidget(self._tick)
        line.addWidget(self._where)
        flow.addWidget(place)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        lowered = QVBoxLayout()
        lowered.setContentsMargins(0, Space.XS, 0, 0)
        lowered.addWidget(words)
        lowered.addStretch(1)
        row.addLayout(lowered, 1)
        row.addWidget(self.show_article, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        Spaced(self, column, Space.XXS)
        column.addLayout(row)
        column.addWidget(self.findings)
        self.show_article.clicked.connect(self.show_pressed)
        self.retranslate()

    @property
    def where(self) -> str:
        """What it says of the place."""
        return self._where.text()

    def show_question(self, question: Question, article: Article, findings: tuple[Finding, ...]) -> None:
        """Show the evidence of `question` in `article`."""
        self._question, self._article = question, article
        roles: set[Role] = {mark.role for mark in question.marks}
        for role, word in self._marks.items():
            word.setVisible(role in roles)
        self.findings.show_findings(findings)
        self._say_where()

    def _say_where(self) -> None:
        question, article = self._question, self._article
        if question is None or article is None:
            return
        exact = is_word_for_word(question, article)
        self._tick.setVisible(exact)
        self._where.set_ink("good" if exact else "ink2")
        numbers = sorted({paragraph_number(article.text, span.start) for span in question.evidence})
        if not numbers:
            # Translators: no passage of the article was chosen that shows the answer.
            words = _("nothing marked yet")
        else:
            # Translators: ¶ is the sign for a paragraph; {places} are their numbers.
            words = _("¶ {places}, word for word") if exact else _("¶ {places}")
            words = words.format(places=formats.listed(formats.number(number) for number in numbers))
        self._where.setText(words)
        self.show_article.setAccessibleDescription(" ".join((words, *self.findings.messages)))

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: the passage of the article that shows the right answer.
        self._name.setText(_("Evidence"))
        # Translators: a button; it goes to the article, where the evidence is marked.
        self.show_article.set_label(_("Mark in the article"))
        self._say_where()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
