"""How each status looks and what it is called; skills, difficulties and kinds in words."""

from collections.abc import Sequence
from typing import NamedTuple

from quizapp.i18n import N_, _, ngettext
from quizapp.model.editing import HAND
from quizapp.model.question import Status
from quizapp.reviewing.answers import ENOUGH_FOR_FACILITY, Attempt, facility
from quizapp.reviewing.finding import Finding, Severity
from quizapp.ui import formats
from quizapp.ui.components.badge import Tone


class Look(NamedTuple):
    """A status as it is shown: a word, a tone and an icon, each of which tells it."""

    word: str
    tone: Tone
    icon: str


# Translators: how far a question has come; made by machine and sound, to be looked at, and so on.
_LOOKS = {
    Status.READY: Look(N_("Ready"), Tone.GOOD, "tick"),
    Status.APPROVED: Look(N_("Approved"), Tone.GOOD, "confirmed"),
    Status.REVIEW: Look(N_("To review"), Tone.WARN, "eye"),
    Status.DRAFT: Look(N_("Draft"), Tone.QUIET, "pencil"),
    Status.REJECTED: Look(N_("Rejected"), Tone.BAD, "cross"),
}

# Translators: how hard a question is.
_DIFFICULTIES = (N_("Easy"), N_("Medium"), N_("Hard"))


def look_of(status: Status) -> Look:
    """Return how `status` is shown, its word in the language of the interface."""
    look = _LOOKS[status]
    return look._replace(word=_(look.word))


def difficulty_word(difficulty: int) -> str:
    """Return what a difficulty of 1 to 3 is called."""
    return _(_DIFFICULTIES[difficulty - 1])


def difficulties() -> tuple[str, ...]:
    """Return the words of all difficulties, the easiest first."""
    return tuple(_(word) for word in _DIFFICULTIES)


def origin(kind: str) -> str:
    """Return who made a question of that kind."""
    # Translators: where a question comes from.
    return _("Written by hand") if kind == HAND else _("Made from the article")


def answered(attempts: Sequence[Attempt]) -> str:
    """Return how many answered a question at first and how many of them rightly; nothing while they are too few."""
    if len(attempts) < ENOUGH_FOR_FACILITY:
        return ""
    share = facility(sum(attempt.right for attempt in attempts), len(attempts))
    words = ngettext(
        "{share} of {count} first answer right", "{share} of {count} first answers right", len(attempts)
    )
    return words.format(share=formats.percent(share), count=formats.number(len(attempts)))


def objections(findings: tuple[Finding, ...]) -> int:
    """Return how many findings a person should do something about."""
    return sum(finding.severity is not Severity.INFO for finding in findings)


def count_of_findings(count: int) -> str:
    """Return "2 findings"."""
    # Translators: a finding is what a rule of review says of a question.
    return ngettext("{count} finding", "{count} findings", count).format(count=formats.number(count))
