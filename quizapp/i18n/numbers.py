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


_MINUS = "\u2212"
_LEFT_TO_RIGHT = "\u200e"


def number(value: float) -> str:
    """Return `value` with the separators of the language, at most one digit after the point.

    Below 0 it begins with the minus sign, as wide as a digit, not with a hyphen; among words that run from right to
    left with a mark before it, which keeps the sign where it belongs.
    """
    rounded = round(value, 1)
    digits = format_decimal(abs(rounded), locale=locale())
    if rounded >= 0:
        return digits
    mark = _LEFT_TO_RIGHT if locale().text_direction == "rtl" else ""
    return f"{mark}{_MINUS}{digits}"
