"""Bytes -> text: which encoding they are in, and which bytes are no text at all."""

import codecs
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.i18n import N_, _


class Decoded(NamedTuple):
    """Text, and translated sentences on any doubt in how it was decoded."""

    text: str
    notices: tuple[str, ...] = ()


# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_KINDS = (
    (b"%PDF-", N_("This is a PDF, not text; open it, copy the article and paste it instead.")),
    (
        b"PK\x03\x04",
        N_(
            "This is a word processor's document or an archive; open it, copy the article and paste it instead."
        ),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        N_("This is a word processor's document; open it, copy the article and paste it instead."),
    ),
    (b"{\\rtf", N_("This is a rich text document; open it, copy the article and paste it instead.")),
    (b"\x89PNG", N_("This is a picture, not text; type or copy the article's words instead.")),
    (b"\xff\xd8\xff", N_("This is a picture, not text; type or copy the article's words instead.")),
    (b"GIF8", N_("This is a picture, not text; type or copy the article's words instead.")),
)


def decode(content: bytes) -> Decoded:
    """Return the text that `content` spells. `UserError` when it is binary or damaged.

    A byte order mark decides; then UTF-8, if it is valid; then UTF-16, known by where its zeros are (the
    high halves of Latin letters); what is left is Windows-1252, of which Latin-1's letters are a part, and a
    notice says so, since no byte can prove it.
    """
    for start, sentence in _KINDS:
        if content.startswith(start):
            raise UserError(_(sentence))
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strict(content, encoding))
    if b"\0" in content:
        return Decoded(_strict(content, _utf16(content)))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged_utf8(content) or _windows(content)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError(
            _("The file is damaged or binary; save the article as UTF-8 text and try again.")
        ) from error


def _utf16(content: bytes) -> str:
    """Return which UTF-16 the zeros of `content` point to: every second byte of Latin letters is one."""
    half = len(content) / 2
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    raise UserError(_("This is not text but binary; copy the article's words and paste them instead."))


def _damaged_utf8(content: bytes) -> Decoded | None:
    """Return `content` as UTF-8 when more of its characters beyond ASCII are valid in it than not."""
    text = content.decode("utf-8", "replace")
    damaged = text.count("�")
    if sum(character > "\x7f" for character in text) <= 2 * damaged:
        return None
    return Decoded(text, (_("Some characters of the file are damaged; they are shown as “�”."),))


def _windows(content: bytes) -> Decoded:
    notice = _(
        "The file was read as Windows-1252; if letters look wrong, save it as UTF-8 and read it again."
    )
    return Decoded(_strict(content, "cp1252"), (notice,))
