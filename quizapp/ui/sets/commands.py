"""What can be done with the chosen set: one list for the buttons, the keys and the menu of the page."""

from enum import StrEnum
from typing import NamedTuple

from quizapp.i18n import N_


class Deed(StrEnum):
    """Something that is done with a set."""

    PLAY = "play"
    EDIT = "edit"
    RENAME = "rename"
    DUPLICATE = "duplicate"
    SHARE = "share"
    PRINT = "print"
    DELETE = "delete"


class Entry(NamedTuple):
    """A deed with its title (marked for translation), its key in Qt's portable spelling or none, and its icon."""

    deed: Deed
    title: str
    key: str
    icon: str


ENTRIES: tuple[Entry, ...] = (
    # Translators: what can be done with a question set. Play: answer its questions.
    Entry(Deed.PLAY, N_("Play"), "Return", ""),
    Entry(Deed.EDIT, N_("Edit"), "Ctrl+E", "pencil"),
    Entry(Deed.RENAME, N_("Rename"), "F2", ""),
    Entry(Deed.DUPLICATE, N_("Duplicate"), "Ctrl+D", "copy"),
    # Translators: saves a question set as a file to give to somebody.
    Entry(Deed.SHARE, N_("Share…"), "Ctrl+Shift+S", "share"),
    # Translators: prints a worksheet. The key for it is that of the menu.
    Entry(Deed.PRINT, N_("Print…"), "", "print"),
    Entry(Deed.DELETE, N_("Delete"), "Del", "trash"),
)
