"""Who learns now: joins the disc in the masthead, the settings and the dialogs with the profiles."""

import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.model.profile import Colour, Profile
from quizapp.model.profile_words import called
from quizapp.ui import formats
from quizapp.ui.components.disc import NOBODY, disc_icon
from quizapp.ui.components.menu import keep_inside
from quizapp.ui.learners import Learners
from quizapp.ui.masthead import Masthead
from quizapp.ui.profile_files import ProfileFiles
from quizapp.ui.profile_keeping import ProfileKeeping
from quizapp.ui.profiles.dialog import ProfileDialog
from quizapp.ui.profiles.words import in_sentence, letters

if TYPE_CHECKING:
    from quizapp.ui.settings.profiles_section import Listed, ProfilesSection

logger = logging.getLogger(__name__)


class Welcoming(QObject):
    """Shows who learns now, has another one learn, and manages who is there."""

    said = Signal(str)
    """A sentence on something that was done."""
    refused = Signal(object)
    """The `UserError` that was in the way."""
    deleted = Signal(str, str)
    """The id of a profile that was deleted, and a sentence that offers to bring it back."""
    manage_wanted = Signal()
    """The settings of profiles are to be shown."""

    def __init__(
        self,
        learners: Learners,
        keeping: ProfileKeeping,
        masthead: Masthead,
        files: ProfileFiles,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._learners = learners
        self._keeping = keeping
        self._masthead = masthead
        self._files = files
        self._window = parent
        self._section: ProfilesSection | None = None
        self._menu = QMenu(parent)
        keep_inside(self._menu)
        masthead.who_pressed.connect(self.open_menu)
        files.came.connect(self._see_who_came)
        learners.listed.connect(self.show)
        learners.changed.connect(self.show)
        parent.installEventFilter(self)
        self.show()

    @property
    def menu(self) -> QMenu:
        """The list of who may learn, as it was opened last."""
        return self._menu

    @Slot()
    def show(self) -> None:
        """Show who learns now, in the masthead and, where they are made, in the settings."""
        profile, several = self._learners.profile, len(self._learners.all) > 1
        if profile is None:
            self._masthead.show_who(NOBODY, "", _guest(), guest=True)
        elif several or profile.name:
            self._masthead.show_who(
                profile.colour.value, letters(profile), called(profile) if several else ""
            )
        else:
            self._masthead.show_who(NOBODY, "", "")
        # Translators: spoken for the button that says who learns now; {name} is the name of a profile.
        spoken = _("Profile: {name}").format(name=called(profile) if profile else _guest())
        self._masthead.set_who_spoken(spoken)
        if self._section is not None:
            self._section.show_profiles(self._listed)

    @Slot()
    def open_menu(self) -> None:
        """List who may learn, below the disc."""
        self._fill_menu()
        at = self._masthead.below_who()
        self._menu.popup(at if at is not None else self._window.mapToGlobal(QPoint(0, 0)))
        here = next((each for each in self._menu.actions() if each.isChecked()), self._menu.actions()[0])
        self._menu.setActiveAction(here)

    @Slot()
    def add(self) -> ProfileDialog:
        """Ask for a new profile, who learns from then on; return the dialog that asks."""
        taken = {profile.colour for profile in self._learners.all}
        free = next((colour for colour in Colour if colour not in taken), Colour.PETROL)

        def keep(name: str, colour: Colour) -> None:
            profile = self._keeping.add(name, colour)
            self._learners.look()
            self._learners.choose(profile.id)

        dialog = ProfileDialog(keep, self._window, colour=free)
        dialog.open()
        return dialog

    @Slot(str)
    def change(self, profile_id: str) -> ProfileDialog | None:
        """Ask for another name or colour of a profile; return the dialog that asks."""
        profile = self._profile(profile_id)
        if profile is None:
            return None

        def keep(name: str, colour: Colour) -> None:
            unnamed = profile.is_first and not name.strip() and not profile.name
            self._keeping.change(profile_id, None if unnamed else name, colour)
            self._learners.look()

        dialog = ProfileDialog(keep, self._window, profile=profile)
        dialog.open()
        return dialog

    @Slot(str)
    def delete(self, profile_id: str) -> None:
        """Delete a profile, which can be taken back."""
        profile = self._profile(profile_id)
        if profile is None:
            return
        try:
            self._keeping.delete(profile_id)
        except UserError as error:
            self.refused.emit(error)
            return
        self._learners.look()
        # Translators: {name} is the name of a profile.
        sentence = _("“{name}” is deleted with its history.").format(name=in_sentence(profile))
        self.deleted.emit(profile_id, sentence)

    @Slot(str)
    def restore(self, profile_id: str) -> None:
        """Bring a deleted profile back."""
        try:
            profile = self._keeping.restore(profile_id)
        except UserError as error:
            self.refused.emit(error)
            return
        self._learners.look()
        # Translators: {name} is the name of a profile.
        self.said.emit(_("“{name}” is back, with its history.").format(name=in_sentence(profile)))

    def join(self, section: "ProfilesSection") -> None:
        """Show in `section` who is there, and do what its buttons are for."""
        self._section = section
        section.new.clicked.connect(self.add)
        section.take_in.clicked.connect(self._files.ask_which)
        section.change_pressed.connect(self.change)
        section.export_pressed.connect(self._export)
        section.delete_pressed.connect(
            self.delete, Qt.ConnectionType.QueuedConnection
        )  # its row goes with it
        section.restore_pressed.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            self.show()
        return False

    def _fill_menu(self) -> None:
        self._menu.clear()
        ratio = self._window.devicePixelRatioF()
        here = self._learners.profile
        for profile in self._learners.all:
            is_here = here is not None and profile.id == here.id
            action = self._menu.addAction(_entry(called(profile), is_here=is_here))
            action.setIcon(disc_icon(profile.colour.value, letters(profile), ratio=ratio))
            action.setCheckable(True)
            action.setChecked(is_here)
            action.triggered.connect(partial(self._choose, profile.id))
        guest = self._menu.addAction(_entry(_guest(), is_here=here is None))
        guest.setIcon(disc_icon(NOBODY, "", guest=True, ratio=ratio))
        guest.setCheckable(True)
        guest.setChecked(here is None)
        guest.triggered.connect(self._be_guest)
        self._menu.addSeparator()
        # Translators: an entry of a menu: another learner on this computer.
        self._menu.addAction(_("New profile…")).triggered.connect(self.add)
        # Translators: an entry of a menu; it leads to the settings of profiles.
        self._menu.addAction(_("Manage profiles…")).triggered.connect(self.manage_wanted)

    @Slot(str)
    def _export(self, profile_id: str) -> None:
        profile = self._profile(profile_id)
        if profile is not None:
            self._files.ask_where(profile)

    @Slot()
    def _see_who_came(self) -> None:
        self._learners.look()
        self.show()  # sessions may have come to one who was here

    def _choose(self, profile_id: str, _checked: bool = False) -> None:
        try:
            self._learners.look()
            self._learners.choose(profile_id)
        except UserError as error:
            self.refused.emit(error)

    @Slot()
    def _be_guest(self) -> None:
        if self._learners.profile is None:
            return
        try:
            self._learners.be_guest()
        except UserError as error:
            self.refused.emit(error)
        else:
            self.said.emit(_("You are a guest now: when you leave, nothing of your sessions stays."))

    def _profile(self, profile_id: str) -> Profile | None:
        return next((each for each in self._learners.all if each.id == profile_id), None)

    def _listed(self) -> Sequence["Listed"]:
        here, all_of_them = self._learners.profile, self._learners.all
        rows = []
        for profile in all_of_them:
            count = self._keeping.sessions(profile.id)
            words = ngettext("{count} finished session", "{count} finished sessions", count)
            facts = [words.format(count=formats.number(count))]
            if here is not None and profile.id == here.id:
                # Translators: said of the profile that is chosen.
                facts.insert(0, _("learns now"))
            rows.append(_row(profile, " · ".join(facts), deletable=len(all_of_them) > 1))
        rows += [
            # Translators: said of a profile.
            _row(profile, _("deleted; to be brought back for a day"), deleted=True)
            for profile in self._keeping.deleted()
        ]
        return rows


def _row(profile: Profile, facts: str, *, deletable: bool = True, deleted: bool = False) -> "Listed":
    from quizapp.ui.settings.profiles_section import Listed

    tint = NOBODY if deleted else profile.colour.value
    return Listed(profile.id, called(profile), letters(profile), tint, facts, deletable, deleted)


def _entry(name: str, *, is_here: bool) -> str:
    """Return a name as an entry of a menu, which its first letter chooses.

    Beside a picture, the system's own tick is not seen.
    """
    entry = "&" + name.replace("&", "&&")
    return f"{entry}\t✓" if is_here else entry


def _guest() -> str:
    # Translators: somebody who learns without a profile, and of whom nothing is kept.
    return _("Guest")
