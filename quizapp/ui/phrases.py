"""What several pages say in the same words."""

from quizapp.i18n import ngettext
from quizapp.ui import formats


def waiting(count: int) -> str:
    """Return that `count` questions, at least one, are not asked before a person has looked at them."""
    # Translators: {count} questions that are not asked in a quiz yet.
    words = ngettext(
        "{count} waits for a person to check it", "{count} wait for a person to check them", count
    )
    return words.format(count=formats.number(count))


def practise_missed(count: int) -> str:
    """Return the words of the button that asks again what was got wrong, at least one question."""
    words = ngettext("Practise the {count} missed", "Practise the {count} missed", count)
    return words.format(count=formats.number(count))
