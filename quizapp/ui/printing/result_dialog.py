"""Where a result goes: to a file or to a printer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.notice import Notice
from quizapp.ui.printing.dialog import Target


class ResultDialog(Notice):
    """Asks for a `Target`."""

    asked = Signal(object)
    """The `Target`. The dialog is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            # Translators: the title of a dialog.
            _("Print the result"),
            _("Where should the result go?"),
            _("It has the score, and each question with your answer and the right one."),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cancel = Button(_("Cancel"), key=_("Esc"))
        self.cancel.clicked.connect(self.reject)
        # Translators: a button; a dialog follows.
        self.print = Button(_("Print…"), icon="print")
        self.print.clicked.connect(partial(self._ask, Target.PRINTER))
        # Translators: a button; a dialog follows in which a place is chosen.
        self.save = Button(_("Save as PDF…"), weight=Weight.PRIMARY, icon="download")
        self.save.clicked.connect(partial(self._ask, Target.PDF))
        for button in (self.cancel, self.print, self.save):
            self.add_button(button)

    def _ask(self, target: Target) -> None:
        self.accept()
        self.asked.emit(target)
