"""What the editors of answers have in common: rows that stay while what they show changes, and findings below them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.reviewing.finding import Finding
from quizapp.ui.editor.field import Findings
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look.tokens import Space


class AnswersEditor(QWidget):
    """Shows the answers of a question of one interaction. Each kind of editor overrides what is its own.

    `edited` carries an `Edit`, `left` says that a field was left; `rows_changed`, that other controls take the focus
    now; `article_wanted` asks for the article to be marked in.
    """

    FIELDS = frozenset({"options", "key"})
    """The fields that its findings name."""

    edited = Signal(object)
    rows_changed = Signal()
    left = Signal()
    article_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Finding, ...] = ()
        self._direction = Qt.LayoutDirection.LayoutDirectionAuto
        self.findings = Findings()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        Spaced(self, self._outer, Space.XXS)
        self._outer.addLayout(self._column)
        self._outer.addWidget(self.findings)

    @property
    def hint(self) -> str:
        """What is said beside the name of the field."""
        return ""

    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        """Show the answers of `question` on `article`, and the findings on them; `TypeError` where it is another's."""
        raise NotImplementedError

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Write the answers in that direction, whatever that of the interface."""
        self._direction = direction

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in order."""
        return ()

    def control(self, field: str) -> QWidget | None:
        """Return the control of a field such as "option:b:rationale", "key" or "options"; null where there is none."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        self._found = tuple(findings)
        self.findings.show_findings(self._found)
        self._describe()

    def _refuse(self, sentence: str) -> None:
        self.findings.show_findings(self._found, sentence)
        self._describe()

    def _described(self) -> Sequence[QWidget]:
        """Return the controls that the findings are spoken with."""
        return ()

    def _describe(self) -> None:
        words = " ".join(self.findings.messages)
        for widget in self._described():
            widget.setAccessibleDescription(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
