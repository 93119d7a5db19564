"""The language of the interface: strings are marked with `N_` where defined, translated with `_` where shown.

The language of the content (stems, options, rationales) is the article's and never passes through here.
"""

import gettext as _gettext
from pathlib import Path

from quizapp import paths

_DOMAIN = "quizapp"
_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "en"


def _(message: str) -> str:
    """Return `message` in the language of the interface."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of the message that fits `count`, in the language of the interface."""
    return _catalogue.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark `message` for translation and return it unchanged; translate it with `_` where it is shown."""
    return message


def use(language: str) -> None:
    """Make `language` (an ISO 639-1 code) the language of the interface; an unknown one falls back to English."""
    global _catalogue, _language
    _catalogue = _gettext.translation(_DOMAIN, _locale_folder(), [language], fallback=True)
    _language = language


def language() -> str:
    """Return the code of the language in use."""
    return _language


def languages() -> tuple[str, ...]:
    """Return the codes that a catalogue exists for, English first."""
    compiled = _locale_folder().glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")
    return ("en", *sorted(path.parent.parent.name for path in compiled))


def _locale_folder() -> Path:
    return paths.assets() / "locale"
