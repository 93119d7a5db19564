"""Kills at random points of sessions: `python benchmarks/session_kills.py [--check] [--kills 300]`.

A process shows the real window, without a screen, and plays sessions of twenty questions in all seven interactions by
keys, practice and tests by chance; it is killed (SIGKILL) some seconds after its window was ready at most, and the next
one goes on. After each kill the data folder must hold every answer that was shown as checked or, in a test, as given,
with the questions and the options in the order shown; the next process must go on with the same session, at the same
place, with the options in the same order and no time given back. What was finished stays in the history, once.

As a control, up to `CONTROLS` further kills meet a program that shows an answer a second before it is saved: the same
check must find answers lost, or it proves nothing.

Needs `os.fork`: Linux or macOS.
"""

import argparse
import json
import logging
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.playing import Player, Shown, save_late
from quizapp.model.session import Material, Response, Session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.qt_messages import log_qt_messages
from tests import seven

CONTROLS = 20
LONGEST = 2.5
"""Seconds after which a process is killed at the latest, from when its window was ready."""
PATIENCE = 60.0
"""Seconds within which a window must be ready."""


def main() -> int:
    """Kill, print what was found, and return 1 with --check where an answer was lost, or the control lost none."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when anything was lost")
    parser.add_argument("--kills", type=int, default=300, help="(default: %(default)s)")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.disable()
    wrong, words = killed(arguments.kills, seed=1)
    print(f"{words}; {len(wrong)} wrong")
    for sentence in wrong[:10]:
        print(f"    {sentence}")
    lost, words = killed(CONTROLS, seed=2, late=True)
    print(
        f"control, saved late: {words}; {len(lost)} wrong: {''.join(lost[:1]) or 'the check finds nothing'}"
    )
    return 1 if arguments.check and (wrong or not lost) else 0


def killed(kills: int, *, seed: int, late: bool = False) -> tuple[list[str], str]:
    """Kill so many processes over a new data folder; return what went wrong, and what was done.

    They save `late` for the control, which ends when something went wrong.
    """
    source = random.Random(seed)  # noqa: S311 - the same on each run
    wrong: list[str] = []
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder, "home"))
        played = seven.twenty()
        Store(home).sets.save(played)
        ledger = Ledger()
        for number in range(kills):
            told = one_life(
                home, Path(folder, "told"), 1000 * seed + number, source.uniform(0, LONGEST), late
            )
            wrong += [f"kill {number + 1}: {sentence}" for sentence in ledger.wrong(Store(home), told)]
            done += 1
            if late and wrong:
                break
    words = f"{done} kills, {ledger.shown} answers shown in {len(ledger.sessions)} sessions, {ledger.resumed} resumed"
    return wrong, words


Told = list[dict[str, Any]]


def one_life(home: Home, told: Path, seed: int, after: float, late: bool) -> Told:
    """Let a process of its own play for so many seconds, kill it, and return what it told."""
    told.write_bytes(b"")
    process = os.fork()
    if not process:
        live(home, told, seed, late)
    deadline = time.monotonic() + PATIENCE
    while not told.stat().st_size:
        if time.monotonic() > deadline or os.waitpid(process, os.WNOHANG)[0]:
            raise SystemExit("a window did not become ready")
        time.sleep(0.002)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    _process, status = os.waitpid(process, 0)
    if not os.WIFSIGNALED(status):
        raise SystemExit(f"a process ended by itself, with {os.waitstatus_to_exitcode(status)}")
    lines = told.read_bytes().split(b"\n")[:-1]  # the last one is empty, or half
    return [json.loads(line) for line in lines]


def live(home: Home, told: Path, seed: int, late: bool) -> None:
    """Play until killed, and tell it at the end of the file `told`; it outlives the process."""
    try:
        file = os.open(told, os.O_WRONLY | os.O_APPEND)

        def write(line: dict[str, Any]) -> None:
            os.write(file, json.dumps(line).encode() + b"\n")

        def tell(moment: Shown | int) -> None:
            if isinstance(moment, int):
                write({"changing": moment})
            else:
                session = moment.session.model_dump(mode="json", by_alias=True)
                write({"shown": session, "options": moment.options})

        application = QApplication([])
        log_qt_messages()
        if late:
            save_late()
        player = Player(home, seed, tell)
        write({"ready": application.platformName()})
        while True:
            player.play(seven.twenty().id)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


class Ledger:
    """What must be on the disk, from all that was shown so far."""

    def __init__(self) -> None:
        self._before: Session | None = None
        """What was in progress after the last kill."""
        self._finished: dict[str, Session] = {}
        self.sessions: set[str] = set()
        self.shown = 0
        """How many answers were shown, those that were shown again by the next process once."""
        self.resumed = 0

    def wrong(self, store: Store, told: Told) -> list[str]:
        """Return what is not in `store` as it was `told` before the last kill."""
        opened = {session.id: session for session in store.sessions.open()}
        finished = store.sessions.finished()
        kept = opened | {session.id: session for session in finished}
        wrong = [f"{each} is finished twice" for each in opened if each in self._finished]
        wrong += [
            f"{each} is not in the history as it was"
            for each in self._finished
            if kept.get(each) != self._finished[each]
        ]
        moments = [Session.model_validate(line["shown"]) for line in told if "shown" in line]
        last = {session.id: session for session in moments}
        for name, session in last.items():
            changing = _changing(told) if name == moments[-1].id else None
            wrong += _lost(session, kept.get(name), changing)
        wrong += self._not_resumed(moments)
        for line, session in zip((each for each in told if "shown" in each), moments, strict=True):
            if line["options"] and session.id in kept and session.finished is None:
                wrong += _other_options(line["options"], session, store.sessions.material(session))
        self.sessions |= last.keys()
        known = len(self._before.responses) if self._before and self._before.id in last else 0
        self.shown += sum(len(session.responses) for session in last.values()) - known
        self._before = next(iter(opened.values()), None)
        self._finished = {session.id: session for session in finished}
        return wrong

    def _not_resumed(self, moments: list[Session]) -> list[str]:
        """Return how what was shown first differs from what was in progress."""
        before = self._before
        if before is None or not moments:
            return []
        self.resumed += 1
        first = moments[0]
        if first.id != before.id:
            return [f"{before.id} was not resumed, but {first.id} begun"]
        if before.timing and (first.timing is None or first.timing.spent < before.timing.spent):
            return [f"{before.id} was given time back"]
        return _lost(before, first, None)


def _changing(told: Told) -> int | None:
    """Return the place whose answer was about to change at the end, if any: it may be the old or the new one."""
    return told[-1].get("changing")


def _lost(shown: Session, kept: Session | None, changing: int | None) -> list[str]:
    """Return what of a session as `shown` is not in the one that was `kept`."""
    if kept is None:
        return [f"{shown.id} is gone"]
    wrong = [] if kept.asked == shown.asked else [f"{shown.id} asks otherwise"]
    there: dict[int, Response] = {response.place: response for response in kept.responses}
    wrong += [
        f"{shown.id}: the answer at {response.place} is {'other' if response.place in there else 'lost'}"
        for response in shown.responses
        if response.place != changing and there.get(response.place) != response
    ]
    if shown.finished and not kept.finished:
        wrong.append(f"{shown.id} is not finished any more")
    return wrong


def _other_options(options: list[str], session: Session, material: Material) -> list[str]:
    """Return whether the options in view are those of no place of the session, in its order."""
    orders = []
    for asked in session.asked:
        question = material.questions[asked.question]
        by_id = {option.id: option.text for option in getattr(question, "options", ())}
        orders.append([by_id[each] for each in asked.options])
    return [] if options in orders else [f"{session.id} shows options as no place of it has them: {options}"]


if __name__ == "__main__":
    sys.exit(main())
