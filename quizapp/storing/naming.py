"""Names of files: made of ids and hashes alone, never of content, and the same on every file system."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from quizapp.storing.migrations import ARTICLE, LEARNING, MONTH, OPEN_SESSION, PROFILE, QUESTION_SET, SHOWN

FOLDERS = {
    "sets": QUESTION_SET,
    "articles": ARTICLE,
    "open": OPEN_SESSION,
    "sessions": MONTH,
    "shown": SHOWN,
    "learning": LEARNING,
    "profiles": PROFILE,
    "deleted": QUESTION_SET,
}
"""The folders of a data folder, and the kind of the files in each."""

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FILE_NAME = re.compile(r"[a-z0-9_+-]{1,128}\.json")


_JOINTS = " (.-_~"
"""What cloud folders put between the name of a file and that of its conflict copy."""
_PART = re.compile("_[0-9]+")
"""What the name of a month's later file ends with."""


def is_name(name: str) -> bool:
    """Tell whether a file can be called so: an id or a hash."""
    return _NAME.fullmatch(name) is not None


def file_name(name: str) -> str:
    """Return what the file called `name` is called on the disk.

    Capitals are marked by a plus sign, since some file systems do not tell them from small letters.
    `ValueError` for a name that is not one of letters, digits, `_` and `-`.
    """
    if not is_name(name):
        raise ValueError("a file name is made of an id or a hash alone")
    return f"{re.sub('[A-Z]', lambda capital: '+' + capital[0].lower(), name)}.json"


def is_ours(name: str) -> bool:
    """Tell whether a file's name is one that `file_name` gives: not a temporary file, nor one from elsewhere."""
    return _FILE_NAME.fullmatch(name) is not None


def originals(file: str) -> Iterator[str]:
    """Yield the names of files of ours that a cloud folder may have copied as `file`, the longest first."""
    stem, dot, ending = file.rpartition(".")
    if ending != "json":
        return
    for place in range(len(stem) - 1, 0, -1):
        original = f"{stem[:place]}{dot}{ending}"
        if stem[place] in _JOINTS and is_ours(original) and not _PART.fullmatch(stem, place):
            yield original


def name_of(path: PurePath) -> str:
    """Return the name that `file_name` made the name of `path` of."""
    return re.sub(r"\+([a-z])", lambda small: small[1].upper(), path.stem)


def called(path: PurePath) -> str:
    """Return the file's name with its folder's, short enough for a sentence."""
    return f"{path.parent.name}/{path.name}"
