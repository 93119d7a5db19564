"""What finished sessions say together: which of them are meant, and how the score went from one to the next."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from quizapp.model.rates import Rate, difference, rate
from quizapp.model.session import Session, SessionMode

TOGETHER = 4
"""How many sessions a level is taken from: one alone is too short to tell chance from skill."""


FEWEST = 4
"""The fewest sessions that a change is told of: of two or three each half would be one, and a day is no trend."""

CLOSE = 0.1
"""A score holds when its change lies within this, up or down, nine times in ten: one answer of ten."""


class Period(StrEnum):
    """How far back to look."""

    WEEK = "week"
    MONTH = "month"
    TERM = "term"
    ALL = "all"


# Terms differ from country to country; four months hold the longest that are common.
_DAYS = {Period.WEEK: 7, Period.MONTH: 30, Period.TERM: 120}


class PlayedSet(NamedTuple):
    """A set that sessions were played on, under the title that the newest of them has."""

    id: str
    title: str


class Point(NamedTuple):
    """One session in the order of time."""

    session: Session
    rate: Rate | None
    """None when the session has too few answers."""
    level: Rate | None
    """This session and up to three before it, together; None when they have too few answers."""
    together: int
    """How many sessions the level is of, 1 to `TOGETHER`."""


class Change(StrEnum):
    """How the later half of the sessions went, beside the earlier half."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"
    """The difference is small, if there is any."""
    UNCLEAR = "unclear"
    """The answers are too few to tell a difference from chance, or from none."""
    UNKNOWN = "unknown"
    """There are too few sessions, or a half has too few answers."""


class Progress(NamedTuple):
    """How the score went."""

    points: tuple[Point, ...]
    """Oldest first."""
    left_out: int
    """Sessions on mistakes: whoever has just read the answers scores higher, so they are not compared."""
    right: float
    answers: int
    rate: Rate | None
    """Of all points together."""
    change: Change


def finished_at(session: Session) -> datetime:
    """Return when the session ended, or began where it has no end."""
    return session.finished or session.started


def played_sets(sessions: Sequence[Session]) -> tuple[PlayedSet, ...]:
    """Return the sets that `sessions` (newest first) were played on, the last played first."""
    titles: dict[str, str] = {}
    for session in sessions:
        titles.setdefault(session.set_id, session.set_title)
    return tuple(PlayedSet(*item) for item in titles.items())


def chosen(
    sessions: Sequence[Session], *, set_id: str = "", period: Period = Period.ALL, now: datetime
) -> tuple[Session, ...]:
    """Return those of `sessions` on a set (empty: on any) in the `period` that ends on the day of `now`, in order.

    Days are those of the zone of `now`.
    """
    days = _DAYS.get(period)
    before = now.date() - timedelta(days=days) if days is not None else None
    return tuple(
        session
        for session in sessions
        if set_id in {"", session.set_id}
        and (before is None or finished_at(session).astimezone(now.tzinfo).date() > before)
    )


def progress(sessions: Sequence[Session]) -> Progress:
    """Return how the score went in finished `sessions`, given in any order."""
    compared = sorted(
        (session for session in sessions if session.mode is not SessionMode.MISTAKES), key=finished_at
    )
    points = tuple(
        Point(
            session,
            _together([session]),
            _together(compared[max(0, end - TOGETHER) : end]),
            min(TOGETHER, end),
        )
        for end, session in enumerate(compared, start=1)
    )
    return Progress(
        points=points,
        left_out=len(sessions) - len(compared),
        right=sum(session.score for session in compared),
        answers=sum(len(session.asked) for session in compared),
        rate=_together(compared),
        change=_change(compared),
    )


def _together(sessions: Sequence[Session]) -> Rate | None:
    return rate(sum(session.score for session in sessions), sum(len(session.asked) for session in sessions))


def _change(sessions: Sequence[Session]) -> Change:
    half = len(sessions) // 2
    earlier, later = _together(sessions[:half]), _together(sessions[len(sessions) - half :])
    if len(sessions) < FEWEST or earlier is None or later is None:
        return Change.UNKNOWN
    likely = difference(earlier, later)
    if likely.low > 0:
        return Change.BETTER
    if likely.high < 0:
        return Change.WORSE
    return Change.STEADY if likely.low >= -CLOSE and likely.high <= CLOSE else Change.UNCLEAR
