"""The sizes of paper, and which one a country uses."""

from enum import Enum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

# Where CLDR (supplemental data, territory paper sizes) has US Letter; everywhere else is A4.
_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


class Paper(Enum):
    """A size of paper, under its own name, which is not translated."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size(self) -> QPageSize:
        """The size as Qt has it."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter)


def paper_of(territory: str) -> Paper:
    """Return the paper of a country, given by its ISO 3166 code."""
    return Paper.LETTER if territory in _LETTER else Paper.A4


def system_paper() -> Paper:
    """Return the paper of the country that the system is set to."""
    return paper_of(QLocale.territoryToCode(QLocale.system().territory()))
