"""The library page: a list of sets, a field to find one, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.storing import SetSummary
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.sets.action_bar import ActionBar
from quizapp.ui.sets.commands import ENTRIES, Deed
from quizapp.ui.sets.found import FoundCard
from quizapp.ui.sets.heading import SetsHeading
from quizapp.ui.sets.list_model import SetsList
from quizapp.ui.sets.list_view import SetsView
from quizapp.ui.sets.searching import matching

_NARROW, _LOW = 1000, 300
"""Pixels: under that width the margins are small, and under that height, which grows with the text, so is the head."""
_NOTHING = N_("Undo")


class SetsPage(QWidget):
    """Shows the summaries of sets. Signals on a set carry the id of the chosen one."""

    play_requested = Signal(str)
    edit_requested = Signal(str)
    duplicate_requested = Signal(str)
    share_requested = Signal(str)
    print_requested = Signal(str)
    delete_requested = Signal(str)
    rename_requested = Signal(str, str)
    """The id of a set and the title typed for it."""
    undo_requested = Signal()
    """Take back what was done last."""
    deleted_requested = Signal()
    """Show what was deleted not long ago."""
    add_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summaries: tuple[SetSummary, ...] = ()
        self._now = datetime.now().astimezone()
        self._undoable = ""
        self._has_deleted = False
        self._heading = SetsHeading()
        self.search = self._heading.search
        self.list = SetsList(self)
        self.view = SetsView(self.list)
        self.found = FoundCard()
        self._card = Card(padding=Space.XXS)
        self._add = Button(weight=Weight.PRIMARY, icon="plus")
        self._empty = EmptyState("", "", self._add)
        self._all = Button(weight=Weight.SECONDARY)
        self._nothing = EmptyState("", "", self._all)
        self.actions_of = {entry.deed: QAction(self) for entry in ENTRIES}
        self.undo = QAction(self)
        self.deleted = QAction(self)
        self.bar = ActionBar(self.actions_of)
        self._set_up_actions()
        self._lay_out()
        self.view.doubleClicked.connect(self.actions_of[Deed.PLAY].trigger)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self.search.textChanged.connect(self._filter)
        self.search.left.connect(self.lead_to_list)
        self.found.changed.connect(self._make_room)
        # The field that was typed in is still open while the signal is sent.
        self.list.renamed.connect(self.rename_requested, Qt.ConnectionType.QueuedConnection)
        self._add.clicked.connect(self.add_requested)
        self._all.clicked.connect(self._show_all)
        self.show_sets((), self._now)

    def show_sets(
        self, summaries: Sequence[SetSummary], now: datetime, *, current: str | None = None
    ) -> None:
        """Show `summaries` in the order given, as of `now`.

        The set called `current` is then chosen, else the one that was, else the one that took its row.
        """
        before = self.list.summary(self.view.currentIndex())
        row = self.view.currentIndex().row()
        wanted = current or (before.id if before is not None else "")
        self._summaries, self._now = tuple(summaries), now
        if current is not None and all(each.id != current for each in self._found()):
            self.search.clear()
        self._fill(wanted, row)

    @property
    def set_id(self) -> str:
        """The id of the chosen set; empty while none is."""
        chosen = self.list.summary(self.view.currentIndex())
        return chosen.id if chosen is not None else ""

    @property
    def titles(self) -> dict[str, str]:
        """What the sets are called, by their ids."""
        return {summary.id: summary.title for summary in self._summaries}

    def menu_actions(self) -> Sequence[QAction]:
        """Return what can be done here, for a menu; each is enabled while the page is in view and it can be done."""
        line = QAction(self)
        line.setSeparator(True)
        return (*self.actions_of.values(), line, self.undo, self.deleted)

    def set_undoable(self, what: str) -> None:
        """Say what there is to take back, as a title marked with `N_`; empty for nothing."""
        self._undoable = what
        self._enable()

    def offer_deleted(self, offered: bool) -> None:
        """Say whether there are sets that were deleted not long ago."""
        self._has_deleted = offered
        self._heading.offer_deleted(offered)
        self._enable()

    def seek(self) -> None:
        """Lead to the field in which a set is looked for; where there is none, to what there is."""
        if self._summaries:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        else:
            self.lead_to_list()

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        if not self._summaries:
            return self._add
        if self.list.rowCount():
            return self.view
        return self.found.view if self.found.isVisibleTo(self) else self.search

    def keep_focus(self) -> None:
        """Have the focus go on where it can, when what it was on is gone."""
        if self.isVisible() and not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.lead_to_list()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for entry in ENTRIES:
            self.actions_of[entry.deed].setText(_(entry.title))
        self.undo.setText(_(self._undoable or _NOTHING))
        # Translators: an entry of a menu; it opens a list of question sets.
        self.deleted.setText(_("Recently deleted…"))
        self.bar.retranslate()
        # Translators: spoken name of the list of question sets.
        self.view.setAccessibleName(_("Question sets"))
        self.view.setAccessibleDescription(_("Enter plays the set, F2 renames it, Delete deletes it."))
        self._empty.set_texts(
            _("No question sets yet"),
            _("Add an article, or drop a set on the window that somebody gave you."),
        )
        self._add.set_label(_("Add an article"))
        self._nothing.set_texts(
            _("No set and no question fits"),
            _("Look for words of a set’s name, its outlet, or of a question and its answers."),
        )
        # Translators: a button; it empties the search field.
        self._all.set_label(_("Show all sets"))
        self._tell()
        self.view.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self.retranslate()
            case QEvent.Type.FontChange | QEvent.Type.StyleChange:
                self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._enable()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep rows in view: where the window is low for the size of the text, the head does with less."""
        low = self.height() < theme.scaled(_LOW)
        self._heading.set_brief(low)
        side = Space.L if self.width() < _NARROW else Space.PAGE
        self._column.setContentsMargins(side, Space.XS if low else Space.L, side, 0)
        self._column.setSpacing(Space.XS if low else Space.M)

    def _set_up_actions(self) -> None:
        for entry in ENTRIES:
            action = self.actions_of[entry.deed]
            action.setData(entry.deed)
            action.setShortcut(QKeySequence(entry.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(self._act)
            action.setShortcutVisibleInContextMenu(True)
            self.view.addAction(action)
            if entry.deed is Deed.PLAY:  # Enter in the search field or on a button is something else
                action.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            else:
                self.addAction(action)
        self.undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.undo.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.undo.triggered.connect(self.undo_requested)
        self.addAction(self.undo)
        self.deleted.triggered.connect(self.deleted_requested)
        self._heading.deleted.clicked.connect(self.deleted_requested)
        for key, act in (("Ctrl+F", self.seek), ("Esc", self._leave)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._heading)
        for widget in (self._card, self._empty, self._nothing, self.found):
            self._column.addWidget(widget, 1)
        self._column.addWidget(self.bar)
        walk_in_order((self._heading.deleted, self.search, self.view, self.found.view, *self.bar.stops()))

    def _found(self) -> tuple[SetSummary, ...]:
        return matching(self._summaries, self.search.text())

    def _fill(self, wanted: str, row: int) -> None:
        """Put what is found into the list and choose the set `wanted`, else the one in `row`, else the first."""
        found = self._found()
        self.list.show(found, self._now)
        place = self.list.row_of(wanted)
        if place is None and found:
            place = min(max(row, 0), len(found) - 1)
        self.view.setCurrentIndex(QModelIndex() if place is None else self.list.index(place))
        self._enable()
        self._card.setVisible(bool(found))
        self.bar.setVisible(bool(found))
        self._empty.setVisible(not self._summaries)
        self._make_room()
        self.retranslate()

    def _tell(self) -> None:
        self._heading.tell(self._summaries, self.list.rowCount(), questions=self.found.count)

    def _make_room(self) -> None:
        """Say that nothing fits, unless questions do."""
        self._tell()
        fits = self.list.rowCount() or self.found.isVisibleTo(self)
        self._nothing.setVisible(bool(self._summaries) and not fits)

    def _filter(self) -> None:
        chosen = self.list.summary(self.view.currentIndex())
        before = self.list.rowCount()
        self._fill(chosen.id if chosen is not None else "", 0)
        if self.list.rowCount() != before and self.search.hasFocus():
            announce(self.search, self._heading.facts)

    def _enable(self) -> None:
        """Let act on the chosen set only what is in view: the actions stand in the window's menu as well."""
        chosen = self.view.currentIndex().isValid() and self.isVisible()
        for action in self.actions_of.values():
            action.setEnabled(chosen)
        self.undo.setText(_(self._undoable or _NOTHING))
        self.undo.setEnabled(bool(self._undoable) and self.isVisible())
        self.deleted.setEnabled(self._has_deleted and self.isVisible())

    def _act(self) -> None:
        action = self.sender()
        chosen = self.list.summary(self.view.currentIndex())
        if not isinstance(action, QAction) or chosen is None or self.view.renaming():
            return
        deed = Deed(action.data())
        if deed is Deed.RENAME:
            self.view.rename()
            return
        asked = {
            Deed.PLAY: self.play_requested,
            Deed.EDIT: self.edit_requested,
            Deed.DUPLICATE: self.duplicate_requested,
            Deed.SHARE: self.share_requested,
            Deed.PRINT: self.print_requested,
            Deed.DELETE: self.delete_requested,
        }
        asked[deed].emit(chosen.id)

    def lead_to_list(self) -> None:
        """Give the list the focus, or what stands in its place."""
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self.search.clear()
        self.lead_to_list()

    def _leave(self) -> None:
        if self.search.text():
            self._show_all()
        else:
            self.left.emit()
