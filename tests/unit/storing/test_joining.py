"""A library that partly exists here is taken in: nothing of ours is lost, nothing comes twice."""

import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.joining import Joined

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def there(tmp_path: Path) -> Store:
    """The library on another computer."""
    return Store(Home(tmp_path / "there"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "all.zip"


def begin(store: Store, question_set: QuestionSet, name: str, answers: int = 0) -> Session:
    session, material = start_session(question_set, session_id=name, source=random.Random(1), now=START)
    for _ in range(answers):
        session = answer(session, material, chosen("a"), seconds=1, now=START)
    store.sessions.save_open(session, material)
    return session


def end(store: Store, session: Session) -> Session:
    session = finish(session, START)
    store.sessions.finish(session)
    return session


def test_what_is_not_here_is_added(store: Store, there: Store, file: Path, question_set: QuestionSet) -> None:
    there.sets.save(question_set)
    done = end(there, begin(there, question_set, "done", 3))
    going = begin(there, question_set, "going", 2)
    there.moving.save(file)
    mine = question_set.model_copy(update={"id": "mine"})
    store.sets.save(mine)
    own = end(store, begin(store, mine, "own"))

    joined = store.joining.take_in(file)
    assert joined == Joined(sets=1, sessions=1, opened=1)
    assert store.sets.load("set-1") == question_set
    assert store.sets.load("mine") == mine
    assert {session.id for session in store.sessions.finished()} == {own.id, done.id}
    assert store.sessions.open() == (going,)
    for session in (done, going):
        assert store.sessions.material(session) == there.sessions.material(session)


def test_again_adds_nothing(
    store: Store, there: Store, data: Home, file: Path, question_set: QuestionSet
) -> None:
    there.sets.save(question_set)
    end(there, begin(there, question_set, "done"))
    begin(there, question_set, "going")
    there.moving.save(file)
    store.joining.take_in(file)
    before = {path: path.read_bytes() for path in data.root.rglob("*/*.json")}
    assert store.joining.take_in(file) == Joined()
    assert {path: path.read_bytes() for path in data.root.rglob("*/*.json")} == before
    assert not list(data.root.glob("joining-*"))


def test_both_versions_of_a_question_are_kept(
    store: Store, there: Store, file: Path, question_set: QuestionSet
) -> None:
    edited = question_set.questions[0].model_copy(update={"stem": "Edited there"})
    new = question_set.questions[1].model_copy(update={"id": "q-new", "stem": "Written there"})
    there.sets.save(question_set.model_copy(update={"questions": (edited, *question_set.questions[1:], new)}))
    there.moving.save(file)
    store.sets.save(question_set)
    joined = store.joining.take_in(file)
    assert (joined.sets, joined.questions, joined.beside) == (0, 1, 1)
    questions = store.sets.load("set-1").questions
    assert questions[: len(question_set.questions)] == question_set.questions
    later = {question.stem: question.status for question in questions[len(question_set.questions) :]}
    assert later == {"Edited there": Status.REVIEW, "Written there": Status.READY}


@pytest.mark.parametrize(
    ("here", "elsewhere", "expected"),
    [(1, 3, 3), (3, 1, 3), (2, 2, 2)],
    ids=["further there", "further here", "the same"],
)
def test_a_session_in_progress_on_both_sides_goes_on_where_it_got_further(
    store: Store,
    there: Store,
    file: Path,
    question_set: QuestionSet,
    here: int,
    elsewhere: int,
    expected: int,
) -> None:
    begin(store, question_set, "s1", here)
    begin(there, question_set, "s1", elsewhere)
    there.moving.save(file)
    store.joining.take_in(file)
    (session,) = store.sessions.open()
    assert len(session.responses) == expected


def test_a_session_finished_there_is_finished_here(
    store: Store, there: Store, file: Path, question_set: QuestionSet
) -> None:
    begin(store, question_set, "s1", 2)
    done = end(there, begin(there, question_set, "s1", 5))
    there.moving.save(file)
    assert store.joining.take_in(file).sessions == 1
    assert store.sessions.open() == ()
    assert store.sessions.finished() == (done,)


def answered(store: Store, session: Session, choices: str) -> Session:
    """Answer so many questions of `session` as there are letters, and keep it, finished or not."""
    material = store.sessions.material(session)
    for letter in choices:
        session = answer(session, material, chosen(letter), seconds=1, now=START)
    store.sessions.save_open(session, material)
    return session


@pytest.mark.parametrize("ended", ["", "here", "there", "both"])
def test_a_session_that_went_on_in_two_places_is_kept_as_both(
    store: Store, there: Store, file: Path, question_set: QuestionSet, ended: str
) -> None:
    begun = begin(store, question_set, "s1", 1)
    begin(there, question_set, "s1", 1)
    ours, theirs = answered(store, begun, "bb"), answered(there, begun, "aabb")
    if ended in {"here", "both"}:
        ours = end(store, ours)
    if ended in {"there", "both"}:
        theirs = end(there, theirs)
    there.moving.save(file)
    joined = store.joining.take_in(file)
    assert (joined.parted, joined.sessions + joined.opened) == (1, 1)
    assert "1 session went on here and there, with other answers; both are kept." in joined.told
    kept = (*store.sessions.open(), *store.sessions.finished())
    assert ours in kept
    (beside,) = (session for session in kept if session.id != "s1")
    assert beside.model_copy(update={"id": "s1"}) == theirs
    assert store.sessions.material(beside) == there.sessions.material(theirs)
    assert store.joining.take_in(file) == Joined(), "again adds nothing"
    assert (*store.sessions.open(), *store.sessions.finished()) == kept


def test_what_went_on_elsewhere_is_known_again_when_it_has_gone_on(
    store: Store, there: Store, file: Path, question_set: QuestionSet
) -> None:
    begun = begin(store, question_set, "s1")
    begin(there, question_set, "s1")
    ours, theirs = answered(store, begun, "b"), answered(there, begun, "aa")
    there.moving.save(file)
    store.joining.take_in(file)
    ours = answered(store, ours, "cc")
    theirs = answered(there, theirs, "dd")
    there.moving.save(file)
    store.joining.take_in(file)
    responses = {session.responses for session in store.sessions.open()}
    assert len(store.sessions.open()) == 2
    assert responses == {ours.responses, theirs.responses}


def test_another_name_of_a_set_is_told(
    store: Store, there: Store, file: Path, question_set: QuestionSet
) -> None:
    store.sets.save(question_set.model_copy(update={"title": "The bridge (ours)"}))
    there.sets.save(question_set.model_copy(update={"title": "Harbour"}))
    there.moving.save(file)
    told = store.joining.take_in(file).told
    assert told == ("“The bridge (ours)” is called “Harbour” there; here it keeps its name.",)
    assert store.sets.load("set-1").title == "The bridge (ours)"


def test_a_file_that_is_no_library_changes_nothing(store: Store, data: Home, file: Path) -> None:
    file.write_bytes(b"no library")
    with pytest.raises(UserError, match="is no backup of this application"):
        store.joining.take_in(file)
    with pytest.raises(UserError, match="could not be read"):
        store.joining.take_in(file.with_name("none.zip"))
    assert {path.name for path in data.root.iterdir()} == {"lock", "lock.holder"}


def test_a_disk_that_is_full_is_told_as_that_and_no_fault_of_the_file(
    store: Store, there: Store, data: Home, file: Path, question_set: QuestionSet
) -> None:
    resource = pytest.importorskip("resource")
    there.sets.save(question_set)
    done = end(there, begin(there, question_set, "done", 3))
    there.moving.save(file)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    told = set()
    for cut in range(100, 100_000, 700):
        resource.setrlimit(resource.RLIMIT_FSIZE, (cut, limits[1]))
        try:
            store.joining.take_in(file)
            break
        except UserError as error:
            told.add(str(error).partition(";")[0])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert told == {f"A file in {data.root} would be larger than its drive, or the limit set for you, takes"}
    assert cut > 3_000
    assert store.joining.take_in(file).left_out == ()
    assert store.sessions.finished() == (done,)


MERGING = """
import sys, time
from pathlib import Path
from quizapp.paths import home
from quizapp.storing import Store

def wait(_share):
    print("at work", flush=True)
    time.sleep(60)

Store(home()).joining.take_in(Path(sys.argv[1]), wait)
"""


def test_what_a_killed_merge_leaves_goes_with_the_next_write_and_not_before(
    there: Store, data: Home, file: Path, question_set: QuestionSet
) -> None:
    there.sets.save(question_set)
    there.moving.save(file)
    command = [sys.executable, "-c", MERGING, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "at work\n"
        (folder,) = data.root.glob("joining-*")
        Store(data).sets.save(question_set)
        assert list((folder / "restoring" / "sets").iterdir())  # it goes on
        process.kill()
    assert folder.exists()
    data.restoring.mkdir()  # and what a restore leaves that is killed before its state is whole
    Store(data).sets.rename(question_set.id, "Another name")
    assert not folder.exists()
    assert not data.restoring.exists()


def test_what_lacks_its_article_is_named_and_the_rest_taken_in(
    store: Store, there: Store, tmp_path: Path, file: Path, question_set: QuestionSet
) -> None:
    there.sets.save(question_set)
    for path in Home(tmp_path / "there").articles.iterdir():
        path.unlink()
    end(there, begin(there, question_set, "s1"))
    there.moving.save(file)
    joined = store.joining.take_in(file)
    assert joined.sessions == 1
    assert joined.left_out == ("This article is not in the library any more; import it again.",)
