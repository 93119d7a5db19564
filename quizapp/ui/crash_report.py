"""What is said and shown after an error that nobody caught."""

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from quizapp import __version__
from quizapp.i18n import _
from quizapp.log import account
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.look import theme
from quizapp.ui.notice import Notice

_REPORT = 160
"""Pixels that a report is high at least."""


def report(error: BaseException) -> str:
    """Return what a person can send to those who mend faults; no text of an article is in it."""
    versions = (
        f"quizapp {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.system()} {platform.release()}"
    )
    return f"{versions}\n\n{account(error)}\n"


class CrashReport(Notice):
    """Says what happened, with a `report` that can be read and copied."""

    def __init__(self, error: BaseException, saved: bool, parent: QWidget | None) -> None:
        super().__init__(
            _("Something went wrong"),
            _("Something went wrong that should not have."),
            _("Your answers are saved. You can go on; if it happens again, restart the application.")
            if saved
            else _(
                "The last answer could not be saved. All earlier ones are; please restart the application."
            ),
            parent,
            warning=True,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.report = QPlainTextEdit(report(error))
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setMinimumHeight(theme.scaled(_REPORT))
        # Translators: spoken name of the technical report of a fault.
        self.report.setAccessibleName(_("Report"))
        self.report.hide()
        self.add_below(self.report)
        # Translators: a button; it shows a technical report of a fault.
        self._show = Button(_("Show the report"), weight=Weight.QUIET)
        self._show.clicked.connect(self._show_report)
        # Translators: a button; it copies a technical report of a fault to the clipboard.
        copy = Button(_("Copy the report"))
        copy.clicked.connect(self._copy)
        go_on = Button(_("Go on"), weight=Weight.PRIMARY)
        go_on.clicked.connect(self.accept)
        for button in (self._show, copy, go_on):
            self.add_button(button)

    @Slot()
    def _show_report(self) -> None:
        self._show.hide()  # what it would do is done
        self.report.show()
        self.report.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
