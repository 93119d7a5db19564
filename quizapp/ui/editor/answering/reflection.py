"""What a question that nobody marks has instead of answers: a sentence on how it is played."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.question import Question, ReflectionQuestion
from quizapp.reviewing.finding import Finding
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.look import strokes
from quizapp.ui.look.typography import Type


class ReflectionAnswers(AnswersEditor):
    """Nothing to fill in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextBlock(style=Type.BODY, ink="ink2")
        row = QHBoxLayout()
        row.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        row.addWidget(self._words)
        self._column.addLayout(row)
        self.retranslate()

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        if not isinstance(question, ReflectionQuestion):
            raise TypeError(question.interaction)
        self._show_findings(findings)

    @override
    def control(self, field: str) -> QWidget | None:
        return None

    @override
    def retranslate(self) -> None:
        # Translators: “Why” is the field for the rationale of a question.
        words = _("Nothing is right or wrong: learners note what they think and compare it with “Why”.")
        self._words.setText(words)
