"""Panes that share one place in a narrow window: the form and the article; in a very narrow one the list too."""

from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Panel
from quizapp.ui.look.tokens import Height, Space


class Pane(Enum):
    """What is shown in the place."""

    LIST = "list"
    FORM = "form"
    ARTICLE = "article"


class PaneTabs(Panel):
    """`chosen` carries the `Pane`. The list is one of them only where `set_room` says so."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(surface=False, parent=parent)
        self._pane = Pane.FORM
        self._with_list = False
        self.list = Button(height=Height.COMPACT)
        self.edit = Button(height=Height.COMPACT)
        self.article = Button(height=Height.COMPACT)
        self._buttons = {Pane.LIST: self.list, Pane.FORM: self.edit, Pane.ARTICLE: self.article}
        # Not a button group: of one that is exclusive, the Tab key reaches only the button that is on.
        row = self._row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addStretch(1)
        for pane, button in self._buttons.items():
            button.setCheckable(True)
            button.setObjectName(pane.value)
            button.clicked.connect(self._choose)
            row.addWidget(button)
        self.list.hide()
        self._show()
        self.retranslate()

    @property
    def pane(self) -> Pane:
        """What is chosen."""
        return Pane.FORM if self._pane is Pane.LIST and not self._with_list else self._pane

    @property
    def is_article(self) -> bool:
        """Whether the article is chosen."""
        return self.pane is Pane.ARTICLE

    def show_pane(self, pane: Pane) -> None:
        """Choose a pane; the form instead of a list that has a place of its own."""
        changed = pane is not self._pane
        self._pane = pane
        self._show()
        if changed:
            self.chosen.emit(pane)

    def show_article(self, shown: bool) -> None:
        """Choose the article or the form."""
        self.show_pane(Pane.ARTICLE if shown else Pane.FORM)

    def set_room(self, *, with_list: bool, side: int) -> None:
        """Say whether the list shares the place, and the free room at both ends in pixels."""
        self._with_list = with_list
        self._row.setContentsMargins(side, Space.XXS, side, 0)
        self.list.setVisible(with_list)
        self._show()

    def _show(self) -> None:
        for pane, button in self._buttons.items():
            button.setChecked(pane is self.pane)

    def _choose(self) -> None:
        self.show_pane(Pane(self.sender().objectName()))
        self._show()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: one of three panes: the list of questions.
        self.list.set_label(_("Questions"))
        # Translators: one of two panes: the form of a question.
        self.edit.set_label(_("Edit"))
        self.article.set_label(_("Article"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
