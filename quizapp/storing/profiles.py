"""Who learns on this computer: one small TinyDB file per profile, table `profile` with one document.

The first profile is there without a file and has one from when it is named. A profile that is deleted is marked so, in
one write, and nowhere shown from then on; `Forgetting` removes its files a while later, and until then one write brings
it back.
"""

from datetime import datetime

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.profile import FIRST, Colour, Profile, tidied
from quizapp.model.profile_words import called
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder
from quizapp.storing.form import Format
from quizapp.storing.ids import new_id
from quizapp.storing.migrations import PROFILE, Tables


class Profiles:
    """The profiles, in `folder`."""

    def __init__(self, folder: Folder[Profile]) -> None:
        self._folder = folder

    def all(self) -> tuple[Profile, ...]:
        """Return the profiles that are not deleted: the first, then by name; there is always one.

        One whose file cannot be read is told in a notice instead.
        """
        found = [each for each in self._kept() if each.deleted is None] or [FIRST]
        return tuple(sorted(found, key=lambda each: (not each.is_first, each.name.casefold(), each.id)))

    def deleted(self) -> tuple[Profile, ...]:
        """Return those that can still be brought back, the last deleted first; not what is all gone."""
        gone = [(each.deleted, each.id, each) for each in self._kept() if each.deleted and not each.erased]
        return tuple(each for _at, _id, each in sorted(gone, key=lambda gone: gone[:2], reverse=True))

    def of(self, profile_id: str) -> Profile | None:
        """Return the profile with this id, deleted or not; None where there is none. `UserError` as `Folder.load`."""
        found = self._folder.load(profile_id)
        return FIRST if found is None and profile_id == FIRST.id else found

    def find(self, name: str, *, deleted: bool = False) -> Profile:
        """Return the profile of this name or id, whatever the capitals; with `deleted`, the last deleted one.

        `UserError` where nobody is called so.
        """
        wanted = tidied(name).casefold()
        for each in self.deleted() if deleted else self.all():
            if wanted in {called(each).casefold(), each.id}:
                return each
        # Translators: {name} is what somebody typed for the name of a profile.
        sentence = _("There is no profile called “{name}”; “quizapp profiles” lists them.")
        raise UserError(sentence.format(name=name))

    def add(self, name: str, colour: Colour) -> Profile:
        """Keep a new profile and return it.

        `UserError` for an empty name, or one that is there, and as `Folder.save`.
        """
        with self._folder.alone():
            profile = Profile(id=new_id(), name=self._free(name), colour=colour)
            self.keep(profile)
        return profile

    def change(self, profile_id: str, *, name: str | None = None, colour: Colour | None = None) -> Profile:
        """Give a profile another name or colour, and return it. `UserError` as `add`, or where it is gone."""
        with self._folder.alone():
            before = self._there(profile_id)
            chosen = before.name if name is None else self._free(name, but=profile_id)
            profile = before.model_copy(update={"name": chosen, "colour": colour or before.colour})
            if profile != before:
                self.keep(profile)
        return profile

    def delete(self, profile_id: str, now: datetime) -> Profile:
        """Mark a profile as deleted, with all that is its own; `restore` takes that back.

        `UserError` where it is gone or the only one, and as `Folder.save`.
        """
        with self._folder.alone():
            profile = self._there(profile_id)
            if len(self.all()) < 2:
                raise UserError(_("This is the only profile; add another one before you delete it."))
            profile = profile.model_copy(update={"deleted": now})
            self.keep(profile)
        return profile

    def restore(self, profile_id: str) -> Profile:
        """Bring a deleted profile back. `UserError` where all of it is gone by now, and as `Folder.save`."""
        with self._folder.alone():
            profile = self.of(profile_id)
            if profile is None or profile.erased:
                raise UserError(_("This profile is gone; a backup may still hold it."))
            if profile.deleted is not None:
                profile = profile.model_copy(update={"deleted": None})
                self.keep(profile)
        return profile

    def keep(self, profile: Profile) -> None:
        """Write a profile as it is. `UserError` as `Folder.save`."""
        self._folder.save(profile.id, tables_of(profile))

    def take_in(self, profile: Profile) -> None:
        """Take over a profile from elsewhere that is not here, or was deleted here. `UserError` as `keep`."""
        with self._folder.alone():
            ours = self.of(profile.id)
            wanted = ours is None or ours.deleted is not None or ours == FIRST
            if profile.deleted is None and profile != ours and wanted:
                self.keep(profile)

    def known_as(self) -> Profile:
        """Return the first profile with the id under which it goes to other computers, drawn once."""
        with self._folder.alone():
            first = self.of(FIRST.id) or FIRST
            if first.known_as is None:
                first = first.model_copy(update={"known_as": new_id()})
                self.keep(first)
        return first

    def forget(self, profile: Profile) -> None:
        """Remove what is kept of a profile; of the first stays that it is gone. `UserError` as `Folder.save`."""
        if profile.is_first:
            self.keep(Profile(id=profile.id, deleted=profile.deleted, erased=True))
        else:
            self._folder.remove(profile.id)

    def _kept(self) -> list[Profile]:
        found = list(self._folder.load_all())
        return found if any(each.is_first for each in found) else [FIRST, *found]

    def _there(self, profile_id: str) -> Profile:
        found = self.of(profile_id)
        if found is None or found.deleted is not None:
            raise UserError(_("This profile is not there any more."))
        return found

    def _free(self, name: str, but: str = "") -> str:
        """Return `name` as it is kept. `UserError` where it is empty or that of another, whatever the capitals."""
        name = tidied(name)
        if not name:
            raise UserError(_("Give the profile a name."))
        if any(called(each).casefold() == name.casefold() for each in self.all() if each.id != but):
            # Translators: {name} is the name of a profile.
            raise UserError(_("There is a profile called “{name}” already.").format(name=name))
        return name


def tables_of(profile: Profile) -> Tables:
    """Return the tables of the file of a profile."""
    return {"profile": documents([profile.model_dump(mode="json")])}


def _parse(tables: Tables) -> Profile:
    return Profile.model_validate(only(tables, "profile"))


FORMAT = Format(PROFILE, _parse, fits=lambda profile, name: profile.id == name)
