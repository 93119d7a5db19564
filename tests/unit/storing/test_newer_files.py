"""Files as a later version might write them: seen as far as they are understood, never changed, never set aside."""

import hashlib
import json
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store, migrations
from quizapp.storing.migrations import MIGRATIONS, QUESTION_SET

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
REFUSED = "was written by a newer version of this application; update to open it"
KEPT = "was written by a newer version of this application, so it stays as it is; update to change it"
SEEN = (
    "Some of what is kept here was written by a newer version of this application: "
    "it can be seen but not changed; update to change it."
)
READ_ONLY = (
    "This question set was written by a newer version of this application: "
    "it can be played but not changed; update to change it."
)


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> bytes:
    """Let `change` alter the tables of a file, and write them as version 9 of its format with a fitting checksum."""
    tables = json.loads(path.read_bytes())
    meta = tables.pop("meta")["1"]
    change(tables)
    start = f'{{"meta":{{"1":{{"kind":"{meta["kind"]}","schema":9'.encode()
    rest = b"}}," + json.dumps(tables, separators=(",", ":")).encode()[1:]
    checksum = hashlib.sha256(start + rest).hexdigest().encode()
    path.write_bytes(start + b',"checksum":"' + checksum + b'"' + rest)
    return path.read_bytes()


def with_more(tables: dict[str, Any]) -> None:
    """What later versions add: a table, and a field in each record, also within."""
    for table in tables.values():
        for record in table.values():
            record["colour"] = {"name": "red"}
            for option in record.get("options", ()):
                if isinstance(option, dict):
                    option["weight"] = 0.5
    tables["folders"] = {"1": {"name": "Bridges"}}


def with_a_question_of_tomorrow(tables: dict[str, Any]) -> None:
    with_more(tables)
    tables["set"]["1"]["schema"] = 4
    tables["questions"]["1"] |= {"interaction": "spoken", "key": {"sound": "yes"}}


def unheard_of(tables: dict[str, Any]) -> None:
    tables.clear()
    tables["shards"] = {"1": {"of": "something else"}}


@pytest.fixture
def played(store: Store, question_set: QuestionSet) -> Session:
    """A set, "set-1", with a finished session on it, which is returned."""
    store.sets.save(question_set)
    session, material = start_session(question_set, session_id="s1", source=random.Random(1), now=START)
    session = finish(answer(session, material, chosen("a"), seconds=1, now=START), START)
    store.sessions.save_open(session, material)
    store.sessions.finish(session)
    return session


@pytest.fixture
def files(data: Home, played: Session) -> dict[Path, bytes]:
    """Let each file of the library be one of a later version with more in it."""
    paths = [path for path in data.root.rglob("*/*.json") if path.parent.name != "cache"]
    assert len(paths) == 4
    return {path: rewrite(path, with_more) for path in paths}


def test_a_library_of_a_later_version_can_be_seen(
    reopened: Callable[[], Store], files: dict[Path, bytes], question_set: QuestionSet, played: Session
) -> None:
    store = reopened()
    (summary,) = store.sets.summaries()
    assert (summary.title, summary.questions, summary.read_only) == ("The bridge", 12, True)
    assert store.sets.load("set-1") == question_set
    assert store.sets.why_read_only("set-1") == READ_ONLY
    assert store.sessions.finished() == (played,)
    assert set(store.sessions.material(played).questions) == {asked.question for asked in played.asked}
    assert store.summaries.totals().answers == 1
    assert [tally.skill for tally in store.summaries.tallies()] == ["stance.denied"]
    assert len(store.search.find("denied")) == 12
    assert store.take_notices() == (SEEN,)
    assert {path: path.read_bytes() for path in files} == files


def test_nothing_of_a_later_version_is_changed(
    reopened: Callable[[], Store],
    data: Home,
    files: dict[Path, bytes],
    question_set: QuestionSet,
    played: Session,
) -> None:
    store = reopened()
    changed = question_set.model_copy(update={"title": "Another", "questions": question_set.questions[1:]})
    arriving = question_set.model_copy(
        update={"questions": (question_set.questions[0].model_copy(update={"stem": "New?"}),)}
    )
    other, material = start_session(arriving, session_id="s2", source=random.Random(1), now=START)
    for change in (
        lambda: store.sets.save(changed),
        lambda: store.sets.save_edited(changed, question_set),
        lambda: store.sets.merge(arriving),
        lambda: store.articles.save(question_set.article.model_copy(update={"title": "Another"})),
        lambda: store.sessions.save_open(other, material),
        lambda: store.sessions.finish(finish(played.model_copy(update={"id": "s3"}), START)),
    ):
        with pytest.raises(UserError, match=KEPT):
            change()
    with pytest.raises(UserError) as refused:
        store.sets.rename("set-1", "Another")
    assert str(refused.value) == READ_ONLY
    assert {path: path.read_bytes() for path in files} == files
    assert not data.set_aside.exists()


def test_a_set_of_a_later_version_is_played_in_sessions_of_this_one(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    written = rewrite(data.sets / "set-1.json", with_a_question_of_tomorrow)
    (summary,) = store.sets.summaries()
    assert (summary.questions, summary.read_only) == (11, True)
    known = store.sets.load("set-1")
    assert known.questions == question_set.questions[1:]
    assert store.sets.why_read_only("set-1") == (
        f"{READ_ONLY} 1 of its questions is of a kind that this version does not know, and is left out."
    )
    session, material = start_session(known, session_id="s1", source=random.Random(1), now=START)
    store.sessions.save_open(session, material)
    assert store.sessions.material(session) == material
    copy = store.sets.duplicate("set-1")
    assert store.sets.why_read_only(copy.id) == ""
    store.sets.rename(copy.id, "Mine")
    assert (data.sets / "set-1.json").read_bytes() == written


def test_what_is_not_understood_at_all_is_refused_and_left(
    store: Store, data: Home, played: Session, question_set: QuestionSet
) -> None:
    paths = [path for path in data.root.rglob("*/*.json") if path.parent.name != "cache"]
    written = {path: rewrite(path, unheard_of) for path in paths}
    assert store.sets.summaries() == ()
    assert store.sessions.finished() == ()
    assert [REFUSED in notice for notice in store.take_notices()] == [True, True]
    for refused in (
        lambda: store.sets.load("set-1"),
        lambda: store.sets.save(question_set),
        lambda: store.sets.why_read_only("set-1"),
        lambda: store.sessions.material(played),
    ):
        with pytest.raises(UserError, match=REFUSED):
            refused()
    assert {path: path.read_bytes() for path in paths} == written
    assert not data.set_aside.exists()


@pytest.mark.usefixtures("played")
def test_a_file_of_a_later_version_that_is_damaged_is_set_aside(store: Store, data: Home) -> None:
    content = rewrite(data.sets / "set-1.json", with_more).replace(b'"red"', b'"rot"', 1)
    (data.sets / "set-1.json").write_bytes(content)
    with pytest.raises(UserError, match=r"sets/set-1\.json is damaged"):
        store.sets.load("set-1")
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [content]


def test_a_file_of_a_later_version_under_another_name_is_left(
    store: Store, data: Home, played: Session
) -> None:
    rewrite(data.sets / "set-1.json", with_more)
    (data.sets / "set-1.json").rename(data.sets / "set-2.json")
    with pytest.raises(UserError, match=REFUSED):
        store.sets.load("set-2")
    assert (data.sets / "set-2.json").exists()


def test_the_doctor_counts_them_and_removes_nothing_of_them(store: Store, files: dict[Path, bytes]) -> None:
    examined = store.doctor.examine()
    sentence = (
        "4 files were written by a newer version of this application and cannot be changed by this one."
    )
    assert sentence in [finding.sentence for finding in examined.findings]
    assert {path: path.read_bytes() for path in files} == files


def test_they_are_backed_up_and_moved_as_they_are(
    store: Store, data: Home, files: dict[Path, bytes], tmp_path: Path
) -> None:
    made = store.backups.take()
    assert made is not None
    held = store.backups.files(made)
    assert {data.root / member: store.backups.content(file) for member, file in held.items()} == files
    assert store.moving.save(tmp_path / "all.zip") == ()
    elsewhere = Home(tmp_path / "elsewhere")
    Store(elsewhere).moving.restore(tmp_path / "all.zip")
    moved = {path: (elsewhere.root / path.relative_to(data.root)).read_bytes() for path in files}
    assert moved == files


def test_a_library_of_a_later_version_is_not_merged_into_this_one(
    store: Store, files: dict[Path, bytes], tmp_path: Path
) -> None:
    store.moving.save(tmp_path / "all.zip")
    with pytest.raises(UserError, match=r"“all\.zip” was written by a newer version"):
        Store(Home(tmp_path / "elsewhere")).joining.take_in(tmp_path / "all.zip")


def test_what_a_later_version_wrote_here_keeps_out_what_is_merged(
    store: Store, data: Home, played: Session, tmp_path: Path
) -> None:
    store.moving.save(tmp_path / "all.zip")
    written = rewrite(data.sets / "set-1.json", with_more)
    joined = store.joining.take_in(tmp_path / "all.zip")
    assert joined.left_out == (
        "“The bridge” was left out: what is here of it was written by a newer version of this application.",
    )
    assert (data.sets / "set-1.json").read_bytes() == written


def test_an_update_takes_them_for_its_own(
    store: Store, data: Home, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the list holds of a newer file is not believed by the version that wrote it."""
    store.sets.save(question_set)
    rewrite(data.sets / "set-1.json", lambda _tables: None)
    assert store.sets.summaries()[0].read_only
    steps = MIGRATIONS[QUESTION_SET]
    later = {**MIGRATIONS, QUESTION_SET: (*steps, *[dict[str, Any]] * (8 - len(steps)))}
    monkeypatch.setattr(migrations.schema, "__defaults__", (later,))
    assert not Store(data).sets.summaries()[0].read_only
    Store(data).sets.rename("set-1", "Mine")
