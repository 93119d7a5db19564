"""What can be brought back of damaged and of missing files: their newest good backups.

What took their place is not touched.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from quizapp import durable, settings
from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.settings import NOT_VALID
from quizapp.storing import sentences
from quizapp.storing.articles import KeptArticle
from quizapp.storing.folder import WITHDRAWN, Folder
from quizapp.storing.naming import name_of
from quizapp.storing.rotation import Made
from quizapp.storing.sessions import Sessions
from quizapp.storing.set_records import KeptSet
from quizapp.storing.state import SETTINGS

_ASIDE = re.compile(
    r"(?P<at>[0-9]{8}T[0-9]{6}Z)-(?!conflict-)(?P<why>[a-z]+(-tinydb)?)-(?P<folder>[a-z]+)-(?P<stem>[a-z0-9_+-]+)\.json"
)
"""How `durable.set_aside` calls a file."""
_SETTINGS = re.compile(rf"(?P<at>[0-9]{{8}}T[0-9]{{6}}Z)-{NOT_VALID}-.*-settings(-[0-9]+)?\.json")
_BACK = ".back.json"
"""How the name of a file ends that was brought back: whatever becomes of it from then on is no damage."""
_TITLE = re.compile(rb'"(?:title|headline)": ?("(?:[^"\\]|\\.)*")')


MISSING = "missing"
"""Why a file is offered that is not damaged but gone, though nobody removed it here."""


class Offer(NamedTuple):
    """A damaged file that was set aside, or one that is missing, and what there is of it."""

    aside: str
    """What it is called in the folder of files set aside; where it is missing, its name as in `file`."""
    file: str
    """What it was called, such as "sets/a1.json"."""
    at: datetime
    """When it was set aside; when it was backed up last, where it is missing."""
    copied: datetime | None
    """When the newest good backup of it was made; None where no backup holds it."""
    title: str = ""
    """What the set, or the article, is called, by the backup or by what is left of it; empty for other files."""
    why: str = ""
    """What was wrong with it: a `Fault`, or `MISSING`."""
    number: int = 0
    """That of the newest good backup; 0 where none holds it."""


class Recovery:
    """Offers backups of damaged files in the `folders` of the data folder `home`, and of its settings.

    `copies` gives what backups hold of a file by its name, such as "sets/a1.json", the newest first; `missing` the
    names of those that are gone though a backup holds them; `now` the time.
    """

    def __init__(
        self,
        home: Home,
        folders: Iterable[Folder[Any]],
        sessions: Sessions,
        copies: Callable[[str], Iterable[tuple[Made, bytes]]],
        missing: Callable[[], Iterable[str]],
        now: Callable[[], datetime],
    ) -> None:
        self._home = home
        self._folders = {folder.path.name: folder for folder in folders}
        self._sessions = sessions
        self._copies = copies
        self._missing = missing
        self._now = now

    def offers(self) -> tuple[Offer, ...]:
        """Return the damaged files of which not everything is back, the first set aside first; then the missing ones.

        `UserError` when the system refuses.
        """
        try:
            paths = sorted(self._home.set_aside.glob("*.json"))
        except OSError as error:
            raise UserError(sentences.unlistable(self._home.set_aside)) from error
        found = [offer for offer in map(self._offer, paths) if offer]
        try:
            found += [offer for offer in map(self._offer_of_missing, self._missing()) if offer]
        except OSError as error:
            raise UserError(sentences.unlistable(self._home.root)) from error
        if not any(offer.file.startswith(("open/", "sessions/")) for offer in found):
            # What no session asks for is no loss; what damaged ones ask for is not known.
            found = [offer for offer in found if not self._is_needless(offer)]
        return tuple(found)

    def said_of_settings(self) -> str:
        """Return the sentence on what backups hold of the settings."""
        return sentences.offer(next((made.at for made, _content in self._good_settings()), None))

    def bring_back(self, offer: Offer) -> None:
        """Put the newest good backup of a damaged file in its place, or among what took its place since.

        Raises `UserError` where there is none, or when the system refuses.
        """
        if offer.file == SETTINGS:
            self._bring_back_settings()
        else:
            self._bring_back_file(offer)
        if offer.why == MISSING:
            return
        aside = self._home.set_aside / offer.aside
        try:
            durable.move(aside, aside.with_name(aside.name.removesuffix(".json") + _BACK))
        except FileNotFoundError:
            pass  # somebody tidied up
        except OSError as error:
            raise UserError(sentences.unwritable(self._home.root, error)) from error

    def _bring_back_settings(self) -> None:
        content = next((content for _made, content in self._good_settings()), None)
        if content is None:
            raise UserError(sentences.no_copy(SETTINGS))
        if not self._home.settings.exists():
            try:
                durable.write_bytes(self._home.settings, content)
            except OSError as error:
                raise UserError(sentences.unwritable(self._home.root, error)) from error

    def _bring_back_file(self, offer: Offer) -> None:
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

    def _good_settings(self) -> Iterator[tuple[Made, bytes]]:
        return ((made, content) for made, content in self._copies(SETTINGS) if settings.is_valid(content))

    def _offer(self, path: Path) -> Offer | None:
        if parts := _SETTINGS.fullmatch(path.name):
            if self._home.settings.exists():
                return None  # something was chosen since
            copied = next((made.at for made, _content in self._good_settings()), None)
            return Offer(path.name, SETTINGS, _moment(parts["at"]), copied)
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
        at = _moment(parts["at"])
        if parts["folder"] == self._home.deleted.name and not self._is_wanted(name, at):
            return None
        file = f"{parts['folder']}/{name}"
        if copy is None:
            return Offer(path.name, file, at, None, _title_within(path), parts["why"])
        return Offer(path.name, file, at, copy.made.at, title_of(copy.value), parts["why"], copy.made.number)

    def _offer_of_missing(self, file: str) -> Offer | None:
        folder, _, name = file.partition("/")
        files = self._folders[folder]
        if files.was_set_aside(name_of(Path(name))):
            return None  # what is to be said of it, the damaged one says
        copy = next(iter(files.copies(name)), None)
        if copy is None or not files.belongs(copy.value, name):
            return None
        made = copy.made
        return Offer(file, file, made.at, made.at, title_of(copy.value), MISSING, made.number)

    def _is_wanted(self, name: str, at: datetime) -> bool:
        """Tell whether a deleted set, set aside at a moment, might still be brought back into the library."""
        is_kept = self._now().timestamp() - at.timestamp() < WITHDRAWN
        return is_kept and not (self._home.sets / name).exists()

    def _is_needless(self, offer: Offer) -> bool:
        folder, _, name = offer.file.partition("/")
        return folder == self._home.shown.name and not self._sessions.lack(name_of(Path(name)))

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


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%dT%H%M%S%z")


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
