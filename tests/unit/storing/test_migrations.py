"""Files of earlier schemas become readable, step by step."""

from collections.abc import Mapping, Sequence

import pytest

from quizapp.storing import migrations
from quizapp.storing.migrations import MIGRATIONS, Migration, Tables, migrated, schema


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


def test_the_first_release_reads_what_it_writes() -> None:
    assert {kind: schema(kind) for kind in MIGRATIONS} == dict.fromkeys(MIGRATIONS, 1)


def test_migrations_know_nothing_of_the_application() -> None:
    """A migration that used a model would change with it, and no longer read what was written then."""
    imported = {getattr(value, "__module__", "") for value in vars(migrations).values()}
    assert not {
        module for module in imported if module.startswith("quizapp") and module != migrations.__name__
    }
