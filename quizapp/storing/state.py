"""Which files make up the state of a data folder: what backups hold and what a restored one is made of."""

import json
import re

from quizapp import durable, settings
from quizapp.paths import Home
from quizapp.storing.access import Stamp, stamp, stamps
from quizapp.storing.database import DamagedFileError, NewerFileError, is_sealed, unsealed
from quizapp.storing.naming import FOLDERS, is_ours

SETTINGS = "settings.json"
DRAFT = "draft.json"
"""An article that no questions were made of yet: in the one file with everything, in no other backup."""

_MEMBER = re.compile(rf"({'|'.join(FOLDERS)})/([a-z0-9_+-]+\.json)")


def kind_of(member: str) -> str | None:
    """Return the kind of the file with this name, such as "sets/a1.json"; None for the settings and the draft.

    `ValueError` for any other name: no path from elsewhere leads out of the data folder or to another file in it.
    """
    if member in {SETTINGS, DRAFT}:
        return None
    parts = _MEMBER.fullmatch(member)
    if parts is None or not is_ours(parts[2]):
        raise ValueError("not a file of a data folder")
    return FOLDERS[parts[1]]


def is_whole(member: str, content: bytes) -> bool:
    """Tell whether `content` may be what the file called `member` holds: not damaged, be it of a newer version."""
    kind = kind_of(member)
    if kind is None:
        return is_valid_beside(member, content)
    if is_sealed(content, kind):
        return True
    try:
        unsealed(content, kind)
    except DamagedFileError:
        return False
    except NewerFileError:
        return True
    return True


def is_valid_beside(member: str, content: bytes) -> bool:
    """Tell whether `content` can be that of the settings or the draft, whichever `member` names."""
    if member == SETTINGS:
        return settings.is_valid(content)
    try:
        draft = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(draft, dict) and isinstance(draft.get("text"), str)


def movable(home: Home) -> dict[str, Stamp]:
    """Return the `members` of `home` and its draft: all that moves to another computer."""
    draft = stamp(home.draft)
    return members(home) | ({DRAFT: draft} if draft else {})


def members(home: Home) -> dict[str, Stamp]:
    """Return the files that make up the state of `home`, each with its stamp. `OSError` when they cannot be listed."""
    found: dict[str, Stamp] = {}
    for folder in FOLDERS:
        try:
            there = stamps(home.root / folder)
        except FileNotFoundError:
            continue
        found |= {f"{folder}/{name}": there[name] for name in sorted(there) if is_ours(name)}
    if chosen := stamp(home.settings):
        found[SETTINGS] = chosen
    return found


def read(home: Home, member: str) -> bytes | None:
    """Return what a file of `members` holds; None where it is gone by now. `ValueError` as `kind_of`, or `OSError`."""
    kind_of(member)
    try:
        return durable.read_bytes(home.root / member)
    except FileNotFoundError:
        return None
