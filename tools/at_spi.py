"""Plays a session through AT-SPI, as Linux screen readers do, on a virtual screen: `python tools/at_spi.py`.

The real program runs as a process of its own, on a bus of its own; `at_spi_reader.py` finds it there, answers three
questions by names and actions alone, and prints what it read, did and heard announced. Exits with 0 when the score was
read, 1 when anything was not found, 2 when the system lacks what it takes, which is then said in one sentence.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.startup import virtual_screen
from quizapp.paths import Home
from quizapp.storing import Store
from tests import samples

ROOT = Path(__file__).parent.parent
COMMANDS = {"Xvfb": "xvfb", "dbus-run-session": "dbus-daemon"}
"""What must be on the path, and its Debian package."""
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PYTHONS = (sys.executable, "/usr/bin/python3")
WITHIN = "--within"


def main() -> int:
    """Look for what is needed, and start all of it."""
    if WITHIN in sys.argv:
        return within()
    missing = [package for command, package in COMMANDS.items() if shutil.which(command) is None]
    missing += [] if launcher() else ["at-spi2-core"]
    missing += [] if python() else ["python3-gi", "gir1.2-atspi-2.0"]
    if missing:
        print(f"AT-SPI cannot be tried here without these packages of the system: {', '.join(missing)}.")
        return 2
    with virtual_screen() as display, tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        Store(Home(home)).sets.save(samples.question_set(review=0))
        environment = {
            **os.environ,
            "DISPLAY": display,
            "LANGUAGE": "en",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QUIZAPP_HOME": str(home),
            "XDG_RUNTIME_DIR": folder,
        }
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        command = ["dbus-run-session", "--", sys.executable, str(Path(__file__).resolve()), WITHIN]
        return subprocess.run(command, env=environment, cwd=ROOT).returncode


def within() -> int:
    """Start the accessibility bus and the program on the bus of this session, and have the reader play."""
    reader = [python(), "-W", "ignore::DeprecationWarning", str(ROOT / "tools" / "at_spi_reader.py")]
    quiet = subprocess.DEVNULL
    with subprocess.Popen([launcher(), "--launch-immediately"], stdout=quiet, stderr=quiet) as bus:
        time.sleep(1)  # until it has taken its name, which the program asks for once
        with subprocess.Popen([sys.executable, "-m", "quizapp"], stdin=quiet) as program:
            try:
                return subprocess.run(reader).returncode
            finally:
                program.kill()
                bus.kill()


def launcher() -> str:
    """Return the path of what starts the accessibility bus; empty where there is none."""
    return next((path for path in LAUNCHERS if Path(path).exists()), "")


def python() -> str:
    """Return a Python that has the bindings of libatspi; empty where none has."""

    def has_them(path: str) -> bool:
        return (
            Path(path).exists() and not subprocess.run([path, "-c", BINDINGS], capture_output=True).returncode
        )

    return next(filter(has_them, PYTHONS), "")


if __name__ == "__main__":
    sys.exit(main())
