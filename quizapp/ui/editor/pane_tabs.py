"""Two panes that share one place in a narrow window: the form and the article."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
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
        self.edit = Button(height=Height.COMPACT)
        self.article = Button(height=Height.COMPACT)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XXS, Space.M, 0)
        row.setSpacing(0)
        row.addStretch(1)
        for button in (self.edit, self.article):
            button.setCheckable(True)
            self._group.addButton(button)
            row.addWidget(button)
        self.edit.setChecked(True)
        self.article.toggled.connect(self.chosen)
        self.retranslate()

    def show_article(self, shown: bool) -> None:
        """Choose the article or the form."""
        (self.article if shown else self.edit).setChecked(True)

    @property
    def is_article(self) -> bool:
        """Whether the article is chosen."""
        return self.article.isChecked()

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
