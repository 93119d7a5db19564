"""Everything in one file, to keep elsewhere or to move to another computer: a zip of the data folder's files.

Beside them it holds `backup.json`, a TinyDB file that names each with its SHA-256. An archive comes from outside: what
it says of itself is believed only within bounds, and nothing in it is unpacked under a name of its own choosing.
"""

import errno
import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from quizapp import durable
from quizapp.errors import UserError
from quizapp.storing import backup_sentences, state
from quizapp.storing.database import DamagedFileError, NewerFileError, documents, only, sealed, unsealed
from quizapp.storing.index import Progress
from quizapp.storing.migrations import BACKUP

LIST = "backup.json"
MOST_FILES = 200_000
LARGEST = 64 * 2**20
"""Bytes that one file may have, ten times what a person can make."""
MOST_BYTES = 4 * 2**30
"""Bytes that all may have: ten times a library of 100,000 questions and 1,000,000 answers."""

_PER_ENTRY = 300
"""Bytes that a zip's directory takes for a file, names and all; ours take about 120."""
_END = struct.Struct("<4s4H2LH")
_LOCATOR = 20
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,  # packed in a way of later versions
    RuntimeError,  # encrypted
    ValueError,
    KeyError,
    TypeError,
    EOFError,
    DamagedFileError,
)
_END_64 = struct.Struct("<4sQ2H2L4Q")


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


def read(path: Path, progress: Progress = lambda _share: None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file in the archive at `path`, all of them as packed and in bounds.

    What they hold is not looked at. Raises `UserError` when it is no archive of ours, damaged, hostile, or of a newer
    version, at the latest with the last file: use none of it before. `OSError` when the system refuses. `progress`
    may end it by raising.
    """
    with path.open("rb") as file:
        try:
            _require_bounded_directory(file)
            with zipfile.ZipFile(file) as zipped:
                yield from _members(zipped, progress)
        except NewerFileError as error:
            raise UserError(backup_sentences.newer_backup(path.name)) from error
        except _DAMAGE as error:
            raise UserError(backup_sentences.no_backup(path.name)) from error
        except OSError as error:
            if error.errno != errno.EINVAL:  # a place in the file that cannot be
                raise
            raise UserError(backup_sentences.no_backup(path.name)) from error


def opened(path: Path, progress: Progress = lambda _share: None) -> Iterator[tuple[str, bytes]]:
    """Yield what `read` does; where the system refuses to read the file, that is a `UserError` that names it."""
    try:
        yield from read(path, progress)
    except OSError as error:
        raise UserError(backup_sentences.unopenable(path.name)) from error


def is_of_a_profile(path: Path) -> bool:
    """Tell whether the file at `path` says that it holds one profile alone; False for what is none of ours."""
    try:
        with path.open("rb") as file:
            _require_bounded_directory(file)
            with zipfile.ZipFile(file) as zipped:
                tables = unsealed(_content(zipped, zipped.getinfo(LIST)), BACKUP)
                return bool(only(tables, "backup").get("profile"))
    except (OSError, NewerFileError, *_DAMAGE):
        return False


def is_ours(path: Path) -> bool:
    """Tell whether the file at `path` looks like an archive of ours, so that a new one may take its place."""
    try:
        with path.open("rb") as file:
            _require_bounded_directory(file)
            with zipfile.ZipFile(file) as zipped:
                return LIST in zipped.namelist()
    except (OSError, *_DAMAGE):
        return False


def _entry(member: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(member)  # dated 1980, so that the same state gives the same bytes
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _require_bounded_directory(file: BinaryIO) -> None:
    """Raise `ValueError` where the zip's directory, which is read at once, is larger than ours can be."""
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        raise ValueError("not a file")  # a device may be read without end
    most = _END.size + 0xFFFF + _LOCATOR + _END_64.size
    size = file.seek(0, 2)
    file.seek(max(0, size - most))
    tail = file.read(most)
    place = tail.rfind(b"PK\5\6")
    if place < 0:
        raise ValueError("not a zip")
    length = _END.unpack_from(tail, place)[5]
    if tail[max(0, place - _LOCATOR) :].startswith(
        b"PK\6\7"
    ):  # a large zip: its true sizes stand before that
        length = _END_64.unpack_from(tail, max(0, place - _LOCATOR - _END_64.size))[8]
    if length > MOST_FILES * _PER_ENTRY:
        raise ValueError("a directory larger than ours")


def _members(zipped: zipfile.ZipFile, progress: Progress) -> Iterator[tuple[str, bytes]]:
    entries = zipped.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or len(names) > MOST_FILES:
        raise ValueError("too many files, or two under one name")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise ValueError("too large")
    tables = unsealed(_content(zipped, zipped.getinfo(LIST)), BACKUP)
    digests = {record["file"]: record["sha256"] for record in tables.get("files", {}).values()}
    if {LIST, *digests} != set(names):
        raise ValueError("the list of files does not fit")
    for number, entry in enumerate(entries):
        if entry.filename == LIST:
            continue
        progress(number / len(entries))
        state.kind_of(entry.filename)
        content = _content(zipped, entry)
        if hashlib.sha256(content).hexdigest() != digests[entry.filename]:
            raise ValueError("a file is not the one that the list names")
        yield entry.filename, content


def _content(zipped: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what `entry` holds. `ValueError` where that is no file, or larger than it says or than ours can be."""
    mode = entry.external_attr >> 16
    if entry.is_dir() or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)) or entry.file_size > LARGEST:
        raise ValueError("not a file, or too large")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError("packed in another way")
    with zipped.open(entry) as unpacking:
        content = unpacking.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise ValueError("not as long as it says")
    return content
