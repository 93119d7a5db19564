"""What stands on a worksheet and on its key, as blocks of words: no fonts, no pages, no Qt."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

MARGIN = 26.0
"""Room in points for numbers and letters before the text."""


class Style(Enum):
    """How words are set."""

    TITLE = "title"
    HEADING = "heading"
    STEM = "stem"
    BODY = "body"
    SMALL = "small"
    ARTICLE = "article"


@dataclass(frozen=True)
class Block:
    """One paragraph."""

    text: str
    style: Style = Style.BODY
    marker: str = ""
    """Stands in the margin before the text."""
    ringed: bool = False
    """Whether a ring is drawn around the marker."""
    boxed: bool = False
    """Whether a square is drawn around the marker, to be ticked."""
    blank: bool = False
    """Whether a short line to write on takes the place of the marker."""
    ruled: bool = False
    """Whether it is an empty line to write on, instead of text."""
    indent: float = 0.0
    above: float = 0.0
    """Room above; dropped at the top of a page."""
    content: bool = False
    """Whether the words are in the article's language rather than in that of the interface."""
    fields: tuple[str, ...] = ()
    """Instead of text: labels, each with a line to write on."""
    cells: tuple[str, ...] = ()
    """Instead of text: short words, in rows of columns of one width."""


class Group(NamedTuple):
    """Blocks that belong together."""

    blocks: tuple[Block, ...]
    whole: bool = True
    """Kept on one page where it fits on one; otherwise it may be cut anywhere, yet leaves no single line behind."""


class Part(NamedTuple):
    """Begins on a page of its own, and its pages are numbered from 1."""

    groups: tuple[Group, ...]
    footer: str
    language: str
    """The article's."""
