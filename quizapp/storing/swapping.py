"""Another state takes the place of the present one: put together beside it first, then swapped folder by folder.

A mark on the disk says that the new state is whole. Whoever next takes the lock after a crash goes on from there;
before the mark, nothing has happened. Settings stay where the new state has none; a draft stays where there is one.
"""

import shutil
from collections.abc import Iterable

from quizapp import durable
from quizapp.paths import Home
from quizapp.storing import state
from quizapp.storing.naming import FOLDERS
from quizapp.storing.removals import EVERYTHING


def prepare(home: Home, files: Iterable[tuple[str, bytes]]) -> None:
    """Put `files` (names such as "sets/a1.json", and what they hold) together beside the present state.

    `ValueError` for a name that is not one of a data folder's files, `OSError` when the system refuses.
    """
    shutil.rmtree(home.restoring, ignore_errors=True)
    if home.replaced.exists() and not home.swap.exists():
        # What a swap that was done replaced, and was killed before it went: it would be in the way of this one.
        shutil.rmtree(home.replaced)
    for folder in FOLDERS:
        durable.make_folder(home.restoring / folder)
    for member, content in files:
        state.kind_of(member)
        durable.write_bytes(home.restoring / member, content)


def abandon(home: Home) -> None:
    """Forget a prepared state that will not be swapped in; nothing happens once the swap has begun."""
    if not home.swap.exists():
        shutil.rmtree(home.restoring, ignore_errors=True)


def swap(home: Home) -> None:
    """Let the prepared state take the place of the present one. The lock must be held. `OSError` as `prepare`."""
    durable.write_bytes(home.removed, EVERYTHING.encode())  # nothing of what is replaced is missing
    durable.write_bytes(home.swap, b"")
    complete(home)


def complete(home: Home) -> None:
    """Do what is left of a swap, if there is one. The lock must be held. `OSError` as `prepare`."""
    if not home.swap.exists():
        return
    for name in (*FOLDERS, state.SETTINGS, state.DRAFT):
        new, present, old = home.restoring / name, home.root / name, home.replaced / name
        if not new.exists() or (name == state.DRAFT and present.exists()):
            continue
        if present.exists() and not old.exists():
            durable.move(present, old)
        durable.move(new, present)
    durable.remove(home.swap)
    for leftover in (home.restoring, home.replaced):
        shutil.rmtree(leftover, ignore_errors=True)
