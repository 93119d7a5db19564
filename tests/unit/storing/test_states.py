"""Earlier states are described in numbers, and each can be had as one file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class CalledOffError(Exception):
    """What a progress raises to end the work."""


@pytest.fixture
def backed_up(data: Home, question_set: QuestionSet) -> Store:
    """A store with two earlier states: of one set, and of two."""
    hours = iter(range(100))
    store = Store(data, lambda: NOW + timedelta(hours=next(hours)))
    for number in (1, 2):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
        assert store.backups.take() is not None
    return store


def test_the_newest_state_comes_first_with_its_numbers(backed_up: Store) -> None:
    found = tuple(backed_up.states.described())
    assert [(each.made.number, each.sets, each.sessions) for each in found] == [(2, 2, 0), (1, 1, 0)]


def test_a_state_that_cannot_be_read_is_left_out(backed_up: Store, data: Home) -> None:
    next(data.backups.glob("00000001-*.json")).write_bytes(b"{}")
    assert [each.made.number for each in backed_up.states.described()] == [2]


def test_a_state_as_one_file_is_taken_in_elsewhere(backed_up: Store, tmp_path: Path) -> None:
    backed_up.states.pack(1, tmp_path / "one.zip")
    other = Store(Home(tmp_path / "other"), lambda: NOW)
    assert other.joining.take_in(tmp_path / "one.zip").sets == 1
    with pytest.raises(UserError, match="number 7"):
        backed_up.states.pack(7, tmp_path / "none.zip")
    assert not (tmp_path / "none.zip").exists()


def test_going_back_can_be_called_off_and_changes_nothing(backed_up: Store, data: Home) -> None:
    def enough(share: float) -> None:
        raise CalledOffError

    before = backed_up.sets.summaries()
    with pytest.raises(CalledOffError):
        backed_up.moving.go_back(1, enough)
    assert backed_up.sets.summaries() == before
    assert not data.restoring.exists()
