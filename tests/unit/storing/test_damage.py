"""A file that cannot be used is kept, told of, and never overwritten; everything else goes on working."""

import json
import logging
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB

from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.database import sealed
from quizapp.storing.migrations import schema

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def flip(path: Path) -> bytes:
    """Change one letter in the middle of the file and return what it now holds."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    return bytes(content)


def edit(path: Path, table: str, field: str, value: object) -> bytes:
    """Set a field of every record with stock TinyDB, and return what the file now holds."""
    with TinyDB(path) as database:
        database.table(table).update({field: value})
    return path.read_bytes()


def make_newer(path: Path) -> bytes:
    """Make the file one that a later version of the application wrote."""
    return edit(path, "meta", "schema", 9)


@pytest.fixture
def session(store: Store, question_set: QuestionSet) -> Session:
    """A home with two sets, an open session "s1" and a finished one, "s2"."""
    store.sets.save(question_set)
    store.sets.save(question_set.model_copy(update={"id": "set-2"}))
    for name in ("s1", "s2"):
        source = random.Random(1)
        session, material = start_session(question_set, session_id=name, source=source, now=START)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    return session.model_copy(update={"id": "s1"})


@pytest.mark.usefixtures("session")
def test_a_damaged_set_is_set_aside_when_listed(store: Store, data: Home) -> None:
    path = data.sets / "set-1.json"
    content = flip(path)
    assert [summary.id for summary in store.sets.summaries()] == ["set-2"]
    (aside,) = data.set_aside.iterdir()
    assert aside.read_bytes() == content
    assert aside.name.startswith("20261122T1015")
    assert aside.name.endswith("Z-checksum-sets-set-1.json")
    (notice,) = store.take_notices()
    assert notice == (
        "The file sets/set-1.json is damaged (it is not as it was written); "
        f"it was kept, unchanged, as set-aside/{aside.name}. No backup holds it."
    )
    assert store.take_notices() == ()
    assert not path.exists()


@pytest.mark.usefixtures("session")
def test_a_damaged_set_is_set_aside_when_loaded_and_told_once(store: Store, data: Home) -> None:
    (data.sets / "set-1.json").write_bytes(b"not json")
    with pytest.raises(
        UserError, match=r"sets/set-1\.json is damaged \(it is not a database of this application\)"
    ):
        store.sets.load("set-1")
    assert store.take_notices() == ()
    assert store.sets.load("set-2").id == "set-2"
    with pytest.raises(UserError, match="This question set was damaged and set aside"):
        store.sets.load("set-1")


@pytest.mark.usefixtures("session")
def test_saving_over_a_damaged_file_keeps_it(store: Store, data: Home, question_set: QuestionSet) -> None:
    content = flip(data.sets / "set-1.json")
    store.sets.save(question_set)
    assert store.sets.load("set-1") == question_set
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert len(store.take_notices()) == 1


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("set", "title", 7),
        ("set", "title", None),
        ("set", "id", "set-2"),
        ("set", "schema", 9),
        ("questions", "status", "unheard of"),
        ("questions", "key", ["z"]),
        ("questions", "surprise", 1),
        ("questions", "evidence", [[1]]),
    ],
)
@pytest.mark.usefixtures("session")
def test_a_record_that_does_not_validate_sets_its_file_aside(
    store: Store, data: Home, table: str, field: str, value: object
) -> None:
    content = edit(data.sets / "set-1.json", table, field, value)
    with pytest.raises(UserError, match="a record in it is not valid"):
        store.sets.load("set-1")
    (aside,) = data.set_aside.iterdir()
    assert "-record-" in aside.name
    assert aside.read_bytes() == content


@pytest.mark.usefixtures("session")
def test_saving_over_a_record_that_does_not_validate_keeps_it(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    content = edit(data.sets / "set-1.json", "questions", "status", "unheard of")
    store.sets.save(question_set)
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert store.sets.load("set-1") == question_set


def test_a_session_is_not_added_to_a_month_that_will_be_set_aside(
    store: Store, data: Home, session: Session
) -> None:
    content = edit(data.sessions / "2026-11.json", "sessions", "started", "long ago")
    store.sessions.finish(finish(session, START))
    assert [found.id for found in store.sessions.finished()] == ["s1"]
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]


@pytest.mark.usefixtures("session")
def test_an_edit_with_stock_tinydb_that_validates_is_used(store: Store, data: Home) -> None:
    edit(data.sets / "set-1.json", "questions", "stem", "Edited by hand")
    with TinyDB(data.sets / "set-1.json") as database:
        database.table("questions").remove(doc_ids=[1])
    questions = store.sets.load("set-1").questions
    assert {question.stem for question in questions} == {"Edited by hand"}
    assert len(questions) == 11
    assert store.take_notices() == ()


def test_a_damaged_article_is_set_aside_and_its_set_stays(
    store: Store, data: Home, session: Session, question_set: QuestionSet
) -> None:
    content = flip(data.articles / f"{question_set.article.sha256}.json")
    with pytest.raises(UserError, match=r"articles/.* is damaged"):
        store.sets.load("set-1")
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert len(store.sets.summaries()) == 2
    store.articles.save(question_set.article)
    assert store.sets.load("set-1") == question_set


def test_a_damaged_open_session_is_set_aside_and_the_rest_goes_on(
    store: Store, data: Home, session: Session
) -> None:
    content = flip(data.open_sessions / "s1.json")
    assert store.sessions.open() == ()
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert [found.id for found in store.sessions.finished()] == ["s2"]
    assert len(store.take_notices()) == 1


def test_a_damaged_month_is_kept_and_the_next_finish_begins_anew(
    store: Store, data: Home, session: Session
) -> None:
    content = flip(data.sessions / "2026-11.json")
    store.sessions.finish(finish(session, START))
    assert [found.id for found in store.sessions.finished()] == ["s1"]
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert len(store.take_notices()) == 1


def test_damaged_material_is_set_aside_and_comes_back_with_the_next_answer(
    reopened: Callable[[], Store], data: Home, session: Session
) -> None:
    material = reopened().sessions.material(session)
    content = flip(data.shown / f"{session.article}.json")
    store = reopened()
    store.sessions.save_open(session, material)
    assert store.sessions.material(session) == material
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]
    assert len(store.take_notices()) == 1


def test_a_shown_question_that_was_altered_is_not_shown_as_the_past(
    reopened: Callable[[], Store], data: Home, session: Session
) -> None:
    edit(data.shown / f"{session.article}.json", "questions", "stem", "Never asked")
    with pytest.raises(UserError, match="a record in it is not valid"):
        reopened().sessions.material(session)
    with pytest.raises(UserError, match="What this session showed is not in the data folder any more"):
        reopened().sessions.material(session)


def test_a_session_that_cannot_enter_a_newer_month_waits(
    store: Store, reopened: Callable[[], Store], data: Home, session: Session
) -> None:
    month = data.sessions / "2026-11.json"
    before = month.read_bytes()
    make_newer(month)
    with pytest.raises(UserError, match="newer version"):
        store.sessions.finish(finish(session, START))
    assert store.sessions.open() == ()
    seen, refused = store.take_notices()
    assert seen.startswith("Some of what is kept here was written by a newer version")
    assert refused.startswith("sessions/2026-11.json was written by a newer version")
    month.write_bytes(before)
    assert {found.id for found in reopened().sessions.finished()} == {"s1", "s2"}


@pytest.mark.usefixtures("session")
def test_what_cannot_be_read_now_is_left_for_later(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    path = data.sets / "set-1.json"
    path.rename(data.root / "elsewhere")
    path.mkdir()
    assert [summary.id for summary in store.sets.summaries()] == ["set-2"]
    unreadable = r"sets/set-1\.json could not be read; check that you may read the data folder"
    (notice,) = store.take_notices()
    assert notice.startswith("sets/set-1.json could not be read")
    with pytest.raises(UserError, match=unreadable):
        store.sets.load("set-1")
    with pytest.raises(UserError, match=unreadable):
        store.sets.save(question_set)
    assert path.is_dir()
    assert not data.set_aside.exists()


def test_a_home_that_is_no_folder_is_told_in_a_sentence(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    data.root.write_bytes(b"a file")
    sentence = f"{data.root} is not a folder, but that is where the data should be; move it away."
    assert store.sets.summaries() == ()
    assert store.take_notices() == (sentence,)
    for use in (lambda: store.sets.save(question_set), store.require_readable, store.add_sample):
        with pytest.raises(UserError) as refused:
            use()
        assert str(refused.value) == sentence
    assert store.take_notices() == ()
    assert data.root.read_bytes() == b"a file"


@pytest.mark.usefixtures("session")
def test_damage_that_cannot_be_moved_is_never_overwritten(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    content = flip(data.sets / "set-1.json")
    data.set_aside.write_bytes(b"in the way")
    sentence = r"sets/set-1\.json is damaged and cannot be moved"
    with pytest.raises(UserError, match=sentence):
        store.sets.load("set-1")
    with pytest.raises(UserError, match=sentence):
        store.sets.save(question_set)
    assert [summary.id for summary in store.sets.summaries()] == ["set-2"]
    assert len(store.take_notices()) == 1
    assert (data.sets / "set-1.json").read_bytes() == content


@pytest.mark.usefixtures("session")
def test_the_log_names_the_fault_and_no_content(
    store: Store, data: Home, caplog: pytest.LogCaptureFixture
) -> None:
    with TinyDB(data.sets / "set-1.json") as database:
        database.table("questions").update({"status": "secret words", "key": ["secret key"]})
    with caplog.at_level(logging.DEBUG), pytest.raises(UserError) as caught:
        store.sets.load("set-1")
    logging.getLogger("test").error("shown", exc_info=caught.value)
    logged = caplog.text + "".join(map(str, (record.exc_text for record in caplog.records)))
    assert "sets/set-1.json is not valid: questions.1.choice.status: enum" in logged
    assert "secret" not in logged
    assert "secret" not in str(caught.value)


@pytest.mark.usefixtures("session")
def test_every_file_opens_with_stock_tinydb_and_has_its_kind_and_schema(data: Home) -> None:
    found = {}
    for path in data.root.rglob("*.json"):
        with TinyDB(path) as database:
            (meta,) = database.table("meta").search(Query().schema >= 1)
        found[path.parent.name] = meta["kind"]
        assert meta["schema"] == schema(meta["kind"])
        assert path.read_bytes().isascii()
        assert json.loads(path.read_bytes())["meta"]["1"]["checksum"] == meta["checksum"]
    assert found == {
        "sets": "question set",
        "articles": "article",
        "open": "open session",
        "sessions": "finished sessions",
        "shown": "shown",
    }


def forge(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Let `change` alter the tables of a file, and write them with a checksum that fits."""
    tables = json.loads(path.read_bytes())
    kind = tables.pop("meta")["1"]["kind"]
    change(tables)
    path.write_bytes(sealed(tables, kind))


@pytest.mark.parametrize("field", ["stem", "id"])
def test_a_checksum_that_fits_made_up_records_fools_no_search(
    store: Store, data: Home, question_set: QuestionSet, field: str
) -> None:
    store.sets.save(question_set)
    forge(data.sets / "set-1.json", lambda tables: tables["questions"]["1"].pop(field))
    assert store.search.find("denied") == ()
    (notice,) = store.take_notices()
    assert "a record in it is not valid" in notice


@pytest.mark.parametrize("field", ["hash", "skill"])
@pytest.mark.usefixtures("session")
def test_a_checksum_that_fits_made_up_records_fools_no_sums(store: Store, data: Home, field: str) -> None:
    (path,) = data.shown.iterdir()
    forge(path, lambda tables: tables["questions"]["1"].pop(field))
    assert store.summaries.tallies() == ()
    assert store.sessions.without_material() == 2
    assert any("a record in it is not valid" in notice for notice in store.take_notices())
