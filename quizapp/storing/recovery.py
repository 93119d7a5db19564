"""What can be brought back of damaged files: their newest good backups, without touching what took their place."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from quizapp import durable
from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import sentences
from quizapp.storing.articles import KeptArticle
from quizapp.storing.folder import Folder
from quizapp.storing.sessions import Sessions
from quizapp.storing.set_records import KeptSet

_ASIDE = re.compile(
    r"(?P<at>[0-9]{8}T[0-9]{6}Z)-(?!conflict-)(?P<why>[a-z]+(-tinydb)?)-(?P<folder>[a-z]+)-(?P<stem>[a-z0-9_+-]+)\.json"
)
"""How `durable.set_aside` calls a file."""


_TITLE = re.compile(rb'"(?:title|headline)": ?("(?:[^"\\\\]|\\\\.)*")')


class Offer(NamedTuple):
    """A damaged file that was set aside, and what there is of it."""

    aside: str
    """What it is called in the folder of files set aside."""
    file: str
    """What it was called, such as "sets/a1.json"."""
    at: datetime
    """When it was set aside."""
    copied: datetime | None
    """When the newest good backup of it was made; None where no backup holds it."""
    title: str = ""
    """What the set, or the article, is called, by the backup or by what is left of it; empty for other files."""
    why: str = ""
    """What was wrong with it: a `Fault`."""


class Recovery:
    """Offers backups of damaged files in the `folders` of the data folder `home`."""

    def __init__(self, home: Home, folders: Iterable[Folder[Any]], sessions: Sessions) -> None:
        self._home = home
        self._folders = {folder.path.name: folder for folder in folders}
        self._sessions = sessions

    def offers(self) -> tuple[Offer, ...]:
        """Return the damaged files of which not everything is back, the first set aside first.

        `UserError` when the system refuses.
        """
        try:
            found = [self._offer(path) for path in sorted(self._home.set_aside.glob("*.json"))]
        except OSError as error:
            raise UserError(sentences.unlistable(self._home.set_aside)) from error
        return tuple(offer for offer in found if offer)

    def bring_back(self, offer: Offer) -> None:
        """Put the newest good backup of a damaged file in its place, or among what took its place since.

        Raises `UserError` where there is none, or when the system refuses.
        """
        folder, _, name = offer.file.partition("/")
        merge = self._merges.get(folder)
        copy = next(iter(self._folders[folder].copies(name)), None)
        if copy is None:
            raise UserError(sentences.no_copy(offer.file))
        if not self._folders[folder].bring_back(name) and merge:
            merge(copy.value)

    @property
    def _merges(self) -> dict[str, Callable[[Any], object]]:
        """What may be begun anew after a damage takes in what the backup holds; other files are of their day."""
        return {"sessions": self._sessions.take_in, "shown": self._sessions.shown.take_in}

    def _offer(self, path: Path) -> Offer | None:
        parts = _ASIDE.fullmatch(path.name)
        folder = self._folders.get(parts["folder"]) if parts else None
        if parts is None or folder is None:
            return None
        # Two set aside in one second differ by a number at the end, and so may the names of two files.
        names = (f"{parts['stem']}.json", re.sub(r"-[0-9]+$", "", parts["stem"]) + ".json")
        name = next((each for each in names if self._is_there(folder, each)), None)
        name = name or next((each for each in names if any(folder.copies(each))), names[0])
        copy = next(iter(folder.copies(name)), None)
        if self._is_there(folder, name) and self._is_back(parts["folder"], copy.value if copy else None):
            return None
        if parts["folder"] == self._home.sets.name and (self._home.deleted / name).exists():
            return None  # it was brought back, and deleted on purpose since
        at = datetime.strptime(parts["at"], "%Y%m%dT%H%M%S%z")
        file = f"{parts['folder']}/{name}"
        if copy is None:
            return Offer(path.name, file, at, None, _title_within(path), parts["why"])
        return Offer(path.name, file, at, copy.made.at, title_of(copy.value), parts["why"])

    def _is_there(self, folder: Folder[Any], name: str) -> bool:
        return (folder.path / name).exists()

    def _is_back(self, folder: str, value: Any) -> bool:
        match folder:
            case "sessions":
                return value is not None and self._sessions.has_all(value)
            case "shown":
                return value is not None and self._sessions.shown.has_all(value)
            case _:
                return True


def _title_within(path: Path) -> str:
    """Return what seems to be the title of a set or the headline of an article in a damaged file, "" for nothing."""
    try:
        found = _TITLE.search(durable.read_bytes(path))
        return str(json.loads(found[1])) if found else ""
    except (OSError, ValueError):
        return ""


def title_of(value: object) -> str:
    """Return what a set or an article, as a file holds it, is called; "" for anything else."""
    match value:
        case KeptSet(record=record):
            return record.title
        case KeptArticle(article=article):
            return article.headline
    return ""
