"""The window: shows pages with what is stored. Pages speak to it by signals, never to each other."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.paths import Home
from quizapp.ui.commands import Command
from quizapp.ui.masthead import Section
from quizapp.ui.parts import Parts
from quizapp.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from quizapp.ui.history.page import HistoryPage
    from quizapp.ui.home.page import HomePage
    from quizapp.ui.sets.page import SetsPage
    from quizapp.ui.watching import Watching


class MainWindow(WindowParts):
    """The window. `furnish` makes what it works with, once it has been painted for the first time."""

    ready = Signal()
    """The home page shows what there is."""

    def __init__(self, home: Home, furnish: Callable[[], Parts]) -> None:
        super().__init__(home, furnish)
        self._loaded = False
        self.painted.connect(self.load)

    @cached_property
    def watching(self) -> "Watching":
        """Sees what others do in the data folder."""
        from quizapp.ui.watching import Watching

        return Watching(self.parts.library, self)

    @Slot()
    def load(self) -> None:
        """Show what is stored, then fill the menu of the set. Called after the first picture; again does nothing."""
        if self._loaded:
            return
        self._connect()
        self._loaded = True
        self.welcoming.show()
        self.adjusting.show(self.parts.preferences.settings)
        for notice in self.parts.notices:
            self.messages.warn(notice)
        if self.stack.currentIndex() == 0:
            self.show_home()
        self.ready.emit()
        self.watching.changed.connect(self.see_what_came)
        self.watching.attend(self.isActiveWindow())
        self.safekeeping.begin()
        self.mending.look()
        QTimer.singleShot(0, self, lambda: self.commands.fill_set(self.curating.page.menu_actions()))

    @Slot()
    def show_home(self) -> None:
        """Show the home page as of now."""
        self.save_edits()
        self.readying.show(self._show_home, Section.TODAY)

    @Slot()
    def show_library(self) -> None:
        """Show all sets."""
        self.save_edits()
        self.readying.show(self._show_library, Section.LIBRARY)

    @Slot()
    def find_set(self) -> None:
        """Show all sets, ready for what to look for."""
        self.show_library()
        self.curating.page.seek()

    @Slot()
    def show_import(self) -> None:
        """Show the import page with what was entered there."""
        self.show_page(self.adding.page, Section.MAKE, focus=self.adding.page.first_control())

    @Slot()
    def show_history(self) -> None:
        """Show the finished sessions."""
        self.readying.show(self._show_history, Section.HISTORY)

    @Slot()
    def show_settings(self) -> None:
        """Show the settings; leaving them leads back to the page in view now."""
        self.show_aside(self.adjusting.page, focus=self.adjusting.page.first_control())
        self.safekeeping.tell()

    @override
    @Slot()
    def show_profiles(self) -> None:
        self.show_settings()
        self.adjusting.page.lead_to_profiles()

    @override
    @Slot()
    def step_aside(self) -> None:
        self.save_edits()
        if "playing" in self.__dict__:
            self.playing.step_aside()

    @override
    @Slot()
    def begin_with_another(self) -> None:
        if "recounting" in self.__dict__:
            self.recounting.forget()
        settings = self.adjusting.page if "page" in self.adjusting.__dict__ else None
        if settings is None or self.stack.currentWidget() is not settings:
            self.show_home()

    @override
    @Slot(str)
    def print_worksheet(self, set_id: str) -> None:
        self.save_edits()
        self.printing.ask(self.parts.library.summaries(), set_id)

    @Slot()
    def print_set_at_hand(self) -> None:
        """Ask where the result in view is to be printed, else what; the set that the page is about is proposed."""
        from quizapp.ui.printing.printing import result_at_hand, set_at_hand

        found = result_at_hand(self.stack.currentWidget())
        if found is not None:
            self.printing.ask_result(*found)
            return
        self.print_worksheet(set_at_hand(self.stack.currentWidget()))

    @override
    def save(self) -> None:
        if not self._loaded:
            return
        self.adding.keep_draft()
        for work in (self.playing, self.editing):
            if not work.save() and not self.elsewhere.holds_all:
                raise UserError(work.unsaved)

    @override
    def save_elsewhere(self) -> None:
        self.elsewhere.ask()

    def _show_home(self) -> None:
        self.offering.show()
        self._show_listing(self.offering.page, Section.TODAY)

    def _show_library(self) -> None:
        self.curating.show()
        self._show_listing(self.curating.page, Section.LIBRARY)

    def _show_history(self) -> None:
        self.recounting.show()
        self._show_listing(self.recounting.page, Section.HISTORY)

    def _show_listing(self, page: "HomePage | SetsPage | HistoryPage", section: Section) -> None:
        self.show_page(page, section, focus=page.first_control())
        self.tell_notices()

    @Slot()
    def see_what_came(self) -> None:
        """Show what others did in the data folder, which may be a second version of a file."""
        self.parts.learners.look()
        self.take_up()
        self.mending.look()
        self.editing.look()

    @override
    @Slot()
    def take_up(self) -> None:
        page = self.stack.currentWidget()
        for name in ("offering", "curating", "recounting"):
            part = self.__dict__.get(name)
            if part is not None and page is part.page:
                self.readying.refresh(part.refresh)
        self.tell_notices()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and "watching" in self.__dict__:
            self.watching.attend(self.isActiveWindow())

    def _connect(self) -> None:
        self.masthead.add_pressed.connect(self.adding.begin)
        self.file_dropped.connect(self.adding.open_file)
        self.text_dropped.connect(self.adding.take_text)
        for command, act in (
            (Command.OPEN, self.adding.choose_file),
            (Command.PASTE, self.adding.paste),
            (Command.PRINT, self.print_set_at_hand),
            (Command.TODAY, self.show_home),
            (Command.LIBRARY, self.show_library),
            (Command.FIND, self.find_set),
            (Command.PROFILES, self.welcoming.open_menu),
            (Command.MAKE, self.show_import),
            (Command.HISTORY, self.show_history),
            (Command.SETTINGS, self.show_settings),
        ):
            self.commands[command].triggered.connect(act)

    @override
    @Slot()
    def undo_in_library(self) -> None:
        self.curating.undo()
        if self.stack.currentWidget() is self.offering.page:
            self.show_home()

    @override
    @Slot()
    def save_edits(self) -> None:
        self.editing.save()  # where that is refused, a strip says so

    @override
    @Slot(str)
    def tell_kept(self, set_id: str) -> None:
        self.editing.renew(set_id)
        if self.stack.currentWidget() is not self.adding.page:
            self.messages.say(_("The questions on your article are made."))
        self.tell_notices()

    @override
    @Slot()
    def leave_settings(self) -> None:
        view = self.before_aside
        if view is None or view.page is self.offering.page:
            self.show_home()  # anew: the language of what it says may be another
        if view is not None:
            self.show_view(view)

    @override
    @Slot()
    def tell_notices(self) -> None:
        if notices := self.parts.library.take_notices():
            self.mending.tell(notices)

    @override
    @Slot()
    def start_anew(self) -> None:
        from quizapp import settings

        chosen = settings.load(
            self._home.settings,
            aside=self._home.set_aside,
            now=self.parts.clock(),
            backed_up=self.parts.safe.said_of_settings,
        )
        for notice in chosen.notices:
            self.messages.warn(notice)
        if chosen.settings != self.adjusting.chosen:
            self.adjusting.change(chosen.settings)
        self.parts.learners.look()
        self.show_home()
        self.safekeeping.tell()

    def rest(self) -> None:
        """Do what is left to do when the window has gone, and nobody waits."""
        if self._loaded:
            self.parts.learners.close()
            self.safekeeping.finish()
