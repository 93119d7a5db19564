"""The language of the interface: strings are marked with `N_` where defined, translated with `_` where shown.

The language of the content (stems, options, rationales) is the article's and never passes through here.
"""

import gettext as _gettext
from collections.abc import Iterable
from pathlib import Path

from quizapp import paths
from quizapp.i18n.pseudo import PSEUDO, PseudoTranslations

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
    """Make `language`, a code that `is_known`, the language of the interface; any other code means English."""
    global _catalogue, _language
    _language = language if is_known(language) else "en"
    if _language == PSEUDO:
        _catalogue = PseudoTranslations()
    elif _language == "en":
        _catalogue = _gettext.NullTranslations()
    else:
        _catalogue = _gettext.translation(_DOMAIN, _locale_folder(), [_language])


def language() -> str:
    """Return the code of the language in use."""
    return _language


def languages() -> tuple[str, ...]:
    """Return the codes that a catalogue exists for, English first."""
    compiled = _locale_folder().glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")
    return ("en", *sorted(path.parent.parent.name for path in compiled))


def translations(message: str) -> tuple[tuple[str, str], ...]:
    """Return `(code, text)` of `message` in each language that has its own words for it, English left out.

    For files that are read by others, whatever language they speak.
    """
    spoken = ((code, _gettext.translation(_DOMAIN, _locale_folder(), [code])) for code in languages()[1:])
    texts = ((code, catalogue.gettext(message)) for code, catalogue in spoken)
    return tuple((code, text) for code, text in texts if text != message)


def is_known(code: str) -> bool:
    """Tell whether the interface can speak `code`: one of `languages`, or the pseudo-language."""
    return code == PSEUDO or code in languages()


def first_known(tags: Iterable[str]) -> str:
    """Return the code of the first of `tags` that a catalogue exists for, else English.

    Tags are spelled as systems do: "de", "de_AT", "de-AT", "de_AT.UTF-8@euro".
    """
    known = (*languages(), PSEUDO)
    for tag in tags:
        code = tag.replace("-", "_").partition(".")[0].partition("@")[0]
        for wanted in (code, code.partition("_")[0]):
            if wanted in known:
                return wanted
    return "en"


def _locale_folder() -> Path:
    return paths.assets() / "locale"
