"""What can be done to a question as a whole, as actions with keys: for the menu and for the keyboard alike."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.ui.components.menu import keep_inside


class Act(NamedTuple):
    """One entry."""

    title: str
    """Marked with `N_`, translated where shown."""
    key: str
    act: Callable[[], None]


class QuestionMenu(QMenu):
    """The actions on the question shown, or on those selected.

    Their keys work anywhere in `page`, that of `delete` only in `listing`.
    """

    def __init__(
        self,
        page: QWidget,
        listing: QWidget,
        *,
        add: Callable[[], None],
        duplicate: Callable[[], None],
        up: Callable[[], None],
        down: Callable[[], None],
        delete: Callable[[], None],
        find: Callable[[], None],
    ) -> None:
        super().__init__(page)
        keep_inside(self)
        self._titles: list[tuple[QAction, str]] = []
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for each in (
            # Translators: entries of the menu on a question of a set.
            Act(N_("New question"), "Ctrl+N", add),
            Act(N_("Duplicate"), "Ctrl+D", duplicate),
            Act(N_("Move up"), "Alt+Up", up),
            Act(N_("Move down"), "Alt+Down", down),
        ):
            page.addAction(self._made(each, within))
        self.addSeparator()
        # In a field or in the article, Delete means characters or marks.
        listing.addAction(self._made(Act(N_("Delete"), "Del", delete), Qt.ShortcutContext.WidgetShortcut))
        # Translators: an entry of the menu on a question of a set.
        page.addAction(self._made(Act(N_("Search in the questions…"), "Ctrl+F", find), within))
        self.retranslate()

    def _made(self, each: Act, context: Qt.ShortcutContext) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(each.key))
        action.setShortcutContext(context)
        action.triggered.connect(each.act)
        self.addAction(action)
        self._titles.append((action, each.title))
        return action

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for action, title in self._titles:
            action.setText(_(title))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
