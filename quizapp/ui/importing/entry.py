"""The right side of the import page: the text to be changed, or the article as it is read, and what is to be said."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.article import Article
from quizapp.model.paragraphs import paragraphs
from quizapp.ui import formats
from quizapp.ui.article_view import ArticleView
from quizapp.ui.components.legend import Legend
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.components.text_flow import natural_width
from quizapp.ui.importing.finding import Finding
from quizapp.ui.importing.text_box import TextBox
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_Direction = QBoxLayout.Direction
_TEXT, _PREVIEW = 0, 1
_WORDS_A_MINUTE = 238
"""How fast adults read English that is no fiction, in silence: Brysbaert (2019), 190 studies."""


class Entry(QWidget):
    """The box for the text, or the article in its place, under a switch between the two and over what is to be said."""

    preview_wanted = Signal()
    """The article is to be shown as it will be read: `show_article` does, `show_text` refuses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextBox()
        self.article = ArticleView()
        self.finding = Finding()
        self.switch = Segmented()
        self._length: tuple[int, int] | None = None
        self._facts = TextBlock(style=Type.CAPTION, ink="ink2")
        self._hint = TextBlock(style=Type.CAPTION, ink="ink3")
        self._head = QWidget()
        self._row = QBoxLayout(_Direction.LeftToRight, self._head)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XS)
        self._row.addWidget(self.switch)
        self._row.addWidget(self._facts, 1)
        self._legend = Legend()
        self._views = QStackedWidget()
        self._views.addWidget(self.text)
        self._views.addWidget(self.article)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._head)
        column.addWidget(self._legend)
        column.addWidget(self._views, 1)
        column.addWidget(self.finding)
        column.addWidget(self._hint)
        self._legend.hide()
        self.switch.chosen.connect(self._turn)
        self._write_switch()
        self.switch.show_at(_TEXT)

    @property
    def previewed(self) -> bool:
        """Whether the article is shown rather than the text."""
        return self._views.currentWidget() is self.article

    def set_open(self, is_open: bool) -> None:
        """Let the text be changed, or show only the article while it is worked on and after."""
        self.text.setReadOnly(not is_open)
        self._head.setVisible(is_open)
        if is_open:
            self._legend.hide()
        self._hint.setVisible(is_open and not self.previewed)

    def show_text(self) -> None:
        """Show the text, to be changed."""
        self._show(_TEXT)

    def show_article(self, article: Article) -> None:
        """Show `article` as it is read, without marks, and how long it is."""
        self._legend.hide()
        self.article.show_article(article)
        self._length = (len(article.text.split()), len(paragraphs(article.text)))
        self._write_facts()
        self._show(_PREVIEW)

    def show_legend(self) -> None:
        """Say what the marks in the article mean, which is shown with some now."""
        self._legend.show()

    def forget_length(self) -> None:
        """Tell the length no more: the text is being changed."""
        if self._length is not None:
            self._length = None
            self._write_facts()

    @property
    def facts(self) -> str:
        """What is told of the length of the article; empty while it is not known."""
        return self._facts.text()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._write_switch()
        # Translators: the spoken name of the box that an article's text is pasted into.
        self.text.setAccessibleName(_("Text of the article"))
        self.text.setPlaceholderText(_("Paste the article here."))
        self._hint.setText(_("Only the words are kept, never the page’s markup."))
        self._write_facts()

    def _write_switch(self) -> None:
        # Translators: spoken before the choice between "Text" and "Preview".
        self.switch.set_name(_("How the article is shown"))
        self.switch.set_choices(
            (
                # Translators: one of two ways to see an article: its text, which can be changed.
                Choice(_("Text")),
                # Translators: one of two ways to see an article: as it will be read, with its paragraphs numbered.
                Choice(_("Preview")),
            )
        )

    def _write_facts(self) -> None:
        facts = []
        if self._length is not None:
            words, parts = self._length
            minutes = max(1, round(words / _WORDS_A_MINUTE))
            facts = [
                ngettext("{count} word", "{count} words", words).format(count=formats.number(words)),
                ngettext("{count} paragraph", "{count} paragraphs", parts).format(
                    count=formats.number(parts)
                ),
                ngettext("{count} minute to read", "{count} minutes to read", minutes).format(
                    count=formats.number(minutes)
                ),
            ]
        self._facts.setText(formats.facts(facts))
        self._arrange()
        self._facts.setVisible(bool(facts))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set the facts beside the switch, or below it where they do not fit there in one line."""
        needed = self.switch.sizeHint().width() + self._row.spacing()
        needed += round(natural_width(self._facts.text(), Type.CAPTION)) + 1
        beside = needed <= self.width()
        self._row.setDirection(_Direction.LeftToRight if beside else _Direction.TopToBottom)
        self._row.setAlignment(self._facts, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))

    def _turn(self, place: int) -> None:
        if place == _PREVIEW:
            self.preview_wanted.emit()
        else:
            self.show_text()

    def _show(self, place: int) -> None:
        self._views.setCurrentIndex(place)
        self.switch.show_at(place)
        self._hint.setVisible(place == _TEXT and not self.text.isReadOnly())
