"""What a format is."""

from collections.abc import Callable
from typing import NamedTuple

from quizapp.model.shared_set import SharedSet


class Exporter(NamedTuple):
    """A format: how its files end, what they are called, and how a set becomes their bytes."""

    ending: str
    """Of the file's name, in lower case with the dot."""
    title: str
    """Marked for translation."""
    content: Callable[[SharedSet], bytes]
    """Raises `UserError` for a set that the format cannot hold."""
