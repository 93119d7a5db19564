"""What lies in a data folder beside the library: settings, a draft, what killed processes left, and strangers."""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from quizapp import durable, settings
from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.paths import Home
from quizapp.storing import leftovers, sentences
from quizapp.storing.conflicts import Conflicts
from quizapp.storing.findings import Finding, counted
from quizapp.storing.form import Place
from quizapp.storing.naming import FOLDERS, is_ours
from quizapp.storing.recovery import Recovery

_DAMAGED = "damaged"
"""Why a draft was set aside, as its name there has it."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OF_SYSTEMS = frozenset({"desktop.ini", "thumbs.db"})
"""What systems put into folders, in small letters; others of theirs begin with a dot."""


class Surroundings:
    """Looks at everything in `home` that is no file of the library. Each check yields what it found."""

    def __init__(self, home: Home, place: Place, recovery: Recovery, conflicts: Conflicts) -> None:
        self._home = home
        self._place = place
        self._recovery = recovery
        self._conflicts = conflicts

    def permissions(self) -> Iterator[Finding]:
        """Close what others on this computer could read of our own, and nothing else: no link is followed."""
        if os.name == "nt":  # access lists, which the folder of the person already has
            return
        opened = kept = 0
        for path in self._own():
            mode = _mode(path)
            if mode & _OTHERS and (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                try:
                    path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
                except OSError:
                    kept += 1
                else:
                    opened += 1
        sentence = ngettext(
            "{count} file could be read by others on this computer; now only you can.",
            "{count} files could be read by others on this computer; now only you can.",
            opened,
        )
        yield from counted(opened, sentence, mended=True)
        sentence = ngettext(
            "{count} file can be read by others on this computer, and that cannot be changed.",
            "{count} files can be read by others on this computer, and that cannot be changed.",
            kept,
        )
        yield from counted(kept, sentence, mended=False)

    def settings(self) -> Iterator[Finding]:
        """Set settings aside that are not valid, and name those of a newer version."""
        with self._locked_if_possible():
            loaded = settings.load(
                self._home.settings,
                aside=self._home.set_aside,
                now=self._place.now(),
                backed_up=self._recovery.said_of_settings,
            )
        for notice in loaded.notices:
            yield Finding(notice, mended=False)

    def draft(self) -> Iterator[Finding]:
        """Set the draft of an article aside that cannot be read, before the next one takes its place."""
        path = self._home.draft
        try:
            if isinstance(json.loads(durable.read_bytes(path)), dict):
                return
        except FileNotFoundError:
            return
        except (ValueError, RecursionError):
            pass
        except OSError:
            yield Finding(sentences.unreadable(path.name), mended=False)
            return
        try:
            aside = durable.set_aside(path, self._home.set_aside, why=_DAMAGED, now=self._place.now())
        except OSError:
            yield Finding(sentences.immovable(path.name), mended=False)
            return
        # Translators: {file} is a file such as "set-aside/x.json".
        sentence = _(
            "The draft of an article is damaged and no backup holds it; it was kept, unchanged, as {file}."
        )
        yield Finding(sentence.format(file=f"{aside.parent.name}/{aside.name}"), mended=False)

    def leftovers(self) -> Iterator[Finding]:
        """Remove what killed merges and restores left; name what stays."""
        before = set(leftovers.found(self._home))
        if not before:
            return
        with self._place.lock.held():
            leftovers.sweep(self._home)
        staying = set(leftovers.found(self._home))
        sentence = ngettext(
            "{count} folder of a merge or a restore that was broken off was removed.",
            "{count} folders of merges or restores that were broken off were removed.",
            len(before - staying),
        )
        yield from counted(len(before - staying), sentence, mended=True)
        for name in sorted(staying & before):
            # Translators: {file} is a folder such as "restoring".
            sentence = _("{file} belongs to a merge or a restore that goes on, or it cannot be removed.")
            yield Finding(sentence.format(file=name), mended=False)

    def strangers(self) -> Iterator[Finding]:
        """Name files that are none of ours, and the conflict copies of a cloud folder."""
        copies = {copy.file: copy for copy in self._conflicts.found()}
        for copy in copies.values():
            yield Finding(sentences.conflict_copy(copy.file, copy.of), mended=False)
        abandoned = self._place.now().timestamp() - durable.ABANDONED
        for folder in (self._home.root, *(self._home.root / name for name in FOLDERS)):
            durable.sweep(folder, older_than=abandoned)
        for path in self._unknown():
            file = path.relative_to(self._home.root).as_posix()
            if file not in copies:
                # Translators: {file} is a file such as "sets/a1 (copy).json".
                sentence = _("{file} is no file of this application, so it is left alone and not used.")
                yield Finding(sentence.format(file=file), mended=False)

    @contextmanager
    def _locked_if_possible(self) -> Iterator[None]:
        """Hold the lock meanwhile; on a disk that takes nothing nobody else writes either."""
        with ExitStack() as stack:
            with suppress(UserError):
                stack.enter_context(self._place.lock.held())
            yield

    def _names(self) -> set[str]:
        """Return what our own files and folders in the data folder itself are called."""
        ours = {
            getattr(self._home, name).name for name, each in vars(Home).items() if isinstance(each, property)
        }
        ours |= {self._home.lock.with_suffix(".holder").name, self._home.log.with_suffix(".old.log").name}
        return ours | set(leftovers.found(self._home))

    def _own(self) -> Iterator[Path]:
        """Yield the data folder and our own files and folders in it."""
        yield self._home.root
        names = self._names()
        yield from (path for path in _listed(self._home.root) if path.name in names)
        for name in FOLDERS:
            folder = self._home.root / name
            if stat.S_ISDIR(_mode(folder)):
                yield from (path for path in _listed(folder) if is_ours(path.name))
        for folder in (self._home.set_aside, self._home.backups, self._home.cache):
            if stat.S_ISDIR(_mode(folder)):
                for inner, folders, files in os.walk(folder):
                    yield from (Path(inner, each) for each in (*folders, *files))

    def _unknown(self) -> Iterator[Path]:
        ours = self._names()
        beside = f"{self._home.window.name}."  # what Qt writes it in
        yield from (
            path
            for path in _listed(self._home.root)
            if path.name not in ours and not path.name.startswith(beside)
        )
        for name in FOLDERS:
            yield from (path for path in _listed(self._home.root / name) if not is_ours(path.name))


def _mode(path: Path) -> int:
    """Return the mode of what lies at `path`, of the link where it is one; 0 where the system tells none."""
    try:
        return path.lstat().st_mode
    except OSError:
        return 0


def _listed(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.glob("*")
        if not path.name.startswith(".") and path.name.lower() not in _OF_SYSTEMS
    )
