"""A data folder on a disk that takes nothing more: everything can be read, and what cannot be is told in a sentence."""

import errno
import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@pytest.fixture
def session(store: Store, question_set: QuestionSet) -> Session:
    """A set, an open session "s1" and a finished one; the first is returned."""
    store.sets.save(question_set)
    for name in ("s1", "s2"):
        session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, START))
    store.sets.summaries()
    return session.model_copy(update={"id": "s1"})


@pytest.fixture
def read_only(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system answer to everything that would write as it does on a disk mounted read-only."""
    opened = os.open

    def refuse(*_arguments: Any, **_named: Any) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def only_to_read(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if flags & WRITING:
            refuse()
        return opened(path, flags, *arguments, **named)

    monkeypatch.setattr(os, "open", only_to_read)
    for name in ("mkdir", "replace", "rename", "unlink", "chmod", "utime", "link"):
        monkeypatch.setattr(os, name, refuse)


@pytest.mark.usefixtures("read_only")
def test_everything_can_be_read(
    reopened: Callable[[], Store], session: Session, question_set: QuestionSet
) -> None:
    store = reopened()
    assert [summary.id for summary in store.sets.summaries()] == ["set-1"]
    assert store.sets.load("set-1") == question_set
    assert store.sessions.open() == (session,)
    assert [each.id for each in store.sessions.finished()] == ["s2"]
    assert store.sessions.material(session).questions
    assert store.summaries.totals().sessions == 1
    assert store.search.find("denied")
    assert store.take_notices() == ()


def test_the_doctor_reports_and_changes_nothing(
    data: Home, session: Session, reopened: Callable[[], Store], request: pytest.FixtureRequest
) -> None:
    (data.sets / "set-1.json").write_bytes(b"{")
    (data.root / "stranger.txt").write_text("")
    data.articles.chmod(0o755)
    before = {path: path.read_bytes() for path in data.root.rglob("*") if path.is_file()}
    request.getfixturevalue("read_only")
    examined = reopened().doctor.examine()
    assert not examined.is_well
    assert examined.files == 5
    assert [finding.sentence for finding in examined.findings if not finding.mended] == [
        "The file sets/set-1.json is damaged and cannot be moved; check that the data folder is writable.",
        f"Nothing can be saved in {data.root}; make this folder writable for you and try again.",
        *(
            ["1 file can be read by others on this computer, and that cannot be changed."]
            if os.name != "nt"
            else []
        ),
        "stranger.txt is no file of this application, so it is left alone and not used.",
    ]
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.usefixtures("read_only")
def test_the_doctor_calls_nothing_well_that_takes_no_answers(
    reopened: Callable[[], Store], data: Home
) -> None:
    examined = reopened().doctor.examine()
    assert not examined.is_well
    assert [finding.sentence for finding in examined.findings] == [
        f"Nothing can be saved in {data.root}; make this folder writable for you and try again."
    ]


@pytest.mark.usefixtures("session")
def test_the_doctor_finds_a_folder_within_that_takes_nothing(
    reopened: Callable[[], Store], data: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if flags & WRITING and Path(path).parent == data.sessions:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, flags, *arguments, **named)

    monkeypatch.setattr(os, "open", refuse)
    (finding,) = reopened().doctor.examine().findings
    assert finding.sentence.startswith(f"Nothing can be saved in {data.sessions};")
    assert not finding.mended


@pytest.mark.usefixtures("read_only")
def test_every_change_is_refused_in_a_sentence_and_the_answer_stays_in_the_hand(
    reopened: Callable[[], Store], data: Home, session: Session, question_set: QuestionSet, tmp_path: Path
) -> None:
    store = reopened()
    material = store.sessions.material(session)
    answered = answer(session, material, chosen("a"), seconds=1, now=START)
    changes: tuple[Callable[[], object], ...] = (
        lambda: store.sessions.save_open(answered, material),
        lambda: store.sessions.finish(finish(answered, START)),
        lambda: store.sessions.discard("s1"),
        lambda: store.sets.rename("set-1", "Renamed"),
        lambda: store.sets.delete("set-1"),
        lambda: store.sets.save(question_set.model_copy(update={"id": "set-2"})),
        lambda: store.sets.duplicate("set-1"),
        lambda: store.articles.save(question_set.article.model_copy(update={"title": "Another"})),
        store.backups.take,
    )
    for change in changes:
        with pytest.raises(UserError) as refused:
            change()
        assert str(refused.value).replace(f"{data.backups};", f"{data.root};") == (
            f"Nothing can be saved in {data.root}; make this folder writable for you and try again."
        )
    with pytest.raises(
        UserError, match=r"“all\.zip” could not be saved; choose a folder in which you may write"
    ):
        store.moving.save(tmp_path / "all.zip")
    assert answered.place == 1


def test_on_a_disk_that_is_full_everything_can_be_saved_elsewhere(
    store: Store, data: Home, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def full(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(data.root)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return opened(path, flags, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", full)
        with pytest.raises(UserError, match="The disk is full"):
            store.sets.rename("set-1", "Renamed")
        assert store.moving.save(tmp_path / "all.zip") == ()
    elsewhere = Store(Home(tmp_path / "elsewhere"))
    elsewhere.moving.restore(tmp_path / "all.zip")
    assert elsewhere.sessions.open() == (session,)


def test_a_clock_that_jumps_back_loses_and_hides_nothing(data: Home, question_set: QuestionSet) -> None:
    moments = [
        datetime(2031, 5, 1, tzinfo=UTC),
        datetime(2026, 11, 22, tzinfo=UTC),
        datetime(2027, 1, 1, tzinfo=UTC),
    ]
    for number, moment in enumerate(moments):
        store = Store(data, now=lambda moment=moment: moment)  # type: ignore[misc]
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}", "title": f"Set {number}"}))
        session, material = start_session(
            question_set, session_id=f"s{number}", source=random.Random(1), now=moment
        )
        store.sessions.save_open(session, material)
        store.sessions.finish(finish(session, moment))
        assert store.backups.is_due
        assert store.backups.take() is not None
    assert {session.id for session in store.sessions.finished()} == {"s0", "s1", "s2"}
    assert store.summaries.totals().sessions == 3
    assert [made.number for made in store.backups.made()] == [3, 2, 1]
    assert store.take_notices() == ()
    assert store.doctor.examine().is_well


def test_a_clock_that_jumps_back_is_told_once(data: Home, question_set: QuestionSet) -> None:
    later, now = datetime(2031, 5, 1, 12, 0, tzinfo=UTC), datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    before = Store(data, now=lambda: later)
    before.sets.save(question_set)
    before.back_up()
    assert before.take_notices() == ()
    store = Store(data, now=lambda: now)
    store.sets.rename("set-1", "Renamed")
    store.back_up()
    (notice,) = store.take_notices()
    assert notice == (
        f"The clock of this computer says {now.astimezone():%Y-%m-%d %H:%M}, "
        f"but something here was saved on {later.astimezone():%Y-%m-%d %H:%M}; "
        "set the clock, or dates in the history will be wrong."
    )
    again = Store(data, now=lambda: now)
    again.back_up()
    assert again.take_notices() == ()


def test_a_clock_that_jumps_back_within_a_sitting_costs_no_answer(
    data: Home, question_set: QuestionSet
) -> None:
    store = Store(data)
    session, material = start_session(question_set, session_id="s1", source=random.Random(1), now=START)
    for hours in (0, -5, -100_000):
        moment = START + timedelta(hours=hours)
        session = answer(session, material, chosen("a"), seconds=1, now=moment)
        store.sessions.save_open(session, material)
        assert Store(data).sessions.open() == (session,)
    done = finish(session, START - timedelta(days=4_000))
    store.sessions.finish(done)
    assert Store(data).sessions.finished() == (done,)
    assert Store(data).summaries.totals().answers == 3


def test_a_data_folder_that_vanishes_is_not_taken_for_an_empty_library(
    reopened: Callable[[], Store], data: Home, session: Session
) -> None:
    store = reopened()
    assert len(store.sets.summaries()) == 1
    data.root.rename(data.root.with_name("unplugged"))
    sentence = f"{data.root} is not there any more; connect the drive that holds it and try again."
    store.sets.summaries()
    store.sessions.open()
    store.sessions.finished()
    assert store.take_notices() == (sentence,)
    for use in (
        store.require_readable,
        lambda: store.sets.load("set-1"),
        lambda: store.sessions.material(session),
        lambda: store.sets.rename("set-1", "Renamed"),
    ):
        with pytest.raises(UserError) as refused:
            use()
        assert str(refused.value) == sentence
    assert not data.root.exists()
    data.root.with_name("unplugged").rename(data.root)
    assert len(store.sets.summaries()) == 1
    store.require_readable()
