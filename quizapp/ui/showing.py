"""Questions before a class: what is shown is no learner's answer, so nothing of it is saved."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.model.session import Material, Session
from quizapp.settings import Settings
from quizapp.ui.reading import SharedReading

if TYPE_CHECKING:
    from quizapp.ui.session.class_page import ClassPage


class Showing(QObject):
    """Shows one session, which nobody answers."""

    page_changed = Signal(object)
    """The page (a QWidget) that is to be shown now."""
    left = Signal()
    keys_wanted = Signal()
    """The list of keys is asked for."""

    def __init__(self, reading: SharedReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._chosen = Settings()

    @cached_property
    def page(self) -> "ClassPage":
        """The page for a class; made when it is first needed."""
        from quizapp.ui.session.class_page import ClassPage
        from quizapp.ui.session.class_stage import ClassStage

        page = ClassPage()
        page.left.connect(self.left)
        page.keys_wanted.connect(self.keys_wanted)
        page.letter_keys = self._chosen.single_letter_keys
        ClassStage(page)
        self._reading.join(page)
        return page

    def obey(self, chosen: Settings) -> None:
        """Have the page follow the settings."""
        self._chosen = chosen
        if "page" in self.__dict__:
            self.page.letter_keys = chosen.single_letter_keys

    def show(self, session: Session, material: Material) -> None:
        """Show the questions of `session` from the first one on."""
        self.page_changed.emit(self.page)
        self.page.show_session(session, material)
