"""Files that earlier versions of the code wrote, from clean checkouts of them, are read, changed and migrated.

`earlier/write.py` says how they were made. No version was released yet, so they are named by their commits: the first
that hashes content as it is done now, and the last that wrote without a lock.
"""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import Store, Totals, migrations, state
from quizapp.storing.migrations import MIGRATIONS, QUESTION_SET, Tables, schema

EARLIER = Path(__file__).parent / "earlier"
VERSIONS = sorted(path.name for path in EARLIER.iterdir() if path.is_dir() and path.name != "__pycache__")


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, data: Home) -> dict[str, bytes]:
    """Put the files of an earlier version in the data folder, and return them."""
    shutil.copytree(EARLIER / request.param, data.root)
    return files(data)


def files(data: Home) -> dict[str, bytes]:
    return {path.relative_to(data.root).as_posix(): path.read_bytes() for path in data.root.rglob("*/*.json")}


def look_at_everything(store: Store) -> None:
    (summary,) = store.sets.summaries()
    assert (summary.title, summary.questions, summary.playable) == ("The Friday ferry – “déjà vu”", 3, 2)
    assert store.sets.load("set-ferry").article.title == "The Friday ferry"
    assert [session.id for session in store.sessions.finished()] == ["session-1", "session-0"]
    assert [session.id for session in store.sessions.open()] == ["session-2"]
    assert [len(session.responses) for session in store.sessions.finished()] == [2, 2]
    assert store.summaries.totals() == Totals(2, 4, 2.0, 12.0)
    for session in (*store.sessions.open(), *store.sessions.finished()):
        assert len(store.sessions.material(session).questions) == 2
    assert store.take_notices() == ()


def test_there_are_two_of_them() -> None:
    assert len(VERSIONS) == 2


def test_they_are_read_and_left_as_they_are(store: Store, data: Home, old: dict[str, bytes]) -> None:
    look_at_everything(store)
    assert store.doctor.examine().is_well
    assert files(data) == old


@pytest.mark.usefixtures("old")
def test_they_take_changes(store: Store, reopened: Callable[[], Store]) -> None:
    store.sets.rename("set-ferry", "Renamed")
    (session,) = store.sessions.open()
    finished = session.model_copy(update={"finished": session.started})
    store.sessions.finish(finished)
    again = reopened()
    assert again.sets.load("set-ferry").title == "Renamed"
    assert [each.id for each in again.sessions.finished()] == ["session-2", "session-1", "session-0"]
    assert again.take_notices() == ()


def noted(tables: Tables) -> Tables:
    """Schema 1 -> 2 of a made-up later version: each file says so in a table of its own, which no model reads."""
    return {**tables, "later": {"1": {"noted": True}}}


@pytest.fixture
def later_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each kind of file have one schema more, as in a version to come."""
    monkeypatch.setattr(
        migrations, "MIGRATIONS", {kind: (*steps, noted) for kind, steps in MIGRATIONS.items()}
    )
    monkeypatch.setattr(migrations.schema, "__defaults__", (migrations.MIGRATIONS,))
    monkeypatch.setattr(migrations.migrated, "__defaults__", (migrations.MIGRATIONS,))


@pytest.mark.usefixtures("later_version")
def test_a_later_version_reads_them_through_its_migrations(
    store: Store, data: Home, old: dict[str, bytes]
) -> None:
    look_at_everything(store)
    assert {name: content for name, content in files(data).items() if name in old} == old


@pytest.mark.usefixtures("later_version")
def test_before_the_first_is_written_anew_all_of_them_are_backed_up(
    store: Store, data: Home, old: dict[str, bytes]
) -> None:
    assert store.backups.made() == []
    store.sets.rename("set-ferry", "Renamed")
    with TinyDB(data.sets / "set-ferry.json") as database:
        (meta,) = database.table("meta").all()
        assert meta["schema"] == schema(QUESTION_SET)
    (made,) = store.backups.made()
    held = store.backups.files(made)
    assert {member: store.backups.content(file) for member, file in held.items()} == old
    (session,) = store.sessions.open()
    store.sessions.finish(session.model_copy(update={"finished": session.started}))
    assert store.backups.made() == [made]
    store.moving.go_back(made.number)
    assert {name: content for name, content in files(data).items() if name in old} == old
    look_at_everything(store)


@pytest.mark.usefixtures("later_version", "old")
def test_the_first_change_is_not_refused_while_the_automatic_backup_is_made(
    store: Store, reopened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window backs up in a thread of its own just after the start, when the first change may come too."""
    reading, changed = threading.Event(), threading.Event()
    read = state.read

    def read_slowly(home: Home, member: str) -> bytes | None:
        if threading.current_thread() is automatic and not reading.is_set():
            reading.set()
            changed.wait(30)
        return read(home, member)

    monkeypatch.setattr(state, "read", read_slowly)
    failed: list[UserError] = []

    def back_up() -> None:
        try:
            reopened().backups.take()
        except UserError as error:
            failed.append(error)

    automatic = threading.Thread(target=back_up)
    automatic.start()
    assert reading.wait(30)
    try:
        store.sets.rename("set-ferry", "Renamed")
    finally:
        changed.set()
        automatic.join()
    assert failed == []
    later, before = store.backups.made()  # what the first change began from, and what it came to
    titles = [
        next(content for made, content in store.backups.copies("sets/set-ferry.json") if made == each)
        for each in (later, before)
    ]
    assert b"Renamed" in titles[0]
    assert b"Renamed" not in titles[1]


def test_what_a_later_version_wrote_is_left_by_this_one(
    store: Store, data: Home, old: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        later = {kind: (*steps, noted) for kind, steps in MIGRATIONS.items()}
        patch.setattr(migrations.schema, "__defaults__", (later,))
        patch.setattr(migrations.migrated, "__defaults__", (later,))
        Store(data).sets.rename("set-ferry", "Of a later version")
    written = (data.sets / "set-ferry.json").read_bytes()
    assert store.sets.load("set-ferry").title == "Of a later version"
    assert store.sets.why_read_only("set-ferry").startswith(
        "This question set was written by a newer version"
    )
    with pytest.raises(UserError, match="newer version"):
        store.sets.rename("set-ferry", "Back")
    assert (data.sets / "set-ferry.json").read_bytes() == written
    assert len(store.sessions.finished()) == 2


@pytest.mark.skipif(os.name == "nt", reason="needs a limit of POSIX")
@pytest.mark.usefixtures("later_version")
def test_no_torn_write_of_a_migration_costs_what_was_there(data: Home, old: dict[str, bytes]) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for cut in range(1, 2_200, 150):
        store = Store(data)
        resource.setrlimit(resource.RLIMIT_FSIZE, (cut, limits[1]))
        try:
            store.sets.rename("set-ferry", "Renamed " * 30)
        except UserError:
            assert {name: content for name, content in files(data).items() if name in old} == old
            look_at_everything(Store(data))
        else:
            break
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert cut > 1_000
    Store(data).sets.rename("set-ferry", "Renamed")
    assert Store(data).sets.load("set-ferry").title == "Renamed"
    assert len(Store(data).backups.made()) >= 1
