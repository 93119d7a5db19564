"""What is said of certainty: its degrees, what it earned, and how well it fitted. Window and terminal say the same."""

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.certainty import Bias, Calibration, Degree
from quizapp.model.session import Certainty


def degree_name(certainty: Certainty) -> str:
    """Return how sure one is, in one's own words and the language of the interface."""
    match certainty:
        case Certainty.LOW:
            # Translators: the lowest of three answers to "How sure are you?"
            return _("Guessing")
        case Certainty.MIDDLE:
            # Translators: the middle of three answers to "How sure are you?"
            return _("I think so")
        case Certainty.HIGH:
            # Translators: the highest of three answers to "How sure are you?"
            return _("Sure")


def said_of(certainty: Certainty) -> str:
    """Return a sentence on how sure an answer was given: "How sure you were: Sure."."""
    # Translators: how sure the learner said to be; {degree} is "Guessing", "I think so" or "Sure".
    return _("How sure you were: {degree}.").format(degree=degree_name(certainty))


def certainty_score(found: Calibration) -> str:
    """Return what certainty earned: "Certainty score: 14 of 36"."""
    # Translators: points for right and wrong answers by how sure one was; may be below 0.
    words = _("Certainty score: {points} of {total}")
    return words.format(points=number(found.marks), total=number(found.possible))


def certainty_rule() -> str:
    """Return how certainty is scored."""
    # Translators: first what right answers earn by the three degrees of certainty, then what wrong ones do.
    return _("The surer, the more it counts: a right answer earns 1, 2 or 3 points, a wrong one 0, −2 or −6.")


def calibration_sentences(found: Calibration) -> tuple[str, ...]:
    """Return how often each degree was right, from the highest down, and what follows from it."""
    return (*(_of(degree) for degree in reversed(found.degrees)), _advice(found.bias))


def _of(degree: Degree) -> str:
    match degree.certainty:
        case Certainty.HIGH:
            # Translators: how many of the answers were right that were given with this certainty.
            words = ngettext(
                "When you were sure, you were right {right} time out of {count}.",
                "When you were sure, you were right {right} times out of {count}.",
                degree.right,
            )
        case Certainty.MIDDLE:
            # Translators: how many of the answers were right that were given with this certainty.
            words = ngettext(
                "When you thought so, {right} time out of {count}.",
                "When you thought so, {right} times out of {count}.",
                degree.right,
            )
        case Certainty.LOW:
            # Translators: how many of the answers were right that were given with this certainty.
            words = ngettext(
                "When you were guessing, {right} time out of {count}.",
                "When you were guessing, {right} times out of {count}.",
                degree.right,
            )
    return words.format(right=number(degree.right), count=number(degree.answers))


def _advice(bias: Bias) -> str:
    match bias:
        case Bias.TOO_FEW:
            return _("These are too few answers to say how well your certainty fits.")
        case Bias.TOO_SURE:
            return _("You were surer than you were right: look at the passage once more before you are sure.")
        case Bias.TOO_DOUBTFUL:
            return _("You were right more often than you thought: trust your reading.")
        case Bias.FITTING:
            return _("On the whole your certainty fits how often you were right.")
