"""JSON from anywhere -> plain values, never at more cost than its bounds allow."""

import json
import re
from typing import Any, NoReturn

MOST_BYTES = 16_000_000
"""A set of the longest article, with its graph, takes about a quarter of it."""
MOST_CONTAINERS = 400_000
"""Arrays and objects together: an empty one takes two bytes of the file and thirty times as many of memory."""
DEEPEST = 32
"""Levels of arrays and objects within each other; ours have eight."""

# A string, to its end or that of the file: possessive, so that no input makes it try twice.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


class UnreadableError(ValueError):
    """Not JSON, or no JSON that one program writes for another: says why, in English, for the log."""


class TooLargeError(ValueError):
    """More than the bounds allow."""


def parsed(content: bytes) -> Any:
    """Return what `content`, JSON in UTF-8, spells. Raises `UnreadableError` or `TooLargeError`.

    Bounds are checked before anything is built. Stricter than JSON's grammar: a key stands once in its object, and
    what is no number (NaN, infinities) is none here either.
    """
    if len(content) > MOST_BYTES:
        raise TooLargeError("too many bytes")
    _check_brackets(content)
    try:
        value = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_float=_finite,
        )
        if b"\\ud" in content.lower():  # an escape may be half of a surrogate pair, which is no character
            json.dumps(value, ensure_ascii=False).encode()
    except UnreadableError:
        raise
    except (ValueError, RecursionError) as error:  # so are UnicodeError and JSONDecodeError
        raise UnreadableError(type(error).__name__) from None  # the error itself holds the text
    return value


def _check_brackets(content: bytes) -> None:
    """Count the brackets outside strings, and how deep they go."""
    brackets = _STRING.sub(b"", content).translate(None, _NO_BRACKETS)
    if brackets.count(b"[") + brackets.count(b"{") > MOST_CONTAINERS:
        raise TooLargeError("too many arrays and objects")
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST:
            raise UnreadableError("nested too deep")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise UnreadableError("a key stands twice")
    return made


def _no_number(_name: str) -> NoReturn:
    raise UnreadableError("not a number")


def _finite(spelled: str) -> float:
    value = float(spelled)
    if value in (float("inf"), float("-inf")):
        raise UnreadableError("too large a number")
    return value
