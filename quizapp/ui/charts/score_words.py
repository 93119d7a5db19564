"""The chart of scores in words: what it shows as a whole, and each of its points."""

from datetime import datetime

from quizapp.i18n import _, ngettext
from quizapp.model.history import TOGETHER, Change, Point, Progress, finished_at
from quizapp.model.rates import ENOUGH, Rate
from quizapp.ui import formats


def headline(progress: Progress) -> str:
    """Return the finding, as a sentence."""
    match progress.change:
        case Change.BETTER:
            # Translators: headlines of the history page.
            return _("Your score is going up.")
        case Change.WORSE:
            return _("Your score has gone down lately.")
        case Change.STEADY:
            return _("Your score holds about the same.")
        case Change.UNCLEAR:
            return _("No clear change in your score so far.")
        case Change.UNKNOWN:
            return _("Your sessions so far")


def not_enough() -> str:
    """Return what stands in the place of a rate that would rest on too few answers."""
    # Translators: in the place of a percentage; {number} is how many answers one takes.
    sentence = ngettext(
        "Not enough yet: a rate takes at least {number} answer.",
        "Not enough yet: a rate takes at least {number} answers.",
        ENOUGH,
    )
    return sentence.format(number=formats.number(ENOUGH))


def summary(progress: Progress, now: datetime) -> str:
    """Return what the chart shows, in one sentence."""
    count = len(progress.points)
    if not count or progress.rate is None:
        return not_enough()
    level = progress.points[-1].level
    if count == 1 or level is None:
        # Translators: {sessions} is "1 session on Nov 22", {score} "9 of 12", {share} a percentage.
        sentence = _("{sessions}: {score} right, {share}.")
    elif count <= TOGETHER:
        # Translators: {sessions} is "3 sessions from Nov 12 to Nov 22"; {range} is where their rate most likely lies.
        sentence = _("{sessions}: {score} right, {share}. Your level is most likely {range}.")
    else:
        # Translators: {sessions} is "12 sessions from Sep 12 to Nov 22"; {level} is the rate of the last four.
        sentence = _(
            "{sessions}: {score} right, {share}; the last four together {level}. Your level is most likely {range}."
        )
    return sentence.format(
        sessions=_sessions(progress, now),
        score=formats.score(progress.right, progress.answers),
        share=formats.percent(progress.rate.share),
        level=formats.percent((level or progress.rate).share),
        range=likely(level or progress.rate),
    )


def _sessions(progress: Progress, now: datetime) -> str:
    """Return how many sessions there are and from when to when; a day that is both is named once."""
    count = len(progress.points)
    first, last = (formats.day(finished_at(progress.points[end].session), now) for end in (0, -1))
    if first == last:
        # Translators: the beginning of a sentence: how many sessions on one day.
        words = ngettext("{count} session on {day}", "{count} sessions on {day}", count)
        return words.format(count=formats.number(count), day=last)
    words = ngettext(
        # Translators: the beginning of a sentence: how many sessions from one day to another.
        "{count} session from {first} to {last}",
        "{count} sessions from {first} to {last}",
        count,
    )
    return words.format(count=formats.number(count), first=first, last=last)


def point(told: Point, now: datetime) -> str:
    """Return one point in words: when, which set, how it went, and the level then."""
    session = told.session
    parts = [
        formats.day(finished_at(session), now),
        formats.isolated(session.set_title),
        formats.score(session.score, session.possible),
    ]
    if told.rate is not None:
        parts.append(formats.percent(told.rate.share))
    words = ", ".join(parts)
    if told.level is None:
        # Translators: {session} is "Nov 22, Tunnel leak, 3 of 3".
        return _("{session}; not enough yet for a rate").format(session=words)
    if told.together == 1:
        return words
    sentence = ngettext(
        # Translators: {session} is "Nov 22, Tunnel leak, 9 of 12, 75%"; {level} is the percentage of the last sessions.
        "{session}; the last {count} together {level}",
        "{session}; the last {count} together {level}",
        told.together,
    )
    return sentence.format(
        session=words, count=formats.number(told.together), level=formats.percent(told.level.share)
    )


def likely(rate: Rate) -> str:
    """Return the range where a rate most likely lies: "58–75%"."""
    low, high = rate.likely
    # Translators: a range of two percentages.
    return _("{low} to {high}").format(low=formats.percent(low), high=formats.percent(high))


def legend(progress: Progress) -> str:
    """Return how to read the chart."""
    if len(progress.points) > 1:
        # Translators: how to read a chart; the band covers where the level is nine times in ten.
        words = [
            _("Dots: sessions. Line: up to four of them together. Band: where your level most likely is.")
        ]
    else:
        words = [_("From two sessions on, a line shows how your level changes.")]
    if any(each.rate is None for each in progress.points):
        words.append(_("Ticks: sessions too short for a rate."))
    if progress.left_out:
        words.append(_("Repetitions of mistakes and of what was due are left out."))
    return " ".join(words)
