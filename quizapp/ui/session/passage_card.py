"""A passage worth reading again: the question, the marked words, your answer and the right one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.model.session import Response
from quizapp.ui.answer_lines import AnswerLine, answer_lines
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.badge import Badge
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.marked_text import MarkedText
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.passage import passage_of

_LINK = 24


class PassageCard(Card):
    """One missed answer. `opened` carries its place in the session; `read` is its button."""

    opened = Signal(int)

    def __init__(
        self, question: Question, article: Article, response: Response, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=0, parent=parent)
        self._place = response.place
        passage = passage_of(question, article)
        # Translators: a link that opens an answer again, with its passage.
        self.read = Button(_("Read"), weight=Weight.LINK, trailing="chevron-next", height=_LINK)
        self.read.set_label(_("Read"), name=_("Read again: {stem}").format(stem=question.stem))
        self.read.clicked.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        if passage is not None:
            # Translators: ¶ is the sign for a paragraph; its number follows.
            badge = Badge(_("¶ {number}").format(number=passage.number))
            badge.setAccessibleName(_("Paragraph {number}").format(number=passage.number))
            head.addLayout(_lowered(badge, Space.XXS + 1))
        direction = content_direction(article)
        stem = TextBlock(question.stem, Type.STRONG_LABEL, lines=3)
        stem.setLayoutDirection(direction)
        head.addLayout(_lowered(stem, Space.XS - 1), 1)
        head.addWidget(self.read, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.XS, Space.S, Space.M)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        if passage is not None:
            words = MarkedText(passage.text, passage.marks)
            words.setLayoutDirection(direction)
            column.addWidget(words)
        answers = QWidget()
        answers.setLayoutDirection(direction)
        flow = FlowLayout(answers, gap=Space.XS)
        for line in answer_lines(question, response, article):
            flow.addWidget(_answer(line))
        column.addWidget(answers)

    def _open(self) -> None:
        self.opened.emit(self._place)


def _lowered(widget: QWidget, by: int) -> QVBoxLayout:
    """Return a column that sets the first line of `widget` level with the link beside it."""
    column = QVBoxLayout()
    column.setContentsMargins(0, theme.scaled(by), 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column


def _answer(line: AnswerLine) -> QWidget:
    """Return an icon and an answer, cut where it is too long for one line."""
    answer = QWidget()
    row = QHBoxLayout(answer)
    row.setContentsMargins(0, 0, Space.XS, 0)
    row.setSpacing(Space.XXS)
    words = TextBlock(line.text, Type.SMALL, "ink" if line.right else "ink2", lines=1)
    words.setAccessibleName(line.spoken)
    row.addWidget(Icon("tick", "good", 16) if line.right else Icon("cross", "bad", 16))
    row.addWidget(words)
    return answer
