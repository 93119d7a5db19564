"""Front matter: `key: value` lines between two lines of three hyphens, before an article (CONTRIBUTING defines it).

Its form is that of YAML front matter, but values are plain text: no library reads them, nothing is converted.
"""

import re
from typing import TypedDict

from quizapp.errors import UserError
from quizapp.i18n import _


class Fields(TypedDict, total=False):
    """What front matter may say of an article."""

    title: str
    outlet: str
    author: str
    date: str
    address: str
    language: str
    fiction: bool


_TEXT_KEYS = ("title", "outlet", "author", "date", "address", "language")
_KEYS = frozenset({*_TEXT_KEYS, "fiction"})
_ANSWERS = {"yes": True, "true": True, "no": False, "false": False, "": False}

# The longest block: a text with more than this before its second rule merely opens with one.
_MAX_LINES = 60
_MAX_LINE = 1_000
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_PAIR = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
# Comments, list items and indented lines are how other programs' keys go on.
_OTHER = re.compile(r"\s*$|[#\s-]")


def split(text: str) -> tuple[Fields, str]:
    """Return what the front matter of `text` says, and the text after it; no fields and `text` where it has none."""
    head, body = _block(text)
    values: dict[str, str] = {}
    for line in head:
        pair = _PAIR.match(line)
        if pair:
            values[pair[1].lower()] = _unquoted((pair[2] or "").strip())
        elif not _OTHER.match(line):
            return {}, text
    if not values.keys() & _KEYS:
        return {}, text
    return _fields(values), body


def _block(text: str) -> tuple[list[str], str]:
    """Return the lines between the two rules and the text after them; no lines where there are no two rules."""
    lines: list[str] = []
    start = 0
    for end in _END_OF_LINE.finditer(text):
        line = text[start : end.start()].rstrip()
        start = end.end()
        if line == "---" and lines:
            return lines[1:], text[start:]
        if not lines and line != "---":
            break
        lines.append(line)
        if len(lines) > _MAX_LINES or len(line) > _MAX_LINE:
            break
    return [], text


def _unquoted(value: str) -> str:
    quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _fields(values: dict[str, str]) -> Fields:
    fields = Fields()
    for key in _TEXT_KEYS:
        # An empty value says no more than a missing key: the article's own default holds.
        if values.get(key):
            fields[key] = values[key]  # type: ignore[literal-required] # _TEXT_KEYS are keys of Fields
    if "fiction" in values:
        answer = values["fiction"].lower()
        if answer not in _ANSWERS:
            raise UserError(
                _("The front matter's “fiction” must be yes or no, not “{value}”.").format(value=answer)
            )
        fields["fiction"] = _ANSWERS[answer]
    return fields
