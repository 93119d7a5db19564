"""macOS: which application opens a file is said inside an application bundle, and not to be changed from outside.

A bundle's `Info.plist` declares the type; the file then comes as an event, which the window hears.
"""

from collections.abc import Sequence

from quizapp.errors import UserError
from quizapp.i18n import _


class Bundle:
    """Says that there is none."""

    @property
    def hindrance(self) -> str:
        """Return what the person can do instead."""
        return _(
            "macOS opens files by double click for application bundles only; drop them on the window instead."
        )

    def is_on(self) -> bool:
        """Return False: outside a bundle there is nothing to ask."""
        return False

    def turn_on(self) -> Sequence[str]:
        """Raise `UserError`."""
        raise UserError(self.hindrance)

    def turn_off(self) -> None:
        """Do nothing: nothing was done."""
