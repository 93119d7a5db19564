"""System calls on a data folder, counted and refused one by one: strace (Linux alone)."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

CALLS = (
    "openat", "mkdir", "write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "read", "pread64",
    "newfstatat", "fstat", "getdents64", "lseek", "flock", "fcntl", "chmod", "fchmod", "ftruncate", "utimensat",
)  # fmt: skip
REFUSALS = ("EIO", "EACCES", "ENOSPC")

Call = tuple[str, int]
"""The name of a call, and its number among all calls of that name that the process makes."""


READING = ("openat", "read", "pread64", "newfstatat", "lseek")
"""Calls that whoever looks at one file makes, to be refused on it again and again."""


class Traced(NamedTuple):
    """What came of a command under strace."""

    calls: list[Call]
    """Those on the data folder; where calls were refused, those alone."""
    code: int
    out: str
    err: str


def traced(command: Sequence[str], home: Path, refused: Call | None = None, error: str = "EIO") -> Traced:
    """Run `command`, which works on the data folder `home`; the call `refused` is answered with `error`."""
    trace = home.with_suffix(".trace")
    options = ["-e", f"inject={refused[0]}:error={error}:when={refused[1]}"] if refused else []
    under = ["strace", "-y", "-o", str(trace), "-e", f"trace={','.join(CALLS)}", *options]
    done = subprocess.run(
        [*under, *command],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "0", "QUIZAPP_HOME": str(home)},
    )
    numbers: dict[str, int] = {}
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        if call := re.match(r"(\w+)\(", line):
            numbers[call[1]] = numbers.get(call[1], 0) + 1
            if str(home) in line and ("INJECTED" in line or not refused):
                found.append((call[1], numbers[call[1]]))
    trace.unlink()
    return Traced(found, done.returncode, done.stdout, done.stderr)


def unreadable(command: Sequence[str], home: Path, path: Path, calls: Sequence[str], error: str) -> Traced:
    """Run `command`, which works on the data folder `home`; each of `calls` on the file `path` is answered so."""
    trace = home.with_suffix(".trace")
    inject = f"inject={','.join(calls)}:error={error}"
    under = ["strace", "-f", "-y", "-o", str(trace), "-P", str(path), "-e", f"trace={','.join(READING)}"]
    done = subprocess.run(
        [*under, "-e", inject, *command],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "0", "QUIZAPP_HOME": str(home)},
    )
    lines = trace.read_text(errors="replace").splitlines()
    reached = [call[1] for line in lines if "INJECTED" in line and (call := re.search(r"(\w+)\(", line))]
    trace.unlink()
    return Traced([(call, 0) for call in reached], done.returncode, done.stdout, done.stderr)
