"""The settings, changed: joins the settings page and the menu's colours with what is in force."""

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from quizapp.desktop import Association
from quizapp.desktop import association as this_system
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.settings import Appearance, Settings
from quizapp.ui.commands import Command, Commands
from quizapp.ui.preferences import Preferences

if TYPE_CHECKING:
    from quizapp.ui.settings.page import SettingsPage

logger = logging.getLogger(__name__)

_LOOKS = {
    Command.LOOK_SYSTEM: Appearance.SYSTEM,
    Command.LOOK_LIGHT: Appearance.LIGHT,
    Command.LOOK_DARK: Appearance.DARK,
    Command.LOOK_CONTRAST: Appearance.CONTRAST,
}


class Adjusting(QObject):
    """Puts every choice into force at once, wherever it was made, and shows it in the other places.

    `association` is whether a double click opens files here; that of this system where none is given. `furnish`
    is called with the page when it is made: parts of it are the matter of others.
    """

    left = Signal()
    said = Signal(str)
    """A sentence to be told."""
    told = Signal(str)
    """A sentence on something that did not work."""

    def __init__(
        self,
        preferences: Preferences,
        commands: Commands,
        folder: Path,
        association: Association | None = None,
        parent: QWidget | None = None,
        *,
        furnish: Callable[["SettingsPage"], object] = lambda _page: None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._commands = commands
        self._folder = folder
        self._association = association or this_system()
        self._window = parent
        self._furnish = furnish
        for command in _LOOKS:
            commands[command].triggered.connect(self._choose_look)
        preferences.changed.connect(self.show)

    @cached_property
    def page(self) -> "SettingsPage":
        """The page; made when it is first needed."""
        from quizapp.ui.settings.page import SettingsPage

        page = SettingsPage(self._folder, self._window)  # it may be filled long before it is shown
        page.begin(self.chosen)
        self._show_double_click(page)
        page.changed.connect(self.change)
        page.double_click_chosen.connect(self._open_by_double_click)
        page.folder_pressed.connect(self._open_folder)
        page.log_pressed.connect(self._commands[Command.LOG].trigger)
        page.keys_pressed.connect(self._commands[Command.KEYS].trigger)
        page.about_pressed.connect(self._commands[Command.ABOUT].trigger)
        page.left.connect(self.left)
        self._furnish(page)
        return page

    @property
    def chosen(self) -> Settings:
        """The settings in force."""
        return self._preferences.settings

    @Slot(object)
    def change(self, new: Settings) -> None:
        """Put `new` into force and save it; that it cannot be saved is told."""
        try:
            self._preferences.change(new)
        except UserError as error:
            logger.warning("the settings are not saved", exc_info=error)
            self.told.emit(str(error))

    @Slot(object)
    def show(self, chosen: Settings) -> None:
        """Show `chosen`, which are in force, in the menus and on the page."""
        for command, look in _LOOKS.items():
            self._commands[command].setChecked(look is chosen.appearance)
        if "page" in self.__dict__:
            self.page.show_settings(chosen)

    @Slot(bool)
    def _open_by_double_click(self, on: bool) -> None:
        try:
            if on:
                lacking = self._association.turn_on()
                self.said.emit(
                    " ".join((_("A double click on a .quizset file now opens it here."), *lacking))
                )
            else:
                self._association.turn_off()
                self.said.emit(_("A double click on a .quizset file no longer opens it here."))
        except UserError as error:
            logger.warning("the system is not told of the files", exc_info=error)
            self.told.emit(str(error))
        self._show_double_click(self.page)

    def _show_double_click(self, page: "SettingsPage") -> None:
        page.show_double_click(on=self._association.is_on(), hindrance=self._association.hindrance)

    @Slot()
    def _choose_look(self) -> None:
        look = _LOOKS[Command(self.sender().objectName())]
        self.change(self.chosen.model_copy(update={"appearance": look}))

    @Slot()
    def _open_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            logger.warning("the data folder cannot be made", exc_info=error)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.said.emit(_("The data folder is here: {path}").format(path=self._folder))
