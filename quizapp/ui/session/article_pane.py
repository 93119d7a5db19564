"""The pane beside the question: the article, the legend of its marks, and the word that nothing is marked yet."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import ngettext
from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.ui.article_view import ArticleView
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.legend import Legend
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_EVEN = Space.S - Space.XXS
"""What makes the free room left and right the same for words, which run either way; the article keeps its own."""


class ArticlePane(Panel):
    """Shows an article, plain until the answer is checked and marked after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.view = ArticleView()
        self.legend = Legend()
        self._rule = Hairline()
        self._foot_rule = Hairline()
        self._lock = Icon("lock", "ink3", 16)
        self._foot = TextBlock("", Type.CAPTION, "ink2")
        self._foot_row = QWidget()
        foot = QHBoxLayout(self._foot_row)
        foot.setContentsMargins(0, Space.XS, _EVEN, Space.S)
        foot.addWidget(self._lock)
        foot.addWidget(self._foot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.XXS, 0)
        column.setSpacing(Space.XS)
        key = QHBoxLayout()  # the view has its scroll bar where the legend has free room, on either side
        key.setContentsMargins(0, 0, _EVEN, 0)
        key.addWidget(self.legend)
        column.addLayout(key)
        column.addWidget(self._rule)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot_rule)
        column.addWidget(self._foot_row)
        self._marked(False)

    def show_plain(self, article: Article) -> None:
        """Show `article` without any help."""
        self.view.show_article(article)
        self._marked(False)
        self._retranslate()

    def show_marked(self, article: Article, question: Question) -> None:
        """Show the passage that answers `question`, in its place in `article`."""
        self.view.show_article(article)
        self._marked(True)
        self.view.show_marks(question.marks, question.evidence)

    def _marked(self, marked: bool) -> None:
        self.legend.setVisible(marked)
        self._rule.setVisible(marked)
        self._foot_rule.setVisible(not marked)
        self._foot_row.setVisible(not marked)

    def _retranslate(self) -> None:
        count = self.view.paragraph_count
        # Translators: below the article while a question is open: the parts of the passage are not shown yet.
        words = ngettext(
            "{count} paragraph · nothing is marked until you answer",
            "{count} paragraphs · nothing is marked until you answer",
            count,
        )
        self._foot.setText(words.format(count=count))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
