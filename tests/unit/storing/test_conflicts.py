"""Conflict copies of a cloud folder: noticed, never used unasked, and taken in on demand."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.naming import originals

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
AS_CLOUDS_CALL_THEM = [
    "{stem} (conflicted copy 2026-11-22).json",  # Dropbox
    "{stem} (Ada's conflicted copy 2026-11-22).json",
    "{stem} (Adas Konflikt-Kopie 2026-11-22).json",
    "{stem}-DESKTOP-4F2A.json",  # OneDrive
    "{stem}-laptop.json",
    "{stem}.sync-conflict-20261122-101500-ABCDEFG.json",  # Syncthing
    "{stem} (conflicted copy 2026-11-22 101500).json",  # Nextcloud
    "{stem} 2.json",  # iCloud
    "{stem} (1).json",  # Google Drive
    "{stem}_laptop_Nov-22-101500-2026_Conflict.json",  # Synology
    "{stem} - Kopie.json",
]


def begun(store: Store, question_set: QuestionSet, name: str, answers: int = 0) -> Session:
    session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
    for _ in range(answers):
        session = answer(session, material, chosen("a"), seconds=1, now=START)
    store.sessions.save_open(session, material)
    return session


def finished(store: Store, question_set: QuestionSet, name: str, answers: int = 0) -> Session:
    session = finish(begun(store, question_set, name, answers), START)
    store.sessions.finish(session)
    return session


def kept_on_both(path: Path, copy: str, change: Callable[[], object]) -> Path:
    """Let `change` write the file at `path`, and have the cloud bring back what it was before and copy the new one."""
    before = path.read_bytes()
    change()
    copied = path.with_name(copy.format(stem=path.stem))
    path.rename(copied)
    path.write_bytes(before)
    return copied


def edited(question_set: QuestionSet) -> QuestionSet:
    """Change one question of the set, and add one."""
    first, *rest = question_set.questions
    new = first.model_copy(update={"id": "q-new", "stem": "Asked elsewhere?"})
    other = first.model_copy(update={"stem": "Changed elsewhere?"})
    return question_set.model_copy(update={"questions": (other, *rest, new)})


@pytest.mark.parametrize("called", AS_CLOUDS_CALL_THEM)
def test_a_copy_of_a_set_is_noticed_and_not_used(
    store: Store, reopened: Callable[[], Store], data: Home, question_set: QuestionSet, called: str
) -> None:
    store.sets.save(question_set)
    path = data.sets / "set-1.json"
    copied = kept_on_both(path, called, lambda: store.sets.save(edited(question_set)))
    held = copied.read_bytes()
    store = reopened()
    assert [summary.questions for summary in store.sets.summaries()] == [12]
    assert store.sets.load("set-1") == question_set
    (notice,) = store.take_notices()
    assert notice == (
        f"sets/{copied.name} is a conflict copy of sets/set-1.json that a cloud folder made; it is not used. "
        "“quizapp doctor --merge-copies” takes in what it holds."
    )
    (found,) = store.conflicts.found()
    assert (found.file, found.of) == (f"sets/{copied.name}", "sets/set-1.json")
    assert copied.read_bytes() == held
    assert not data.set_aside.exists()


@pytest.mark.parametrize("called", AS_CLOUDS_CALL_THEM[:6])
def test_what_a_copy_of_a_set_holds_stands_beside_ours(
    store: Store, data: Home, question_set: QuestionSet, called: str
) -> None:
    store.sets.save(question_set)
    path = data.sets / "set-1.json"
    copied = kept_on_both(path, called, lambda: store.sets.save(edited(question_set)))
    held = copied.read_bytes()
    (found,) = store.conflicts.found()
    done = store.conflicts.take_in(found)
    assert (done.questions, done.beside) == (1, 1)
    together = store.sets.load("set-1").questions
    assert [question for question in together if question in question_set.questions] == [
        *question_set.questions
    ]
    others = {question.stem for question in together if question not in question_set.questions}
    assert others == {"Changed elsewhere?", "Asked elsewhere?"}
    assert store.conflicts.found() == ()
    (aside,) = data.set_aside.iterdir()
    assert "-conflict-sets-" in aside.name
    assert aside.read_bytes() == held
    assert store.recovery.offers() == ()
    assert store.doctor.examine().is_well


def test_what_a_copy_would_bring_is_known_before(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    path = data.sets / f"{question_set.id}.json"
    kept_on_both(path, f"{path.stem} (1).json", lambda: store.sets.save(edited(question_set)))
    before = state(data)
    (copy,) = store.conflicts.found()
    told = store.conflicts.preview(copy)
    assert copy.title in {question_set.title, edited(question_set).title}
    assert state(data) == before, "nothing is written"
    assert told == store.conflicts.take_in(copy)


def state(data: Home) -> dict[str, bytes]:
    """Return what the files in the data folder hold, but for the lock and what is derived."""
    found = {folder: sorted((data.root / folder).rglob("*.json")) for folder in ("sets", "articles", "open")}
    return {path.name: path.read_bytes() for paths in found.values() for path in paths}


def test_the_doctor_names_it_once(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    shutil.copy(data.sets / "set-1.json", data.sets / "set-1 (1).json")
    (finding,) = store.doctor.examine().findings
    assert finding.sentence.startswith("sets/set-1 (1).json is a conflict copy of sets/set-1.json")
    assert not finding.mended


def test_a_copy_whose_original_is_gone_comes_in_as_what_it_was(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    (data.sets / "set-1.json").rename(data.sets / "set-1-laptop.json")
    assert store.sets.summaries() == ()
    (found,) = store.conflicts.found()
    assert store.conflicts.take_in(found).sets == 1
    assert {question.id for question in store.sets.load("set-1").questions} == {
        question.id for question in question_set.questions
    }


def test_copies_of_months_and_of_what_was_shown(store: Store, data: Home, question_set: QuestionSet) -> None:
    first = finished(store, question_set, "s1")
    month, shown = data.sessions / "2026-11.json", data.shown / f"{first.article}.json"
    before = shown.read_bytes()
    other = question_set.model_copy(
        update={"questions": (question_set.questions[0].model_copy(update={"stem": "Another?"}),)}
    )
    kept_on_both(month, "{stem}-DESKTOP-4F2A.json", lambda: finished(store, other, "s2"))
    shown.rename(shown.with_name(f"{shown.stem} 2.json"))
    shown.write_bytes(before)
    store = Store(data)
    assert [session.id for session in store.sessions.finished()] == ["s1"]
    for copy in store.conflicts.found():
        store.conflicts.take_in(copy)
    (_, second) = sorted(store.sessions.finished(), key=lambda session: session.id)
    assert second.id == "s2"
    assert [question.stem for question in store.sessions.material(second).questions.values()] == ["Another?"]


@pytest.mark.parametrize(("there", "here", "after"), [(3, 1, 3), (1, 3, 3)])
def test_a_copy_of_a_session_in_progress_goes_on_where_it_got_further(
    store: Store, data: Home, question_set: QuestionSet, there: int, here: int, after: int
) -> None:
    begun(store, question_set, "s1", here)
    path = data.open_sessions / "s1.json"
    kept_on_both(
        path, "{stem}.sync-conflict-20261122-101500-ABC.json", lambda: begun(store, question_set, "s1", there)
    )
    (found,) = store.conflicts.found()
    assert store.conflicts.take_in(found).opened == (there > here)
    assert [session.place for session in store.sessions.open()] == [after]


def test_a_copy_of_a_session_that_is_finished_here_brings_it_not_back(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    begun(store, question_set, "s1", 1)
    shutil.copy(data.open_sessions / "s1.json", data.open_sessions / "s1 2.json")
    finished(store, question_set, "s1", 1)
    (found,) = store.conflicts.found()
    assert store.conflicts.take_in(found).opened == 0
    assert store.sessions.open() == ()
    assert len(store.sessions.finished()) == 1


def otherwise(store: Store, session: Session) -> Session:
    """Keep `session` with another answer at its first place, as another computer has it."""
    first, *rest = session.responses
    other = session.model_copy(
        update={"responses": (first.model_copy(update={"choice": ("c",), "seconds": 9.0}), *rest)}
    )
    store.sessions.save_open(other, store.sessions.material(session))
    return other


def test_a_session_that_went_on_in_two_places_is_kept_as_both(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    ours = begun(store, question_set, "s1", 3)
    path = data.open_sessions / "s1.json"
    kept_on_both(path, "{stem} (1).json", lambda: otherwise(store, ours))
    (found,) = store.conflicts.found()
    seen = store.conflicts.preview(found)
    assert (seen.opened, seen.parted) == (1, 1)
    assert store.conflicts.take_in(found) == seen
    kept = {session.id: session.responses[0].choice for session in store.sessions.open()}
    assert sorted(kept.values()) == [("a",), ("c",)]
    assert kept["s1"] == ("a",)


def test_a_session_finished_in_two_places_with_other_answers_is_kept_as_both(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    ours = finished(store, question_set, "s1", 3)
    (month,) = data.sessions.iterdir()
    here = month.read_bytes()
    month.unlink()
    store.sessions.finish(otherwise(store, ours))
    month.rename(month.with_name(f"{month.stem} (1).json"))
    month.write_bytes(here)
    store = Store(data)
    (found,) = store.conflicts.found()
    seen = store.conflicts.preview(found)
    assert (seen.sessions, seen.parted) == (1, 1)
    assert store.conflicts.take_in(found) == seen
    kept = {session.responses[0].choice for session in store.sessions.finished()}
    assert kept == {("a",), ("c",)}


def test_a_session_that_a_copy_has_finished_is_open_no_longer(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    begun(store, question_set, "s1", 1)
    before = (data.open_sessions / "s1.json").read_bytes()
    done = finished(store, question_set, "s1", 3)
    (month,) = data.sessions.iterdir()
    month.rename(month.with_name(f"{month.stem} (1).json"))
    (data.open_sessions / "s1.json").write_bytes(before)
    store = Store(data)
    (found,) = store.conflicts.found()
    store.conflicts.take_in(found)
    assert store.sessions.open() == ()
    assert store.sessions.finished() == (done,)


def test_a_copy_of_an_article_changes_nothing_of_ours(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    (path,) = data.articles.iterdir()
    kept_on_both(
        path,
        "{stem} 2.json",
        lambda: store.articles.save(question_set.article.model_copy(update={"title": "Another"})),
    )
    (found,) = store.conflicts.found()
    store.conflicts.take_in(found)
    assert Store(data).sets.load("set-1") == question_set
    assert store.conflicts.found() == ()


def test_a_copy_can_be_put_away_unread(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    kept_on_both(data.sets / "set-1.json", "{stem} 2.json", lambda: store.sets.save(edited(question_set)))
    (found,) = store.conflicts.found()
    store.conflicts.set_aside(found)
    assert store.conflicts.found() == ()
    assert store.sets.load("set-1") == question_set


def test_a_copy_that_needs_an_article_that_is_gone_stays(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    copied = data.sets / "set-1 2.json"
    shutil.copy(data.sets / "set-1.json", copied)
    shutil.rmtree(data.articles)
    (found,) = store.conflicts.found()
    with pytest.raises(UserError, match="This article is not in the library any more"):
        store.conflicts.take_in(found)
    assert copied.exists()
    copied.unlink()
    with pytest.raises(UserError, match=r"“sets/set-1 2\.json” could not be read"):
        store.conflicts.take_in(found)


def test_names_that_only_look_alike_are_no_copies(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    for name in ("set", "set-1", "set-1-2", "set-1_2"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    for garbage in ("set-1 (1).json", "set-1.sync-conflict-x.json"):
        (data.sets / garbage).write_bytes(b"{}")
    assert store.conflicts.found() == ()
    assert len(store.sets.summaries()) == 4
    assert store.take_notices() == ()


def test_nothing_is_written_over_a_copy(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    copied = data.sets / "set-1-laptop.json"
    shutil.copy(data.sets / "set-1.json", copied)
    held = copied.read_bytes()
    store.sets.save(question_set.model_copy(update={"id": "set-1-laptop"}))
    assert [path.read_bytes() for path in data.set_aside.iterdir()] == [held]


def test_when_a_copy_was_made_is_known(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    copied = data.sets / "set-1 2.json"
    shutil.copy(data.sets / "set-1.json", copied)
    moment = START + timedelta(days=2)
    os.utime(copied, (moment.timestamp(), moment.timestamp()))
    assert [found.changed for found in store.conflicts.found()] == [moment]


def test_of_what_a_name_may_be_a_copy() -> None:
    assert list(originals("a1-b (2).json")) == ["a1-b.json", "a1.json"]
    assert list(originals("a1.json")) == list(originals("a1 2.txt")) == []
    assert list(originals("2026-11_2-LAPTOP.json")) == ["2026-11_2.json", "2026-11.json", "2026.json"]
    assert list(originals("2026-11_2.json")) == ["2026.json"]  # the second file of a month
