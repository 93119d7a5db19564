"""Files that stock TinyDB opens and that tell damage."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB

from quizapp import durable
from quizapp.storing.database import (
    DamagedFileError,
    DurableStorage,
    Fault,
    NewerFileError,
    documents,
    is_sealed,
    sealed,
    sealed_tables,
    unsealed,
)
from quizapp.storing.migrations import ARTICLE, BACKUP, QUESTION_SET, Tables, schema


@pytest.fixture
def tables(unusual: str) -> Tables:
    return {
        "set": documents([{"title": unusual, "seconds": 0.1}]),
        "questions": documents([{"n": n} for n in range(12)]),
    }


def fault_of(content: bytes) -> Fault:
    with pytest.raises(DamagedFileError) as caught:
        unsealed(content, QUESTION_SET)
    return caught.value.fault


def test_a_file_reads_back_equal_and_in_order(tmp_path: Path, tables: Tables) -> None:
    storage = DurableStorage(tmp_path / "a.json", QUESTION_SET)
    assert storage.read() is None
    storage.write(tables)
    assert storage.read() == tables
    assert list(tables["questions"]) == list((storage.read() or {})["questions"])


def test_the_bytes_are_ascii_and_stock_tinydb_answers_a_query(
    tmp_path: Path, tables: Tables, unusual: str
) -> None:
    path = tmp_path / "a.json"
    DurableStorage(path, QUESTION_SET).write(tables)
    assert path.read_bytes().isascii()
    with TinyDB(path) as database:
        assert database.tables() == {"meta", "set", "questions"}
        assert database.table("set").search(Query().title == unusual)
        assert [document["n"] for document in database.table("questions")] == list(range(12))
        (meta,) = database.table("meta").all()
        assert (meta["kind"], meta["schema"]) == (QUESTION_SET, schema(QUESTION_SET))


def test_tinydb_itself_works_on_the_storage(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with TinyDB(path=path, kind=ARTICLE, storage=DurableStorage) as database:
        database.table("article").insert_multiple([{"n": 1}, {"n": 2}])
        database.table("article").update({"n": 3}, Query().n == 2)
        database.table("article").remove(Query().n == 1)
    assert DurableStorage(path, ARTICLE).read() == {"article": {"2": {"n": 3}}}


def test_no_flipped_bit_goes_unnoticed() -> None:
    tables: Tables = {"set": documents([{"title": "Brücke", "n": [1, 2.5, None, True]}])}
    content = sealed(tables, QUESTION_SET)
    for place in range(len(content)):
        for bit in range(8):
            flipped = bytearray(content)
            flipped[place] ^= 1 << bit
            assert not is_sealed(bytes(flipped), QUESTION_SET)
            assert fault_of(bytes(flipped)) in {Fault.NOT_TINYDB, Fault.CHECKSUM}


def test_what_we_wrote_is_known_by_its_bytes_alone(tables: Tables) -> None:
    content = sealed(tables, QUESTION_SET)
    assert is_sealed(content, QUESTION_SET)
    assert not is_sealed(content, ARTICLE)
    assert not is_sealed(json.dumps(json.loads(content)).encode(), QUESTION_SET)
    assert unsealed(sealed({}, ARTICLE), ARTICLE) == {}


def test_the_checksum_is_that_of_the_first_release() -> None:
    """It was taken of the tables in compact JSON without the checksum: those files must stay whole."""
    without = b'{"meta":{"1":{"kind":"backup","schema":1}},"backup":{"1":{"n":1e-05,"text":"\\u00fc"}}}'
    checksum = hashlib.sha256(without).hexdigest().encode()
    content = without.replace(b'"schema":1', b'"schema":1,"checksum":"%s"' % checksum)
    assert is_sealed(content, BACKUP)
    assert not is_sealed(content.replace(b"1e-05", b"2e-05"), BACKUP)


def test_no_truncation_goes_unnoticed(tables: Tables) -> None:
    content = sealed(tables, QUESTION_SET)
    assert {fault_of(content[:length]) for length in range(len(content))} == {Fault.NOT_TINYDB}


def test_what_was_edited_with_stock_tinydb_is_read(tmp_path: Path, tables: Tables) -> None:
    path = tmp_path / "a.json"
    storage = DurableStorage(path, QUESTION_SET)
    storage.write(tables)
    with TinyDB(path) as database:
        database.table("set").update({"title": "Edited é"})
    edited = storage.read()
    assert edited == {**tables, "set": {"1": {"title": "Edited é", "seconds": 0.1}}}
    storage.write(edited)
    assert unsealed(path.read_bytes(), QUESTION_SET) == edited
    assert b'": ' not in path.read_bytes()


def test_what_was_edited_otherwise_is_damage(tables: Tables) -> None:
    content = sealed(tables, QUESTION_SET)
    assert fault_of(content.replace(b'{"n":3}', b'{"n":4}')) is Fault.CHECKSUM


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe",
        b"[]",
        b"null",
        b'{"set": []}',
        b'{"set": {"1": 2}}',
        b"{}",
        b'{"set": {}}',
        b'{"meta": {}}',
        b'{"meta": {"1": {}}}',
        b'{"a":' * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"n":' + b"9" * 10_000 + b"}",
    ],
    ids=lambda content: repr(content[:20]),
)
def test_what_is_no_file_of_ours_is_told(content: bytes) -> None:
    assert fault_of(content) is Fault.NOT_TINYDB


def test_a_file_of_another_kind_is_told(tables: Tables) -> None:
    assert fault_of(sealed(tables, ARTICLE)) is Fault.NOT_TINYDB


def in_schema(number: object) -> bytes:
    """Return a file as stock TinyDB spells it, so that the checksum does not matter."""
    meta = {"kind": QUESTION_SET, "schema": number, "checksum": "-"}
    return json.dumps({"meta": {"1": meta}, "set": {"1": {}}}).encode()


def test_a_newer_schema_is_told_from_damage() -> None:
    with pytest.raises(NewerFileError):
        unsealed(in_schema(schema(QUESTION_SET) + 1), QUESTION_SET)


@pytest.mark.parametrize("number", [0, -1, "1", 1.0, True, None])
def test_a_schema_that_is_no_number_from_one_is_damage(number: object) -> None:
    assert fault_of(in_schema(number)) is Fault.NOT_TINYDB


@pytest.mark.parametrize(
    "record", [{"n": float("nan")}, {"n": (1, 2)}, {1: "n"}, {"n": object()}, {"n": {1}}], ids=repr
)
def test_what_would_not_read_back_is_refused(tmp_path: Path, record: dict[Any, Any]) -> None:
    storage = DurableStorage(tmp_path / "a.json", ARTICLE)
    storage.write({"article": {"1": {"n": 1}}})
    with pytest.raises((ValueError, TypeError)):
        storage.write({"article": {"1": record}})
    assert storage.read() == {"article": {"1": {"n": 1}}}


def test_after_a_write_that_fails_the_storage_answers_with_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    DurableStorage(path, ARTICLE).write({"article": {"1": {"n": 1}}})

    def refuse(path: Path, content: bytes) -> None:
        raise OSError(5, "the disk")

    with TinyDB(path=path, kind=ARTICLE, storage=DurableStorage) as database:
        monkeypatch.setattr(durable, "write_bytes", refuse)
        with pytest.raises(OSError, match="the disk"):
            database.table("article").insert({"n": 2})
        assert database.table("article").all() == [{"n": 1}]


def by_an_earlier_version(body: bytes) -> bytes:
    """Return a file of question sets in schema 1, with a checksum that fits, whatever it holds."""
    start, rest = b'{"meta":{"1":{"kind":"question set","schema":1', b"}}," + body
    checksum = hashlib.sha256(start + rest).hexdigest().encode()
    return start + b',"checksum":"' + checksum + b'"' + rest


def test_what_an_earlier_version_wrote_is_taken_at_its_word_and_migrated() -> None:
    old = by_an_earlier_version(b'"questions":{"1":{"position":1,"id":"b"},"2":{"position":0,"id":"a"}}}')
    assert sealed_tables(old, QUESTION_SET) == {"questions": {"1": {"id": "a"}, "2": {"id": "b"}}}
    assert sealed_tables(old, ARTICLE) is None


@pytest.mark.parametrize("body", [b'"questions":{"1":{}}}', b'"questions":[]}', b"{", b'"a":1}'])
def test_a_checksum_that_was_made_up_helps_nobody(body: bytes) -> None:
    assert sealed_tables(by_an_earlier_version(body), QUESTION_SET) is None
    with pytest.raises(DamagedFileError):
        unsealed(by_an_earlier_version(body), QUESTION_SET)
