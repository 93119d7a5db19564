"""Automatic backups hold every file as it was, share what did not change, and stay small."""

import os
import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.backups import EVERY, Backups
from quizapp.storing.locking import Lock

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(data: Home, clock: Clock) -> Store:
    return Store(data, now=clock)


def live(data: Home) -> dict[str, bytes]:
    """Return what a backup should hold."""
    folders = (data.sets, data.articles, data.open_sessions, data.sessions, data.shown, data.deleted)
    paths = [path for folder in folders for path in folder.glob("*.json")]
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in paths}


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def held(store: Store, number: int) -> dict[str, bytes | None]:
    (made,) = [made for made in store.backups.made() if made.number == number]
    return {member: store.backups.content(file) for member, file in store.backups.files(made).items()}


def play(store: Store, question_set: QuestionSet, name: str, now: datetime) -> None:
    session, material = start_session(question_set, session_id=name, source=random.Random(1), now=now)
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, now))


def test_a_backup_holds_every_file(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    store.sets.duplicate(question_set.id)
    store.sets.delete(question_set.id)
    play(store, question_set, "s1", START)
    session, material = start_session(question_set, session_id="s2", source=random.Random(2), now=START)
    store.sessions.save_open(session, material)
    data.settings.write_bytes(b"{}")
    made = store.backups.take()
    assert made is not None
    assert held(store, 1) == {**live(data), "settings.json": b"{}"}
    assert {name.split("/")[0] for name in live(data)} == {
        "sets", "articles", "open", "sessions", "shown", "deleted",
    }  # fmt: skip


def test_nothing_changed_makes_no_backup(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    assert store.backups.take() is not None
    assert store.backups.take() is None
    store.sets.rename(question_set.id, "Another name")
    assert store.backups.take() is not None
    assert [made.number for made in store.backups.made()] == [2, 1]


def test_an_earlier_state_is_kept_when_files_change_and_go(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    before = live(data)
    store.backups.take()
    store.sets.rename(question_set.id, "Another name")
    store.sets.delete(question_set.id)
    store.backups.take()
    assert held(store, 1) == before
    assert held(store, 2) == live(data) != before


def test_unchanged_files_are_shared(store: Store, data: Home, question_set: QuestionSet) -> None:
    for number in range(20):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    store.backups.take()
    first = size(data.backups / "objects")
    objects = set(data.backups.glob("objects/*/*"))
    store.sets.rename("set-3", "Another name")
    store.backups.take()
    assert len(set(data.backups.glob("objects/*/*")) - objects) == 1
    assert size(data.backups / "objects") < first * 1.2


def test_years_of_use_stay_under_three_times_the_data(
    store: Store, data: Home, question_set: QuestionSet, clock: Clock
) -> None:
    """The worst case for sharing: one small library of which every file changes before each backup."""
    source = random.Random(1)
    for turn in range(45):
        clock.now = START + timedelta(days=turn * 8)
        noise = "".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=20_000))  # does not compress well
        store.sets.save(question_set.model_copy(update={"title": noise[:40]}))
        article = question_set.article.model_copy(update={"title": noise})
        store.articles.save(article)
        store.backups.take()
        assert size(data.backups) < 3 * sum(map(len, live(data).values()))
    assert len(store.backups.made()) >= 2
    newest = store.backups.made()[0]
    assert held(store, newest.number) == live(data)


def test_what_no_backup_needs_any_more_is_removed(
    store: Store, data: Home, question_set: QuestionSet, clock: Clock
) -> None:
    store.sets.save(question_set)
    for number in range(30):
        clock.now += timedelta(minutes=1)
        store.sets.rename(question_set.id, f"Name {number}")
        store.backups.take()
    made = store.backups.made()
    assert len(made) == 10
    named = {file.digest for each in made for file in store.backups.files(each).values()}
    assert {path.stem for path in data.backups.glob("objects/*/*")} == named


def test_a_damaged_file_takes_no_place_in_a_backup(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    path = data.sets / "set-1.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    (data.sets / "set-9.json").write_bytes(b"damaged from the start")
    store.sets.save(question_set.model_copy(update={"id": "set-2"}))
    store.backups.take()
    assert held(store, 2)["sets/set-1.json"] == whole
    assert "sets/set-9.json" not in held(store, 2)
    assert [content for _made, content in store.backups.copies("sets/set-1.json")] == [whole]


def test_copies_come_newest_first_and_only_good_ones(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    contents = []
    store.sets.save(question_set)
    for number in range(3):
        store.sets.rename(question_set.id, f"Name {number}")
        contents.append((data.sets / "set-1.json").read_bytes())
        store.backups.take()
    assert [content for _made, content in store.backups.copies("sets/set-1.json")] == contents[::-1]
    newest = store.backups.files(store.backups.made()[0])["sets/set-1.json"]
    (stored,) = data.backups.glob(f"objects/*/{newest.digest}.z")
    stored.write_bytes(stored.read_bytes()[:-7] + b"damaged")
    assert [content for _made, content in store.backups.copies("sets/set-1.json")] == contents[1::-1]
    stored.unlink()
    assert [content for _made, content in store.backups.copies("sets/set-1.json")] == contents[1::-1]
    assert list(store.backups.copies("sets/never.json")) == []


def test_a_damaged_list_of_a_backup_costs_only_that_one(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    store.sets.rename(question_set.id, "Another name")
    made = store.backups.take()
    assert made
    (path,) = data.backups.glob("00000002-*.json")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(UserError, match="The backup number 2 is damaged or gone"):
        store.backups.files(made)
    assert len(list(store.backups.copies("sets/set-1.json"))) == 1
    store.sets.rename(question_set.id, "A third name")
    assert store.backups.take() is not None
    assert held(store, 3) == live(data)


def test_stock_tinydb_opens_the_list_of_a_backup(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    store.backups.take()
    (path,) = data.backups.glob("*.json")
    with TinyDB(path) as database:
        names = {document["file"] for document in database.table("files")}
    assert names == set(live(data))


def _is_due(store: Store) -> bool:
    return store.backups.is_due


def test_when_one_is_due(store: Store, data: Home, question_set: QuestionSet, clock: Clock) -> None:
    assert _is_due(store)
    assert store.backups.take() is None  # there is nothing, and no folder is made for it
    assert not data.root.exists()
    store.sets.save(question_set)
    store.backups.take()
    assert not _is_due(store)
    clock.now += timedelta(hours=1)
    assert _is_due(store)
    clock.now -= timedelta(days=400)  # the clock was wrong, or is now
    assert _is_due(store)
    store.sets.rename(question_set.id, "Another name")
    made = store.backups.take()
    assert made
    assert made.number == 2
    assert store.backups.made()[0] == made


def test_a_backup_is_made_while_another_thread_answers(
    store: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    done = threading.Event()

    def work() -> None:
        answering = reopened()
        for number in range(20):
            play(answering, question_set, f"s{number}", START)
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    while not done.is_set():
        store.backups.take()
    thread.join()
    store.backups.take()
    newest = store.backups.made()[0]
    assert held(store, newest.number) == live(data)
    for made in store.backups.made():
        assert None not in held(store, made.number).values()


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
def test_backups_are_for_the_person_alone(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    store.backups.take()
    modes = {path.stat().st_mode & 0o777 for path in data.backups.rglob("*") if path.is_file()}
    folders = {
        path.stat().st_mode & 0o777 for path in (data.backups, *data.backups.rglob("*")) if path.is_dir()
    }
    assert (modes, folders) == ({0o600}, {0o700})


def test_a_full_disk_is_told_and_leaves_the_earlier_backups(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    resource = pytest.importorskip("resource")
    store.sets.save(question_set)
    store.backups.take()
    before = held(store, 1)
    store.sets.rename(question_set.id, "Another name")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, limits[1]))
    try:
        with pytest.raises(UserError, match=r"A file in .*backups would be larger"):
            store.backups.take()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert held(store, 1) == before
    assert store.backups.take() is not None
    assert held(store, 2) == live(data)


def flip_each(objects: Path) -> None:
    """Damage everything that backups hold."""
    for path in objects.rglob("*.z"):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)


def test_what_a_backup_holds_damaged_is_written_anew_while_the_file_is_whole(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    flip_each(data.backups / "objects")
    assert set(held(store, 1).values()) == {None}
    assert store.backups.take() is None, "nothing changed"
    assert held(store, 1) == live(data)


def test_of_much_a_part_is_looked_at_each_hour_and_all_in_turn(
    store: Store, data: Home, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    now = START
    backups = Backups(data, Lock(data.root, data.lock), lambda: now)
    backups.take()
    flip_each(data.backups / "objects")
    monkeypatch.setattr("quizapp.storing.backups.LOOKED_AT", 4000)
    whole = []
    for _ in range(20):
        now += EVERY
        backups.take()
        whole.append(sum(content is not None for content in held(store, 1).values()))
    assert 0 < whole[0] < 6
    assert whole[-1] == 6


def test_the_doctor_mends_a_backup_from_what_is_here(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    flip_each(data.backups / "objects")
    sentences = [finding.sentence for finding in store.doctor.examine().findings]
    assert sentences == ["2 files in the newest backup were damaged; they were backed up anew."]
    assert held(store, 1) == live(data)
    assert store.doctor.examine().findings == ()


def test_what_changed_since_the_last_backup_is_counted(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    assert store.backups.changed() == 2
    store.backups.take()
    assert store.backups.changed() == 0
    store.sets.rename(question_set.id, "Another name")
    assert store.backups.changed() == 1
