"""What a learner chose: a small file of its own, which backups hold."""

from collections.abc import Callable
from datetime import UTC, datetime

from tinydb import TinyDB

from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.state import kind_of, members

FRESH = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_the_moment_of_starting_fresh_is_there_for_the_next_process(
    store: Store, reopened: Callable[[], Store], data: Home
) -> None:
    assert store.learning.of("ada").fresh is None
    store.learning.keep(store.learning.of("ada").model_copy(update={"fresh": FRESH}))
    assert reopened().learning.of("ada").fresh == FRESH
    assert reopened().learning.of("ben").fresh is None
    with TinyDB(data.learning / "ada.json") as database:
        (record,) = database.table("learning").all()
        assert record["profile"] == "ada"


def test_backups_hold_it(store: Store, data: Home) -> None:
    store.learning.keep(store.learning.of("ada").model_copy(update={"fresh": FRESH}))
    assert "learning/ada.json" in members(data)
    assert kind_of("learning/ada.json") == "learning"
