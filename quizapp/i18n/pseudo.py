"""The pseudo-language: English made longer and strange, so that a person sees which words can be translated.

What stands on the screen without brackets and accents never came through the catalogue; what is cut off here will be
cut off in a language with longer words than English. Never offered, but understood as a code: in `settings.json`,
in `LANGUAGE`, in tests and in tools that take pictures.
"""

import re
from gettext import NullTranslations
from typing import Final

from typing_extensions import override

PSEUDO: Final = "en_XA"
"""Its code: English in a country that CLDR keeps free for this purpose."""

OPENING, CLOSING = "⟦", "⟧"

_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPRSTUWYZabcdefghijklmnoprstuwyz",
    "ÅßÇĐÉFĜĤÎĴĶĻMÑÖÞŔŠŤÛŴÝŽåƀçđéfĝĥîĵķļmñöþŕšťûŵýž",
)
_VOWEL = re.compile("[aeiouAEIOU]")
_AS_IT_IS = re.compile(r"(\{[^}]*\}|&\w|\(\*[^)]*\))")
"""What code reads: placeholders, the letters that open menus, and the patterns of file dialogs."""


def pseudo(message: str) -> str:
    """Return `message` with accents, in brackets, and longer: each vowel is doubled, which adds about a third."""
    parts = _AS_IT_IS.split(message)
    changed = [
        part if number % 2 else _VOWEL.sub(r"\g<0>\g<0>", part).translate(_ACCENTED)
        for number, part in enumerate(parts)
    ]
    return f"{OPENING}{''.join(changed)}{CLOSING}"


class PseudoTranslations(NullTranslations):
    """The catalogue of the pseudo-language. It needs no file."""

    @override
    def gettext(self, message: str) -> str:
        return pseudo(message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(super().ngettext(msgid1, msgid2, n))
