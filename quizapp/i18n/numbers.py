"""Numbers, written as the language of the interface writes them (CLDR, through Babel)."""

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from quizapp.i18n import language


def locale() -> Locale:
    """Return the locale of the language in use; that of English where Babel knows none, as for the pseudo-language."""
    try:
        return Locale.parse(language())
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def number(value: float) -> str:
    """Return `value` with the separators of the language, at most one digit after the point."""
    return format_decimal(round(value, 1), locale=locale())
