"""The pane beside the question: the article, the legend of its marks, and the word that nothing is marked yet."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.answering import Given, best_passage
from quizapp.model.article import Article
from quizapp.model.question import Question, SelectionQuestion
from quizapp.ui.article_document import content_direction
from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.legend import Legend
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.answer_view import AnswerView, Framed, FrameWord
from quizapp.ui.session.article_tools import ArticleTools
from quizapp.ui.session.find_bar import FindBar
from quizapp.ui.session.word_selection import WordSelection

_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
_EVEN = Space.S - Space.XXS
"""What makes the free room left and right the same for words, which run either way; the article keeps its own."""


class ArticlePane(Panel):
    """Shows an article, plain until the answer is checked and marked after it.

    Ctrl+F searches in it, Ctrl with plus, minus and 0 sets it larger, smaller and as usual: `press` gets the keys.
    """

    zoomed = Signal(float)
    """The person wants the article so large, times the size of all text: call `set_zoom`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.handed_in_later = False
        """Whether the verdicts come all together at the end."""
        self.view = AnswerView()
        self.selecting = WordSelection(self.view)
        self.search = FindBar(self.view)
        self.tools = ArticleTools()
        self.legend = Legend()
        self._frame_words = QWidget()
        frames = FlowLayout(self._frame_words, gap=Space.XXS)
        self._frames = {framed: FrameWord(framed) for framed in Framed}
        for word in self._frames.values():
            frames.addWidget(word)
        self._task = TextBlock("", Type.H3)
        self._rule = Hairline()
        self._foot_rule = Hairline()
        self._lock = Icon("lock", "ink3", 16)
        self._foot = TextBlock("", Type.CAPTION, "ink2")
        self._foot_row = QWidget()
        foot = QHBoxLayout(self._foot_row)
        foot.setContentsMargins(0, 0, 0, Space.XXS)
        foot.addWidget(self._lock)
        foot.addWidget(self._foot, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)
        foot.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTrailing)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.XXS, 0)
        column.setSpacing(Space.XS)
        key = QHBoxLayout()  # the view has its scroll bar where the legend has free room, on either side
        key.setContentsMargins(0, 0, _EVEN, 0)
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self._task)
        above.addWidget(self.legend)
        above.addWidget(self._frame_words)
        key.addLayout(above)
        column.addLayout(key)
        column.addWidget(self.search)
        column.addWidget(self._rule)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot_rule)
        column.addWidget(self._foot_row)
        self.tools.seek_wanted.connect(self.search.seek)
        self.tools.zoomed.connect(self.zoomed)
        self.view.zoomed.connect(self.tools.step)
        self.search.closed.connect(self._read)
        self.search.shown.connect(self.selecting.stand_at)
        self._marked(False)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks, in order."""
        return *self.search.controls, self.view, *self.tools.controls

    def set_zoom(self, zoom: float) -> None:
        """Set the article so large, times the size of all text."""
        self.view.set_zoom(zoom)
        self.tools.show_zoom(zoom)

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key with Ctrl that searches or zooms, and tell whether it was one of those."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_F:
            self.search.seek()
        elif event.key() in _ZOOMS:
            self.tools.step(_ZOOMS[Qt.Key(event.key())])
        else:
            return False
        return True

    def _read(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plain(self, article: Article) -> None:
        """Show `article` without any help."""
        self.selecting.end()
        self._show_article(article)
        self._marked(False)
        self._retranslate()

    def show_selecting(self, article: Article, task: str) -> None:
        """Show `article` for words to be selected in it; `task` says which, where the question cannot be seen."""
        self.show_plain(article)
        self.selecting.begin(article)
        self._task.setText(task)
        self._task.setLayoutDirection(content_direction(article))
        self._retranslate()

    def show_task(self, shown: bool) -> None:
        """Say above the article which words are to be selected, or not."""
        shown = shown and self.selecting.on
        self._task.setVisible(shown)
        self._rule.setVisible(shown or not self.legend.isHidden())
        self._retranslate()

    def show_marked(self, article: Article, question: Question, given: Given) -> None:
        """Show the passage that answers `question`, in its place in `article`, and the words that were selected."""
        self.selecting.end()
        self._show_article(article)
        self._marked(True)
        frames = []
        if isinstance(question, SelectionQuestion):
            right = best_passage(question, given, article.text)
            frames = [(Framed.RIGHT, right)] if right else []
            if given.selection is not None:
                frames.append((Framed.MINE, given.selection))
        self._frame_words.setVisible(bool(frames))
        for framed, word in self._frames.items():
            word.setVisible(framed in dict(frames))
        spans = tuple(span for framed, span in frames if framed is Framed.RIGHT)
        self.view.show_marks(question.marks, question.evidence or spans)
        self.view.show_frames(frames)

    def _show_article(self, article: Article) -> None:
        self.search.hide()
        self.view.show_found((), 0)
        self.view.show_article(article)
        self.search.show_text(article.text)

    def _marked(self, marked: bool) -> None:
        self.view.show_frames(())
        self._frame_words.hide()
        self._task.hide()
        self.legend.setVisible(marked)
        self._rule.setVisible(marked)
        self._lock.setVisible(not marked)
        self._foot.setVisible(not marked)

    def _retranslate(self) -> None:
        self._lock.set_icon("pencil" if self.selecting.on else "lock")
        if self.selecting.on:
            # Translators: below the article while words are to be selected in it.
            how = _("Drag over the words, or use the arrow keys: Shift extends, Ctrl goes by sentence.")
            if not self._task.isHidden():
                # Translators: follows how to select words in an article that has taken the place of the question.
                back = _("Enter goes back to the question.")
                how = f"{how} {back}"
            self._foot.setText(how)
            return
        count = self.view.paragraph_count
        if self.handed_in_later:
            # Translators: below the article in a test: the parts of the passages are not shown yet.
            words = ngettext(
                "{count} paragraph · nothing is marked until you hand in",
                "{count} paragraphs · nothing is marked until you hand in",
                count,
            )
            self._foot.setText(words.format(count=count))
            return
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
