"""What lies in a data folder beside the library: settings, a draft, what killed processes left, and strangers."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from quizapp import durable, settings
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
        """Close what others on this computer could read."""
        if os.name == "nt":  # access lists, which the folder of the person already has
            return
        opened = 0
        within = [path for folder in self._home.root.glob("*/") for path in (folder, *folder.rglob("*"))]
        for path in (self._home.root, self._home.settings, self._home.draft, *within):
            mode = path.lstat().st_mode if path.exists() else 0
            if mode & _OTHERS and (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
                opened += 1
        sentence = ngettext(
            "{count} file could be read by others on this computer; now only you can.",
            "{count} files could be read by others on this computer; now only you can.",
            opened,
        )
        yield from counted(opened, sentence, mended=True)

    def settings(self) -> Iterator[Finding]:
        """Set settings aside that are not valid, and name those of a newer version."""
        with self._place.lock.held():
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
        aside = durable.set_aside(path, self._home.set_aside, why=_DAMAGED, now=self._place.now())
        # Translators: {file} is a file such as "set-aside/x.json".
        sentence = _(
            "The draft of an article is damaged and no backup holds it; it was kept, unchanged, as {file}."
        )
        yield Finding(sentence.format(file=f"{aside.parent.name}/{aside.name}"), mended=False)

    def leftovers(self) -> Iterator[Finding]:
        """Remove what killed merges and restores left; name what stays."""
        before = set(leftovers.found(self._home))
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

    def _unknown(self) -> Iterator[Path]:
        ours = {
            getattr(self._home, name).name for name, each in vars(Home).items() if isinstance(each, property)
        }
        ours |= {self._home.lock.with_suffix(".holder").name, self._home.log.with_suffix(".old.log").name}
        ours |= set(leftovers.found(self._home))
        beside = f"{self._home.window.name}."  # what Qt writes it in
        yield from (
            path
            for path in _listed(self._home.root)
            if path.name not in ours and not path.name.startswith(beside)
        )
        for name in FOLDERS:
            yield from (path for path in _listed(self._home.root / name) if not is_ours(path.name))


def _listed(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.glob("*")
        if not path.name.startswith(".") and path.name.lower() not in _OF_SYSTEMS
    )
