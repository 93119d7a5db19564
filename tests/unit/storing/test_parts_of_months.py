"""A month of many sessions lies in several files, each of which stays as it is once the next is begun."""

import errno
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store, sessions

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def done(
    store: Store, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], Session]:
    """Finish a session in a month whose files take about two sessions each."""
    monkeypatch.setattr(sessions, "PART", 2_000)

    def finished(number: int) -> Session:
        session, material = start_session(
            question_set, session_id=f"s{number}", source=random.Random(number), now=START
        )
        store.sessions.save_open(session, material)
        session = finish(session, START + timedelta(hours=number))
        store.sessions.finish(session)
        return session

    return finished


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_full_file_is_followed_by_another_and_stays_as_it_is(
    store: Store, reopened: Callable[[], Store], data: Home, done: Callable[[int], Session]
) -> None:
    expected = []
    before: dict[str, bytes] = {}
    for number in range(25):
        expected.append(done(number))
        now = contents(data.sessions)
        changed = [name for name in before if before[name] != now[name]]
        assert len(changed) <= 1
        before = now
    assert len(before) > 10
    assert {"2026-11.json", "2026-11_2.json", "2026-11_11.json"} <= before.keys()
    assert store.sessions.finished() == reopened().sessions.finished() == tuple(reversed(expected))


def test_finishing_again_adds_nothing_whatever_file_the_session_is_in(
    store: Store, data: Home, done: Callable[[int], Session]
) -> None:
    finished = [done(number) for number in range(8)]
    before = contents(data.sessions)
    for session in finished:
        store.sessions.finish(session)
    assert contents(data.sessions) == before
    assert store.sessions.open() == ()


def test_a_session_that_another_only_mentions_is_still_added(
    store: Store, data: Home, question_set: QuestionSet, done: Callable[[int], Session]
) -> None:
    """A file is searched for the id's bytes first; what decides are its records."""
    mentioned = question_set.model_copy(update={"title": 'Titled "id":"s9"'})
    session, material = start_session(mentioned, session_id="s0", source=random.Random(0), now=START)
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    for number in range(1, 10):
        done(number)
    assert {each.id for each in store.sessions.finished()} == {f"s{number}" for number in range(10)}
    assert len(list(data.sessions.iterdir())) > 2


def test_one_damaged_file_costs_no_other(store: Store, data: Home, done: Callable[[int], Session]) -> None:
    for number in range(8):
        done(number)
    first = data.sessions / "2026-11.json"
    lost = first.read_bytes()
    first.write_bytes(lost[:-1])
    left = {session.id for session in store.sessions.finished()}
    assert left == {f"s{number}" for number in range(8)} - {f"s{n}" for n in range(8) if b'"s%d"' % n in lost}
    (notice,) = store.take_notices()
    assert "sessions/2026-11.json is damaged" in notice
    done(8)
    assert {session.id for session in store.sessions.finished()} == left | {"s8"}


def test_sessions_of_another_month_are_not_taken_for_this_one(
    store: Store, data: Home, done: Callable[[int], Session]
) -> None:
    done(1)
    (data.sessions / "2026-11.json").rename(data.sessions / "2026-12.json")
    assert store.sessions.finished() == ()
    assert "a record in it is not valid" in store.take_notices()[0]


def test_while_a_part_cannot_be_read_nothing_is_added_a_second_time(
    store: Store, data: Home, done: Callable[[int], Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    sessions = [done(number) for number in range(8)]
    read = durable.reading

    def refuse(path: Path) -> BinaryIO:
        if path.name == "2026-11.json":
            raise OSError(errno.EIO, "refused")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "reading", refuse)
        with pytest.raises(UserError, match=r"sessions/2026-11\.json could not be read"):
            store.sessions.finish(sessions[0])
    store.sessions.finish(sessions[0])
    ids = [record["id"] for path in data.sessions.iterdir() for record in store.sessions.records(path) or ()]
    assert len(ids) == len(set(ids)) == 8
    assert store.sessions.open() == ()
