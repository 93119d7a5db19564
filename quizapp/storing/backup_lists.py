"""What each automatic backup holds: a small TinyDB file that names its files by the SHA-256 of their contents."""

import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from quizapp.storing.access import Stamp
from quizapp.storing.database import DurableStorage, documents, only
from quizapp.storing.migrations import BACKUP
from quizapp.storing.rotation import Made

_NAME = re.compile(r"([0-9]{8})-([0-9]{8}T[0-9]{6}Z)\.json")


class Held(NamedTuple):
    """A file as a backup holds it."""

    digest: str
    """The SHA-256 of its content."""
    stamp: Stamp
    """What the file was then, so that one that did not change need not be read again."""


class State(NamedTuple):
    """What a backup holds."""

    files: dict[str, Held]
    made: Made | None = None
    tells_removals: bool = False
    """Whether what was removed since was noted: earlier versions did not."""


def found(folder: Path) -> dict[Made, Path]:
    """Return the backups in `folder`, each with its file; none where it cannot be listed."""
    try:
        names = [(path, _NAME.fullmatch(path.name)) for path in folder.iterdir()]
    except OSError:
        return {}
    return {
        Made(int(name[1]), datetime.strptime(name[2], "%Y%m%dT%H%M%S%z")): path
        for path, name in names
        if name
    }


def write(folder: Path, made: Made, files: dict[str, Held]) -> None:
    """Write the list of a backup into `folder`. `OSError` as ever."""
    records = [
        {"file": member, "sha256": held.digest, "size": size, "changed": changed, "inode": inode}
        for member, held in files.items()
        for size, changed, inode in [held.stamp]
    ]
    path = folder / f"{made.number:08}-{made.at:%Y%m%dT%H%M%SZ}.json"
    about = {"number": made.number, "removals": True}
    DurableStorage(path, BACKUP).write({"backup": documents([about]), "files": documents(records)})


def read(path: Path) -> State:
    """Return what the list at `path` says. `OSError`, `DamagedFileError`, `NewerFileError` or `ValueError`."""
    tables = DurableStorage(path, BACKUP).read() or {}
    about = only(tables, "backup")
    if f"{about['number']:08}" != path.name[:8]:
        raise ValueError("a backup under the name of another")
    files = {
        record["file"]: Held(record["sha256"], (record["size"], record["changed"], record["inode"]))
        for record in tables["files"].values()
    }
    return State(files, tells_removals=about.get("removals") is True)
