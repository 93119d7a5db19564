"""Start: `python -m quizapp` and the `quizapp` command."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def main() -> int:
    """Run the command line and return its exit code."""
    from quizapp.cli import run

    return run(sys.argv[1:], _open_window if has_display(sys.platform, os.environ) else None)


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be opened: always on macOS and Windows, elsewhere when something serves one."""
    if platform in ("darwin", "win32"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(file: Path | None) -> int:
    from quizapp.app import open_window

    return open_window(file)


if __name__ == "__main__":
    sys.exit(main())
