"""What sessions refer to of what was shown, by content hashes, read out of their files as records."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizapp.storing.access import Stamp, stamp
from quizapp.storing.folder import Folder
from quizapp.storing.migrations import Tables


class Referring:
    """The files of sessions in `folders`; what each refers to is kept: only those that changed are read again."""

    def __init__(self, folders: Iterable[Folder[Any]]) -> None:
        self._folders = tuple(folders)
        self._read: dict[Path, tuple[Stamp | None, dict[str, set[str]]]] = {}

    def used(self) -> dict[str, set[str]] | None:
        """Return the hashes of questions that sessions refer to by those of their articles.

        None where a file cannot be read, or is of a newer version: what its sessions refer to is not known.
        """
        used: dict[str, set[str]] = {}
        for folder in self._folders:
            for path in folder.files():
                found = stamp(path)
                if path not in self._read or self._read[path][0] != found:
                    asked = _asked_in(folder.raw(path))
                    if asked is None:
                        return None
                    self._read[path] = found, asked
                for digest, questions in self._read[path][1].items():
                    used.setdefault(digest, set()).update(questions)
        return used


def _asked_in(tables: Tables | None) -> dict[str, set[str]] | None:
    """Return the hashes of the questions in a file of sessions by those of their articles; None where it tells none."""
    used: dict[str, set[str]] = {}
    try:
        for record in next(iter((tables or {}).values())).values():
            for asked in record["asked"]:
                used.setdefault(asked.get("article") or record["article"], set()).add(asked["question"])
    except (KeyError, TypeError, AttributeError, StopIteration):
        return None
    return used
