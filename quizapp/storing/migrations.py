"""How files written by earlier versions become what this version reads.

A file's schema is a number, from 1. The migrations of a kind of file are ordered: the first makes schema 2 out
of schema 1, and so on, so the present schema is their number plus one. Each is a pure function on raw tables. It
imports nothing of the application, whose models change while an old file does not, and once released it is
never edited.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import index
from typing import Any

Tables = dict[str, dict[str, dict[str, Any]]]
"""The raw content of a TinyDB file: table name -> document id -> document."""
Migration = Callable[[Tables], Tables]
"""Takes the tables of one schema (all but `meta`; it may change them) and returns those of the next."""

ARTICLE = "article"
QUESTION_SET = "question set"
OPEN_SESSION = "open session"
MONTH = "finished sessions"
SHOWN = "shown"
LEARNING = "learning"
PROFILE = "profile"
BACKUP = "backup"


def _in_the_order_of_documents(tables: Tables) -> Tables:
    """Question sets, 1 -> 2: the order of the documents says what their field `position` said."""
    placed = sorted(tables["questions"].values(), key=lambda record: index(record["position"]))
    for record in placed:
        del record["position"]
    tables["questions"] = {str(number): record for number, record in enumerate(placed, 1)}
    return tables


def _with_more_fields(tables: Tables) -> Tables:
    """Articles, open sessions, months and what was shown, 1 -> 2: nothing of what was there changes.

    An attribution may name its rule, a question another way of answering, an answer more than the options chosen; a
    version that knows schema 1 alone would take such a file for damaged.
    """
    return tables


MIGRATIONS: Mapping[str, Sequence[Migration]] = {
    ARTICLE: (_with_more_fields,),
    QUESTION_SET: (_in_the_order_of_documents,),
    OPEN_SESSION: (_with_more_fields,),
    MONTH: (_with_more_fields,),
    SHOWN: (_with_more_fields,),
    LEARNING: (),
    PROFILE: (),
    BACKUP: (),
}
"""The migrations of each kind of file, oldest first."""


def schema(kind: str, migrations: Mapping[str, Sequence[Migration]] = MIGRATIONS) -> int:
    """Return the number of the schema that this version reads and writes for `kind`."""
    return len(migrations[kind]) + 1


def migrated(
    tables: Tables, kind: str, written: int, migrations: Mapping[str, Sequence[Migration]] = MIGRATIONS
) -> Tables:
    """Return `tables`, written in schema `written`, in the present one. `ValueError` for a newer schema."""
    if not 1 <= written <= schema(kind, migrations):
        raise ValueError(f"no way from schema {written} of {kind!r}")
    for migrate in migrations[kind][written - 1 :]:
        tables = migrate(tables)
    return tables
