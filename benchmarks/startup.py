"""How long the window takes to appear: `python benchmarks/startup.py [--check]`.

Both sides are timed alike, on a virtual screen that this script starts: from the start of the process to the moment
when the first painted picture of its window is on the screen. The floor is a script that imports pydantic, TinyDB and
Babel, by the classes that every user of them needs (`import pydantic` alone loads next to nothing), and opens one
empty window; the application may take at most 1.4 times as long (medians of 20 runs, alternating). The application
starts as it does on any day but the first: its data folder exists, its modules are compiled.

Needs Xvfb and xdotool.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication, QImage, QScreen

BAR = 1.4
RUNS = 20
TITLE = "Who Said What"
TIMEOUT = 30.0
FLOOR = f"""
from babel import Locale
from pydantic import BaseModel
from tinydb import TinyDB
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setWindowTitle("{TITLE}")
window.resize(1280, 800)
window.show()
application.exec()
"""


def main() -> int:
    """Measure, print the figures, and return 1 with --check when the bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help=f"exit 1 when the ratio is above {BAR}")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each side (default: %(default)s)")
    arguments = parser.parse_args()

    floor_command = [sys.executable, "-c", FLOOR]
    application_command = [sys.executable, "-m", "quizapp"]
    floor: list[float] = []
    application: list[float] = []
    with virtual_screen() as display, tempfile.TemporaryDirectory() as home:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QUIZAPP_HOME": home}
        watcher = QGuiApplication([])
        screen = watcher.primaryScreen()
        for command in (floor_command, application_command):  # byte code, disk cache and data folder
            time_to_window(command, screen)
        for _ in range(arguments.runs):
            floor.append(time_to_window(floor_command, screen))
            application.append(time_to_window(application_command, screen))

    ratio = statistics.median(application) / statistics.median(floor)
    print(f"floor        {figures(floor)}")
    print(f"application  {figures(application)}")
    print(f"ratio        {ratio:.2f} of at most {BAR}")
    return 1 if arguments.check and ratio > BAR else 0


def figures(seconds: Sequence[float]) -> str:
    """Return the median and the range of some times."""
    low, middle, high = (1000 * time for time in (min(seconds), statistics.median(seconds), max(seconds)))
    return f"median {middle:.0f} ms of {len(seconds)} runs, {low:.0f} to {high:.0f} ms"


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Start an X server without a monitor on a free display and give its name."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with open(reading) as answer:  # noqa: PTH123 - a pipe, not a path
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def time_to_window(
    command: Sequence[str], screen: QScreen, meanwhile: Callable[[int], object] = lambda _number: None
) -> float:
    """Start a program, wait until its window is painted, end the program, and return the seconds it took.

    Before it ends, `meanwhile` is called with the number of its process.
    """
    empty = middle_line(screen)
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as process:
        try:
            while middle_line(screen) == empty:
                if process.poll() is not None or time.perf_counter() - start > TIMEOUT:
                    raise SystemExit(f"No window came from: {' '.join(command)}")
                time.sleep(0.001)
            seconds = time.perf_counter() - start
            search = ["xdotool", "search", "--onlyvisible", "--name", TITLE]
            if subprocess.run(search, stdout=subprocess.DEVNULL).returncode != 0:
                raise SystemExit(f"The window that came is not {TITLE!r}, from: {' '.join(command)}")
            meanwhile(process.pid)
        finally:
            process.kill()
    while middle_line(screen) != empty:
        time.sleep(0.001)
    return seconds


def middle_line(screen: QScreen) -> QImage:
    """Return the row of pixels across the middle of the screen: what shows there changes with the first painting."""
    size = screen.size()
    return screen.grabWindow(0, 0, size.height() // 2, size.width(), 1).toImage()


if __name__ == "__main__":
    sys.exit(main())
