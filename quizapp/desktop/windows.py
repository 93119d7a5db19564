"""Windows: a class of files under the person's own `HKEY_CURRENT_USER\\Software\\Classes`.

https://learn.microsoft.com/windows/win32/shell/fa-file-types
"""

import contextlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quizapp.desktop.entry import KIND_OF_FILE, SUFFIX
from quizapp.errors import UserError
from quizapp.i18n import _

CLASS = "WhoSaidWhat.quizset"
_COMMAND = rf"{CLASS}\shell\open\command"
_BEFORE = "Before"
"""The value that keeps which class the files had."""


class Classes(Protocol):
    """The part of the registry that files are looked up in. Keys are paths in it; "" is a key's own value."""

    def value(self, key: str, name: str = "") -> str | None:
        """Return the text there, or None."""
        ...

    def write(self, key: str, text: str, name: str = "") -> None:
        """Put `text` there; the key is made where missing. `OSError` when it cannot be."""
        ...

    def remove_value(self, key: str, name: str = "") -> None:
        """Delete the text there, if there is one. `OSError` when it cannot be."""
        ...

    def remove_key(self, key: str) -> None:
        """Delete the key if it is there and holds no other; with its values. `OSError` when it cannot be."""
        ...

    def is_empty(self, key: str) -> bool:
        """Tell whether the key holds neither a value nor another key."""
        ...

    def announce(self) -> None:
        """Have open folders look again."""
        ...


@dataclass(frozen=True)
class UserClasses:
    """The association in `classes`, for the application that the words `command` start."""

    classes: Classes
    command: Sequence[str]

    hindrance = ""

    def is_on(self) -> bool:
        """Tell whether the files have our class, and it starts this installation."""
        return self.classes.value(SUFFIX) == CLASS and self.classes.value(_COMMAND) == self._line()

    def turn_on(self) -> Sequence[str]:
        """Write the class first, then give it to the files; what they had is kept."""
        before = self.classes.value(SUFFIX)
        try:
            self.classes.write(CLASS, _(KIND_OF_FILE))
            self.classes.write(_COMMAND, self._line())
            if before and before != CLASS:
                self.classes.write(CLASS, before, _BEFORE)
            self.classes.write(SUFFIX, CLASS)
        except OSError as error:
            with contextlib.suppress(UserError):
                self.turn_off()
            raise _refused() from error
        self.classes.announce()
        return ()

    def turn_off(self) -> None:
        """Give the files back what they had, and delete the class."""
        try:
            if self.classes.value(SUFFIX) == CLASS:
                before = self.classes.value(CLASS, _BEFORE)
                if before:
                    self.classes.write(SUFFIX, before)
                else:
                    self.classes.remove_value(SUFFIX)
                    if self.classes.is_empty(SUFFIX):
                        self.classes.remove_key(SUFFIX)
            key = _COMMAND
            while key:
                self.classes.remove_key(key)
                key = key.rpartition("\\")[0]
        except OSError as error:
            raise _refused() from error
        self.classes.announce()

    def _line(self) -> str:
        # The placeholder is quoted always, as a path may hold spaces; list2cmdline quotes the rest as needed.
        return f'{subprocess.list2cmdline(self.command)} "%1"'


def current_user() -> Classes:
    """Return the classes of the person who is signed in. `UserError` anywhere but on Windows."""
    if sys.platform == "win32":
        from quizapp.desktop.registry import Registry

        return Registry()
    else:  # noqa: RET505 - mypy then knows that only one of the two is reached
        raise UserError(_("There is no registry on this system."))


def _refused() -> UserError:
    return UserError(
        _("Windows refused the change, so .quizset files open as before; ask who looks after this computer.")
    )
