"""The dialog of the sets that were deleted not long ago, from which each can be brought back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.storing import DeletedSet, SetSummary
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.notice import Notice
from quizapp.ui.sets.list_model import SetsList, questions
from quizapp.ui.sets.list_view import SetsView

_HEIGHT = 220
"""The least of the list, in pixels at 100 % text size: three sets and the beginning of another."""


class _DeletedSets(SetsList):
    """Sets with when they were deleted; what is ready in them is of no matter until they are back."""

    @override
    def facts(self, summary: SetSummary, now: datetime) -> tuple[str, ...]:
        # Translators: when a question set was deleted; {when} is a date or "today, 17:40".
        deleted = _("deleted {when}").format(when=formats.when(summary.saved, now))
        return tuple(fact for fact in (deleted, questions(summary), summary.outlet) if fact)

    @override
    def marks(self, summary: SetSummary) -> tuple[str, str]:
        return "", ""


class DeletedDialog(Notice):
    """Lists sets, the last deleted first. Enter or the button brings the chosen one back; Escape closes."""

    restore_requested = Signal(str)
    """The id of the chosen set: bring it back, then call `show_sets`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            # Translators: the title of a list of question sets.
            _("Recently deleted"),
            _("Recently deleted"),
            _("A deleted set is kept for 30 days. Brought back, it is as it was."),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = _DeletedSets(self)
        self.view = SetsView(self._list)
        self.view.setAccessibleName(_("Recently deleted"))
        self.view.setMinimumHeight(theme.scaled(_HEIGHT))
        self.view.doubleClicked.connect(self._restore)
        card = Card(padding=Space.XXS)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self.add_below(card)
        close = Button(_("Close"), key=_("Esc"))
        close.clicked.connect(self.reject)
        self.add_button(close)
        # Translators: a button: a deleted question set is in the library again.
        self.restore = Button(_("Bring back"), weight=Weight.PRIMARY, icon="undo", key=_("Enter"))
        self.restore.clicked.connect(self._restore)
        self.add_button(self.restore)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._restore)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def set_id(self) -> str:
        """The id of the chosen set; empty where there is none."""
        chosen = self._list.summary(self.view.currentIndex())
        return chosen.id if chosen is not None else ""

    def show_sets(self, sets: Sequence[DeletedSet], now: datetime) -> None:
        """List `sets`, as of `now`; without any the dialog closes."""
        row = max(0, self.view.currentIndex().row())
        self._list.show([each.summary.model_copy(update={"saved": each.at}) for each in sets], now)
        if not sets:
            self.accept()
            return
        self.view.setCurrentIndex(self._list.index(min(row, len(sets) - 1)))

    def say(self, sentence: str) -> None:
        """Have `sentence` spoken."""
        announce(self.view, sentence)

    def _restore(self, _index: QModelIndex | None = None) -> None:
        if self.set_id:
            self.restore_requested.emit(self.set_id)
