"""Words that give a key away: a stem must not name its key, nor what the key speaks for."""

from quizapp.generation.context import Context
from quizapp.reviewing.words import content_stems


def tells(context: Context, text: str, name: str) -> bool:
    """Tell whether `text` holds a word of `name`, of an alias of it, or of what it may speak for.

    "Russia reserves the right ..." gives the Kremlin away without naming it.
    """
    return not content_stems(text).isdisjoint(context.telling(name))
