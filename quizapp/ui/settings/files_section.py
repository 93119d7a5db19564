"""Which files the system opens with this application."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.switch import Switch
from quizapp.ui.settings.section import Section


class FilesSection(Section):
    """The double click on a `.quizset` file: no setting of ours but one of the system, shown as it is there."""

    double_click_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hindrance = ""
        self.double_click = Switch()
        self._row = self.add_row(self.double_click)
        self.double_click.toggled.connect(self.double_click_chosen)

    def show_double_click(self, *, on: bool, hindrance: str) -> None:
        """Show whether it is on; `hindrance` is one sentence on why that cannot be changed, or empty."""
        self._hindrance = hindrance
        self.double_click.show_state(on=on)
        self.double_click.setEnabled(not hindrance)
        self.write()

    @override
    def write(self) -> None:
        # Translators: a part of the settings: which files the system opens with this application.
        self.set_title(_("Files"))
        name = _("Open .quizset files by double click")
        help_line = _("For you alone on this computer. Switched off, the system is as it was before.")
        self._row.set_words(name, self._hindrance or help_line)
        self.double_click.setAccessibleName(name)

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.double_click,)
