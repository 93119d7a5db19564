"""The small dialogs: which keys there are, what this is, and whether to quit with answers unsaved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QMessageBox, QVBoxLayout, QWidget

from quizapp import __version__
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import KeyCap
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


def keys_dialog(commands: Sequence[tuple[str, str]], parent: QWidget) -> QDialog:
    """Return the dialog that lists `commands`, pairs of a key and what it does, and the keys of a session."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Translators: title of the list of keyboard shortcuts.
    dialog.setWindowTitle(_("Keys"))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
    column.setSpacing(Space.M)
    column.addWidget(TextBlock(_("Everywhere"), Type.H3))
    column.addLayout(_table((*commands, (_("Esc"), _("Back, or stop")))))
    column.addWidget(TextBlock(_("In a session"), Type.H3))
    column.addLayout(_table(_session_keys()))
    # Translators: a button; it closes a dialog.
    close = Button(_("Close"), weight=Weight.PRIMARY, key=_("Esc"))
    close.clicked.connect(dialog.accept)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
    close.setFocus()
    return dialog


def _session_keys() -> tuple[tuple[str, str], ...]:
    return (
        # Translators: a range of keys.
        (_("1 to 9"), _("Choose an answer")),
        # Translators: the name of a key.
        (_("Enter"), _("Check the answer, then the next question")),
        ("A", _("Show or hide the article")),
        (_("Esc"), _("Leave; every checked answer is saved")),
    )


def _table(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.XS)
    for number, (key, meaning) in enumerate(rows):
        grid.addWidget(KeyCap(key), number, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(TextBlock(meaning, lines=1), number, 1)
    grid.setColumnStretch(1, 1)
    return grid


def about_dialog(parent: QWidget) -> QMessageBox:
    """Return the dialog that says what this is and which version."""
    dialog = QMessageBox(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setWindowTitle(_("About Who Said What"))
    dialog.setText(_("Who Said What, version {version}").format(version=__version__))
    dialog.setInformativeText(
        _(
            "Quizzes on who claimed, denied and reported what in a news article. Everything happens on this"
            " computer; nothing is sent. Free software under the MIT licence."
        )
    )
    return dialog


def quit_anyway(error: UserError, parent: QWidget) -> bool:
    """Ask whether to quit although the last answers could not be saved; tell what was decided."""
    dialog = QMessageBox(parent)
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setWindowTitle(_("Not saved"))
    dialog.setText(_("Your last answers are not saved."))
    dialog.setInformativeText(str(error))
    # Translators: a button; it goes back to the window, whose answers are then still there.
    stay = dialog.addButton(_("Stay"), QMessageBox.ButtonRole.RejectRole)
    quit_button = dialog.addButton(_("Quit and lose them"), QMessageBox.ButtonRole.DestructiveRole)
    dialog.setDefaultButton(stay)
    dialog.setEscapeButton(stay)
    dialog.exec()
    return dialog.clickedButton() is quit_button
