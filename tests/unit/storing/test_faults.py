"""Faults of the real system: a process that is killed, a write that the system cuts. Stock TinyDB is the control."""

import errno
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tinydb import TinyDB

from benchmarks.workload import Ledger, Workload
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store

ANSWERING = """
import random, sys
from datetime import UTC, datetime
from itertools import count
from quizapp.model.answering import chosen
from quizapp.model.session import answer, finish, start_session
from quizapp.paths import home
from quizapp.storing import Store

store = Store(home())
now = datetime(2026, 11, 22, tzinfo=UTC)
for number in count():
    session, material = start_session(
        store.sets.load("set-1"), session_id=f"s{number}", source=random.Random(number), now=now
    )
    for asked in session.asked:
        session = answer(session, material, chosen("a"), seconds=1, now=now)
        store.sessions.save_open(session, material)
        print(session.id, session.place, flush=True)
    store.sessions.finish(finish(session, now))
    print(session.id, "finished", flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 11, 12, 13, 30])
def test_a_killed_process_loses_no_answer_that_it_acknowledged(
    store: Store, data: Home, question_set: QuestionSet, acknowledged: int
) -> None:
    store.sets.save(question_set)
    with subprocess.Popen([sys.executable, "-c", ANSWERING], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = [process.stdout.readline().split() for _ in range(acknowledged)]
        process.kill()
    finished = [session.id for session in store.sessions.finished()]
    answers = {session.id: session.place for session in (*store.sessions.open(), *store.sessions.finished())}
    assert len(finished) == len(set(finished))
    for name, place in told:
        assert name in finished if place == "finished" else answers[name] >= int(place)
    for session in (*store.sessions.open(), *store.sessions.finished()):
        assert store.sessions.material(session).questions
    assert store.take_notices() == ()
    assert not data.set_aside.exists()


@contextmanager
def files_cut_at(length: int) -> Iterator[None]:
    """Let the system refuse every byte of a file after the first `length`."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.skipif(os.name == "nt", reason="needs a limit of POSIX")
def test_no_torn_write_touches_what_was_saved(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    longer = question_set.model_copy(update={"title": "Longer " * 100})
    length = (data.sets / "set-1.json").stat().st_size
    for cut in range(1, length, length // 25):
        with files_cut_at(cut), pytest.raises(UserError, match="would be larger than its drive"):
            store.sets.save(longer)
        assert store.sets.load("set-1") == question_set
    store.sets.save(longer)
    assert store.sets.load("set-1") == longer
    assert store.take_notices() == ()


@pytest.mark.skipif(os.name == "nt", reason="needs a limit of POSIX")
def test_the_same_torn_write_destroys_a_file_of_the_stock_storage(tmp_path: Path) -> None:
    """The control: if it lost nothing, the tests above would show nothing."""
    path = tmp_path / "stock.json"
    with TinyDB(path) as database:
        database.insert({"title": "Short", "text": "x" * 1000})
        before = path.read_bytes()
        with files_cut_at(500), pytest.raises(OSError, match="File too large"):
            database.update({"title": "Longer " * 100})
        torn = path.read_bytes()
    assert torn[:500] != before[:500]
    assert torn[500:] == before[500:]


FAULTS = Path(__file__).parents[3] / "benchmarks" / "faults.py"


@pytest.mark.skipif(os.name == "nt", reason="needs limits and signals of POSIX")
@pytest.mark.parametrize(
    ("fault", "scale"),
    [("torn", 0.05), ("kills", 0.02), ("at-once", 0.1), ("damaged", 0.02), ("commands", 0.02)],
)
def test_a_few_of_the_faults_that_the_benchmark_does_by_the_thousand(fault: str, scale: float) -> None:
    """It works at random, judges what is there by what was acknowledged, and runs stock TinyDB as a control."""
    command = [sys.executable, str(FAULTS), "--check", "--only", fault, "--scale", str(scale)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "; 0 wrong; " in done.stdout


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_file_that_can_never_be_read_stops_no_command() -> None:
    command = [sys.executable, str(FAULTS), "--check", "--only", "unreadable", "--scale", "0.05"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "; 0 wrong; " in done.stdout


REFUSED = (
    (os, "open"), (os, "fsync"), (os, "replace"), (os, "unlink"), (os, "mkdir"), (os, "scandir"), (os, "stat"),
    (os, "utime"), (os, "close"), (io, "open"),
)  # fmt: skip


class Refusing:
    """Lets the system refuse the n-th call of one name that is made from now on."""

    def __init__(
        self, module: ModuleType, name: str, which: int, code: int, patch: pytest.MonkeyPatch
    ) -> None:
        self.left = which
        call = getattr(module, name)

        def counted(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left:
                return call(*arguments, **named)
            if name == "close":
                call(*arguments)
            raise OSError(code, os.strerror(code))

        patch.setattr(module, name, counted)


@pytest.mark.skipif(os.name == "nt", reason="counts the calls of POSIX")
@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES, errno.ENOSPC], ids=errno.errorcode.get)
def test_no_refused_call_costs_what_was_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    home, ledger = Home(tmp_path), Ledger()
    workload = Workload(home, 1, ledger.tell)
    for _ in range(25):
        workload.step()
    for module, name in REFUSED:
        for which in (1, 2, 3, 5, 8):
            with monkeypatch.context() as patch:
                refusing = Refusing(module, name, which, code, patch)
                for _ in range(200):
                    workload.step()
                    if refusing.left <= 0:
                        break
                else:
                    pytest.fail(f"{name} was not called {which} times")
                workload.store.take_notices()
            assert ledger.losses(home) == []
    assert ledger.refused > 20
