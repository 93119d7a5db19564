"""Several processes and threads on one data folder: nothing is lost, and whoever must wait is told for whom."""

import logging
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from typing_extensions import override

from quizapp import log
from quizapp.errors import UserError
from quizapp.model.answering import Given
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.articles import FORMAT as ARTICLE_FORMAT
from quizapp.storing.folder import Folder
from quizapp.storing.form import Place
from quizapp.storing.locking import Lock
from quizapp.storing.sentences import Notices
from quizapp.ui.sitting import Sittings

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOLDING = """
import sys
from quizapp.paths import home
from quizapp.storing.locking import Lock
with Lock(home().root, home().lock).held():
    print("held", flush=True)
    sys.stdin.read()
"""
WORKING = """
import random, sys
from datetime import UTC, datetime
from quizapp.model.session import finish, start_session
from quizapp.paths import home
from quizapp.storing import Store

store, name, rounds = Store(home()), sys.argv[1], int(sys.argv[2])
question_set = store.sets.load("set-1")
now = datetime(2026, 11, 22, tzinfo=UTC)
sys.stdin.readline()  # all begin at once
for number in range(rounds):
    session, material = start_session(
        question_set, session_id=f"s{name}-{number}", source=random.Random(number), now=now
    )
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, now))
    store.sets.rename("set-1", f"{store.sets.load('set-1').title}{name}"[-200:])
    store.sets.save(question_set.model_copy(update={"id": f"set-{name}-{number}"}))
"""


@contextmanager
def another_process_holding_the_lock() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLDING]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize(("processes", "rounds"), [(2, 25), (10, 5)])
def test_processes_that_write_at_once_lose_nothing(
    store: Store, data: Home, question_set: QuestionSet, processes: int, rounds: int
) -> None:
    store.sets.save(question_set)
    names = [str(number) for number in range(processes)]
    working = [
        subprocess.Popen([sys.executable, "-c", WORKING, name, str(rounds)], stdin=subprocess.PIPE, text=True)
        for name in names
    ]
    for process in working:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.close()
    assert [process.wait() for process in working] == [0] * processes
    done = {f"{name}-{number}" for name in names for number in range(rounds)}
    assert {session.id for session in store.sessions.finished()} == {f"s{each}" for each in done}
    assert {summary.id for summary in store.sets.summaries()} == {"set-1", *(f"set-{each}" for each in done)}
    assert store.sessions.open() == ()
    assert store.take_notices() == ()
    assert not data.set_aside.exists()
    for session in store.sessions.finished():
        assert store.sessions.material(session).questions


def test_whoever_waits_too_long_is_told_for_whom(data: Home) -> None:
    with another_process_holding_the_lock() as process:
        mine = Lock(data.root, data.lock, patience=0.05)
        with pytest.raises(UserError) as refused, mine.held():
            pass
        assert str(refused.value) == (
            "Another window or command of this application is saving just now "
            f"(process {process.pid} on {socket.gethostname()}); try again in a moment."
        )


def test_what_is_kept_can_be_read_while_another_process_writes(
    store: Store, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    with another_process_holding_the_lock():
        assert store.sets.load(question_set.id) == question_set
        assert len(store.sets.summaries()) == 1
        assert store.sessions.finished() == store.sessions.open() == ()


@pytest.mark.skipif(os.name == "nt", reason="a signal of POSIX")
def test_the_lock_of_a_killed_process_holds_nobody_up(data: Home) -> None:
    with another_process_holding_the_lock() as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert data.lock.exists()
        with Lock(data.root, data.lock, patience=0).held():
            pass


def test_within_itself_the_lock_is_held_already(data: Home) -> None:
    lock = Lock(data.root, data.lock, patience=0)
    other = Lock(data.root, data.lock, patience=0)
    with lock.held():
        with lock.held():
            pass
        with pytest.raises(UserError, match="saving just now"), other.held():
            pass
    with other.held():
        pass


def test_threads_of_one_process_wait_for_each_other(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)

    def lengthen(number: int) -> None:
        for _ in range(10):
            with store.alone():
                title = store.sets.load("set-1").title
                store.sets.rename("set-1", f"{title}{number}")

    threads = [Thread(target=lengthen, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(store.sets.load("set-1").title.removeprefix(question_set.title)) == sorted("012" * 10)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a place where nobody can write")
def test_a_place_where_nobody_can_write_is_told_in_a_sentence() -> None:
    root = Path("/proc/none")
    with (
        pytest.raises(UserError, match="Nothing can be saved in /proc/none"),
        Lock(root, root / "lock").held(),
    ):
        pass


def test_a_data_folder_that_vanishes_is_not_made_anew(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    data.root.rename(data.root.with_name("unplugged"))
    with pytest.raises(UserError) as refused:
        store.sets.save(question_set)
    assert str(refused.value) == (
        f"{data.root} is not there any more; connect the drive that holds it and try again."
    )
    assert not data.root.exists()
    data.root.with_name("unplugged").rename(data.root)
    store.sets.save(question_set)
    assert store.sets.load(question_set.id) == question_set


def test_what_is_made_at_the_place_of_a_vanished_data_folder_is_not_taken_for_it(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    data.root.rename(data.root.with_name("unplugged"))
    data.root.mkdir()
    data.window.write_text("[General]\n")  # Qt makes the folder of what it writes
    with pytest.raises(UserError, match="is not there any more"):
        store.sets.save(question_set)
    with pytest.raises(UserError, match="is not there any more"):
        store.require_readable()
    assert [path.name for path in data.root.iterdir()] == [data.window.name]


def test_a_data_folder_that_was_put_in_place_of_another_is_used(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    shutil.copytree(data.root, data.root.with_name("synchronised"))
    data.root.rename(data.root.with_name("before"))
    data.root.with_name("synchronised").rename(data.root)
    store.sets.save(question_set)
    assert store.sets.load(question_set.id) == question_set


@pytest.mark.parametrize("refused_at", [1, 2])
def test_with_the_log_at_work_no_answer_goes_into_a_false_library(
    data: Home, question_set: QuestionSet, refused_at: int
) -> None:
    drive = data.root.parent / "drive"
    home = Home(drive / "quizapp")
    log.start(home.log)  # as the window and every command do
    try:
        store = Store(home)
        store.sets.save(question_set)
        sitting = Sittings(store, clock=lambda: START, random=random.Random(1)).start(question_set)
        for _answered in range(refused_at - 1):
            sitting.answer(Given(choice=("a",)), 1.0)
        assert sitting.refusal == ""
        drive.rename(drive.with_name("unplugged"))
        drive.mkdir()  # the mount point stays
        for _attempt in range(3):
            sitting.answer(Given(choice=("a",)), 1.0)
            assert "is not there any more" in sitting.refusal
            logging.getLogger("quizapp.test").error("it could not be saved")
        assert list(drive.iterdir()) == []
        drive.rmdir()
        drive.with_name("unplugged").rename(drive)
        assert sitting.save()
        (kept,) = store.sessions.open()
        assert len(kept.responses) == refused_at - 1 + 3
    finally:
        log.stop()


def test_a_damaged_file_that_was_replaced_meanwhile_is_not_set_aside(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.articles.save(question_set.article)
    (path,) = data.articles.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])

    class Meanwhile(Lock):
        """Another process holds the lock first, and puts the file right."""

        @override
        @contextmanager
        def held(self, *, patience: float | None = None) -> Iterator[None]:
            path.write_bytes(whole)
            with super().held(patience=patience):
                yield

    notices = Notices()
    place = Place(
        Meanwhile(data.root, data.lock),
        data.set_aside,
        notices,
        lambda: pytest.fail("no time is needed"),
        lambda _: (),
        lambda: None,
    )
    kept = Folder(data.articles, ARTICLE_FORMAT, place).load(question_set.article.sha256)
    assert kept is not None
    assert kept.article == question_set.article
    assert notices.take() == ()
    assert path.read_bytes() == whole
    assert not data.set_aside.exists()


def test_the_window_can_tell_that_a_command_changed_something(
    store: Store, question_set: QuestionSet
) -> None:
    states = [store.state()]
    store.sets.save(question_set)
    states.append(store.state())
    store.sets.rename(question_set.id, "Another name")
    states.append(store.state())
    store.sets.delete(question_set.id)
    states.append(store.state())
    assert len(set(states)) == 4
    store.sets.summaries()
    assert store.state() == states[-1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
@pytest.mark.parametrize("is_read", [False, True], ids=["read by nobody", "read"])
def test_a_pipe_in_place_of_the_file_that_names_the_holder_is_left_alone(data: Home, is_read: bool) -> None:
    data.root.mkdir(exist_ok=True)
    pipe = data.lock.with_suffix(".holder")
    pipe.parent.mkdir(exist_ok=True)
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK) if is_read else None
    with Lock(data.root, data.lock).held():
        assert reader is None or os.read(reader, 1) == b""
        with pytest.raises(UserError), Lock(data.root, data.lock, patience=0).held():
            pass
    if reader is not None:
        os.close(reader)


def test_a_folder_in_place_of_the_file_that_names_the_holder_is_left_alone(data: Home) -> None:
    folder = data.lock.with_suffix(".holder")
    folder.mkdir(parents=True)
    with Lock(data.root, data.lock).held():
        assert folder.is_dir()
