"""From positions in Python's text to positions in Qt's, and back.

The application counts code points; Qt's text classes count UTF-16 units, of which a character beyond U+FFFF (most
emoji) takes two. This pair of functions is the only place that knows. Text is never taken from a widget: only
positions are, and the words come from the article's own text.
"""

_WIDE = 0xFFFF

# Characters that a text document of Qt's gives a meaning of its own. Each is shown as one other unit, so that
# positions stay what they are: an end of line in a text given verbatim, Qt's marks of frames and objects, half pairs.
_STAND_INS = {0x0D: " ", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0xFFFC: "\ufffd", 0x00: "\ufffd"}
_STAND_INS.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))


def utf16_position(text: str, index: int) -> int:
    """Return the position in UTF-16 units of the code point at `index` (0 to `len(text)`) of `text`."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def code_point_position(text: str, position: int) -> int:
    """Return the index of the code point at UTF-16 `position`; inside a pair, that of its character."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    index = len(units.decode("utf-16-le", "surrogatepass"))
    # A cut through a pair leaves its first half, which counts as one here; the character before the cut is not whole.
    half = bool(units) and 0xD8 <= units[-1] <= 0xDB
    return index - 1 if half and index > 0 and ord(text[index - 1]) > _WIDE else index


def document_text(text: str) -> str:
    """Return `text` as it may be put into a `QTextDocument`: the same number of UTF-16 units, position by position.

    A line feed becomes the border of two blocks, which takes one position too.
    """
    return text.translate(_STAND_INS)
