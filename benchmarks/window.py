"""What a large library costs the window: `python benchmarks/window.py [--check] [--scale 0.1] [--runs 7]`.

Each run is a process of its own over the library of 1,000 sets of 100 questions and 20,000 sessions of 50 answers, or
over an empty one, in turn; what is derived is there, as on any day but the first. Measured in the process, without a
screen: from its start to the home page as it is then seen, from the choice of the history to its first figures
in a picture, the memory held then, and the longest time for which the window's thread was held up while questions
were looked for. `benchmarks/storage.py --only window` measures the first picture on a screen.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.library import made

BARS = {"home page": 1.15, "history's first figures": 1.2, "memory in kB": 1.5}
"""How many times the figure over an empty library may be that over the large one."""

_RUN = """
import os, sys, time
start = float(sys.argv[2])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from pathlib import Path
from quizapp.app import compose
from quizapp.paths import Home
from quizapp.ui import jobs
import json
window = compose(Home(Path(sys.argv[1])))
window.resize(1280, 800)
found = {}

def held_up(work, until):
    "Return the seconds that it took, and the longest of them in which the thread answered to nothing."
    ticks = [time.perf_counter()]
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    work()
    while not until():
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()
    return ticks[-1] - ticks[0], max(b - a for a, b in zip(ticks, ticks[1:]))

def settle():
    while jobs.running() or window.working.is_busy:
        app.processEvents()
        time.sleep(0.002)

window.show()
while not window._loaded:
    app.processEvents()
settle()
window.grab()
found["home page"] = time.time() - start
status = Path("/proc/self/status").read_text().splitlines()
found["memory in kB"] = int(next(line.split()[1] for line in status if line.startswith("VmHWM")))
begun = time.perf_counter()
window.show_history()
window.grab()
found["history's first figures"] = time.perf_counter() - begun
settle()
page = window.curating.page
window.show_library()
if window.parts.library.totals().sessions:
    page.search.setText("harbour")
    held_up(lambda: None, page.found.view.isVisible)
    for text in ("harbour surveyed", "perrin quarry", "lighthouse"):
        page.search.setText("")
        seconds, longest = held_up(lambda: page.search.setText(text), page.found.view.isVisible)
        found["held up by a search"] = max(found.get("held up by a search", 0), longest)
print(json.dumps(found), flush=True)
os._exit(0)
"""


def main() -> int:
    """Measure, print the figures, and return 1 with --check when a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure is above its bar")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the large library (default: 1)")
    parser.add_argument("--runs", type=int, default=7, help="runs of each side (default: %(default)s)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = [made(Path(folder, "large"), arguments.scale).root, Path(folder, "empty")]
        for home in homes:
            measured(home)  # makes the index, and what a first run makes
        pairs = [[measured(home) for home in homes] for _run in range(arguments.runs)]
    missed = False
    for name, bar in BARS.items():
        large, empty = (statistics.median(pair[side][name] for pair in pairs) for side in (0, 1))
        missed |= large / empty > bar
        print(f"{name:26} {large / empty:6.2f} of at most {bar:<5g} ({large:.3g} beside {empty:.3g})")
    held = statistics.median(pair[0]["held up by a search"] for pair in pairs)
    print(f"{'held up by a search':26} {1000 * held:6.0f} ms at the longest")
    return 1 if arguments.check and missed else 0


def measured(home: Path) -> dict[str, float]:
    """Return the figures of one process over `home`."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _RUN, str(home), str(time.time())]
    output = subprocess.check_output(command, env=environment, cwd=Path(__file__).parent.parent)
    figures: dict[str, float] = json.loads(output.splitlines()[-1])
    return figures


if __name__ == "__main__":
    sys.exit(main())
