"""What is said and shown after an error that nobody caught."""

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp import __version__
from quizapp.i18n import _
from quizapp.log import account


def report(error: BaseException) -> str:
    """Return what a person can send to those who mend faults; no text of an article is in it."""
    versions = (
        f"quizapp {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.system()} {platform.release()}"
    )
    return f"{versions}\n\n{account(error)}\n"


def report_dialog(error: BaseException, saved: bool, parent: QWidget | None) -> QMessageBox:
    """Return the dialog that says what happened, with a report that can be copied."""
    dialog = QMessageBox(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setWindowTitle(_("Something went wrong"))
    dialog.setText(_("Something went wrong that should not have."))
    dialog.setInformativeText(
        _("Your answers are saved. You can go on; if it happens again, restart the application.")
        if saved
        else _("The last answer could not be saved. All earlier ones are; please restart the application.")
    )
    dialog.setDetailedText(report(error))
    # Translators: a button; it copies a technical report of a fault to the clipboard.
    copy = dialog.addButton(_("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    # The role would close the dialog; copying should not.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report(error)))
    go_on = dialog.addButton(_("Go on"), QMessageBox.ButtonRole.AcceptRole)
    dialog.setDefaultButton(go_on)
    dialog.setEscapeButton(go_on)
    return dialog
