"""What is said of an answer: its verdict in a word, and in a sentence how far it is right.

Window and terminal say the same.
"""

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.answering import TOO_WIDE, Credit, Given, Standing, credit, score, standing
from quizapp.model.question import (
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    SelectionQuestion,
)


def verdict_word(verdict: Standing) -> str:
    """Return the verdict, in the language of the interface."""
    match verdict:
        case Standing.RIGHT:
            # Translators: the verdict on an answer; calm, never scolding.
            return _("Correct")
        case Standing.PARTLY:
            # Translators: the verdict on an answer of several parts.
            return _("Partly right")
        case Standing.WRONG:
            # Translators: the verdict on an answer; calm, never scolding.
            return _("Not this time")
        case Standing.UNSCORED:
            # Translators: in place of a verdict, where a learner compares a note of one's own with what is said here.
            return _("Compare")


def verdict(question: Question, given: Given, text: str) -> str:
    """Return the verdict on `given`, with the points where it is partly right: "Partly right: 2 of 3"."""
    stands = standing(question, score(question, given, text))
    word = verdict_word(stands)
    if stands is not Standing.PARTLY or isinstance(question, SelectionQuestion):
        return word
    found = credit(question, given, text)
    points = found.points - (found.beside if isinstance(question, MultipleChoiceQuestion) else 0)
    # Translators: {verdict} is "Partly right"; then the points reached of those possible.
    return _("{verdict}: {points} of {total}").format(
        verdict=word, points=number(points), total=number(found.of)
    )


def how_far(question: Question, given: Given, text: str) -> str:
    """Return a sentence on what of `given` is right; empty where the verdict says all."""
    if not question.scored:
        return _("For you to judge; nothing is counted here.")
    found = credit(question, given, text)
    if isinstance(question, SelectionQuestion):
        return _of_words(found)
    if found.points == found.of and not found.beside:
        return ""
    if isinstance(question, MultipleChoiceQuestion):
        return _of_several(found)
    if isinstance(question, MatchingQuestion):
        # Translators: how many pairs were matched as they belong together.
        words = ngettext("You matched {points} of {total}.", "You matched {points} of {total}.", found.of)
    elif isinstance(question, OrderingQuestion):
        # Translators: of all pairs of two things, how many have the earlier one before the later one.
        words = ngettext(
            "{points} of {total} pair stands in its order.",
            "{points} of {total} pairs stand in their order.",
            found.of,
        )
    else:
        return ""
    return words.format(points=number(found.points), total=number(found.of))


def _of_several(found: Credit) -> str:
    # Translators: how many of the right answers were chosen.
    chosen = ngettext(
        "You chose {points} of {total} right answer.",
        "You chose {points} of {total} right answers.",
        found.of,
    ).format(points=number(found.points), total=number(found.of))
    if not found.beside:
        return chosen
    # Translators: follows "You chose 2 of 3 right answers.": each wrong one takes the point of a right one away.
    wrong = ngettext(
        "{count} wrong one takes a point away.", "{count} wrong ones take a point away each.", found.beside
    )
    return f"{chosen} {wrong.format(count=number(found.beside))}"


def _of_words(found: Credit) -> str:
    total = found.points + found.beside
    if total > TOO_WIDE * found.of:
        # Translators: {count} words were selected where {total} would have been right: too many to show a place.
        words = _("You selected {count} words where {total} show it; that is too many to count.")
        return words.format(count=number(total), total=number(found.of))
    # Translators: how many words of the right passage were selected; "its" is the passage's.
    words = ngettext(
        "You found {points} of its {total} word.", "You found {points} of its {total} words.", found.of
    ).format(points=number(found.points), total=number(found.of))
    if not found.beside:
        return words
    # Translators: follows "You found 8 of its 10 words.": words that were selected and do not belong there.
    more = ngettext("{count} more does not show it.", "{count} more do not show it.", found.beside)
    return f"{words} {more.format(count=number(found.beside))}"
