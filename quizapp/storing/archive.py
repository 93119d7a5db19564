"""Everything in one file, to keep elsewhere or to move to another computer: a zip of the data folder's files.

Beside them it holds `backup.json`, a TinyDB file that names each with its SHA-256. An archive comes from outside: what
it says of itself is believed only within bounds, and nothing in it is unpacked under a name of its own choosing.
"""

import errno
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import backup_sentences, state, unpacking
from quizapp.storing.database import NewerFileError, documents, only, sealed, unsealed
from quizapp.storing.index import Progress
from quizapp.storing.migrations import BACKUP, Tables
from quizapp.storing.unpacking import DAMAGE, Packed

LIST = "backup.json"
MOST_BYTES = 4 * 2**30
"""Bytes that all may have: ten times a library of 100,000 questions and 1,000,000 answers."""


@dataclass
class LeftOut:
    """What of a backup is not taken."""

    members: list[str] = field(default_factory=list)
    """The names of files that are damaged, or hold what no file of their name can."""
    is_list_damaged: bool = False
    """Whether it is not known what else the backup held."""

    @property
    def told(self) -> tuple[str, ...]:
        """Sentences on it: how much it is, then each."""
        count = (backup_sentences.left_out(len(self.members)),) if len(self.members) > 1 else ()
        unknown = (backup_sentences.list_damaged(),) if self.is_list_damaged else ()
        return (*unknown, *count, *map(backup_sentences.not_valid, self.members))


def write(path: Path, files: Iterable[tuple[str, bytes]], *, profile: str = "") -> None:
    """Write the archive of `files`, given by name and content, to `path`, whole or not at all. `OSError` as ever.

    A folder that is missing is not made: a slip of the pen, or a drive that is not there, is better told. `profile` is
    the one that it holds alone, so that nobody puts it in the place of a whole library.
    """
    path.parent.stat()
    records = []
    with (
        durable.writing(path) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zipped,
    ):
        for member, content in files:
            zipped.writestr(_entry(member), content)
            records.append(
                {"file": member, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
            )
        about = {"number": 0, "profile": profile} if profile else {"number": 0}
        tables = {"backup": documents([about]), "files": documents(records)}
        zipped.writestr(_entry(LIST), sealed(tables, BACKUP))


def read(
    path: Path, left_out: LeftOut, progress: Progress = lambda _share: None
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file in the archive at `path` that is as it was packed, in bounds.

    Those that are damaged are told in `left_out`, at the latest after the last file. What the others hold is not
    looked at. Raises `UserError` when it is no archive of ours, hostile, of a newer version, or so damaged that it is
    not known what it held, at the latest with the last file: use none of it before. `OSError` when the system
    refuses. `progress` may end it by raising.
    """
    try:
        with durable.reading(path) as file:
            yield from _Archive(file).files(left_out, progress)
    except NewerFileError as error:
        raise UserError(backup_sentences.newer_backup(path.name)) from error
    except DAMAGE as error:
        raise UserError(backup_sentences.no_backup(path.name)) from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # a pipe, or a place in the file that cannot be
            raise
        raise UserError(backup_sentences.no_backup(path.name)) from error


def opened(
    path: Path, left_out: LeftOut, progress: Progress = lambda _share: None
) -> Iterator[tuple[str, bytes]]:
    """Yield what `read` does; where the system refuses to read the file, that is a `UserError` that names it."""
    try:
        yield from read(path, left_out, progress)
    except OSError as error:
        raise UserError(backup_sentences.unopenable(path.name)) from error


def is_of_a_profile(path: Path) -> bool:
    """Tell whether the file at `path` says that it holds one profile alone; False for what is none of ours."""
    try:
        with durable.reading(path) as file:
            tables = _Archive(file).list
            return tables is not None and bool(only(tables, "backup").get("profile"))
    except (OSError, NewerFileError, *DAMAGE):
        return False


def names(path: Path) -> frozenset[str] | None:
    """Return the names of the files in what looks like an archive of ours; None where it is something else."""
    try:
        with durable.reading(path) as file:
            found = frozenset(entry.name for entry in unpacking.directory(file))
    except (OSError, *DAMAGE):
        return None
    return found - {LIST} if LIST in found else None


def is_ours(path: Path) -> bool:
    """Tell whether the file at `path` looks like an archive of ours, so that a new one may take its place."""
    return names(path) is not None


def _entry(member: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(member)  # dated 1980, so that the same state gives the same bytes
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


class _Archive:
    """An archive that is read. Its directory may be damaged, or its list, not both: one names the files it held."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpacked = 0
        self._directory: list[Packed] | None = None
        try:
            self._directory = unpacking.directory(file)
        except DAMAGE:
            if file.seek(0) or file.read(2) != b"PK":
                raise
        self.list = self._list()
        """The tables of its list; None where that is damaged."""

    def files(self, left_out: LeftOut, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Yield what `read` does, or raise one of `DAMAGE`."""
        if self.list is None:
            left_out.is_list_damaged = True
            crcs = {each.name: each.checksum for each in self._directory or () if each.name != LIST}
            yield from self._wanted(crcs, _fits_itself, left_out, progress)
        else:
            digests = {each["file"]: each["sha256"] for each in self.list.get("files", {}).values()}
            yield from self._wanted(digests, _fits_the_list, left_out, progress)

    def _wanted(
        self,
        wanted: dict[str, Any],
        fits: Callable[[str, bytes, Any], bool],
        left_out: LeftOut,
        progress: Progress,
    ) -> Iterator[tuple[str, bytes]]:
        names = [each.name for each in self._directory or ()]
        of_ours = {LIST, *wanted}
        renamed = len(of_ours.difference(names))  # by a damage
        if len(set(names)) != len(names) or len(wanted) > unpacking.MOST_FILES:
            raise ValueError("too many files, or two under one name")
        if len(set(names) - of_ours) > renamed:
            raise ValueError("other files than the list names")
        for name in wanted:
            state.kind_of(name)
        missing = dict.fromkeys(wanted)
        for number, entry in enumerate(self._directory or ()):
            progress(number / len(names))
            if (
                entry.name in missing
                and (content := self._fitting(entry, wanted[entry.name], fits)) is not None
            ):
                del missing[entry.name]
                yield entry.name, content
        for entry in unpacking.found(self._file) if missing else ():
            if (
                entry.name in missing
                and (content := self._fitting(entry, wanted[entry.name], fits)) is not None
            ):
                del missing[entry.name]
                yield entry.name, content
        left_out.members += missing

    def _fitting(self, entry: Packed, mark: Any, fits: Callable[[str, bytes, Any], bool]) -> bytes | None:
        """Return what `entry` holds where that `fits` its `mark`. `ValueError` where all is more than ours can be."""
        try:
            content = unpacking.content(self._file, entry)
        except DAMAGE:
            return None
        self._unpacked += len(content)
        if self._unpacked > MOST_BYTES:
            raise ValueError("too large")
        return content if fits(entry.name, content, mark) else None

    def _list(self) -> Tables | None:
        named = [each for each in self._directory or () if each.name == LIST]
        for entry in (*named, *(each for each in unpacking.found(self._file) if each.name == LIST)):
            content = self._fitting(entry, None, lambda _name, content, _mark: unpacking.is_bounded(content))
            try:
                if content is not None:
                    return unsealed(content, BACKUP)
            except DAMAGE:
                continue
        if not named:
            raise ValueError("neither a directory nor a list")
        return None


def _fits_the_list(_name: str, content: bytes, digest: Any) -> bool:
    return bool(hashlib.sha256(content).hexdigest() == digest)


def _fits_itself(name: str, content: bytes, checksum: Any) -> bool:
    """Tell whether a file that no list names any more is what was packed, by all that it says of itself."""
    return zlib.crc32(content) == checksum and unpacking.is_bounded(content) and state.is_whole(name, content)
