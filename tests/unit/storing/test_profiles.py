"""Profiles: each with sessions of its own in real files; deleted, brought back, forgotten, given away and taken in."""

import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.profile import FIRST, Colour, Profile
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import DEFAULT_PROFILE, Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.forgetting import KEPT
from quizapp.storing.learning import Choices

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Clock:
    """Tells the time that it is set to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time() -> Clock:
    return Clock()


@pytest.fixture
def store(data: Home, time: Clock, question_set: QuestionSet) -> Store:
    store = Store(data, now=time)
    store.sets.save(question_set)
    return store


def play(
    store: Store, question_set: QuestionSet, profile: str, name: str, *, count: int = 1, done: bool = True
) -> Session:
    """Play the first `count` questions as `profile`, and answer one."""
    session, material = start_session(
        question_set, session_id=name, source=random.Random(1), now=NOW, profile=profile,
        chosen=question_set.playable[:count],
    )  # fmt: skip
    session = answer(session, material, chosen("a"), seconds=1, now=NOW)
    store.sessions.save_open(session, material)
    if done:
        session = finish(session, NOW)
        store.sessions.finish(session)
    return session


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_the_first_profile_is_there_without_a_file(store: Store, data: Home) -> None:
    assert store.profiles.all() == (FIRST,)
    assert not data.profiles.exists()


def test_a_profile_has_an_id_of_its_own_and_nothing_is_named_after_it(
    store: Store, data: Home, reopened: Callable[[], Store]
) -> None:
    ada = store.profiles.add("  Ada   Lorne ", Colour.PLUM)
    assert (ada.name, ada.colour) == ("Ada Lorne", Colour.PLUM)
    assert files(data.profiles) == {f"{ada.id}.json"}
    assert len(ada.id) == 32
    assert reopened().profiles.all() == (FIRST, ada)
    with TinyDB(data.profiles / f"{ada.id}.json") as stock:
        assert stock.table("profile").all()[0]["name"] == "Ada Lorne"


def test_no_two_profiles_have_one_name_and_none_has_none(store: Store) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    with pytest.raises(UserError, match="already"):
        store.profiles.add("ADA", Colour.RED)
    with pytest.raises(UserError, match="Give the profile a name"):
        store.profiles.add(" \u200b", Colour.RED)
    assert store.profiles.change(ada.id, name="ada").name == "ada"
    with pytest.raises(UserError, match="already"):
        store.profiles.change(DEFAULT_PROFILE, name="Ada")
    with pytest.raises(UserError, match="not there"):
        store.profiles.change("gone", colour=Colour.RED)


def test_what_each_learner_did_is_their_own(store: Store, data: Home, question_set: QuestionSet) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM).id
    mine, theirs = play(store, question_set, DEFAULT_PROFILE, "s1"), play(store, question_set, ada, "s2")
    left = play(store, question_set, ada, "s3", done=False)
    assert files(data.sessions) == {"2026-11.json", f"{ada}_2026-11.json"}
    assert store.sessions.finished(ada) == (theirs,)
    assert store.sessions.finished(DEFAULT_PROFILE) == (mine,)
    assert store.sessions.open(ada) == (left,)
    assert store.sessions.open(DEFAULT_PROFILE) == ()
    summaries = store.summaries
    assert [each.id for each in summaries.sessions(ada)] == ["s2"]
    assert [each.id for each in summaries.sessions()] == ["s2", "s1"]
    assert (summaries.totals(ada).sessions, summaries.totals("nobody").sessions) == (1, 0)
    assert summaries.totals().sessions == 2
    assert summaries.last(ada) == theirs
    assert summaries.last(DEFAULT_PROFILE) == mine
    assert summaries.last_on_sets(DEFAULT_PROFILE)["set-1"].id == "s1"
    assert sum(each.answers for each in summaries.tallies(ada)) == 1
    assert sum(each.answers for each in summaries.tallies()) == 2


def test_months_of_a_profile_go_on_in_parts(
    store: Store, data: Home, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.storing.sessions.PART", 1)
    for number in range(3):
        play(store, question_set, "Ada_2026-10", f"s{number}")
    assert files(data.sessions) == {f"+ada_2026-10_2026-11{part}.json" for part in ("", "_2", "_3")}
    assert [each.id for each in store.sessions.finished("Ada_2026-10")] == ["s2", "s1", "s0"]
    assert store.take_notices() == ()


def test_what_was_finished_under_the_first_name_for_another_is_read_and_goes_with_it(
    store: Store, question_set: QuestionSet, data: Home
) -> None:
    """A name too long for a file, or a file written by hand: both lie in the files of the first profile."""
    long = "p" * 60
    mine = play(store, question_set, DEFAULT_PROFILE, "s1")
    play(store, question_set, long, "s2")
    assert files(data.sessions) == {"2026-11.json"}
    store.sessions.forget(long)
    assert store.sessions.finished() == (mine,)
    store.sessions.forget(DEFAULT_PROFILE)
    assert files(data.sessions) == set()


def test_a_deleted_profile_is_shown_nowhere_and_comes_back_whole(
    store: Store, question_set: QuestionSet, time: Clock, reopened: Callable[[], Store]
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    played = play(store, question_set, ada.id, "s1")
    store.profiles.delete(ada.id, time())
    assert reopened().profiles.all() == (FIRST,)
    assert [each.id for each in reopened().profiles.deleted()] == [ada.id]
    time.now += KEPT - timedelta(seconds=1)
    assert store.forgetting.sweep() == 0
    assert store.profiles.restore(ada.id) == ada
    assert store.profiles.all() == (FIRST, ada)
    assert store.sessions.finished(ada.id) == (played,)
    time.now += KEPT
    assert store.forgetting.sweep() == 0


def test_the_only_profile_stays(store: Store) -> None:
    with pytest.raises(UserError, match="only profile"):
        store.profiles.delete(DEFAULT_PROFILE, NOW)


def test_a_name_is_free_again_once_its_profile_is_deleted(store: Store) -> None:
    store.profiles.delete(store.profiles.add("Ada", Colour.PLUM).id, NOW)
    assert store.profiles.add("Ada", Colour.RED).name == "Ada"


def test_a_day_later_all_that_was_its_own_is_gone_and_nothing_else(
    store: Store, data: Home, question_set: QuestionSet, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM).id
    mine = play(store, question_set, DEFAULT_PROFILE, "s1")
    play(store, question_set, ada, "s2", count=3)  # shows what nobody else was shown
    play(store, question_set, ada, "s3", done=False)
    store.learning.keep(Choices(profile=ada, fresh=NOW))
    data.set_aside.mkdir()
    aside = data.set_aside / f"20261101T101500Z-checksum-sessions-{ada}_2026-10.json"
    copy = data.sessions / f"{ada}_2026-11 (conflicted copy).json"
    for path in (aside, copy):
        path.write_bytes(b"{}")
    store.back_up()
    assert store.summaries.totals(ada).sessions == 1
    before = store.sessions.shown.records(*data.shown.iterdir())
    store.profiles.delete(ada, time())
    time.now += KEPT
    store.back_up()
    assert store.take_notices() == ()
    left = [path for path in data.root.rglob("*") if ada in path.name]
    assert left == []
    assert store.sessions.open() == ()
    assert store.sessions.finished() == (mine,)
    assert store.profiles.all() == (FIRST,)
    assert store.profiles.deleted() == ()
    after = store.sessions.shown.records(*data.shown.iterdir())
    assert before is not None
    assert after is not None
    assert len(after) < len(before)
    held = store.backups.files(store.backups.made()[-1])
    assert f"sessions/{ada}_2026-11.json" in held, "backups keep it until they are thinned out"
    derived = b"".join(path.read_bytes() for path in data.cache.iterdir()) if data.cache.exists() else b""
    assert ada.encode() not in derived
    with pytest.raises(UserError, match="gone"):
        store.profiles.restore(ada)


def test_the_first_profile_can_go_and_stays_gone(
    store: Store, data: Home, question_set: QuestionSet, time: Clock, reopened: Callable[[], Store]
) -> None:
    play(store, question_set, DEFAULT_PROFILE, "s1")
    ada = store.profiles.add("Ada", Colour.PLUM)
    theirs = play(store, question_set, ada.id, "s2")
    store.profiles.delete(DEFAULT_PROFILE, time())
    assert store.profiles.restore(DEFAULT_PROFILE) == FIRST
    store.profiles.delete(DEFAULT_PROFILE, time())
    time.now += KEPT
    assert store.forgetting.sweep() == 1
    assert store.forgetting.sweep() == 0
    assert reopened().profiles.all() == (ada,)
    assert store.sessions.finished() == (theirs,)
    with pytest.raises(UserError, match="gone"):
        store.profiles.restore(DEFAULT_PROFILE)


def test_forgetting_goes_on_after_a_kill(
    store: Store, question_set: QuestionSet, time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM).id
    play(store, question_set, ada, "s1")
    store.profiles.delete(ada, time())
    time.now += KEPT
    with monkeypatch.context() as killed:
        killed.setattr(store.learning, "forget", lambda _profile: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.forgetting.sweep()
    assert store.sessions.finished() == ()
    assert store.forgetting.sweep() == 1
    assert store.profiles.deleted() == ()


def test_purging_keeps_what_any_learner_was_shown(
    store: Store, question_set: QuestionSet, data: Home
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM).id
    theirs = play(store, question_set, ada, "s2")
    store.sets.delete("set-1")
    assert store.purging.purge_shown() == 0
    assert store.sessions.material(theirs).questions


DELETING = """
import sys
from datetime import UTC, datetime
from quizapp.paths import home
from quizapp.storing import Store
store = Store(home())
sys.stdin.readline()
for profile in store.profiles.all()[1:]:
    store.profiles.delete(profile.id, datetime.now(UTC))
    store.profiles.restore(profile.id)
for number in range(10):
    store.profiles.add(f"{sys.argv[1]} {number}", "red")
"""


def test_two_processes_lose_nothing_of_each_other(
    store: Store, data: Home, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", str(data.root))
    ada = store.profiles.add("Ada", Colour.PLUM)
    played = play(store, question_set, ada.id, "s1")
    commands = [[sys.executable, "-c", DELETING, name] for name in ("Ben", "Cleo")]
    others = [subprocess.Popen(each, stdin=subprocess.PIPE, text=True) for each in commands]
    for other in others:
        assert other.stdin
        other.stdin.write("\n")
        other.stdin.flush()
    for other in others:
        other.communicate()
        assert other.returncode == 0
    names = [profile.name for profile in store.profiles.all()]
    assert names == sorted([f"{name} {n}" for name in ("Ben", "Cleo") for n in range(10)] + ["Ada", ""])
    assert store.sessions.finished(ada.id) == (played,)
    assert store.take_notices() == ()


def test_another_process_sees_who_came(store: Store, reopened: Callable[[], Store]) -> None:
    other = reopened()
    before = other.state()
    store.profiles.add("Ada", Colour.PLUM)
    assert other.state() != before


def there(tmp_path: Path, time: Clock) -> Store:
    return Store(Home(tmp_path / "there"), now=time)


def test_one_profile_goes_to_another_computer_and_nothing_else(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    play(store, question_set, DEFAULT_PROFILE, "s1")
    theirs, left = (
        play(store, question_set, ada.id, "s2"),
        play(store, question_set, ada.id, "s3", done=False),
    )
    store.learning.keep(Choices(profile=ada.id, fresh=NOW))
    assert store.giving.save(ada.id, tmp_path / "ada.zip") == ada
    other = there(tmp_path, time)
    assert other.joining.take_in(tmp_path / "ada.zip")[3:5] == (1, 1)
    assert other.profiles.all() == (FIRST, ada)
    assert other.sessions.finished() == (theirs,)
    assert other.sessions.open() == (left,)
    assert other.sessions.material(theirs) == store.sessions.material(theirs)
    assert other.learning.of(ada.id).fresh == NOW
    assert not other.sets.summaries()
    assert other.joining.take_in(tmp_path / "ada.zip")[3:5] == (0, 0), "again adds nothing"
    assert other.doctor.examine().findings == ()


def test_the_first_profile_is_another_one_elsewhere_and_itself_at_home(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    mine = play(store, question_set, DEFAULT_PROFILE, "s1")
    store.profiles.change(DEFAULT_PROFILE, name="Dana")
    store.learning.keep(Choices(profile=DEFAULT_PROFILE, fresh=NOW))
    store.giving.save(DEFAULT_PROFILE, tmp_path / "dana.zip")
    other = there(tmp_path, time)
    other.joining.take_in(tmp_path / "dana.zip")
    first, dana = other.profiles.all()
    assert first == FIRST
    assert (dana.name, dana.is_first) == ("Dana", False)
    assert [each.id for each in other.sessions.finished(dana.id)] == ["s1"]
    assert other.sessions.finished(DEFAULT_PROFILE) == ()
    later = play(other, question_set, dana.id, "s2")
    other.giving.save(dana.id, tmp_path / "back.zip")
    store.joining.take_in(tmp_path / "back.zip")
    assert [each.name for each in store.profiles.all()] == ["Dana"]
    assert {each.id for each in store.sessions.finished(DEFAULT_PROFILE)} == {mine.id, later.id}


def test_one_profile_never_takes_the_place_of_a_library(store: Store, tmp_path: Path) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    store.giving.save(ada.id, tmp_path / "ada.zip")
    with pytest.raises(UserError, match="one profile alone"):
        store.moving.restore(tmp_path / "ada.zip")
    assert store.sets.holds("set-1")


def test_no_other_file_is_overwritten(store: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UserError):
        store.giving.save(DEFAULT_PROFILE, tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    with pytest.raises(UserError):
        store.giving.save("gone", tmp_path / "gone.zip")
    assert not (tmp_path / "gone.zip").exists()


def test_a_backup_takes_all_profiles_along(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    play(store, question_set, DEFAULT_PROFILE, "s1"), play(store, question_set, ada.id, "s2")
    store.moving.save(tmp_path / "all.zip")
    other = there(tmp_path, time)
    assert other.moving.restore(tmp_path / "all.zip").left_out == ()
    assert other.profiles.all() == (FIRST, ada)
    assert len(other.sessions.finished(ada.id)) == len(other.sessions.finished(DEFAULT_PROFILE)) == 1
    assert any(name.startswith("profiles/") for name in zipfile.ZipFile(tmp_path / "all.zip").namelist())


def test_a_merge_brings_a_deleted_profile_back_and_never_one_that_was_deleted_there(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    play(store, question_set, ada.id, "s1")
    store.moving.save(tmp_path / "before.zip")
    store.profiles.delete(ada.id, time())
    store.moving.save(tmp_path / "after.zip")
    other = there(tmp_path, time)
    other.joining.take_in(tmp_path / "after.zip")
    assert other.profiles.all() == (FIRST,)
    assert other.sessions.finished() == ()
    time.now += KEPT
    store.forgetting.sweep()
    store.joining.take_in(tmp_path / "before.zip")
    assert store.profiles.all() == (FIRST, ada)
    assert len(store.sessions.finished(ada.id)) == 1


def test_a_merge_names_the_profiles_that_come_and_those_that_come_back(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    play(store, question_set, ada.id, "s1")
    store.moving.save(tmp_path / "all.zip")
    other = there(tmp_path, time)
    assert other.joining.take_in(tmp_path / "all.zip").told == ("The profile “Ada” is new here.",)
    assert other.joining.take_in(tmp_path / "all.zip").told == ()
    other.profiles.delete(ada.id, time())
    assert other.joining.take_in(tmp_path / "all.zip").told == (
        "The profile “Ada” was deleted here; it is back, and can be deleted again.",
    )


def test_taking_in_a_profile_does_not_bring_back_the_first(
    store: Store, question_set: QuestionSet, tmp_path: Path, time: Clock
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    play(store, question_set, ada.id, "s1")
    store.giving.save(ada.id, tmp_path / "ada.zip")
    other = there(tmp_path, time)
    ben = other.profiles.add("Ben", Colour.RED)
    other.profiles.delete(DEFAULT_PROFILE, time())
    time.now += KEPT
    other.forgetting.sweep()
    other.joining.take_in(tmp_path / "ada.zip")
    assert other.profiles.all() == (ada, ben)


def test_a_conflict_copy_of_a_profile_never_replaces_it(store: Store, data: Home) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    path = data.profiles / f"{ada.id}.json"
    path.with_name(f"{ada.id} (conflicted copy).json").write_bytes(path.read_bytes())
    changed = store.profiles.change(ada.id, name="Ada Lorne")
    (found,) = store.conflicts.found()
    store.conflicts.take_in(found)
    assert store.profiles.of(ada.id) == changed
    assert files(data.profiles) == {path.name}


def test_a_damaged_profile_is_offered_from_its_backup(
    store: Store, data: Home, reopened: Callable[[], Store]
) -> None:
    ada = store.profiles.add("Ada", Colour.PLUM)
    store.backups.take()
    path = data.profiles / f"{ada.id}.json"
    path.write_bytes(path.read_bytes()[:-1])
    store = reopened()
    assert store.profiles.all() == (FIRST,)
    assert len(store.take_notices()) == 1
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    assert store.profiles.all() == (FIRST, ada)


def test_a_library_without_any_profile_left_has_the_first(store: Store) -> None:
    store.profiles.keep(Profile(id=DEFAULT_PROFILE, deleted=NOW, erased=True))
    assert store.profiles.all() == (FIRST,)
