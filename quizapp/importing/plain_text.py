"""Plain text: `.txt`."""

from quizapp.importing.decoding import decode
from quizapp.importing.reading import Reader, Reading, reading


def read(content: bytes) -> Reading:
    """Return the article in `content`, in whichever encoding it is. `UserError` when it holds none."""
    return reading(*decode(content))


READER = Reader((".txt", ".text"), read)
