"""The ways in which every page is drawn: colours, language of the interface, and size."""

from typing import NamedTuple

from quizapp.i18n.pseudo import PSEUDO
from quizapp.settings import Appearance


class Size(NamedTuple):
    """How large the window and the text in it are."""

    width: int
    height: int
    text: float = 1.0

    @property
    def words(self) -> str:
        """The size in words."""
        return f"{self.width} x {self.height}" + (f", text at {self.text:.0%}" if self.text != 1 else "")


class Language(NamedTuple):
    """A language of the interface."""

    code: str
    title: str


SCHEMES = {"light": Appearance.LIGHT, "dark": Appearance.DARK, "contrast": Appearance.CONTRAST}
LANGUAGES = {
    "en": Language("en", "English"),
    "de": Language("de", "German"),
    "ar": Language("ar", "Arabic"),
    "pseudo": Language(PSEUDO, "pseudo-language"),
}
USUAL_LANGUAGES = ("en", "ar", "pseudo")
"""German runs the same way as English, with words no longer than those of the pseudo-language: drawn when asked for."""
SIZES = {"900": Size(900, 600), "1280": Size(1280, 800), "200": Size(1280, 800, 2.0)}


class Look(NamedTuple):
    """One way to draw every page, by the names in `SCHEMES`, `LANGUAGES` and `SIZES`."""

    scheme: str
    language: str
    size: str

    def file(self, page: str) -> str:
        """Return the name of the picture of `page`; a name of a file is its own address."""
        return f"{page}-{self.scheme}-{self.language}-{self.size}.png"

    @property
    def words(self) -> str:
        """The look in words."""
        return f"{self.scheme}, {LANGUAGES[self.language].title}, {SIZES[self.size].words}"
