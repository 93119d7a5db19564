"""What the window works with, made when it is first needed, and joined: pages speak by signals to what is here."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from quizapp.ui.adding import Adding
from quizapp.ui.commands import Command
from quizapp.ui.masthead import Section
from quizapp.ui.window_keeping import WindowKeeping

# Whatever needs the model, and with it pydantic, is imported after the first picture, pages when they are first
# shown: the window is there in half the time.
if TYPE_CHECKING:
    from quizapp.settings import Settings
    from quizapp.ui.adjusting import Adjusting
    from quizapp.ui.curating import Curating
    from quizapp.ui.editing import Editing
    from quizapp.ui.offering import Offering
    from quizapp.ui.playing import Playing
    from quizapp.ui.printing.printing import Printing
    from quizapp.ui.recounting import Recounting
    from quizapp.ui.retrying import Retrying
    from quizapp.ui.saving_elsewhere import SavingElsewhere


class WindowParts(WindowKeeping):
    """Makes and joins; where signals lead to is what `MainWindow` shows."""

    @cached_property
    def offering(self) -> "Offering":
        """Says what to do today."""
        from quizapp.ui.offering import Offering

        offering = Offering(self.parts.library, self.parts.clock, lambda: self.parts.sittings.learner, self)
        offering.told.connect(self.messages.warn)
        offering.crashed.connect(self.failed)
        page = offering.page
        page.resume.connect(self.playing.resume)
        page.renew.connect(self.playing.renew)
        page.due_pressed.connect(self.playing.begin_due)
        page.play.connect(self.playing.begin)
        page.start_over.connect(self.playing.start_over)
        page.practise.connect(self.playing.practise)
        page.edit.connect(self.editing.edit)
        page.all_pressed.connect(self.commands[Command.LIBRARY].trigger)
        page.open_pressed.connect(self.adding.choose_file)
        page.paste_pressed.connect(self.adding.paste)
        return offering

    @cached_property
    def adding(self) -> Adding:
        """Takes articles in."""
        adding = Adding(self.parts.library, self.parts.build, self._home.draft, self)
        adding.play.connect(self.playing.begin)
        adding.edit.connect(self.editing.edit)
        adding.shown.connect(self.commands[Command.MAKE].trigger)
        adding.set_opened.connect(lambda path: self.curating.take_in(path))
        adding.keeping.connect(self.save_edits)
        adding.kept.connect(self.tell_kept)
        adding.left.connect(self.commands[Command.TODAY].trigger)
        adding.said.connect(self.messages.say)
        adding.advised.connect(self.messages.advise)
        adding.crashed.connect(self.failed)
        return adding

    @cached_property
    def recounting(self) -> "Recounting":
        """Says how it went so far."""
        from quizapp.ui.recounting import Recounting

        recounting = Recounting(self.parts.library, self.parts.clock, self._home.window, self)
        recounting.opened.connect(self.playing.look_back)
        recounting.told.connect(self.tell_trouble)
        recounting.crashed.connect(self.failed)
        recounting.page.play_pressed.connect(self.commands[Command.TODAY].trigger)
        recounting.page.left.connect(self.commands[Command.TODAY].trigger)
        self._have_follow(recounting.page.obey)
        return recounting

    @cached_property
    def playing(self) -> "Playing":
        """Plays sessions."""
        from quizapp.ui.playing import Playing

        playing = Playing(self.parts.library, self.parts.sittings, self._home.window, self)
        playing.page_changed.connect(self.show_page)
        playing.left.connect(self.commands[Command.TODAY].trigger)
        playing.closed.connect(self.commands[Command.HISTORY].trigger)
        playing.told.connect(self.tell_trouble)
        playing.crashed.connect(self.failed)
        playing.edit_requested.connect(lambda set_id, question: self.editing.edit(set_id, question))
        playing.print_requested.connect(self.commands[Command.PRINT].trigger)
        playing.keys_wanted.connect(self.commands[Command.KEYS].trigger)
        playing.saved.connect(lambda: self.retrying.look())
        self._have_follow(playing.obey)
        return playing

    @cached_property
    def editing(self) -> "Editing":
        """Edits sets."""
        from quizapp.ui.editing import Editing

        editing = Editing(self.parts.library, self)
        editing.page_changed.connect(partial(self.show_page, section=Section.MAKE))
        editing.play.connect(self.playing.begin)
        editing.told.connect(self.tell_trouble)
        editing.saved.connect(lambda: self.retrying.look())
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
        from quizapp.ui.seeking import Seeking

        curating = Curating(self.parts.library, self.parts.clock, self._home.window, self)
        curating.play.connect(self.playing.begin)
        curating.edit.connect(self.editing.edit)
        seeking = Seeking(self.parts.library, curating.page, curating)
        seeking.opened.connect(self.editing.edit)
        seeking.crashed.connect(self.failed)
        curating.print_requested.connect(self.print_worksheet)
        curating.add.connect(self.adding.begin)
        curating.left.connect(self.commands[Command.TODAY].trigger)
        curating.shown.connect(self.commands[Command.LIBRARY].trigger)
        curating.said.connect(self.messages.say)
        curating.told.connect(self.tell_trouble)
        curating.advised.connect(self.messages.advise)
        curating.crashed.connect(self.failed)
        curating.changed.connect(self.editing.renew)
        curating.done.connect(partial(self.messages.offer_undo, undo=self.undo_in_library))
        curating.restored.connect(self.messages.withdraw_undo)
        return curating

    @cached_property
    def elsewhere(self) -> "SavingElsewhere":
        """Saves outside the data folder what cannot be saved in it."""
        from quizapp.ui.saving_elsewhere import SavingElsewhere

        elsewhere = SavingElsewhere(
            self.parts.library, self.playing, self.editing, self._home.window, self.parts.clock, self
        )
        elsewhere.said.connect(self.messages.say)
        elsewhere.refused.connect(self.messages.refuse)
        return elsewhere

    @cached_property
    def retrying(self) -> "Retrying":
        """Tries again to save what could not be saved, and says so."""
        from quizapp.ui.retrying import Retrying, UnsavedStrip

        strip = UnsavedStrip()
        self.add_strip(strip)
        strip.elsewhere.clicked.connect(self.elsewhere.ask)
        retrying = Retrying((self.playing, self.editing), strip, self)
        retrying.saved.connect(self.messages.say)
        return retrying

    @cached_property
    def adjusting(self) -> "Adjusting":
        """Changes the settings."""
        from quizapp.ui.adjusting import Adjusting

        adjusting = Adjusting(
            self.parts.preferences,
            self.commands,
            self._home.root,
            parent=self,
            furnish=self.furnish_settings,
        )
        adjusting.left.connect(self.leave_settings)
        adjusting.said.connect(self.messages.say)
        adjusting.told.connect(self.messages.warn)
        return adjusting

    @cached_property
    def printing(self) -> "Printing":
        """Prints worksheets."""
        from quizapp.ui.printing.printing import Printing

        printing = Printing(self.parts.library.load, self, self._home.window)
        printing.told.connect(self.messages.say)
        printing.refused.connect(self.refuse)
        return printing

    # What is joined leads to these.

    @Slot(str)
    def print_worksheet(self, set_id: str) -> None:
        """Ask what to print; the set with this id is proposed, the last saved one for an empty id."""
        raise NotImplementedError

    @Slot(str)
    def tell_kept(self, set_id: str) -> None:
        """Tell that the questions on an article are made."""
        raise NotImplementedError

    @Slot()
    def leave_settings(self) -> None:
        """Go back to where the settings were opened, as it was left."""
        raise NotImplementedError

    @Slot()
    def undo_in_library(self) -> None:
        """Take back what was done last with a set."""
        raise NotImplementedError

    def _have_follow(self, obey: "Callable[[Settings], None]") -> None:
        """Have `obey`, a method of a QObject, told the settings now and after each change."""
        obey(self.parts.preferences.settings)
        self.parts.preferences.changed.connect(obey)
