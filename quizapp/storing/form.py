"""What a folder of files needs to know: what the files hold, and where it is."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from quizapp.storing.locking import Lock
from quizapp.storing.migrations import Tables
from quizapp.storing.rotation import Made
from quizapp.storing.sentences import Notices

T = TypeVar("T")


class Format(NamedTuple, Generic[T]):
    """What the files of a folder hold."""

    kind: str
    """A key of `migrations.MIGRATIONS`."""
    parse: Callable[[Tables], T]
    """Makes the value; answers a record that does not fit with `ValueError` (so does pydantic), `KeyError`,
    `TypeError` or `OverflowError`."""
    fits: Callable[[T, str], bool]
    """Tells whether such a value belongs in the file of this name, so that one renamed by hand is not taken for
    another."""
    parse_sealed: Callable[[bytes], T] | None = None
    """Makes the value of a whole file that this version wrote, in one pass over its bytes; fails as `parse` does."""
    parse_newer: Callable[[Tables], T] | None = None
    """Makes what can be understood of the tables of a later schema; fails as `parse` does where that is nothing."""


def understood(adapter: TypeAdapter[T], records: Iterable[object]) -> tuple[T, ...]:
    """Return those of some `records` of a later schema that have all that this version needs; the rest is ignored."""
    found = []
    for record in records:
        with suppress(ValidationError):
            found.append(adapter.validate_python(record, extra="ignore"))
    return tuple(found)


class Place(NamedTuple):
    """What every folder of a data folder needs: its lock, where damaged files go, whom to tell, the time, and what
    backups hold."""

    lock: Lock
    aside: Path
    notices: Notices
    now: Callable[[], datetime]
    copies: Callable[[str], Iterable[tuple[Made, bytes]]]
    """Gives what a file, by a name such as "sets/a1.json", held in backups, the newest first."""
    before_migrating: Callable[[], object]
    """Is called before a file of an earlier schema is written in the present one."""
    removing: Callable[[str], object] = lambda _member: None
    """Is told the name of a file, such as "sets/a1.json", before it is removed on purpose."""
