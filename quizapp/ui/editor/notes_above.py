"""What is said above the editor for as long as it holds: that the set cannot be changed, or that others changed it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button
from quizapp.ui.look.tokens import Height
from quizapp.ui.note_strip import NoteStrip


class NotesAbove(QWidget):
    """Takes no room while there is nothing to say. `take_in` is the button of the second note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fixed = NoteStrip(icon="lock", tone=Tone.INFO)
        self.changed = NoteStrip(icon="people", tone=Tone.INFO)
        self.take_in = Button(height=Height.COMPACT)
        self.changed.add_button(self.take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fixed)
        column.addWidget(self.changed)
        self._retranslate()

    def show_fixed(self, why: str) -> None:
        """Say why the set cannot be changed, a sentence; "" where it can be."""
        if why:
            self.fixed.show_note(why)
        else:
            self.fixed.end()

    def show_changed(self, changed: bool) -> None:
        """Say that the set was changed elsewhere, and is shown as it was before; or no longer."""
        if changed:
            self.changed.show_note(
                _("This set was changed in another window or on another computer meanwhile.")
            )
        else:
            self.changed.end()

    def _retranslate(self) -> None:
        # Translators: a button; what others changed in a question set is brought together with what is shown.
        self.take_in.set_label(_("Take in"), name=_("Take in what was changed elsewhere"))
        if not self.changed.isHidden():
            self.show_changed(True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
