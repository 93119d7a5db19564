"""The window: brings pages and what is stored together. Pages speak to it by signals, never to each other."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.paths import Home
from quizapp.ui.adding import Adding
from quizapp.ui.commands import Command
from quizapp.ui.masthead import Section
from quizapp.ui.parts import Parts
from quizapp.ui.window_frame import WindowFrame

# Whatever needs the model, and with it pydantic, is imported after the first picture, pages when they are first
# shown: the window is there in half the time.
if TYPE_CHECKING:
    from quizapp.settings import Settings
    from quizapp.ui.adjusting import Adjusting
    from quizapp.ui.curating import Curating
    from quizapp.ui.editing import Editing
    from quizapp.ui.history.page import HistoryPage
    from quizapp.ui.home.page import HomePage
    from quizapp.ui.playing import Playing
    from quizapp.ui.printing.printing import Printing


class MainWindow(WindowFrame):
    """The window. `furnish` makes what it works with, once it has been painted for the first time."""

    ready = Signal()
    """The home page shows what there is."""
    failed = Signal(object)
    """An error that no sentence was made for."""

    def __init__(self, home: Home, furnish: Callable[[], Parts]) -> None:
        super().__init__(home)
        self._furnish = furnish
        self._loaded = False
        self.painted.connect(self.load)

    @cached_property
    def _parts(self) -> Parts:
        return self._furnish()

    @cached_property
    def home_page(self) -> "HomePage":
        """The page that one starts from."""
        from quizapp.ui.home.page import HomePage

        page = HomePage()
        page.play.connect(self.playing.begin)
        page.start_over.connect(self.playing.start_over)
        page.practise.connect(self.playing.practise)
        page.edit.connect(self.editing.edit)
        page.all_pressed.connect(self.show_library)
        page.open_pressed.connect(self.adding.choose_file)
        page.paste_pressed.connect(self.adding.paste)
        return page

    @cached_property
    def adding(self) -> Adding:
        """Takes articles in."""
        adding = Adding(self._parts.library, self._parts.build, self._home.draft, self)
        adding.play.connect(self.playing.begin)
        adding.edit.connect(self.editing.edit)
        adding.shown.connect(self.show_import)
        adding.set_opened.connect(lambda path: self.curating.take_in(path))
        adding.keeping.connect(self._save_edits)
        adding.kept.connect(self._tell_kept)
        adding.left.connect(self.show_home)
        adding.said.connect(self.messages.say)
        adding.advised.connect(self.messages.advise)
        adding.crashed.connect(self.failed)
        return adding

    @cached_property
    def history_page(self) -> "HistoryPage":
        """The page of finished sessions."""
        from quizapp.ui.history import choices
        from quizapp.ui.history.page import HistoryPage

        page = HistoryPage()
        page.choose(choices.restore(self._home.window))
        page.choices_made.connect(partial(choices.keep, path=self._home.window))
        page.opened.connect(self.playing.look_back)
        page.play_pressed.connect(self.show_home)
        page.left.connect(self.show_home)
        self._have_follow(page.obey)
        return page

    @cached_property
    def playing(self) -> "Playing":
        """Plays sessions."""
        from quizapp.ui.playing import Playing

        playing = Playing(self._parts.library, self._parts.sittings, self._home.window, self)
        playing.page_changed.connect(self.show_page)
        playing.left.connect(self.show_home)
        playing.closed.connect(self.show_history)
        playing.told.connect(self.messages.warn)
        self._have_follow(playing.obey)
        return playing

    @cached_property
    def editing(self) -> "Editing":
        """Edits sets."""
        from quizapp.ui.editing import Editing

        editing = Editing(self._parts.library, self)
        editing.page_changed.connect(partial(self.show_page, section=Section.MAKE))
        editing.play.connect(self.playing.begin)
        editing.told.connect(self.messages.warn)
        editing.said.connect(self.messages.say)
        editing.history_changed.connect(self.commands.show_history)
        self.commands[Command.UNDO].triggered.connect(editing.undo)
        self.commands[Command.REDO].triggered.connect(editing.redo)
        self._have_follow(editing.obey)
        return editing

    @cached_property
    def curating(self) -> "Curating":
        """Keeps the collection of sets."""
        from quizapp.ui.curating import Curating

        curating = Curating(self._parts.library, self._parts.clock, self._home.window, self)
        curating.play.connect(self.playing.begin)
        curating.edit.connect(self.editing.edit)
        curating.print_requested.connect(self.print_worksheet)
        curating.add.connect(self.adding.begin)
        curating.left.connect(self.show_home)
        curating.shown.connect(self.show_library)
        curating.said.connect(self.messages.say)
        curating.told.connect(self.messages.warn)
        curating.advised.connect(self.messages.advise)
        curating.crashed.connect(self.failed)
        curating.changed.connect(self.editing.renew)
        curating.done.connect(partial(self.messages.offer_undo, undo=self._undo_in_library))
        curating.restored.connect(self.messages.withdraw_undo)
        return curating

    @cached_property
    def adjusting(self) -> "Adjusting":
        """Changes the settings."""
        from quizapp.ui.adjusting import Adjusting

        adjusting = Adjusting(self._parts.preferences, self.commands, self._home.root, parent=self)
        adjusting.left.connect(self._leave_settings)
        adjusting.said.connect(self.messages.say)
        adjusting.told.connect(self.messages.warn)
        return adjusting

    @cached_property
    def printing(self) -> "Printing":
        """Prints worksheets."""
        from quizapp.ui.printing.printing import Printing

        printing = Printing(self._parts.library.load, self, self._home.window)
        printing.told.connect(self.messages.say)
        printing.refused.connect(self.messages.refuse)
        return printing

    def _have_follow(self, obey: "Callable[[Settings], None]") -> None:
        """Have `obey`, a method of a QObject, told the settings now and after each change."""
        obey(self._parts.preferences.settings)
        self._parts.preferences.changed.connect(obey)

    @Slot()
    def load(self) -> None:
        """Show what is stored, then fill the menu of the set. Called after the first picture; again does nothing."""
        if self._loaded:
            return
        self._connect()
        self._loaded = True
        self.adjusting.show(self._parts.preferences.settings)
        for notice in self._parts.notices:
            self.messages.warn(notice)
        if self.stack.currentIndex() == 0:
            self.show_home()
        self.ready.emit()
        QTimer.singleShot(0, self, lambda: self.commands.fill_set(self.curating.page.menu_actions()))

    @Slot()
    def show_home(self) -> None:
        """Show the home page as of now."""
        self._save_edits()
        today = self._parts.library.today()
        story = self._parts.library.story(today.lead) if today.lead is not None else None
        self.home_page.show_today(today, story, self._parts.clock())
        self.show_page(self.home_page, Section.TODAY, focus=self.home_page.first_control())
        self._tell_notices()

    @Slot()
    def show_library(self) -> None:
        """Show all sets."""
        self._save_edits()
        self.curating.show()
        self.show_page(self.curating.page, Section.LIBRARY, focus=self.curating.page.first_control())
        self._tell_notices()

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
        self.history_page.show_sessions(self._parts.library.finished(), self._parts.clock())
        self.show_page(self.history_page, Section.HISTORY, focus=self.history_page.first_control())
        self._tell_notices()

    @Slot()
    def show_settings(self) -> None:
        """Show the settings; leaving them leads back to the page in view now."""
        self.show_aside(self.adjusting.page, focus=self.adjusting.page.first_control())

    @Slot(str)
    def print_worksheet(self, set_id: str) -> None:
        """Ask what to print; the set with this id is proposed, the last saved one for an empty id."""
        self._save_edits()
        self.printing.ask(self._parts.library.summaries(), set_id)

    @Slot()
    def print_set_at_hand(self) -> None:
        """Ask what to print; the set that the page in view is about is proposed."""
        from quizapp.ui.printing.printing import set_at_hand

        self.print_worksheet(set_at_hand(self.stack.currentWidget()))

    @override
    def save(self) -> None:
        if not self._loaded:
            return
        self.adding.keep_draft()
        for work in (self.playing, self.editing):
            if not work.save():
                raise UserError(work.unsaved)

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
            (Command.MAKE, self.show_import),
            (Command.HISTORY, self.show_history),
            (Command.SETTINGS, self.show_settings),
        ):
            self.commands[command].triggered.connect(act)

    @Slot()
    def _undo_in_library(self) -> None:
        self.curating.undo()
        if self.stack.currentWidget() is self.home_page:
            self.show_home()

    @Slot()
    def _save_edits(self) -> None:
        """Have on disk what was typed in the editor, so that no list and no file lacks it."""
        if not self.editing.save():
            self.messages.warn(self.editing.unsaved)

    @Slot(str)
    def _tell_kept(self, set_id: str) -> None:
        self.editing.renew(set_id)
        if self.stack.currentWidget() is not self.adding.page:
            self.messages.say(_("The questions on your article are made."))
        self._tell_notices()

    @Slot()
    def _leave_settings(self) -> None:
        """Go back to where the settings were opened, as it was left."""
        view = self.before_aside
        if view is None or view.page is self.home_page:
            self.show_home()  # anew: the language of what it says may be another
        if view is not None:
            self.show_view(view)

    def _tell_notices(self) -> None:
        if notices := self._parts.library.take_notices():
            self.messages.warn(" ".join(notices))
