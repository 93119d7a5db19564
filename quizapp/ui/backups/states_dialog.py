"""The dialog in which an earlier state, or a file with everything, is chosen to be brought back."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.storing import EarlierState
from quizapp.ui.backups.state_rows import StatesList, StatesView
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.notice import Notice

_REPLACE, _ADD = 0, 1


class StatesDialog(Notice):
    """Lists earlier states, the newest first. Enter or the button brings the chosen one back; Escape closes."""

    chosen = Signal(object, bool)
    """The number of a state or the `Path` of a file, and whether it is to be added to what is here."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            # Translators: the title of a dialog: an earlier state of all sets and sessions is made the present one.
            _("Bring back"),
            _("Bring back an earlier state"),
            _("What is here now is backed up first, so that you can go back to it."),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Translators: two ways to bring a backup back.
        choices = (Choice(_("Replace what is here")), Choice(_("Add to what is here")))
        self.mode = Segmented(choices, height=Height.NORMAL)
        # Translators: spoken before "Replace what is here" and "Add to what is here".
        self.mode.set_name(_("How to bring it back"))
        self._meaning = TextBlock("", Type.SMALL, "ink2")
        self._folder = folder
        """Where files are looked for at first."""
        self._file: Path | None = None
        """The file that was chosen instead of a state."""
        self._list = StatesList(self)
        self.view = StatesView(self._list)
        # Translators: spoken name of a list of backups.
        self.view.setAccessibleName(_("Earlier states"))
        self._none = TextBlock("", Type.BODY, "ink2", centred=True)
        card = Card(padding=Space.XXS)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        inside.addWidget(self._none, 1)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.mode)
        meaning = QVBoxLayout()
        meaning.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        meaning.addWidget(self._meaning)
        column.addLayout(meaning)
        column.addWidget(card, 1)
        self.add_below(below)
        # Translators: a button; it asks for a file with a backup.
        self.file = Button(_("From a file…"), icon="open-folder")
        self.add_button(self.file)
        close = Button(_("Close"), key=_("Esc"))
        self.add_button(close)
        # Translators: a button: the chosen backup is made the present state, or added to it.
        self.go = Button(_("Bring back"), weight=Weight.PRIMARY, icon="undo", key=_("Enter"))
        self.add_button(self.go)
        close.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)
        self.file.clicked.connect(self.ask_for_file)
        self.view.doubleClicked.connect(self._choose)
        self.mode.chosen.connect(self._explain)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._choose)
        self._explain()
        self._say(_("Looking for earlier states…"))

    def show_states(self, states: Sequence[EarlierState], now: datetime) -> None:
        """List `states` as of `now`; the first is chosen."""
        self._list.show(states, now)
        if self._file is not None:
            return  # chosen meanwhile
        if not states:
            self._say(_("There are no earlier states yet; choose a file."))
            self.file.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._none.hide()
        self.view.show()
        self.go.setEnabled(True)
        self.view.setCurrentIndex(self._list.index(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.fit)  # when all is laid out

    def ask_for_file(self) -> QFileDialog:
        """Ask for a file with everything; return the dialog that asks."""
        dialog = QFileDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(self._folder))
        # Translators: the title of a dialog that asks for a file.
        dialog.setWindowTitle(_("Bring back from a file"))
        # Translators: files that "Back up to a file" writes.
        dialog.setNameFilter(f"{_('Backups')} (*.zip)")
        dialog.fileSelected.connect(self._take)
        dialog.open()
        return dialog

    def _say(self, words: str) -> None:
        """Show `words` in the place of the list."""
        self._none.setText(words)
        self._none.show()
        self.view.hide()
        self.go.setEnabled(False)

    def _explain(self) -> None:
        if self.mode.at == _REPLACE:
            words = _("Sets, sessions and settings are then as they were; what came since is in a backup.")
        else:
            words = _("What is missing here is added. Where a question differs, both stand side by side.")
        self._meaning.setText(words)

    def _choose(self, _index: QModelIndex | None = None) -> None:
        state = self._list.state(self.view.currentIndex())
        if self._file is not None:
            self._end(self._file)
        elif state is not None:
            self._end(state.made.number)

    def _take(self, file: str) -> None:
        """Have the person say how what is in `file` is brought back: added, unless they choose otherwise."""
        self._file = Path(file)
        # Translators: {name} is the name of a file that was chosen.
        self._say(_("From the file “{name}”").format(name=self._file.name))
        self.mode.segment(_ADD).click()
        self.go.setEnabled(True)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.fit)  # when all is laid out

    def _end(self, source: int | Path) -> None:
        adding = self.mode.at == _ADD
        self.accept()
        self.chosen.emit(source, adding)
