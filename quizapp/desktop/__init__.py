"""Opening `.quizset` files by double click: one file per system that has a way of its own to say so.

Everything is written for the person alone, never for the whole computer, and taken back without a trace.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from quizapp.desktop import launching


class Association(Protocol):
    """What a system knows of `.quizset` files and of the application that opens them."""

    @property
    def hindrance(self) -> str:
        """One translated sentence on why it cannot be turned on or off here; empty where it can."""
        ...

    def is_on(self) -> bool:
        """Tell whether a double click on a `.quizset` file opens this installation of the application."""
        ...

    def turn_on(self) -> Sequence[str]:
        """Have the files opened by this installation; again brings what was written up to date.

        Return translated sentences on what is still lacking. `UserError`, and nothing changed, when it fails.
        """
        ...

    def turn_off(self) -> None:
        """Take back what `turn_on` did, exactly. `UserError` when that fails."""
        ...


def association(
    platform: str = sys.platform, environ: Mapping[str, str] = os.environ, program: str = ""
) -> Association:
    """Return that of the system called `platform`, as `sys.platform` has it.

    `program` is what was started (`sys.argv[0]` unless given).
    """
    if platform == "win32":
        from quizapp.desktop.windows import UserClasses, current_user

        return UserClasses(current_user(), launching.without_console())
    if platform == "darwin":
        from quizapp.desktop.macos import Bundle

        return Bundle()
    from quizapp.desktop.freedesktop import DataHome, data_home

    return DataHome(
        data_home(environ),
        launching.command(program or sys.argv[0]),
        environment=launching.environment(environ),
        path=environ.get("PATH", ""),
    )
