"""How this installation is started again, by something that knows neither our folder nor our environment."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

_NAME = "quizapp"


def command(program: str) -> tuple[str, ...]:
    """Return the words that start the application; `program` is how it was started now (`sys.argv[0]`).

    The script beside the interpreter, which every installation makes, goes first: `./run` starts it too. No
    link is followed, for a virtual environment's interpreter is a link that must stay one.
    """
    beside = shutil.which(_NAME, path=str(Path(sys.executable).parent))
    if beside:
        return (str(Path(beside).absolute()),)
    started = Path(program).absolute()
    if started.stem == _NAME and os.access(started, os.X_OK) and started.is_file():
        return (str(started),)
    return (sys.executable, "-m", _NAME)


def without_console() -> tuple[str, ...]:
    """Return the words that start the application on Windows without the black window of a console."""
    windowed = Path(sys.executable).with_name("pythonw.exe")
    return (str(windowed if windowed.exists() else sys.executable), "-m", _NAME)


def environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return what of the environment decides which library is opened, with a path that holds from anywhere."""
    chosen = environ.get("QUIZAPP_HOME")
    return {"QUIZAPP_HOME": str(Path(chosen).absolute())} if chosen else {}
