"""TinyDB files that tell damage: a storage class for TinyDB, with a checksum and a schema number in each file.

A file is ASCII JSON in the form of TinyDB's own storage, so stock `TinyDB(path)` opens it on every platform. Its
table `meta` holds one document: `kind` (of file), `schema` (a number) and `checksum`, the SHA-256 of the file's
bytes without the checksum itself. It holds whatever the schema, so damage is told from an old version.

A checksum that does not fit means damage, with one exception: a file spelled exactly as stock TinyDB spells one.
We write without spaces and stock TinyDB writes with them, so no damage turns the first into the second; such a
file was edited with stock TinyDB on purpose, is read as it is, and gets a fitting checksum when next written.
"""

import hashlib
import json
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import pydantic_core
from tinydb.storages import Storage
from typing_extensions import override

from quizapp import durable
from quizapp.storing.migrations import Tables, migrated, schema

META = "meta"

# How each of our files begins; between the first two groups and the third lies what the checksum is not taken of.
_HEAD = re.compile(
    rb'\{"meta":\{"1":\{"kind":"(?P<kind>[a-z ]+)","schema":(?P<schema>[1-9][0-9]{0,8})'
    rb'(?P<seal>,"checksum":"(?P<checksum>[0-9a-f]{64})")\}\}'
)
_SCHEMA = re.compile(rb'"schema": ?([0-9]{1,9})')
"""The first of these in a file is that of its `meta`, however it is spelled."""
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_NOT_AS_WRITTEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError)
"""What a migration answers tables that are not of the schema it begins with: somebody edited them."""

_log = logging.getLogger(__name__)


class Fault(StrEnum):
    """Why a file is not read. The words stand in the names of files set aside."""

    NOT_TINYDB = "not-tinydb"
    """It is not JSON, or not tables of documents, or lacks `meta`, or is of another kind."""
    CHECKSUM = "checksum"
    """It is not what was written."""
    RECORD = "record"
    """It is what was written, but a record in it does not validate."""


class DamagedFileError(Exception):
    """A file that must be set aside."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class ConflictCopyError(DamagedFileError):
    """A whole file that belongs under the name `of`, which its own begins with."""

    def __init__(self, of: str) -> None:
        super().__init__(Fault.RECORD)
        self.of = of


class NewerFileError(Exception):
    """A whole file, written in a schema that this version does not know."""

    def __init__(self, kind: str, written: int, tables: Tables) -> None:
        super().__init__(f"schema {written} of {kind!r}")
        self.tables = tables
        """What it holds, all but `meta`."""


class DurableStorage(Storage):
    """A storage for TinyDB: `TinyDB(path=path, kind=kind, storage=DurableStorage)`.

    Each write is whole or not at all, and on the disk when it returns. `kind` is one of the kinds in `migrations`.
    The file is read once: make a storage for each use, and keep none.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self._path = path
        self._kind = kind
        self._held: Tables | None = None

    @override
    def read(self) -> Tables | None:
        """Return the tables without `meta`, migrated to the present schema; None where there is no file.

        Raises `DamagedFileError`, `NewerFileError` or, where the system refuses, `OSError`.
        """
        if self._held is None:
            try:
                content = durable.read_bytes(self._path)
            except FileNotFoundError:
                return None
            self._held = unsealed(content, self._kind)
        return self._held

    @override
    def write(self, data: Tables) -> None:
        """Replace the file by `data`. `ValueError` for tables that would not read back equal, `OSError` as above."""
        self._held = (
            None  # TinyDB hands over what was read, changed: if the write fails, it is not what is there
        )
        content = sealed(data, self._kind)
        read_back = _parsed(content)
        del read_back[META]
        if read_back != data:
            raise ValueError("the tables would not read back as they are")
        durable.write_bytes(self._path, content)

    def write_spelled(self, tables: Mapping[str, Sequence[bytes]]) -> None:
        """Replace the file by `tables`, each a list of documents from `spelled`. `OSError` as above."""
        self._held = None
        rest = b"".join(_after_meta(tables))  # the one copy that is made: a set may have half a megabyte
        with durable.writing(self._path) as file:
            file.writelines((_head(rest, self._kind), rest))


def documents(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return a TinyDB table that holds `records` in order, under the document ids that TinyDB would give."""
    return {str(number): record for number, record in enumerate(records, 1)}


def only(tables: Tables, table: str) -> dict[str, Any]:
    """Return a copy of the one document of `table`. `KeyError` without such a table, `ValueError` unless it has one."""
    (document,) = tables[table].values()
    return dict(document)


def spelled(record: dict[str, Any]) -> bytes:
    """Return `record` as it stands in a file. `ValueError` for one that would not read back equal."""
    text = _spelled(record)
    if pydantic_core.from_json(text) != record:
        raise ValueError("the record would not read back as it is")
    return text


def sealed(tables: Tables, kind: str) -> bytes:
    """Return the content of a file that holds `tables`, with `meta` in front. `ValueError` for what is no JSON."""
    rest = b"}}," + _spelled(tables)[1:] if tables else b"}}}"
    return _head(rest, kind) + rest


def _head(rest: bytes, kind: str) -> bytes:
    """Return how a file begins that goes on with `rest`."""
    start = f'{{"meta":{{"1":{{"kind":"{kind}","schema":{schema(kind)}'.encode("ascii")
    checksum = hashlib.sha256(start)
    checksum.update(rest)
    return b"".join((start, b',"checksum":"', checksum.hexdigest().encode("ascii"), b'"'))


def _after_meta(tables: Mapping[str, Sequence[bytes]]) -> Iterator[bytes]:
    """Yield the pieces of a file after its `meta`; each of `tables` is a list of documents from `spelled`."""
    yield b"}}"
    for name, table in tables.items():
        yield b',"%s":{' % name.encode("ascii")
        for number, document in enumerate(table, 1):
            yield b',"%d":' % number if number > 1 else b'"1":'
            yield document
        yield b"}"
    yield b"}"


def is_sealed(content: bytes, kind: str) -> bool:
    """Tell whether `content` is, byte for byte, what this version wrote as a file of this kind."""
    head = _fitting_head(content)
    return head is not None and head["kind"] == kind.encode() and int(head["schema"]) == schema(kind)


def is_older(content: bytes, kind: str) -> bool:
    """Tell whether `content`, which can be read, is of an earlier schema: writing it anew would migrate it."""
    return 0 < _written_in(content) < schema(kind)


def is_newer(content: bytes, kind: str) -> bool:
    """Tell whether `content`, which can be read, is of a later schema: it must not be written anew."""
    return _written_in(content) > schema(kind)


def _written_in(content: bytes) -> int:
    """Return the schema of a file of ours; 0 for what is none."""
    written = _SCHEMA.search(content)
    return int(written[1]) if written else 0


def sealed_tables(content: bytes, kind: str) -> Tables | None:
    """Return the tables of a file that this version or an earlier one wrote, all but `meta`, migrated.

    None for any other content.
    """
    head = _fitting_head(content)
    if head is None or head["kind"] != kind.encode() or int(head["schema"]) > schema(kind):
        return None
    try:
        tables = _parsed(content)
        del tables[META]
        return _migrated(tables, kind, int(head["schema"]))
    except DamagedFileError:  # somebody made up its checksum
        return None


def unsealed(content: bytes, kind: str) -> Tables:
    """Return the tables in `content`, all but `meta`, migrated. Raises as `DurableStorage.read` does."""
    tables = _parsed(content)
    try:
        meta = tables[META]["1"]
        written, found = meta["schema"], meta["kind"]
    except KeyError as error:
        raise DamagedFileError(Fault.NOT_TINYDB) from error
    if not _fitting_head(content):
        if json.dumps(tables).encode() != content:
            raise DamagedFileError(Fault.CHECKSUM)
        _log.info("a file of the kind %r was edited with stock TinyDB", kind)
    if found != kind or type(written) is not int or written < 1:
        raise DamagedFileError(Fault.NOT_TINYDB)
    del tables[META]
    if written > schema(kind):
        raise NewerFileError(kind, written, tables)
    return _migrated(tables, kind, written)


def _migrated(tables: Tables, kind: str, written: int) -> Tables:
    try:
        return migrated(tables, kind, written)
    except _NOT_AS_WRITTEN:
        raise DamagedFileError(Fault.RECORD) from None  # the error itself may repeat an article's text


def _fitting_head(content: bytes) -> re.Match[bytes] | None:
    """Return the beginning of a file whose checksum is that of its other bytes; None for any other content."""
    head = _HEAD.match(content)
    if head is None:
        return None
    checksum = hashlib.sha256(content[: head.start("seal")])
    checksum.update(memoryview(content)[head.end("seal") :])
    return head if checksum.hexdigest().encode("ascii") == head["checksum"] else None


def _parsed(content: bytes) -> Tables:
    try:
        tables = pydantic_core.from_json(content)
    except ValueError as error:  # bad JSON, bad UTF-8, or nested beyond reason
        raise DamagedFileError(Fault.NOT_TINYDB) from error
    if not isinstance(tables, dict):
        raise DamagedFileError(Fault.NOT_TINYDB)
    for table in tables.values():
        if not isinstance(table, dict) or not all(isinstance(document, dict) for document in table.values()):
            raise DamagedFileError(Fault.NOT_TINYDB)
    return tables


def _spelled(tables: Mapping[str, Any]) -> bytes:
    """Return compact JSON in ASCII: stock TinyDB reads files in the encoding of the system."""
    text = pydantic_core.to_json(tables)
    return text if text.isascii() else _NOT_ASCII.sub(_escaped, text.decode()).encode("ascii")


def _escaped(characters: re.Match[str]) -> str:
    return json.dumps(characters[0])[1:-1]
