"""The bar below the list: what can be done with the chosen set, each with its key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Panel
from quizapp.ui.components.menu import keep_inside
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.sets.commands import ENTRIES, Deed

_ALWAYS = frozenset({Deed.PLAY, Deed.EDIT})


class ActionBar(Panel):
    """One button for each of `actions`; the one filled button, to play, stands at the trailing end.

    Where there is no room for all of them, some are in the menu of one button, so that the list keeps its height.
    """

    def __init__(self, actions: Mapping[Deed, QAction], parent: QWidget | None = None) -> None:
        super().__init__(surface=False, line_above=True, parent=parent)
        self._actions = actions
        self._menu = QMenu(self)
        keep_inside(self._menu)
        self.more = Button(icon="more", height=Height.TOOLBAR, name=" ")
        self.buttons = {entry.deed: _button(entry.deed, entry.icon) for entry in ENTRIES}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.XXS)
        for deed, button in self.buttons.items():
            button.clicked.connect(actions[deed].trigger)
            actions[deed].enabledChanged.connect(button.setEnabled)
            if deed is not Deed.PLAY:
                row.addWidget(button)
            if deed not in _ALWAYS:
                self._menu.addAction(actions[deed])
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.buttons[Deed.PLAY])
        self.more.clicked.connect(self._open_menu)
        self.retranslate()

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""
        others = (button for deed, button in self.buttons.items() if deed is not Deed.PLAY)
        return (*others, self.more, self.buttons[Deed.PLAY])

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for entry in ENTRIES:
            button = self.buttons[entry.deed]
            button.set_label(_(entry.title))
            if entry.deed is Deed.PLAY:
                button.set_key(_("Enter"))
            else:
                shortcut = self._actions[entry.deed].shortcut()
                button.setToolTip(shortcut.toString(QKeySequence.SequenceFormat.NativeText))
        # Translators: the button with a menu of what else can be done with a question set.
        self.more.set_label("", name=_("More actions"))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() + Space.XXS for button in self.buttons.values())
        roomy = needed <= self.width()
        for deed, button in self.buttons.items():
            button.setVisible(roomy or deed in _ALWAYS)
        self.more.setVisible(not roomy)

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _button(deed: Deed, icon: str) -> Button:
    if deed is Deed.PLAY:
        return Button(weight=Weight.PRIMARY, icon=icon, name=" ")
    return Button(icon=icon, height=Height.TOOLBAR, name=" ")
