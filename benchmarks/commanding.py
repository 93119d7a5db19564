"""The command line under faults: `backup`, `restore`, `restore --merge`, `doctor` and `generate` on a real library.

Each is killed at random moments, has its writes cut at random lengths, and has system calls on the data folder refused.
After each the library must be as it was or as the command makes it, the file of a backup whole, what was said without a
traceback, and the log without a sentence of an article. A file that is copied over a stock TinyDB file is the control.
"""

import logging
import os
import random
import resource
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.library import NOW, question_set, session_on
from benchmarks.refusing import REFUSALS, Traced, traced, unreadable
from benchmarks.stock import stock_copied
from quizapp.cli import run
from quizapp.errors import UserError
from quizapp.extraction.parsing import pipeline
from quizapp.model.session import finish
from quizapp.paths import Home, seeds
from quizapp.storing import Store, archive, state

ARTICLE = "ferry-sale.md"
TIMES = 40
"""How often each command is killed, and how often its writes are cut, at full scale."""
CALLS = 15
"""How many of the calls of each command are refused with each of `REFUSALS`, at full scale."""
LONGEST_CUT = 12_000
MARK = "said that the"
"""Words that stand in every article of `benchmarks.library`, and in no message of ours."""
REFUSED = 2
ENDS = {0, 1, REFUSED, -signal.SIGKILL}
"""Done, something left to do (which the doctor says), refused, killed."""

Files = dict[str, bytes]


class Scene(NamedTuple):
    """A library, and an archive of another one."""

    home: Home
    archive: Path
    theirs: Files

    @property
    def commands(self) -> dict[str, tuple[str, ...]]:
        """What is done to the library, by name."""
        file = str(self.archive)
        return {
            "backup": ("backup", file),
            "restore": ("restore", file),
            "merge": ("restore", "--merge", file),
            "doctor": ("doctor",),
            "generate": ("generate", str(seeds() / ARTICLE)),
        }


def commands(folder: Path, scale: float) -> tuple[list[str], str]:
    """Kill each command and cut its writes; return what went wrong, and what was done."""
    scene = set_up(folder)
    source = random.Random(4)  # noqa: S311 - the same on each run
    wrong: list[str] = []
    done: Counter[str] = Counter()
    refused = 0
    pipeline()  # loaded once, not in each process
    for name in scene.commands:
        start = time.perf_counter()
        trial(folder, scene, name)
        lasts = time.perf_counter() - start
        for _ in range(max(1, round(TIMES * scale))):
            after = source.uniform(0, lasts)
            wrong += [f"{name} killed: {fault}" for fault in trial(folder, scene, name, after=after)[1]]
            cut = source.randint(0, LONGEST_CUT)
            code, faults = trial(folder, scene, name, cut=cut)
            wrong += [f"{name} cut at {cut}: {fault}" for fault in faults]
            refused += code == REFUSED
            done.update((f"{name} killed", f"{name} cut"))
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(done.items()))
    return wrong, (
        f"{done.total()} commands under faults ({kinds}), {refused} of those cut said why they could not; "
        f"a copy over a stock file lost {stock_copied(folder)} of 100 files"
    )


def command_calls(folder: Path, scale: float) -> tuple[list[str], str]:
    """Refuse system calls on the data folder that each command makes."""
    scene = set_up(folder)
    source = random.Random(5)  # noqa: S311 - as above
    wrong: list[str] = []
    done: Counter[str] = Counter()
    for name in scene.commands:
        there = copied(folder, scene)
        words = [sys.executable, "-m", "quizapp", *there.commands[name]]
        calls = traced(words, there.home.root).calls
        for error in REFUSALS:
            for call in source.sample(calls, min(max(1, round(CALLS * scale)), len(calls))):
                there = copied(folder, scene)
                came = traced(words, there.home.root, call, error)
                done.update(f"{reached} {error}" for reached, _ in came.calls if reached == call[0])
                faults = judged(there, scene, name, came.code, came.out + came.err)
                wrong += [f"{name} {call} {error}: {fault}" for fault in faults]
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(done.items()))
    return wrong, (
        f"{done.total()} calls of {len(scene.commands)} commands refused ({kinds}); "
        f"a copy over a stock file lost {stock_copied(folder)} of 100 files"
    )


def unreadable_files(folder: Path, scale: float) -> tuple[list[str], str]:
    """Refuse again and again to open, to read, or to tell anything of one file of the library, for each command."""
    scene = set_up(folder)
    source = random.Random(6)  # noqa: S311 - as above
    files = sorted(state.members(scene.home))
    chosen = [
        (name, file, calls, error)
        for name in (*scene.commands, "sets")
        for file in {each.partition("/")[0]: each for each in files}.values()
        for calls, error in ((("openat",), "EACCES"), (("read",), "EIO"), (("newfstatat",), "EIO"))
    ]
    chosen = source.sample(chosen, max(len(scene.commands) + 1, round(len(chosen) * scale)))
    wrong: list[str] = []
    done: Counter[str] = Counter()
    for name, file, calls, error in chosen:
        there = copied(folder, scene)
        words = [sys.executable, "-m", "quizapp", *there.commands.get(name, (name,))]
        came = unreadable(words, there.home.root, there.home.root / file, calls, error)
        done.update(f"{call} {error}" for call in {call for call, _ in came.calls})
        faults = list(judged_unreadable(there, scene, name, file, came))
        wrong += [f"{name} {calls[0]} {error} at {file}: {fault}" for fault in faults]
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(done.items()))
    return wrong, (
        f"{len(chosen)} commands with a file that cannot be read ({kinds}); "
        f"a copy over a stock file lost {stock_copied(folder)} of 100 files"
    )


def judged_unreadable(there: Scene, scene: Scene, name: str, file: str, came: Traced) -> Iterator[str]:
    """Yield what is not as it should be after a command to which a file was always refused."""
    said = came.out + came.err
    if came.code not in ENDS:
        yield f"ended with {came.code}"
    if "Traceback" in said or "Something went wrong" in said:
        yield f"said {said[-300:]!r}"
    now, before = files_of(there.home), files_of(scene.home)
    if name in {"backup", "doctor", "sets"} and now != before:
        yield f"changed {sorted(dict(now.items() ^ before.items()))}"
    if not came.calls:
        return
    if name in {"backup", "doctor"} and file not in said:
        yield f"does not name it: {said[-300:]!r}"
    if name == "sets" and "set-" in file and len(came.out.splitlines()) < len(scene_sets(before)) - 1:
        yield f"hides sets: {said[-300:]!r}"
    if name == "backup":
        packed = dict(archive.read(there.archive, archive.LeftOut()))
        if {key: before[key] for key in before if key != file} != {
            k: v for k, v in packed.items() if k != file
        }:
            yield "the archive lacks more than it"


def scene_sets(files: Files) -> list[str]:
    """Return the names of the files of sets."""
    return [name for name in files if name.startswith("sets/")]


def set_up(folder: Path) -> Scene:
    """Make the two libraries."""
    scene = Scene(Home(folder / "ours"), folder / "all.zip", {})
    theirs = Home(folder / "theirs")
    for home, numbers in ((scene.home, range(3)), (theirs, range(1, 4))):
        store = Store(home)
        for number in numbers:
            store.sets.save(question_set(number, 4))
            session, material = session_on(store.sets.load(f"set-{number:06}"), number)
            store.sessions.save_open(session, material)
            if number % 2:
                store.sessions.finish(finish(session, NOW))
        store.summaries.totals()
        store.backups.take()
    Store(theirs).moving.save(scene.archive)
    return scene._replace(theirs=files_of(theirs))


def trial(
    folder: Path, scene: Scene, name: str, *, after: float | None = None, cut: int | None = None
) -> tuple[int, list[str]]:
    """Run a command on a copy of the library, perhaps under a fault; return how it ended and what went wrong."""
    there = copied(folder, scene)
    code, said = ended_and_said(there, there.commands[name], after, cut)
    return code, list(judged(there, scene, name, code, said))


def copied(folder: Path, scene: Scene) -> Scene:
    """Return the scene anew, to be spoilt."""
    there = Scene(Home(folder / "trial"), folder / "trial.zip", scene.theirs)
    shutil.rmtree(there.home.root, ignore_errors=True)
    shutil.copytree(scene.home.root, there.home.root)
    shutil.copyfile(scene.archive, there.archive)
    return there


def ended_and_said(
    scene: Scene, words: tuple[str, ...], after: float | None, cut: int | None
) -> tuple[int, str]:
    """Run a command in a process of its own; kill it after so many seconds, or let no file grow beyond `cut` bytes."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if not child:
        code = 70
        try:
            os.close(reading)
            os.dup2(writing, 1)
            os.dup2(writing, 2)
            os.environ["QUIZAPP_HOME"] = str(scene.home.root)
            logging.disable(logging.NOTSET)
            if cut is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (cut, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
            code = run(words)
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)
    os.close(writing)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, errors="replace") as pipe:
        said = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def judged(there: Scene, scene: Scene, name: str, code: int, said: str) -> Iterator[str]:
    """Yield what is not as it should be after a command that ended with `code`."""
    if code not in ENDS:
        yield f"ended with {code}"
    if "Traceback" in said or "Something went wrong" in said:
        yield f"said {said[-300:]!r}"
    log = there.home.log
    if log.exists() and MARK in log.read_text(errors="replace"):
        yield "the log holds words of an article"
    store = Store(there.home)  # goes on from where it was broken off
    with store.alone():
        pass
    now, before = files_of(there.home), files_of(scene.home)
    if name == "restore":
        if now not in (before, scene.theirs):
            yield "neither the one library nor the other"
    elif name in {"backup", "doctor"}:
        if now != before:
            yield f"changed {sorted(dict(now.items() ^ before.items()))}"
    elif lost := before_lost(store, scene):
        yield f"lost {lost}"
    try:
        packed = dict(archive.read(there.archive, archive.LeftOut()))
        named = {member for member in before if f"{member} is damaged or cannot be read" in said}
        if packed not in (before, scene.theirs, {key: before[key] for key in before.keys() - named}):
            yield "the archive is neither the one nor the other"
    except UserError as error:
        yield str(error)
    yield from store.take_notices()
    if there.home.set_aside.exists() and name != "restore":  # which keeps what it cannot back up
        yield "a whole file was set aside"
    if list(there.home.root.glob("joining-*")) or there.home.restoring.exists():
        yield "something was left behind"


def before_lost(store: Store, scene: Scene) -> list[str]:
    """Return what of the library is not there any more after something was added to it."""
    ours = Store(scene.home)
    sets = {summary.id for summary in ours.sets.summaries()} - {each.id for each in store.sets.summaries()}
    lost = sorted(sets)
    played = {each.id: each for each in (*store.sessions.open(), *store.sessions.finished())}
    for session in (*ours.sessions.open(), *ours.sessions.finished()):
        if session.id not in played or len(played[session.id].responses) < len(session.responses):
            lost.append(session.id)
        else:
            store.sessions.material(played[session.id])
    for summary in store.sets.summaries():
        store.sets.load(summary.id)
    return lost


def files_of(home: Home) -> Files:
    """Return what makes up the library."""
    return {
        member: content for member in state.members(home) if (content := state.read(home, member)) is not None
    }
