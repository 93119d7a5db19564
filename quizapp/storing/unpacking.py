"""What lies in a zip from outside, taken out piece by piece and within bounds, also where bytes of it are damaged.

Each file of a zip stands in it behind a head of its own, and once more in the directory at the end. So where the
directory, or what it says of a file, is damaged, the file is found by its head.
"""

import errno
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from quizapp.storing.database import DamagedFileError

MOST_FILES = 200_000
LARGEST = 64 * 2**20
"""Bytes that one file may have, ten times what a person can make."""
MOST_VALUES = 2_000_000
"""Values that the JSON of one file may hold, ten times what a person can make: an empty one takes three bytes of a
file, and thirty times as many of memory."""

DAMAGE = (
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
"""What is raised of a zip, or a file in it, that is not as we write them."""

_PER_ENTRY = 300
"""Bytes that a zip's directory takes for a file, names and all; ours take about 120."""
_END = struct.Struct("<4s4H2LH")
_LOCATOR = 20
_END_64 = struct.Struct("<4sQ2H2L4Q")
_HEAD = struct.Struct("<4s5H3L2H")
_HEAD_BEGINS = b"PK\3\4"
_LONGEST_NAME = 200
_CHUNK = 2**20

# A string of JSON, to its end or that of the file: possessive, so that no input makes it try twice.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_MARKS = (b"[", b"{", b",")


class Packed(NamedTuple):
    """A file in a zip, as the directory or its own head has it."""

    name: str
    place: int
    """Where its head begins, in bytes."""
    packed: int
    """Bytes that it takes."""
    size: int
    """Bytes that it says to hold."""
    checksum: int
    """The CRC-32 of what it holds."""
    method: int
    is_file: bool = True
    """False for a folder, a link and the like."""


def directory(file: BinaryIO) -> list[Packed]:
    """Return what the directory of a zip says. Raises one of `DAMAGE` where it cannot be read, or is beyond bounds."""
    _require_bounded_directory(file)
    try:
        with zipfile.ZipFile(file) as zipped:
            entries = zipped.infolist()
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise ValueError("it begins before the file does") from error
    if len(entries) > MOST_FILES:
        raise ValueError("too many files")
    return [
        Packed(
            entry.filename,
            entry.header_offset,
            entry.compress_size,
            entry.file_size,
            entry.CRC,
            entry.compress_type,
            not entry.filename.endswith("/") and stat.S_IFMT(entry.external_attr >> 16) in {0, stat.S_IFREG},
        )
        for entry in entries
    ]


def found(file: BinaryIO) -> Iterator[Packed]:
    """Yield the files in a zip whose heads can be found, whatever its directory says."""
    place = _next_head(file, 0)
    for _number in range(MOST_FILES):
        if place is None:
            return
        file.seek(place)
        head = file.read(_HEAD.size + _LONGEST_NAME)
        if len(head) < _HEAD.size:
            return
        _, _, _, method, _, _, checksum, packed, size, length, extra = _HEAD.unpack_from(head)
        name = head[_HEAD.size : _HEAD.size + length]
        if length <= _LONGEST_NAME and name.isascii():
            yield Packed(name.decode("ascii"), place, packed, size, checksum, method)
        after = place + _HEAD.size + length + extra + packed
        file.seek(after)
        place = after if file.read(4) == _HEAD_BEGINS else _next_head(file, place + 1)


def content(file: BinaryIO, entry: Packed) -> bytes:
    """Return what `entry` holds; whether it is what was packed is not looked at, but for its size.

    Raises one of `DAMAGE` where it is no file, cannot be unpacked, or is larger than it says or than ours can be.
    """
    if not entry.is_file or entry.size > LARGEST or entry.place < 0:
        raise ValueError("not a file, or too large, or before the zip begins")
    file.seek(entry.place)
    head = _HEAD.unpack(file.read(_HEAD.size))
    if head[0] != _HEAD_BEGINS:
        raise ValueError("no file begins there")
    file.seek(head[-2] + head[-1], os.SEEK_CUR)
    if entry.method == zipfile.ZIP_STORED:
        unpacked = file.read(min(entry.packed, entry.size + 1))
    elif entry.method == zipfile.ZIP_DEFLATED:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        unpacked = unpacking.decompress(file.read(min(entry.packed, LARGEST)), entry.size + 1)
    else:
        raise ValueError("packed in another way")
    if len(unpacked) != entry.size:
        raise ValueError("not as long as it says")
    return unpacked


def is_bounded(json: bytes) -> bool:
    """Tell whether what JSON spells, if it is any, is not too much to be built. What stands in strings is no value."""
    return _marks(json) <= MOST_VALUES or _marks(_STRING.sub(b"", json)) <= MOST_VALUES


def _marks(json: bytes) -> int:
    return sum(json.count(mark) for mark in _MARKS)


def _next_head(file: BinaryIO, start: int) -> int | None:
    """Return the first place from `start` on at which a file's head seems to begin."""
    file.seek(start)
    kept, place = b"", start
    while read := file.read(_CHUNK):
        kept += read
        at = kept.find(_HEAD_BEGINS)
        if at >= 0:
            return place + at
        cut = max(0, len(kept) - len(_HEAD_BEGINS) + 1)
        place, kept = place + cut, kept[cut:]
    return None


def _require_bounded_directory(file: BinaryIO) -> None:
    """Raise `ValueError` where the zip's directory, which is read at once, is larger than ours can be."""
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
