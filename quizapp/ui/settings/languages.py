"""The languages to choose from, each named in itself, so that nobody is lost in one that they cannot read."""

from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from quizapp import i18n
from quizapp.i18n import _


class Language(NamedTuple):
    """A choice: `code` as in the settings (empty for the system's), and its name as shown."""

    code: str
    name: str


def choices(system: str, present: str) -> tuple[Language, ...]:
    """Return the system's language, whose code is `system`, then those there are.

    `present` is the code in the settings: it is among the choices even when it is not offered, as the
    pseudo-language is not.
    """
    # Translators: the language of the interface is the one the system is set to; {language} is its name.
    follow = _("As the system ({language})").format(language=own_name(system))
    codes = list(i18n.languages())
    if present and present not in codes:
        codes.append(present)
    return (Language("", follow), *(Language(code, own_name(code)) for code in codes))


def own_name(code: str) -> str:
    """Return what the language calls itself: "Deutsch" for "de"; the code where CLDR does not know it."""
    try:
        name = Locale.parse(code).get_display_name(code)
    except (UnknownLocaleError, ValueError):
        name = None
    return name[:1].upper() + name[1:] if name else code
