"""The dialog in which a profile is made, or gets another name or colour."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.profile import LONGEST_NAME, Colour, Profile, initials
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.notice import Notice
from quizapp.ui.profiles.colour_row import ColourRow
from quizapp.ui.profiles.words import letters

Keep = Callable[[str, Colour], None]
"""Keeps a name and a colour; `UserError` where they cannot be."""


class ProfileDialog(Notice):
    """Asks for a name and a colour; `keep` is called with both. What it refuses is said, and the dialog stays."""

    def __init__(
        self,
        keep: Keep,
        parent: QWidget | None = None,
        *,
        profile: Profile | None = None,
        colour: Colour = Colour.PETROL,
    ) -> None:
        # Translators: the title of a dialog: another learner on this computer.
        title = _("New profile") if profile is None else _("Change the profile")
        words = _("Each profile has sessions, a history and practice of its own. There is no password.")
        super().__init__(title, title, words, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self._unnamed = letters(profile) if profile is not None else ""
        self.name = QLineEdit(profile.name if profile is not None else "")
        self.name.setMaxLength(LONGEST_NAME)
        # Translators: a field: the name of a learner.
        named = TextBlock(_("Name"), Type.STRONG_LABEL)
        named.setBuddy(self.name)
        self.name.setAccessibleName(_("Name"))
        self.colours = ColourRow()
        self.colours.choose(profile.colour if profile is not None else colour)
        self.refusal = TextBlock("", Type.SMALL, "warn")
        self.refusal.hide()
        form = QWidget()
        column = QVBoxLayout(form)
        room = strokes.FOCUS_ROOM
        column.setContentsMargins(room, 0, room, 0)
        column.setSpacing(Space.XXS)
        column.addWidget(named)
        column.addWidget(self.name)
        column.addWidget(self.refusal)
        column.addSpacing(Space.XS)
        column.addWidget(TextBlock(_("Colour"), Type.STRONG_LABEL))
        column.addWidget(self.colours)
        self.add_below(form)
        cancel = Button(_("Cancel"), key=_("Esc"))
        cancel.clicked.connect(self.reject)
        self.add_button(cancel)
        # Translators: a button: a new learner begins.
        label = _("Add") if profile is None else _("Save")
        self.done_button = Button(label, weight=Weight.PRIMARY, key=_("Enter"))
        self.done_button.clicked.connect(self._try)
        self.add_button(self.done_button)
        self.name.textChanged.connect(self._show_letters)
        self.name.returnPressed.connect(self._try)
        self._show_letters(self.name.text())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _show_letters(self, name: str) -> None:
        self.colours.show_letters(initials(name) or self._unnamed)

    @Slot()
    def _try(self) -> None:
        try:
            self._keep(self.name.text(), self.colours.colour)
        except UserError as error:
            self.refusal.setText(str(error))
            self.refusal.show()
            self.fit()
            announce(self.name, str(error))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
