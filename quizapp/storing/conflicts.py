"""Conflict copies: what a cloud folder leaves beside a file that two computers wrote at once.

Dropbox, OneDrive, Nextcloud, Syncthing, iCloud and the like each call them otherwise: "a1 (conflicted copy).json",
"a1-LAPTOP.json", "a1.sync-conflict-20261122-101500-ABCDEFG.json", "a1 2.json". They are told by what they hold: it
belongs under a name that theirs begins with. None is ever used in the place of the file; what it holds can be taken in.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.merging import Merge, merged
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session
from quizapp.paths import Home
from quizapp.storing import backup_sentences, sentences
from quizapp.storing.folder import Folder
from quizapp.storing.form import Place
from quizapp.storing.joining import Joined, Library
from quizapp.storing.parting import Coming, coming
from quizapp.storing.recovery import title_of
from quizapp.storing.set_records import joined

ASIDE = "conflict"
"""Why such a file was set aside, as its name there has it."""


class ConflictCopy(NamedTuple):
    """A copy that a cloud folder made."""

    file: str
    """Such as "sets/a1 (conflicted copy 2026-11-22).json"."""
    of: str
    """What it is a copy of, such as "sets/a1.json"; that may be gone."""
    changed: datetime
    """When it was last written."""
    title: str = ""
    """What the set or the article in it is called; empty for other files."""


class Conflicts:
    """Finds conflict copies in the `folders` of the data folder `home`, and takes them into the `library`."""

    def __init__(self, home: Home, place: Place, folders: Iterable[Folder[Any]], library: Library) -> None:
        self._home = home
        self._place = place
        self._folders = {folder.path.name: folder for folder in folders}
        self._library = library

    def found(self) -> tuple[ConflictCopy, ...]:
        """Return the conflict copies there are, by name."""
        return tuple(self._found())

    def preview(self, copy: ConflictCopy) -> Joined:
        """Return what `take_in` would add; nothing is written. `UserError` as there."""
        folder = self._folders[copy.file.partition("/")[0]]
        belonging = folder.belonging(self._home.root / copy.file)
        if belonging is None:
            raise UserError(backup_sentences.unopenable(copy.file))
        return self._would_bring(folder.path.name, belonging.value)

    def take_in(self, copy: ConflictCopy) -> Joined:
        """Add what `copy` holds and the library lacks, replacing nothing; then set the copy aside, unchanged.

        Questions that differ stand beside ours, to be looked at. `UserError` when it is gone, what it needs is not
        there, or the system refuses: it then stays.
        """
        folder = self._folders[copy.file.partition("/")[0]]
        belonging = folder.belonging(self._home.root / copy.file)
        if belonging is None:
            raise UserError(backup_sentences.unopenable(copy.file))
        with self._place.lock.held():
            done = self._taken_in(folder.path.name, belonging.value)
            self.set_aside(copy)
        return done

    def set_aside(self, copy: ConflictCopy) -> None:
        """Move `copy` out of the way, unchanged, with nothing taken in. `UserError` when the system refuses."""
        with self._place.lock.held():
            try:
                path = self._home.root / copy.file
                durable.set_aside(path, self._home.set_aside, why=ASIDE, now=self._place.now())
            except OSError as error:
                raise UserError(sentences.unwritable(self._home.root, error)) from error

    def _found(self) -> Iterator[ConflictCopy]:
        for name, folder in self._folders.items():
            for path in folder.perhaps_copies():
                belonging = folder.belonging(path)
                if belonging is not None:
                    file, of = f"{name}/{path.name}", f"{name}/{belonging.file}"
                    yield ConflictCopy(file, of, _changed(path), title_of(belonging.value))

    def _would_bring(self, folder: str, value: Any) -> Joined:
        articles, sets, *_rest = self._library
        match folder:
            case "sets":
                incoming = joined(value, articles.load(value.record.article))
                ours = sets.load(incoming.id) if sets.holds(incoming.id) else None
                if ours is None or ours.article.sha256 != incoming.article.sha256:
                    return Joined(sets=1)
                return _told(merged(ours, incoming), incoming)
            case "open":
                return _counted(self._coming([value]))
            case "sessions":
                return _counted(self._coming(value))
        return Joined()

    def _taken_in(self, folder: str, value: Any) -> Joined:
        articles, sets, sessions, learning, profiles = self._library
        match folder:
            case "sets":
                incoming = joined(value, articles.load(value.record.article))
                return _told(sets.merge(incoming), incoming)
            case "open":
                found = self._coming([value])
                for session, _parted in found:
                    sessions.save_open(session, sessions.material(session))
                sessions.settle()  # where it was finished there
                return _counted(found)
            case "sessions":
                found = self._coming(value)
                sessions.take_in(session for session, _parted in found)
                for each in {session.id for session, _parted in found} & {
                    each.id for each in sessions.open()
                }:
                    sessions.discard(each)
                return _counted(found)
            case "articles":
                articles.add(value.article, value.graph)
            case "shown":
                sessions.shown.take_in(value)
            case "learning":
                learning.take_in(value)
            case "profiles":
                profiles.take_in(value)
        return Joined()

    def _coming(self, theirs: Iterable[Session]) -> list[Coming]:
        """Return those of `theirs` that the library lacks, each as it is to be kept."""
        sessions = self._library.sessions
        finished = {each.id: each for each in sessions.finished()}
        opened = {each.id: each for each in sessions.open()}
        return [found for each in theirs if (found := coming(each, finished, opened))]


def _told(merge: Merge, incoming: QuestionSet) -> Joined:
    if merge.new_set:
        return Joined(sets=1)
    titles = backup_sentences.titles(merge.question_set.title, incoming.title)
    return Joined(questions=len(merge.added), beside=len(merge.both), titles=titles)


def _counted(found: Sequence[Coming]) -> Joined:
    finished = sum(session.finished is not None for session, _parted in found)
    parted = sum(parted for _session, parted in found)
    return Joined(sessions=finished, opened=len(found) - finished, parted=parted)


def _changed(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)
