"""What a session costs beside its floors: `python benchmarks/session.py [--check] [--scale 0.1] [--sessions 40]`.

The window is the real one, driven by keys, over the library of 1,000 sets and 1,000,000 earlier answers (a tenth of
it with `--scale 0.1`, with the same bars) and sets on articles of 10,000 words; motion is reduced, so that all of a
reveal is in its first picture. It runs without a screen (QT_QPA_PLATFORM=offscreen, unless set), on the file system
of the temporary folder (TMPDIR), which must not be in memory. Ours and the floor take turns. Each time runs from the
key to the moment when article and question have been painted anew, and each bar is on the 95th percentile.

| figure | from | to | floor: a bare window with a QTextEdit of the same article, and in it |
|---|---|---|---|
| reveal | Enter checks | verdict, passage marked and in view, answer on the disk | the same words highlighted and \
scrolled to, and the session's bytes written and forced to the disk |
| next question | Enter goes on | the next one asked, the article plain from its beginning | the highlight taken away, \
scrolled to the top, a label and four radio buttons with other words |
| start | Enter on the start sheet | the first question | the article set, label and buttons as above, and the bytes \
of session and of what it shows each written and forced to the disk |
"""

import argparse
import logging
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.bare_window import SIZE, BareWindow, Painted
from benchmarks.floors import beside, ninety_fifth, require_a_disk
from benchmarks.library import made
from benchmarks.long_sets import long_set
from quizapp import settings
from quizapp.app import compose
from quizapp.model.plan import Plan
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.settings import Settings
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.main_window import MainWindow
from quizapp.ui.qt_messages import log_qt_messages
from quizapp.ui.session import start_choices

BAR = 2.0
"""How many times its floor each 95th percentile may be."""
ASKED = 8
FIGURES = ("reveal", "next question", "start")

Times = dict[str, tuple[list[float], list[float]]]
"""By the name of the figure: the seconds that it took, and those of its floor."""


def main() -> int:
    """Measure, print the figures, and return 1 with --check when a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help=f"exit 1 when a figure is above {BAR:g}")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the large library (default: 1)")
    parser.add_argument("--sessions", type=int, default=40, help="sessions played (default: %(default)s)")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.disable()
    log_qt_messages()  # this screen cannot hint at sizes, and says so for each window
    with tempfile.TemporaryDirectory() as folder:
        require_a_disk(Path(folder))
        home = made(Path(folder, "home"), arguments.scale)
        times = measured(home, Path(folder), arguments.sessions)
    missed = False
    for name, (ours, floor) in times.items():
        high = ninety_fifth(ours) / ninety_fifth(floor)
        middle = statistics.median(ours) / statistics.median(floor)
        missed |= high > BAR
        print(
            f"{name:14} 95th percentile {high:5.2f} of at most {BAR:g} {beside(ours, floor, ninety_fifth)}, "
            f"median {middle:5.2f} {beside(ours, floor)}, {len(ours)} times"
        )
    return 1 if arguments.check and missed else 0


def measured(home: Home, folder: Path, sessions: int) -> Times:
    """Play so many sessions over `home`, each on another article, beside the floor, which writes in `folder`."""
    store = Store(home)
    sets = [long_set(number) for number in range(sessions)]
    for each in sets:
        store.sets.save(each)
    settings.save(Settings(reduced_motion=True), home.settings)
    start_choices.keep(Plan(number=ASKED), home.window)
    application = QApplication([])
    floor = BareWindow(folder / "floor.json")
    stage = Stage(home)  # after the floor, so that the keys are its own
    times: Times = {name: ([], []) for name in FIGURES}
    for played in sets:
        play(stage, floor, played, times)
    application.shutdown()
    return times


def play(stage: "Stage", floor: BareWindow, played: QuestionSet, times: Times) -> None:
    """Play one session of `ASKED` questions, and have the floor do its part after each step of it, or before it."""

    def take(name: str, ours: Callable[[], float], least: Callable[[], float], *, first: bool = True) -> None:
        for mine, action in ((True, ours), (False, least)) if first else ((False, least), (True, ours)):
            times[name][0 if mine else 1].append(action())

    stage.open_sheet(played.id)
    take("start", stage.enter, lambda: floor.start(played, stage.kept()))
    for number in range(ASKED):
        asked = stage.asked
        stage.choose()
        spans = [mark.span for mark in asked.marks]
        content = stage.kept()[-1]
        take("reveal", stage.enter, lambda: floor.reveal(spans, content), first=bool(number % 2))  # noqa: B023
        if number < ASKED - 1:
            take("next question", stage.enter, lambda: floor.ask(asked), first=bool(number % 2))  # noqa: B023
    stage.end()


class Stage:
    """The real window over `home`, and a person who knows its keys."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._painted = Painted()
        self.window: MainWindow = compose(home, source=random.Random(1))  # noqa: S311 - the same on each run
        self.window.resize(*SIZE)
        ready: list[bool] = []
        self.window.ready.connect(lambda: ready.append(True))
        self.window.show()
        self.window.activateWindow()
        _until(lambda: bool(ready) and QApplication.activeWindow() is self.window)
        self._settle()

    @property
    def asked(self) -> Question:
        """What the session page asks."""
        sitting = self.window.playing.sitting
        if sitting is None:
            raise SystemExit("no session began")
        return sitting.question

    def open_sheet(self, set_id: str) -> None:
        """Show the start sheet of a set, as one who pressed its button sees it at rest."""
        self.window.playing.begin(set_id)
        self._settle()

    def enter(self) -> float:
        """Press Enter, and return the seconds until article and question were painted anew."""
        page = self.window.playing.session_page
        return self._painted.timed(
            lambda: _press(Qt.Key.Key_Return),
            page.pane.view.viewport(),
            page.question_view,
        )

    def choose(self) -> None:
        """Choose the first option."""
        _press(Qt.Key.Key_1)
        QApplication.processEvents()

    def end(self) -> None:
        """See the result, and go home."""
        for _page in range(2):
            _press(Qt.Key.Key_Return)
            QApplication.processEvents()
        self.window.show_home()
        self._settle()

    def kept(self) -> list[bytes]:
        """Return what is on the disk of the session in progress: of what it shows, and of itself."""
        files = [max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
                 for folder in (self._home.shown, self._home.open_sessions)]  # fmt: skip
        return [path.read_bytes() for path in files]

    def _settle(self) -> None:
        _until(lambda: not jobs.running() and not self.window.working.is_busy)


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    if focus is None:
        raise SystemExit("nothing has the focus")
    QTest.keyClick(focus, key)


def _until(condition: Callable[[], bool]) -> None:
    QApplication.processEvents()
    while not condition():
        QApplication.processEvents()
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
