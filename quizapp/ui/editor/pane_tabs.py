"""Two panes that share one place in a narrow window: the form and the article."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Panel
from quizapp.ui.look.tokens import Height, Space


class PaneTabs(Panel):
    """`chosen` carries True for the article, False for the form."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(surface=False, parent=parent)
        self._is_article = False
        self.edit = Button(height=Height.COMPACT)
        self.article = Button(height=Height.COMPACT)
        # Not a button group: of one that is exclusive, the Tab key reaches only the button that is on.
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XXS, Space.M, 0)
        row.setSpacing(0)
        row.addStretch(1)
        for button in (self.edit, self.article):
            button.setCheckable(True)
            row.addWidget(button)
        self.edit.setChecked(True)
        self.edit.clicked.connect(self._choose_edit)
        self.article.clicked.connect(self._choose_article)
        self.retranslate()

    def show_article(self, shown: bool) -> None:
        """Choose the article or the form."""
        changed = shown is not self._is_article
        self._is_article = shown
        self.edit.setChecked(not shown)
        self.article.setChecked(shown)
        if changed:
            self.chosen.emit(shown)

    def _choose_edit(self) -> None:
        self.show_article(False)

    def _choose_article(self) -> None:
        self.show_article(True)

    @property
    def is_article(self) -> bool:
        """Whether the article is chosen."""
        return self._is_article

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: one of two panes: the form of a question.
        self.edit.set_label(_("Edit"))
        self.article.set_label(_("Article"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
