"""What keeps the person's data safe and in line with what is shown, made when it is first needed, and joined."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.paths import Home
from quizapp.ui.parts import Parts
from quizapp.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from quizapp.ui.mending import Mending
    from quizapp.ui.profile_files import ProfileFiles
    from quizapp.ui.readying import Readying
    from quizapp.ui.restoring import Restoring
    from quizapp.ui.safekeeping import Safekeeping
    from quizapp.ui.settings.page import SettingsPage
    from quizapp.ui.welcoming import Welcoming
    from quizapp.ui.working import Working


class WindowKeeping(WindowFrame):
    """Backups, earlier states, damaged files, and lists that are up to date. `furnish` gives what is stored."""

    failed = Signal(object)
    """An error that no sentence was made for."""

    def __init__(self, home: Home, furnish: Callable[[], Parts]) -> None:
        super().__init__(home)
        self._furnish = furnish

    @cached_property
    def parts(self) -> Parts:
        """What is stored and chosen, and what makes questions."""
        return self._furnish()

    @cached_property
    def working(self) -> "Working":
        """Does what takes long, in view."""
        from quizapp.ui.working import Working

        working = Working(self.work_strip, self)
        working.refused.connect(self.refuse)
        working.crashed.connect(self.failed)
        return working

    @cached_property
    def readying(self) -> "Readying":
        """Has what lists show brought up to date."""
        from quizapp.ui.readying import Readying

        readying = Readying(self.parts.library, self.working, self)
        readying.shown.connect(self.show_page)
        return readying

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        """Has backups made."""
        from quizapp.ui.safekeeping import Safekeeping

        parts = self.parts
        safekeeping = Safekeeping(parts.safe, self.working, parts.clock, self._home.window, self)
        safekeeping.said.connect(self.messages.say)
        safekeeping.told.connect(self.messages.warn)
        safekeeping.backed_up.connect(self.tell_notices)
        return safekeeping

    @cached_property
    def restoring(self) -> "Restoring":
        """Brings earlier states back."""
        from quizapp.ui.restoring import Restoring

        restoring = Restoring(self.parts.safe, self.working, self.parts.clock, self._home.window, self)
        restoring.beginning.connect(self.save_edits)
        restoring.replaced.connect(self.start_anew)
        restoring.said.connect(self.messages.say)
        restoring.done.connect(self._offer_to_go_back)
        restoring.crashed.connect(self.failed)
        return restoring

    @cached_property
    def mending(self) -> "Mending":
        """Brings damaged files back."""
        from quizapp.ui.backups.waiting_strip import WaitingStrip
        from quizapp.ui.mending import Mending

        strip = WaitingStrip()
        self.add_strip(strip)
        parts = self.parts
        mending = Mending(
            parts.safe, self.working, self.messages, strip, parts.clock, self._home.window, self
        )
        mending.chosen_back.connect(self.start_anew)
        mending.mended.connect(self.take_up)
        mending.mended.connect(self.safekeeping.tell)
        mending.crashed.connect(self.failed)
        return mending

    @cached_property
    def profile_files(self) -> "ProfileFiles":
        """Takes profiles out and in."""
        from quizapp.ui.profile_files import ProfileFiles

        files = ProfileFiles(self.parts.profiles, self.working, self._home.window, self)
        files.said.connect(self.messages.say)
        return files

    @cached_property
    def welcoming(self) -> "Welcoming":
        """Says who learns now."""
        from quizapp.ui.welcoming import Welcoming

        parts = self.parts
        welcoming = Welcoming(parts.learners, parts.profiles, self.masthead, self.profile_files, self)
        welcoming.said.connect(self.messages.say)
        welcoming.refused.connect(self.refuse)
        welcoming.deleted.connect(self._offer_to_restore)
        welcoming.manage_wanted.connect(self.show_profiles)
        parts.learners.leaving.connect(self.step_aside)
        parts.learners.changed.connect(self.begin_with_another)
        return welcoming

    def furnish_settings(self, page: "SettingsPage") -> None:
        """Have the buttons on backups do what they are for."""
        section = page.backups
        section.restore.clicked.connect(self.restoring.choose)
        section.check.clicked.connect(self.mending.examine)
        section.recover.clicked.connect(self.mending.show_offers)
        self.safekeeping.join(section)
        self.welcoming.join(page.profiles)

    @Slot(str)
    def tell_trouble(self, sentence: str) -> None:
        """Tell what did not work; where that is a damaged file, in words of the person and with what can be done."""
        if self._names_damage(sentence):
            self.mending.tell((sentence,))
        else:
            self.messages.warn(sentence)

    @Slot(object)
    def refuse(self, error: UserError) -> None:
        """Tell what `error` says, as `tell_trouble`."""
        if self._names_damage(str(error)):
            self.mending.tell((str(error),))
        else:
            self.messages.refuse(error)

    def _names_damage(self, sentence: str) -> bool:
        return f"{self._home.set_aside.name}/" in sentence

    @Slot(str, int)
    def _offer_to_go_back(self, sentence: str, number: int) -> None:
        # Translators: a button; what was here before an earlier state was brought back is here again.
        self.messages.offer(sentence, _("Go back"), partial(self.restoring.go_back, number))

    @Slot(str, str)
    def _offer_to_restore(self, profile_id: str, sentence: str) -> None:
        self.messages.offer_undo(sentence, partial(self.welcoming.restore, profile_id))

    @Slot()
    def show_profiles(self) -> None:
        """Show the settings of profiles."""
        raise NotImplementedError

    @Slot()
    def step_aside(self) -> None:
        """Leave what is played as it is, paused."""
        raise NotImplementedError

    @Slot()
    def begin_with_another(self) -> None:
        """Show what is there for whoever learns from now on."""
        raise NotImplementedError

    @Slot()
    def tell_notices(self) -> None:
        """Tell what the library noticed."""
        raise NotImplementedError

    @Slot()
    def take_up(self) -> None:
        """Have the page in view show what others did; the others are made anew when they are shown."""
        raise NotImplementedError

    @Slot()
    def start_anew(self) -> None:
        """Show everything anew, settings too: another state has taken the place of what was here."""
        raise NotImplementedError

    @Slot()
    def save_edits(self) -> None:
        """Have on disk what was typed in the editor, so that no list and no file lacks it."""
        raise NotImplementedError
