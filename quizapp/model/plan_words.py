"""What is said of a session to be, in one line, so that nobody is surprised by it. Window and terminal say the same."""

from functools import reduce

from babel.units import format_unit

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import locale, number
from quizapp.model.plan import Plan
from quizapp.model.session import Session, SessionMode

SECONDS_A_QUESTION = 45
"""How long a question takes, about: reading its passage, answering, and reading why."""


def nothing_ready() -> str:
    """Return the sentence on a set of which nothing can be played."""
    return _("No question of this set is ready to be played; a person has to look at them first.")


def nothing_to_ask(mode: SessionMode) -> str:
    """Return the sentence on a session that would have no question, whatever its filter."""
    match mode:
        case SessionMode.DUE:
            return _("Nothing is due today.")
        case SessionMode.MISTAKES:
            return _("There are no mistakes to try again.")
        case _:
            return nothing_ready()


def session_title(session: Session) -> str:
    """Return what a session is called: its sets, or that it is what was due."""
    # Translators: the title of a session on the questions that are to be asked again today.
    return _("Due today") if session.mode is SessionMode.DUE else session.set_title


def due_words(count: int) -> str:
    """Return "12 questions due today"."""
    # Translators: {count} questions that were answered before, and are to be asked again today.
    words = ngettext("{count} question due today", "{count} questions due today", count)
    return words.format(count=number(count))


def _count_words(mode: SessionMode, count: int) -> str:
    if mode is SessionMode.DUE:
        return due_words(count)
    if mode is SessionMode.MISTAKES:
        # Translators: {count} questions whose last answer was wrong or unsure.
        words = ngettext("{count} question to try again", "{count} questions to try again", count)
    else:
        words = ngettext("{count} question", "{count} questions", count)
    return words.format(count=number(count))


def foretold(plan: Plan, count: int) -> str:
    """Return what will happen: "12 questions, about 9 minutes, feedback after each answer"; `count` are asked."""
    if not count:
        return _("No question fits; allow more of them.")
    parts = [_count_words(plan.mode, count), _time(plan, count)]
    if plan.mode is SessionMode.TEST:
        parts.append(_("feedback at the end"))
    else:
        parts.append(_("feedback after each answer"))
    if plan.certainty:
        # Translators: one of several facts on a session to be, after a comma.
        parts.append(_("with how sure you are"))
    if not plan.article:
        # Translators: one of several facts on a session to be, after a comma.
        parts.append(_("without the article"))
    return reduce(_joined, parts)


def _joined(before: str, fact: str) -> str:
    # Translators: facts on a session to be, one after the other: "12 questions, about 9 minutes, …".
    return _("{before}, {fact}").format(before=before, fact=fact)


def _time(plan: Plan, count: int) -> str:
    if plan.minutes is not None:
        # Translators: the limit of time for a session; {time} is "20 minutes".
        return _("at most {time}").format(time=minutes_words(plan.minutes))
    return roughly(count)


def roughly(count: int) -> str:
    """Return how long so many questions take: "about 9 minutes"."""
    # Translators: how long a session takes; {time} is "9 minutes".
    return _("about {time}").format(time=minutes_words(max(1, round(count * SECONDS_A_QUESTION / 60))))


def minutes_words(count: int) -> str:
    """Return "9 minutes" in the language of the interface."""
    return format_unit(count, "minute", length="long", locale=locale())
