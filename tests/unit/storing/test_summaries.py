"""Summaries say what the files say, whoever wrote those, and whatever becomes of the index."""

import os
import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.model.answering import chosen
from quizapp.model.question import Skill
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Certainty, Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store, Tally, Totals
from quizapp.storing.database import DurableStorage
from quizapp.storing.migrations import MONTH, Tables

START = datetime(2026, 10, 1, 9, 0, tzinfo=UTC)
LONG_AGO = 1_600_000_000


def play(store: Store, question_set: QuestionSet, number: int, answers: int = 3) -> Session:
    """Finish a session, ten days after the one before, in which every second answer is right, and sure."""
    now = START + timedelta(days=10 * number)
    session, material = start_session(
        question_set, session_id=f"s{number}", source=random.Random(number), now=now
    )
    for place in range(answers):
        choice, certainty = (("a",), Certainty.HIGH) if place % 2 == 0 else (("b",), None)
        session = answer(session, material, chosen(*choice), seconds=2.5, now=now, certainty=certainty)
    store.sessions.save_open(session, material)
    session = finish(session, now + timedelta(minutes=5))
    store.sessions.finish(session)
    return session


def let_time_pass(folder: Path) -> None:
    """Make the files old enough for the index to trust their times."""
    for path in folder.glob("*.json"):
        os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture
def played(store: Store, question_set: QuestionSet) -> list[Session]:
    return [play(store, question_set, number) for number in range(7)]


def test_each_session_is_a_line(store: Store, played: list[Session]) -> None:
    found = store.summaries.sessions()
    assert [each.id for each in found] == [session.id for session in store.sessions.finished()]
    for session, summary in zip(reversed(played), found, strict=True):
        assert (summary.asked, summary.answered) == (len(session.asked), 3)
        assert (summary.score, summary.seconds) == (session.score, session.seconds) == (2.0, 7.5)
        assert (summary.started, summary.finished) == (session.started, session.finished)
        assert (summary.set_id, summary.set_title) == (session.set_id, session.set_title)
        assert (summary.mode, summary.profile) == (session.mode, session.profile)


@pytest.mark.usefixtures("played")
def test_sums_and_counts(store: Store) -> None:
    assert store.summaries.totals() == Totals(sessions=7, answers=21, score=14.0, seconds=52.5)
    assert store.summaries.tallies() == (
        Tally(Skill.DENIED, None, 7, 0.0),
        Tally(Skill.DENIED, Certainty.HIGH, 14, 14.0),
    )


def test_nothing_was_played(store: Store, data: Home) -> None:
    assert store.summaries.totals() == Totals(0, 0, 0.0, 0.0)
    assert store.summaries.sessions() == ()
    assert store.summaries.tallies() == ()
    assert store.summaries.are_fresh()
    assert not data.root.exists()


@pytest.mark.usefixtures("played")
def test_only_changed_files_are_read_again(
    store: Store, data: Home, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_time_pass(data.sessions)
    let_time_pass(data.shown)
    assert not store.summaries.are_fresh()
    store.summaries.refresh()
    assert store.summaries.are_fresh()
    read: list[str] = []
    raw = store.sessions._months.raw

    def watched(path: Path) -> Tables | None:
        read.append(path.name)
        return raw(path)

    monkeypatch.setattr(store.sessions._months, "raw", watched)
    assert store.summaries.totals().sessions == 7
    assert read == []
    play(store, question_set, 7)
    assert store.summaries.totals().sessions == 8
    assert read == ["2026-12.json"]


@pytest.mark.usefixtures("played")
def test_a_file_just_written_is_not_trusted_by_its_time(store: Store, data: Home) -> None:
    """Two writes within one tick of the file system's clock look alike: same size, same time, same inode."""
    month = data.sessions / "2026-10.json"
    assert store.summaries.totals().score == 14.0
    status = month.stat()
    month.write_bytes(month.read_bytes().replace(b'"score":1.0', b'"score":0.5', 1))
    os.utime(month, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert store.summaries.totals().sessions < 7
    assert "sessions/2026-10.json is damaged" in store.take_notices()[0]


@pytest.mark.usefixtures("played")
def test_the_index_is_made_anew_where_it_is_gone_damaged_or_of_another_version(
    store: Store, data: Home, reopened: Callable[[], Store]
) -> None:
    expected = store.summaries.sessions(), store.summaries.tallies(), store.sets.summaries()
    data.index.unlink()
    assert (store.summaries.sessions(), store.summaries.tallies(), store.sets.summaries()) == expected
    content = data.index.read_bytes()
    for damaged in (
        b"not a database at all" * 100,
        content[:5000],
        content[:100] + bytes(len(content) - 100),
    ):
        data.index.write_bytes(damaged)
        again = reopened()
        assert (again.summaries.sessions(), again.summaries.tallies(), again.sets.summaries()) == expected
    database = sqlite3.connect(data.index)
    database.execute("PRAGMA user_version = 99")
    database.close()
    assert store.summaries.sessions() == expected[0]
    assert store.take_notices() == ()


@pytest.mark.usefixtures("played")
def test_where_the_index_cannot_be_kept_it_is_in_memory(store: Store, data: Home) -> None:
    data.cache.write_bytes(b"in the way")
    assert store.summaries.totals().sessions == 7
    assert len(store.summaries.sessions()) == 7
    assert data.cache.read_bytes() == b"in the way"


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
@pytest.mark.usefixtures("played")
def test_the_index_is_for_the_person_alone(store: Store, data: Home) -> None:
    store.summaries.refresh()
    assert data.index.stat().st_mode & 0o777 == 0o600
    assert data.cache.stat().st_mode & 0o777 == 0o700


class CancelledError(Exception):
    """The person closed the page."""


def test_a_rebuild_can_be_cancelled_and_goes_on_where_it_stopped(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    for number in range(8):
        play(store, question_set, (0, 4, 7, 10, 13, 16, 19, 22)[number])  # each in a month of its own
    let_time_pass(data.sessions)
    told: list[float] = []

    def progress(done: float) -> None:
        told.append(done)
        if done >= 0.5:
            raise CancelledError

    with pytest.raises(CancelledError):
        store.summaries.refresh(progress)
    assert told == [number / 8 for number in range(5)]
    told.clear()
    store.summaries.refresh(told.append)
    assert told == [number / 4 for number in range(4)]
    assert store.summaries.totals().sessions == 8


def test_an_edit_with_stock_tinydb_counts(store: Store, data: Home, played: list[Session]) -> None:
    with TinyDB(data.sessions / "2026-10.json") as database:
        sessions = database.table("sessions")
        sessions.update({"set_title": "Edited"})
        sessions.remove(doc_ids=[1])
    assert len(store.summaries.sessions()) == 6
    assert store.summaries.totals().sessions == 6
    assert "Edited" in {summary.set_title for summary in store.summaries.sessions()}


def test_a_file_that_lacks_a_field_with_a_default_is_summed_up(
    store: Store, data: Home, played: list[Session]
) -> None:
    path = data.sessions / "2026-10.json"
    storage = DurableStorage(path, MONTH)
    tables = storage.read()
    assert tables
    for record in tables["sessions"].values():
        del record["profile"]
    storage.write(tables)
    assert {summary.profile for summary in store.summaries.sessions()} == {"default"}
    assert store.summaries.totals().sessions == 7


def test_a_broken_off_finish_is_counted(
    store: Store, question_set: QuestionSet, played: list[Session]
) -> None:
    session, material = start_session(question_set, session_id="late", source=random.Random(1), now=START)
    store.sessions.save_open(finish(session, START), material)  # as if the process had been killed here
    assert store.summaries.totals().sessions == 8
    assert store.sessions.open() == ()


def test_lists_of_sets_are_those_of_their_files(
    store: Store, data: Home, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    for number in range(3):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    let_time_pass(data.sets)
    assert {summary.id for summary in store.sets.summaries()} == {"set-0", "set-1", "set-2"}
    reopened().sets.rename("set-1", "Renamed elsewhere")
    store.sets.delete("set-2")
    assert {(each.id, each.title) for each in store.sets.summaries()} == {
        ("set-0", "The bridge"),
        ("set-1", "Renamed elsewhere"),
    }
    store.sets.restore("set-2")
    assert len(store.sets.summaries()) == 3


def test_the_last_session_is_there_whole(store: Store, played: list[Session]) -> None:
    assert store.summaries.last() == played[-1]
    assert store.summaries.session(played[2].id) == played[2]
    assert store.summaries.session("s99") is None


def test_each_set_has_the_session_that_was_finished_last_on_it(
    store: Store, question_set: QuestionSet, played: list[Session]
) -> None:
    other = question_set.model_copy(update={"id": "another"})
    once = play(store, other, 9)
    found = store.summaries.last_on_sets()
    assert {set_id: summary.id for set_id, summary in found.items()} == {
        question_set.id: played[-1].id,
        "another": once.id,
    }
    assert found["another"].possible == len(once.asked)


def test_nobody_who_has_played_nothing_has_a_last_session(store: Store) -> None:
    assert store.summaries.last() is None
    assert store.summaries.last_on_sets() == {}
