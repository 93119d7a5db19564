"""Processes that are killed at random points of practice and tests; `benchmarks/session_kills.py` kills 300."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 10


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a player is a fork of a process that has loaded everything"
)
def test_every_answer_that_was_shown_outlives_a_kill_and_a_late_one_is_missed() -> None:
    command = [sys.executable, "benchmarks/session_kills.py", "--check", "--kills", str(KILLS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    real, control = done.stdout.splitlines()
    assert real.startswith(f"{KILLS} kills, ")
    assert real.endswith("; 0 wrong")
    assert shown(real) > 0
    assert "is lost" in control or "is other" in control or "is gone" in control, control


def shown(line: str) -> int:
    """Return how many answers were shown, by a line of the report."""
    found = re.search(r"(\d+) answers shown", line)
    return int(found[1]) if found else 0
