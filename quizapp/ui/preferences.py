"""What the person chose, in force: colours, text size, motion and language follow the settings at once."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from quizapp import settings
from quizapp.settings import Appearance, Settings
from quizapp.ui import language
from quizapp.ui.look.theme import Scheme, SystemFollower, Theme

_SCHEMES: dict[Appearance, Scheme | None] = {
    Appearance.SYSTEM: None,
    Appearance.LIGHT: Scheme.LIGHT,
    Appearance.DARK: Scheme.DARK,
    Appearance.CONTRAST: Scheme.CONTRAST,
}


class Preferences(QObject):
    """Holds the settings, puts them into force and saves each change to the file at `path`."""

    changed = Signal(object)
    """The new `Settings`."""

    def __init__(self, app: QApplication, chosen: Settings, path: Path) -> None:
        super().__init__(app)
        self._app = app
        self._path = path
        self.settings = chosen
        language.use(app, chosen.language)
        theme = Theme(text_factor=chosen.text_factor, reduced_motion=chosen.reduced_motion)
        self._follower = SystemFollower(app, theme, chosen=_SCHEMES[chosen.appearance])

    def change(self, new: Settings) -> None:
        """Put `new` into force and save it. `UserError` when it cannot be saved; it is in force all the same."""
        old, self.settings = self.settings, new
        if new.language != old.language:
            language.use(self._app, new.language)
        if _look(new) != _look(old):  # laying the whole window out anew takes its time
            self._follower.choose(
                _SCHEMES[new.appearance], text_factor=new.text_factor, reduced_motion=new.reduced_motion
            )
        self.changed.emit(new)
        settings.save(new, self._path)


def _look(chosen: Settings) -> tuple[Appearance, float, bool]:
    return chosen.appearance, chosen.text_factor, chosen.reduced_motion
