"""A virtual screen of its own, on which the real program runs and is driven by real keys."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TITLE = "Who Said What"
PATIENCE = 30.0


@dataclass(frozen=True)
class Screen:
    """An X server without a monitor. What it starts is killed when it is closed."""

    display: str
    runtime: Path
    """The folder in which what runs here has its sockets."""
    _started: ExitStack = field(repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that shows its window here."""
        return os.environ | {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(self.runtime),
        }

    def start(self, *arguments: str, program: tuple[str, ...] = ("-m", "quizapp")) -> subprocess.Popen[str]:
        """Start `quizapp ARGUMENTS`, or another Python `program`, as a process of its own; wait for its window."""
        process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._started.callback(end, process)
        until(lambda: process.poll() is not None or bool(self.windows()), "the window is there")
        assert process.poll() is None, process.communicate()[1]
        return process

    def run(self, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Start `quizapp ARGUMENTS` in `folder` and wait for its end, which must come by itself."""
        return subprocess.run(
            [sys.executable, "-m", "quizapp", *arguments],
            env=self.environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    def windows(self) -> list[str]:
        """Return the ids of the windows of the application that can be seen."""
        return self._xdotool("search", "--onlyvisible", "--name", TITLE).split()

    def press(self, *keys: str) -> None:
        """Press and release keys, by X's names ("Return", "ctrl+q"), in the window that has the focus."""
        [window] = self.windows()
        self._xdotool("windowfocus", "--sync", window)
        self._xdotool("key", "--clearmodifiers", *keys)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True)
        return done.stdout


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Start an X server on a free display; without Xvfb and xdotool the test fails: `./run test` installs both."""
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
    with ExitStack() as stack:
        stack.callback(end, server)
        answer = stack.enter_context(os.fdopen(reading))
        started = stack.enter_context(ExitStack())
        runtime = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        yield Screen(f":{answer.readline().strip()}", runtime, started)


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something that happens in another process."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"not within {PATIENCE:.0f} s: {what}"
        time.sleep(0.02)


def end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """Kill a process that still runs and close its pipes."""
    process.kill()
    process.communicate()
