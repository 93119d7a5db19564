"""Start: `python -m quizapp` and the `quizapp` command."""

import os
import sys
from functools import partial
from pathlib import Path


def main() -> int:
    """Run the command line and return its exit code."""
    from quizapp.cli import run
    from quizapp.cli.display import has_display

    return run(sys.argv[1:], _open_window, partial(has_display, os.environ))


def _open_window(file: Path | None) -> int:
    from quizapp.app import open_window

    return open_window(file)


if __name__ == "__main__":
    sys.exit(main())
