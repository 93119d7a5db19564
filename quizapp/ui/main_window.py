"""The window: brings pages and what is stored together. Pages speak to it by signals, never to each other."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.paths import Home
from quizapp.ui import jobs
from quizapp.ui.commands import Command
from quizapp.ui.masthead import Section
from quizapp.ui.window_frame import WindowFrame

# Whatever needs the model, and with it pydantic, is imported after the first picture, pages when they are first
# shown: the window is there in half the time.
if TYPE_CHECKING:
    from quizapp.model.session import Session
    from quizapp.pipeline import Built
    from quizapp.settings import Settings
    from quizapp.ui.adjusting import Adjusting
    from quizapp.ui.curating import Curating
    from quizapp.ui.editing import Editing
    from quizapp.ui.history.page import HistoryPage
    from quizapp.ui.home.page import HomePage
    from quizapp.ui.importing.page import Build, ImportPage
    from quizapp.ui.library import Library
    from quizapp.ui.playing import Playing
    from quizapp.ui.preferences import Preferences
    from quizapp.ui.printing.printing import Printing
    from quizapp.ui.sitting import Clock, Sittings


@dataclass(frozen=True)
class Parts:
    """What the window works with."""

    library: "Library"
    sittings: "Sittings"
    preferences: "Preferences"
    clock: "Clock"
    build: "Build"
    notices: tuple[str, ...] = ()
    """Sentences on what went wrong when they were made."""


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
        self._before_settings: tuple[QWidget | None, Section | None, QWidget | None] = (None, None, None)
        self._connect()
        self.masthead.show_section(Section.TODAY)

    @cached_property
    def _parts(self) -> Parts:
        return self._furnish()

    @cached_property
    def home_page(self) -> "HomePage":
        """The page that one starts from."""
        from quizapp.ui.home.page import HomePage

        page = HomePage()
        page.play.connect(self._play)
        page.start_over.connect(self._start_over)
        page.edit.connect(self.edit)
        page.all_pressed.connect(self.show_library)
        page.open_pressed.connect(self._choose_file)
        page.paste_pressed.connect(self.paste)
        return page

    @cached_property
    def import_page(self) -> "ImportPage":
        """The page where an article comes in."""
        from quizapp.ui.importing.page import ImportPage

        page = ImportPage(self._parts.build)
        page.built.connect(self._keep)
        page.play.connect(self._play)
        page.review.connect(self.edit)
        page.open_pressed.connect(self._choose_file)
        page.left.connect(self.show_home)
        page.crashed.connect(self.failed)
        return page

    @cached_property
    def history_page(self) -> "HistoryPage":
        """The page of finished sessions."""
        from quizapp.ui.history.page import HistoryPage

        page = HistoryPage()
        page.opened.connect(self._look_back)
        page.play_pressed.connect(self.show_home)
        page.left.connect(self.show_home)
        page.letter_keys = self._chosen.single_letter_keys
        return page

    @cached_property
    def playing(self) -> "Playing":
        """Plays sessions."""
        from quizapp.ui.playing import Playing

        playing = Playing(self._parts.library, self._parts.sittings, self)
        playing.page_changed.connect(self._show_session)
        playing.left.connect(self.show_home)
        playing.closed.connect(self.show_history)
        playing.told.connect(self.messages.warn)
        playing.obey(self._chosen)
        return playing

    @cached_property
    def editing(self) -> "Editing":
        """Edits sets."""
        from quizapp.ui.editing import Editing

        editing = Editing(self._parts.library, self)
        editing.page.letter_keys = self._chosen.single_letter_keys
        editing.page_changed.connect(self._show_editor)
        editing.play.connect(self._play)
        editing.told.connect(self.messages.warn)
        return editing

    @cached_property
    def curating(self) -> "Curating":
        """Keeps the collection of sets."""
        from quizapp.ui.curating import Curating

        curating = Curating(self._parts.library, self._parts.clock, self)
        curating.play.connect(self._play)
        curating.edit.connect(self.edit)
        curating.print_requested.connect(self.print_worksheet)
        curating.add.connect(self._add_article)
        curating.left.connect(self.show_home)
        curating.said.connect(self.messages.say)
        curating.told.connect(self.messages.warn)
        curating.deleted.connect(self._offer_undo)
        return curating

    @cached_property
    def adjusting(self) -> "Adjusting":
        """Changes the settings."""
        from quizapp.ui.adjusting import Adjusting

        adjusting = Adjusting(self._parts.preferences, self.commands, self._home.root, self)
        adjusting.left.connect(self._leave_settings)
        adjusting.said.connect(self.messages.say)
        adjusting.told.connect(self.messages.warn)
        self._parts.preferences.changed.connect(self._obey)
        return adjusting

    @property
    def _chosen(self) -> "Settings":
        return self._parts.preferences.settings

    @cached_property
    def printing(self) -> "Printing":
        """Prints worksheets."""
        from quizapp.ui.printing.printing import Printing

        printing = Printing(self._parts.library.load, self)
        printing.told.connect(self.messages.say)
        printing.refused.connect(self.messages.refuse)
        return printing

    @Slot()
    def load(self) -> None:
        """Show what is stored. Called after the window was painted for the first time; again does nothing."""
        if self._loaded:
            return
        self._loaded = True
        self.adjusting.show(self._chosen)
        for notice in self._parts.notices:
            self.messages.warn(notice)
        if self.stack.currentIndex() == 0:
            self.show_home()
        self.ready.emit()

    @Slot()
    def show_home(self) -> None:
        """Show the home page as of now."""
        self._save_edits()
        today = self._parts.library.today()
        story = self._parts.library.story(today.lead) if today.lead is not None else None
        self.home_page.show_today(today, story, self._parts.clock())
        self.show_page(self.home_page, Section.TODAY)
        self.home_page.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_notices()

    @Slot()
    def show_library(self) -> None:
        """Show all sets."""
        self._save_edits()
        self.curating.show()
        self.show_page(self.curating.page, Section.LIBRARY)
        self.curating.page.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_notices()

    @Slot()
    def find_set(self) -> None:
        """Show all sets, ready for what to look for."""
        self.show_library()
        self.curating.page.seek()

    @Slot()
    def show_import(self) -> None:
        """Show the import page with what was entered there."""
        self.show_page(self.import_page, Section.MAKE)
        self.import_page.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_history(self) -> None:
        """Show the finished sessions."""
        self.history_page.show_sessions(self._parts.library.finished(), self._parts.clock())
        self.show_page(self.history_page, Section.HISTORY)
        self.history_page.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_notices()

    @Slot()
    def show_settings(self) -> None:
        """Show the settings; leaving them leads back to the page in view now."""
        page = self.adjusting.page
        if self.stack.currentWidget() is not page:
            self._before_settings = (self.stack.currentWidget(), self.section, QApplication.focusWidget())
        self.show_page(page, None, masthead=True)
        page.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def edit(self, set_id: str) -> None:
        """Show the questions of a set in the editor; what is in the way is told."""
        self.editing.edit(set_id)

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

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Read the article at `path` into the import page, or the question set there into the library.

        What is wrong with it is said.
        """
        from quizapp.importing import holds_set, read_file

        if holds_set(path):
            self.show_library()
            self.curating.take_in(path)
            return
        self.show_import()
        try:
            self.import_page.take_reading(read_file(path))
        except UserError as error:
            self.import_page.show_refusal(error)

    def open_when_ready(self, path: Path) -> None:
        """Read the article or question set at `path` once the window shows what is stored."""
        self.ready.connect(lambda: self.open_file(path))

    @Slot()
    def paste(self) -> None:
        """Take the plain text of the clipboard into the import page."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.messages.say(_("There is no text to paste; copy an article first."))
            return
        self._take_text(text)

    def save(self) -> None:
        """Save what can be saved: called when an error was caught by nobody. `UserError` when it cannot be."""
        if "playing" in self.__dict__ and not self.playing.save():
            raise UserError(self.playing.unsaved)
        if "editing" in self.__dict__ and not self.editing.save():
            raise UserError(self.editing.unsaved)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self.save()
        except UserError as error:
            from quizapp.ui import dialogs

            if not dialogs.quit_anyway(error, self):
                event.ignore()
                return
        self.keep_place()
        jobs.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.masthead.section_chosen.connect(self._go)
        self.masthead.add_pressed.connect(self._add_article)
        self.masthead.settings_pressed.connect(self.show_settings)
        self.painted.connect(self.load)
        self.file_dropped.connect(self.open_file)
        self.text_dropped.connect(self._take_text)
        for command, act in (
            (Command.OPEN, self._choose_file),
            (Command.PASTE, self.paste),
            (Command.PRINT, self.print_set_at_hand),
            (Command.TODAY, self.show_home),
            (Command.LIBRARY, self.show_library),
            (Command.FIND, self.find_set),
            (Command.MAKE, self.show_import),
            (Command.HISTORY, self.show_history),
            (Command.SETTINGS, self.show_settings),
        ):
            self.commands[command].triggered.connect(act)

    @Slot(object)
    def _go(self, section: Section) -> None:
        {
            Section.TODAY: self.show_home,
            Section.LIBRARY: self.show_library,
            Section.MAKE: self.show_import,
            Section.HISTORY: self.show_history,
        }[section]()

    @Slot(object)
    def _show_session(self, page: QWidget) -> None:
        self.show_page(page, None)

    @Slot(object)
    def _show_editor(self, page: QWidget) -> None:
        self.show_page(page, Section.MAKE)

    @Slot(str)
    def _offer_undo(self, sentence: str) -> None:
        self.messages.offer_undo(sentence, self._undo_deletion)

    @Slot()
    def _undo_deletion(self) -> None:
        self.curating.undo()
        if self.stack.currentWidget() is self.home_page:
            self.show_home()

    def _save_edits(self) -> None:
        """Have on disk what was typed in the editor, so that no list and no file lacks it."""
        if "editing" in self.__dict__ and not self.editing.save():
            self.messages.warn(self.editing.unsaved)

    @Slot(str)
    def _play(self, set_id: str) -> None:
        self.playing.begin(set_id)

    @Slot(str)
    def _start_over(self, set_id: str) -> None:
        self.playing.start_over(set_id)

    @Slot(object)
    def _look_back(self, session: "Session") -> None:
        self.playing.look_back(session)

    @Slot(object)
    def _keep(self, built: "Built") -> None:
        self._save_edits()
        try:
            question_set = self._parts.library.keep(built)
        except UserError as error:
            self.import_page.show_refusal(error)
        else:
            self.import_page.show_result(question_set, built.graph)
            if "editing" in self.__dict__:
                self.editing.renew(question_set.id)
            if self.stack.currentWidget() is not self.import_page:
                self.messages.say(_("The questions on your article are made."))
            self._tell_notices()

    @Slot(str)
    def _take_text(self, text: str) -> None:
        self.show_import()
        self.import_page.take_text(text)

    @Slot()
    def _add_article(self) -> None:
        self.import_page.begin_anew()
        self.show_import()

    @Slot()
    def _choose_file(self) -> None:
        # Translators: the title of a dialog in which a file is chosen.
        title = _("Open an article or a question set")
        # Translators: which files a dialog lists; the parts in brackets stay as they are.
        kinds = _("Articles and question sets (*.txt *.md *.quizset);;All files (*)")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.open_file(Path(path))

    @Slot()
    def _leave_settings(self) -> None:
        """Go back to where the settings were opened, as it was left."""
        page, section, control = self._before_settings
        if page is None or page is self.home_page:
            self.show_home()
            return
        self.show_page(page, section)
        if control is not None and shiboken6.isValid(control):
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _obey(self, chosen: "Settings") -> None:
        """Have the pages that there are follow the settings; colours, size and language reach them by themselves."""
        if "playing" in self.__dict__:
            self.playing.obey(chosen)
        if "editing" in self.__dict__:
            self.editing.page.letter_keys = chosen.single_letter_keys
        if "history_page" in self.__dict__:
            self.history_page.letter_keys = chosen.single_letter_keys

    def _tell_notices(self) -> None:
        notices = self._parts.library.take_notices()
        if notices:
            self.messages.warn(" ".join(notices))
