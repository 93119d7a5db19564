"""A part of the settings page: a heading and the rows below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.settings import Settings
from quizapp.ui.components.card import Hairline, SectionHeading
from quizapp.ui.look.tokens import Space
from quizapp.ui.settings.row import SettingRow


class Section(QWidget):
    """Shows some of the settings. Subclasses add rows, and override `write`, `show_state` and `stops`."""

    changed = Signal(object)
    """The `Settings` with what was changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self._heading = SectionHeading("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XXS)
        self._column.addWidget(self._heading)

    def show_settings(self, settings: Settings) -> None:
        """Show `settings`, without a signal."""
        self.settings = settings
        self.show_state()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.write()
        self.show_state()

    def write(self) -> None:
        """Write the words."""

    def show_state(self) -> None:
        """Bring the controls in line with `settings`, without a signal."""

    def stops(self) -> Sequence[QWidget]:
        """Return what Tab walks, in order."""
        return ()

    def set_title(self, title: str) -> None:
        """Write the heading."""
        self._heading.set_title(title)

    def add_row(self, control: QWidget, *, below: bool = False) -> SettingRow:
        """Add `control` with room for its words, a hairline between it and the one before."""
        if self._column.count() > 1:
            self._column.addWidget(Hairline())
        row = SettingRow(control, below=below)
        self._column.addWidget(row)
        return row

    def show_row(self, row: SettingRow, *, shown: bool) -> None:
        """Show a row and the hairline above it, or hide both."""
        place = self._column.indexOf(row)
        for index in (place - 1, place):
            item = self._column.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._heading:
                widget.setVisible(shown)

    def change(self, **fields: object) -> None:
        """Emit the settings with these fields changed; nothing when they are so already."""
        new = self.settings.model_copy(update=fields)
        if new != self.settings:
            self.changed.emit(new)
