"""The names proposed for files that are saved."""

import re

_UNSAFE = re.compile(r"[^\w \-]+")
_LONGEST = 60


def file_name(title: str, otherwise: str) -> str:
    """Return a name for a file from `title`: its letters, figures, spaces and hyphens, at most 60; else `otherwise`."""
    name = " ".join(_UNSAFE.sub(" ", title).split())[:_LONGEST].strip()
    return name or otherwise
