"""The menu that says which questions the list shows."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.question import Question, Status
from quizapp.ui import formats
from quizapp.ui.editor.filtering import Filter, Group
from quizapp.ui.editor.statuses import look_of
from quizapp.ui.kinds import kind_word

_GROUPS = {
    # Translators: in the menu that filters questions.
    Group.ALL: N_("Questions of any status"),
    # Translators: in the menu that filters questions: a person has to look at them before they are played.
    Group.WAITING: N_("Waiting for you"),
}


class FilterMenu(QMenu):
    """`chosen` carries the `Filter` wanted; `find_wanted` asks for the field to search in."""

    chosen = Signal(object)
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._questions: Sequence[Question] = ()
        self._objecting = 0
        self._wanted: dict[QAction, Filter] = {}
        self._kinds = QMenu(self)
        self.aboutToShow.connect(self._fill)

    def show_state(self, chosen: Filter, questions: Sequence[Question], objecting: int) -> None:
        """Offer what is in `questions`, `objecting` of which have findings; `chosen` is in force."""
        self._filter, self._questions, self._objecting = chosen, questions, objecting

    def _fill(self) -> None:
        self.clear()
        self._kinds.clear()
        self._wanted.clear()
        statuses = Counter(question.status for question in self._questions)
        groups = QActionGroup(self)
        for group in Group:
            count = sum(statuses[status] for status in group.statuses)
            word = _(_GROUPS[group]) if group in _GROUPS else look_of(Status(group.value)).word
            wanted = self._filter._replace(group=group)
            groups.addAction(self._add(word, count, wanted, on=self._filter.group is group))
        self.addSeparator()
        # Translators: in the menu that filters questions; a finding is what a rule of review says of a question.
        wanted = self._filter._replace(findings=not self._filter.findings)
        self._add(_("With findings only"), self._objecting, wanted, on=self._filter.findings)
        self._add_kinds()
        self.addSeparator()
        # Translators: in the menu that filters questions.
        find = self.addAction(_("Search in the questions…"))
        find.triggered.connect(self.find_wanted)

    def _add_kinds(self) -> None:
        """Add a menu of the kinds in the set; what another version made and this one does not know, too."""
        kinds = Counter(question.kind for question in self._questions)
        # Translators: in the menu that filters questions: a sub-menu with "Who denied", "Which outlet" ...
        menu = self._kinds
        menu.setTitle(_("Kind of question"))
        self.addMenu(menu)
        menu.setEnabled(bool(kinds))
        group = QActionGroup(menu)
        # Translators: in the menu that filters questions.
        for word, kind, count in (
            (_("Any kind"), "", len(self._questions)),
            *sorted((kind_word(kind), kind, count) for kind, count in kinds.items()),
        ):
            wanted = self._filter._replace(kind=kind)
            group.addAction(self._add(word, count, wanted, on=self._filter.kind == kind, menu=menu))

    def _add(self, word: str, count: int, wanted: Filter, *, on: bool, menu: QMenu | None = None) -> QAction:
        # Translators: an entry of the menu that filters questions: "Ready (12)".
        words = _("{what} ({count})").format(what=word.replace("&", "&&"), count=formats.number(count))
        action = (menu or self).addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.setEnabled(on or bool(count))
        action.triggered.connect(self._choose)
        self._wanted[action] = wanted
        return action

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(self._wanted[action])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.isVisible():
            self._fill()
