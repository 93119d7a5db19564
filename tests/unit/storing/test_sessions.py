"""Sessions: no answer is lost, none is counted twice, and the past is not rewritten."""

import errno
import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from tinydb import Query, TinyDB

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.base import content_hash
from quizapp.model.plan import Plan
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, answer, finish, practise_missed, start_session
from quizapp.model.several_sets import playable, start_joint_session
from quizapp.paths import Home
from quizapp.storing import Store, new_id
from tests import seven

START = datetime(2026, 11, 30, 23, 50, tzinfo=UTC)


def started(question_set: QuestionSet, name: str = "s1", start: datetime = START) -> tuple[Session, Material]:
    return start_session(question_set, session_id=name, source=random.Random(7), now=start)


def answered(session: Session, material: Material, choice: str = "a", seconds: float = 2.5) -> Session:
    now = session.started + timedelta(seconds=seconds * (session.place + 1))
    return answer(session, material, chosen(choice), seconds=seconds, now=now)


def all_answered(session: Session, material: Material) -> Session:
    while session.place < len(session.asked):
        session = answered(session, material, "ab"[session.place % 2])
    return finish(session, session.started + timedelta(minutes=5))


def test_each_answer_is_there_for_the_next_process(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    for _ in range(3):
        session = answered(session, material)
        store.sessions.save_open(session, material)
        after_a_kill = reopened()
        assert after_a_kill.sessions.open() == (session,)
        assert after_a_kill.sessions.material(session) == material
    assert session.place == 3


def test_stock_tinydb_answers_queries_on_sessions(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(answered(session, material), material)
    with TinyDB(data.open_sessions / "s1.json") as database:
        (record,) = database.table("session").search(Query().set_id == "set-1")
        assert len(record["responses"]) == 1
    store.sessions.finish(all_answered(session, material))
    with TinyDB(data.sessions / "2026-11.json") as database:
        found = database.table("sessions").search(Query().responses.any(Query().score == 0.0))
        assert [record["id"] for record in found] == ["s1"]
    with TinyDB(data.shown / f"{session.article}.json") as database:
        assert database.table("questions").contains(Query().hash == session.asked[0].question)
        assert database.table("article").all()[0]["outlet"] == "The Velmar Courier"


def test_open_sessions_come_newest_first_and_can_be_discarded(
    store: Store, question_set: QuestionSet
) -> None:
    for minute, name in enumerate(("b", "c", "a")):
        store.sessions.save_open(*started(question_set, name, START + timedelta(minutes=minute)))
    assert [session.id for session in store.sessions.open()] == ["a", "c", "b"]
    store.sessions.discard("c")
    store.sessions.discard("c")
    store.sessions.discard("../a")
    assert [session.id for session in store.sessions.open()] == ["a", "b"]
    assert store.sessions.finished() == ()


def test_finished_sessions_come_newest_first_from_a_file_per_month(
    store: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    sessions = []
    for name, start in (
        ("a", START),
        ("b", START - timedelta(days=40)),
        ("c", START + timedelta(minutes=30)),
    ):
        session, material = started(question_set, name, start)
        store.sessions.save_open(session, material)
        sessions.append(all_answered(session, material))
        store.sessions.finish(sessions[-1])
    a, b, c = sessions
    assert store.sessions.finished() == reopened().sessions.finished() == (c, a, b)
    assert sorted(path.name for path in data.sessions.iterdir()) == [
        "2026-10.json",
        "2026-11.json",
        "2026-12.json",
    ]
    assert store.sessions.open() == ()


def test_months_are_those_of_utc(store: Store, data: Home, question_set: QuestionSet) -> None:
    east = datetime.fromisoformat("2026-12-01T01:00:00+05:00")
    session, material = started(question_set, start=east)
    store.sessions.finish(all_answered(session, material))
    assert [path.name for path in data.sessions.iterdir()] == ["2026-11.json"]


def test_finishing_twice_counts_once(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    done = all_answered(session, material)
    store.sessions.finish(done)
    store.sessions.finish(done)
    reopened().sessions.finish(done)
    assert store.sessions.finished() == (done,)
    assert store.sessions.open() == ()


def test_an_unfinished_session_does_not_enter_the_history(store: Store, question_set: QuestionSet) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    with pytest.raises(ValueError, match="not finished"):
        store.sessions.finish(session)
    assert store.sessions.finished() == ()
    assert store.sessions.open() == (session,)


class Crash(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("listing", ["open", "finished"])
@pytest.mark.parametrize("step", range(3))
def test_a_crash_while_finishing_loses_and_repeats_nothing(
    store: Store,
    reopened: Callable[[], Store],
    question_set: QuestionSet,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
    listing: str,
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    done = all_answered(session, material)
    all_but_last = done.model_copy(update={"finished": None})
    store.sessions.save_open(all_but_last, material)

    steps_left = step

    def until_the_crash(act: Callable[..., None]) -> Callable[..., None]:
        def counted(*arguments: object) -> None:
            nonlocal steps_left
            if not steps_left:
                raise Crash
            steps_left -= 1
            act(*arguments)

        return counted

    with monkeypatch.context() as patch:
        patch.setattr(durable, "write_bytes", until_the_crash(durable.write_bytes))
        patch.setattr(durable, "remove", until_the_crash(durable.remove))
        with pytest.raises(Crash):
            store.sessions.finish(done)
    assert steps_left == 0

    after = reopened()
    getattr(after.sessions, listing)()
    if step == 0:  # nothing of the finish had reached the disk: the session is still open, with every answer
        assert after.sessions.open() == (all_but_last,)
        after.sessions.finish(done)
    assert after.sessions.open() == ()
    assert after.sessions.finished() == reopened().sessions.finished() == (done,)
    assert after.take_notices() == ()


@pytest.mark.skipif(os.name == "nt", reason="sets a limit of POSIX")
def test_a_full_disk_is_told_and_costs_no_answer(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch,
    data: Home,
) -> None:  # fmt: skip
    session, material = started(question_set)
    session = answered(session, material)
    store.sessions.save_open(session, material)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(UserError) as refused:
            store.sessions.save_open(answered(session, material), material)
        assert str(refused.value) == (
            f"The disk is full, so nothing can be saved in {data.root}; free some space and try again."
        )
        with pytest.raises(UserError, match="disk is full"):
            store.sessions.finish(all_answered(session, material))
    assert reopened().sessions.open() == (session,)
    store.sessions.finish(all_answered(session, material))
    assert len(reopened().sessions.finished()) == 1


def test_editing_the_set_does_not_rewrite_what_was_shown(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    done = all_answered(session, material)
    store.sessions.finish(done)

    edited = question_set.questions[0].model_copy(update={"stem": "Quite another stem"})
    article = question_set.article.model_copy(update={"title": "Another title"})
    changed = question_set.model_copy(
        update={"questions": (edited, *question_set.questions[1:]), "article": article}
    )
    store.sets.save(changed)
    later, later_material = started(changed, "s2")
    store.sessions.save_open(later, later_material)

    assert reopened().sessions.material(done) == material
    assert reopened().sessions.material(later) == later_material
    assert later_material.questions[later.asked[0].question].stem == "Quite another stem"


def test_what_two_sessions_show_is_stored_once(store: Store, data: Home, question_set: QuestionSet) -> None:
    for name in ("s1", "s2"):
        store.sessions.save_open(*started(question_set, name))
    edited = question_set.questions[0].model_copy(update={"stem": "Quite another stem"})
    changed = question_set.model_copy(update={"questions": (edited, *question_set.questions[1:])})
    store.sessions.save_open(*started(changed, "s3"))
    (shown,) = data.shown.iterdir()
    with TinyDB(shown) as database:
        hashes = [document["hash"] for document in database.table("questions")]
    assert len(hashes) == len(set(hashes)) == 12
    assert content_hash(edited) in hashes


def test_practising_the_mistakes_shows_the_same_material(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    done = all_answered(session, material)
    store.sessions.finish(done)
    again = practise_missed(done, material, session_id="s2", source=random.Random(1), now=START)
    store.sessions.save_open(again, store.sessions.material(done))
    shown = reopened().sessions.material(again)
    assert shown.questions.keys() == {asked.question for asked in again.asked}
    assert shown.article == material.article


def test_a_session_whose_material_is_gone_says_so(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    (shown,) = data.shown.iterdir()
    shown.unlink()
    for lost in (session, session.model_copy(update={"article": "../../etc/passwd"})):
        with pytest.raises(UserError, match="What this session showed is not in the data folder any more"):
            store.sessions.material(lost)
    store.sessions.save_open(session, material)  # an answer given with the material at hand brings it back
    assert store.sessions.material(session) == material


def test_a_session_with_a_question_that_was_never_shown_says_so(
    store: Store, question_set: QuestionSet
) -> None:
    session, material = started(question_set)
    store.sessions.save_open(session, material)
    asked = session.asked[0].model_copy(update={"question": "0" * 64})
    with pytest.raises(UserError, match="What this session showed"):
        store.sessions.material(session.model_copy(update={"asked": (asked,)}))


def test_ids_are_new_each_time_and_fit_a_session(store: Store, question_set: QuestionSet) -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    for name in ids:
        started(question_set, name)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_in_any_order_the_store_holds_what_it_acknowledged(
    reopened: Callable[[], Store], question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Compare the store with two dictionaries over random answers, finishes, refused writes and restarts."""
    source = random.Random(seed)
    opened: dict[str, Session] = {}
    finished: dict[str, Session] = {}
    _, material = started(question_set)
    store = reopened()
    refused = 0
    patiently = durable._patiently

    def refusing_now_and_then(action: Callable[[], object]) -> object:
        if source.random() < 0.15:
            raise OSError(errno.EIO, "the disk")
        return patiently(action)

    def acknowledged(act: Callable[[], None]) -> bool:
        nonlocal refused
        try:
            act()
        except UserError:
            refused += 1
            return False
        return True

    monkeypatch.setattr(durable, "_patiently", refusing_now_and_then)
    for turn in range(200):
        if source.random() < 0.1:
            store = reopened()
        if source.random() < 0.15 or not opened:
            session, _ = started(question_set, f"s{turn}", START + timedelta(hours=9 * turn))
            if acknowledged(lambda: store.sessions.save_open(session, material)):  # noqa: B023 - called at once
                opened[session.id] = session
            continue
        session = source.choice(list(opened.values()))
        if session.place < len(session.asked) and source.random() < 0.9:
            session = answered(session, material, source.choice("abcd"), source.random() * 100)
            if acknowledged(lambda: store.sessions.save_open(session, material)):  # noqa: B023
                opened[session.id] = session
            continue
        finished[session.id] = finish(session, session.started + timedelta(hours=1))
        del opened[session.id]
        while not acknowledged(lambda: store.sessions.finish(finished[session.id])):  # noqa: B023
            if source.random() < 0.5:
                store = reopened()
            store.sessions.open()

    monkeypatch.setattr(durable, "_patiently", patiently)
    store = reopened()
    assert {session.id: session for session in store.sessions.open()} == opened
    in_history = store.sessions.finished()
    assert {session.id: session for session in in_history} == finished
    assert len(in_history) == len(finished)
    assert min(refused, len(finished), len(opened)) > 0
    for session in (*opened.values(), *in_history):
        assert store.sessions.material(session).questions.keys() == material.questions.keys()


def test_a_session_on_several_sets_keeps_what_it_showed_of_each_article(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    offered = playable((question_set, seven.question_set()))
    session, material = start_joint_session(
        offered, Plan(), session_id="s1", source=random.Random(7), now=START
    )
    store.sessions.save_open(session, material)
    again = reopened().sessions
    assert again.open() == (session,)
    assert again.material(session) == material
    done = all_answered(session, material)
    store.sessions.finish(done)
    again = reopened().sessions
    assert again.finished() == (done,)
    assert again.without_material() == 0
    assert again.remove_unused_material() == 0
    assert again.material(done) == material
