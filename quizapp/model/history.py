"""What finished sessions say together: which of them are meant, and how the score went from one to the next."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

from quizapp.model.rates import Rate, difference, rate
from quizapp.model.session import REPEATING, SessionMode

TOGETHER = 4
"""How many sessions a level is taken from: one alone is too short to tell chance from skill."""


FEWEST = 4
"""The fewest sessions that a change is told of: of two or three each half would be one, and a day is no trend."""

CLOSE = 0.1
"""A score holds when its change lies within this, up or down, nine times in ten: one answer of ten."""


class Outcome(Protocol):
    """What a session came to: of a whole `Session`, or of the line that an index keeps of one."""

    @property
    def id(self) -> str:
        """Its own."""

    @property
    def mode(self) -> SessionMode:
        """What it was for."""

    @property
    def set_id(self) -> str:
        """The set that it was played on."""

    @property
    def set_title(self) -> str:
        """What that set was called then."""

    @property
    def score(self) -> float:
        """The sum of the scores."""

    @property
    def possible(self) -> int:
        """The best possible score."""

    @property
    def seconds(self) -> float:
        """The time spent answering."""

    @property
    def started(self) -> datetime:
        """When it began."""

    @property
    def finished(self) -> datetime | None:
        """When it ended."""


AnOutcome = TypeVar("AnOutcome", bound=Outcome)


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

    session: Outcome
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


def finished_at(session: Outcome) -> datetime:
    """Return when the session ended, or began where it has no end."""
    return session.finished or session.started


def played_sets(sessions: Sequence[Outcome]) -> tuple[PlayedSet, ...]:
    """Return the sets that `sessions` (newest first) were played on, the last played first."""
    titles: dict[str, str] = {}
    for session in sessions:
        titles.setdefault(session.set_id, session.set_title)
    return tuple(PlayedSet(*item) for item in titles.items())


def chosen(
    sessions: Sequence[AnOutcome], *, set_id: str = "", period: Period = Period.ALL, now: datetime
) -> tuple[AnOutcome, ...]:
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


def progress(sessions: Sequence[Outcome]) -> Progress:
    """Return how the score went in finished `sessions`, given in any order."""
    compared = sorted((session for session in sessions if session.mode not in REPEATING), key=finished_at)
    scores = [(session.score, session.possible) for session in compared]
    points = tuple(
        Point(
            session,
            rate(*scores[end - 1]),
            _together(scores[max(0, end - TOGETHER) : end]),
            min(TOGETHER, end),
        )
        for end, session in enumerate(compared, start=1)
    )
    return Progress(
        points=points,
        left_out=len(sessions) - len(compared),
        right=sum(right for right, _of in scores),
        answers=sum(of for _right, of in scores),
        rate=_together(scores),
        change=_change(scores),
    )


def _together(scores: Sequence[tuple[float, int]]) -> Rate | None:
    return rate(sum(right for right, _of in scores), sum(of for _right, of in scores))


def _change(scores: Sequence[tuple[float, int]]) -> Change:
    half = len(scores) // 2
    earlier, later = _together(scores[:half]), _together(scores[len(scores) - half :])
    if len(scores) < FEWEST or earlier is None or later is None:
        return Change.UNKNOWN
    likely = difference(earlier, later)
    if likely.low > 0:
        return Change.BETTER
    if likely.high < 0:
        return Change.WORSE
    return Change.STEADY if likely.low >= -CLOSE and likely.high <= CLOSE else Change.UNCLEAR
