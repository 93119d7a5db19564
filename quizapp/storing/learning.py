"""What a learner chose that no answer tells: one small TinyDB file per profile, table `learning` with one document.

What they remember is not here: that is derived from their answers.
"""

from pydantic import AwareDatetime

from quizapp.model.base import Frozen, Id
from quizapp.storing.database import documents, only
from quizapp.storing.folder import Folder
from quizapp.storing.form import Format
from quizapp.storing.migrations import LEARNING, Tables


class Choices(Frozen):
    """How a learner wants to be asked again."""

    profile: Id
    fresh: AwareDatetime | None = None
    """When they last began afresh, with all that had waited spread over the days from then on."""


class Learning:
    """The choices of all profiles, in `folder`."""

    def __init__(self, folder: Folder[Choices]) -> None:
        self._folder = folder

    def of(self, profile: str) -> Choices:
        """Return what `profile` chose, else the usual. `UserError` as `Folder.load`."""
        return self._folder.load(profile) or Choices(profile=profile)

    def keep(self, choices: Choices) -> None:
        """Write what a learner chose. `UserError` when that cannot be."""
        self._folder.save(choices.profile, tables_of(choices))

    def forget(self, profile: str) -> None:
        """Remove what `profile` chose. `UserError` when the system refuses."""
        self._folder.remove(profile)

    def take_in(self, choices: Choices) -> None:
        """Take over what was chosen elsewhere, where that is later than ours. `UserError` as `of` and `keep`."""
        with self._folder.alone():
            ours = self.of(choices.profile)
            if choices.fresh is not None and (ours.fresh is None or ours.fresh < choices.fresh):
                self.keep(choices)

    def all(self) -> tuple[Choices, ...]:
        """Return the choices of every profile; those that cannot be read are told in a notice instead."""
        return tuple(self._folder.load_all())


def tables_of(choices: Choices) -> Tables:
    """Return the tables of the file of what a learner chose."""
    return {"learning": documents([choices.model_dump(mode="json")])}


def _parse(tables: Tables) -> Choices:
    return Choices.model_validate(only(tables, "learning"))


FORMAT = Format(LEARNING, _parse, fits=lambda choices, name: choices.profile == name)
