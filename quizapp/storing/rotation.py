"""Which backups are kept: the latest, and of the days and months before the last one each."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

LATEST = 10
DAYS = 30
MONTHS = 12
DAY = timedelta(days=1)
AWAY = timedelta(days=31)


class Made(NamedTuple):
    """A backup: its number, which goes up whatever the clock does, and when it was made."""

    number: int
    at: datetime


def kept(backups: Iterable[Made]) -> set[Made]:
    """Return those of `backups` to keep: the `LATEST`, the last of `DAYS` days and the last of `MONTHS` months.

    Days and months on which none was made do not count, so that who was away for a year still has them.
    """
    newest_first = sorted(backups, reverse=True)
    return {
        *newest_first[:LATEST],
        *_last_of_each(newest_first, DAYS, lambda made: made.at.date()),
        *_last_of_each(newest_first, MONTHS, lambda made: (made.at.year, made.at.month)),
    }


def is_plausible(now: datetime, backups: Iterable[Made]) -> bool:
    """Tell whether the clock, which says `now`, may be believed in what is to go for good by its age.

    One that jumped ahead is told by the newest of `backups` that, by it, is older than a `DAY`: that lies further back
    than `AWAY`. So it is after a long absence too; a day later all is as ever.
    """
    before = [made.at for made in backups if made.at <= now - DAY]
    return not before or now - max(before) <= AWAY


def _last_of_each(newest_first: list[Made], most: int, period: Callable[[Made], Hashable]) -> list[Made]:
    last: dict[Hashable, Made] = {}
    for made in newest_first:
        last.setdefault(period(made), made)
    return list(last.values())[:most]
