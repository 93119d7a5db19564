"""What reading gives: an article, and sentences on how it was read."""

import re
from collections.abc import Callable
from typing import NamedTuple

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.i18n.numbers import number
from quizapp.importing import front_matter
from quizapp.model.article import Article, make_article

MAX_CHARACTERS = 300_000
"""The longest text that is read, in code points: some 50,000 words, ten times a long magazine article."""


class Reading(NamedTuple):
    """An article, and translated sentences on anything that the person should know of how it was read."""

    article: Article
    notices: tuple[str, ...]


class Reader(NamedTuple):
    """A format: the endings of its files' names, in lower case with the dot, and how their bytes are read."""

    endings: tuple[str, ...]
    read: Callable[[bytes], Reading]


def reading(text: str, notices: tuple[str, ...] = ()) -> Reading:
    """Return the article that `text` holds, with its front matter taken off and nothing else changed.

    `UserError` when there is nothing to read, too much of it, or when it is not text.
    """
    if len(text) > MAX_CHARACTERS:
        raise UserError(
            _("The text is longer than {limit} characters; give one article at a time.").format(
                limit=number(MAX_CHARACTERS)
            )
        )
    fields, body = front_matter.split(text)
    if _is_binary(body):
        raise UserError(_("This is not text but binary; copy the article's words and paste them instead."))
    if not any(character.isalnum() for character in body):
        raise UserError(_("There is no text to read; paste an article, or choose a file that holds one."))
    if _looks_like_html(body):
        notices = (
            *notices,
            _(
                "This looks like the source of a web page; the words as the page shows them make better questions."
            ),
        )
    return Reading(make_article(body, **fields), notices)


def _is_binary(text: str) -> bool:
    """Tell whether control characters that no text needs are frequent, or NUL, that none has, is there."""
    if "\0" in text:
        return True
    controls = sum(character < " " and character not in "\t\n\v\f\r" for character in text)
    return controls > 3 and controls * 100 > len(text)


_TAG = re.compile(
    r"</?(?:a|article|body|br|div|h[1-6]|head|html|img|li|meta|p|script|span|table|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def _looks_like_html(text: str) -> bool:
    # Three tags are more than an article that writes about one would hold.
    return bool(_PAGE.match(text)) or len(_TAG.findall(text)) >= 3
