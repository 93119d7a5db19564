"""Files of earlier schemas become readable, step by step."""

import json
from collections.abc import Mapping, Sequence

import pytest

from quizapp.storing import migrations
from quizapp.storing.database import DamagedFileError, unsealed
from quizapp.storing.migrations import QUESTION_SET, Migration, Tables, migrated, schema


def with_outlet(tables: Tables) -> Tables:
    """Schema 1 -> 2: every set names its outlet."""
    return {**tables, "set": {key: {"outlet": "", **record} for key, record in tables["set"].items()}}


def renamed_title(tables: Tables) -> Tables:
    """Schema 2 -> 3: `name` becomes `title`."""
    return {
        **tables,
        "set": {key: {"title": record.pop("name"), **record} for key, record in tables["set"].items()},
    }


STEPS: Mapping[str, Sequence[Migration]] = {"set": (with_outlet, renamed_title)}
OLD: Tables = {"set": {"1": {"name": "The bridge"}}}


def test_each_migration_makes_one_schema_more() -> None:
    assert schema("set", STEPS) == 3
    assert schema("set", {"set": ()}) == 1


def test_an_old_file_takes_every_step_and_a_newer_one_the_rest() -> None:
    new = {"set": {"1": {"title": "The bridge", "outlet": ""}}}
    assert migrated({"set": {"1": {"name": "The bridge"}}}, "set", 1, STEPS) == new
    middle = {"set": {"1": {"name": "The bridge", "outlet": "The Courier"}}}
    assert migrated(middle, "set", 2, STEPS) == {
        "set": {"1": {"title": "The bridge", "outlet": "The Courier"}}
    }
    assert migrated(new, "set", 3, STEPS) == new


@pytest.mark.parametrize("written", [0, -1, 4])
def test_there_is_no_way_from_an_unknown_schema(written: int) -> None:
    with pytest.raises(ValueError, match="no way"):
        migrated(OLD, "set", written, STEPS)


def test_the_order_of_a_set_is_that_of_its_documents() -> None:
    placed = [{"position": position, "id": f"q-{position}"} for position in (10, 2, 0)]
    tables: Tables = {"set": {"1": {"id": "s"}}, "questions": dict(zip("123", placed, strict=True))}
    assert migrated(tables, QUESTION_SET, 1) == {
        "set": {"1": {"id": "s"}},
        "questions": {"1": {"id": "q-0"}, "2": {"id": "q-2"}, "3": {"id": "q-10"}},
    }


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"questions": {"1": {}}},
        {"questions": {"1": {"position": None}}},
        {"questions": {"1": {"position": "1"}, "2": {"position": 1}}},
        {"questions": {"1": {"position": float("inf")}}},
    ],
)
def test_tables_that_are_not_of_their_schema_are_damage(tables: Tables) -> None:
    meta = {"meta": {"1": {"kind": QUESTION_SET, "schema": 1, "checksum": ""}}}
    with pytest.raises(DamagedFileError):
        unsealed(json.dumps(meta | tables).encode(), QUESTION_SET)  # as one edits it with stock TinyDB


def test_migrations_know_nothing_of_the_application() -> None:
    """A migration that used a model would change with it, and no longer read what was written then."""
    imported = {getattr(value, "__module__", "") for value in vars(migrations).values()}
    assert not {
        module for module in imported if module.startswith("quizapp") and module != migrations.__name__
    }
