"""Dates, times and numbers, written as the language of the interface writes them (CLDR, through Babel)."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_percent
from babel.units import format_unit

from quizapp.i18n import _
from quizapp.i18n.numbers import locale
from quizapp.i18n.numbers import number as number

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?", re.ASCII)
"""A day of ISO 8601, which a time may follow."""


def percent(share: float) -> str:
    """Return `share` (0 to 1) as whole per cent."""
    return format_percent(share, format=None, locale=locale())


def score(right: float, total: int) -> str:
    """Return "9 of 12": so many points of so many possible."""
    # Translators: a score: the points reached of those possible.
    return _("{right} of {total}").format(right=number(right), total=number(total))


def isolated(text: str) -> str:
    """Return `text` as part of a line in which it keeps a direction of its own.

    Where the language runs from right to left the number that follows an English name would otherwise be drawn into
    the name.
    """
    return f"\u2068{text}\u2069" if locale().text_direction == "rtl" else text


def facts(parts: Iterable[str]) -> str:
    """Return `parts` as one line, "The Velmar Courier · 9 questions"; empty ones are left out."""
    return " · ".join(isolated(part) for part in parts if part)


def listed(parts: Iterable[str]) -> str:
    """Return `parts` as they are listed in a sentence: "2, 4, and 7"."""
    return format_list(list(parts), locale=locale())


def duration(seconds: float) -> str:
    """Return a length of time in whole minutes, or in seconds when under one minute."""
    if seconds < 60:
        return format_unit(round(seconds), "second", length="short", locale=locale())
    return format_unit(round(seconds / 60), "minute", length="short", locale=locale())


def long_date(day: datetime) -> str:
    """Return the day in full, weekday included: "Sunday, November 22, 2026"."""
    return format_date(day, format="full", locale=locale())


def published(written: str, language: str = "") -> str:
    """Return the date of an article, as `language` writes a day (empty: that of the interface).

    What is no day of ISO 8601 is returned as it was written.
    """
    found = _ISO_DAY.fullmatch(written.strip())
    if found is None:
        return written
    try:
        then = date.fromisoformat(found[1])
        spoken = Locale.parse(language.replace("-", "_")) if language else locale()
    except (ValueError, UnknownLocaleError):  # no day of the calendar, or no language that has a name for it
        return written
    return format_date(then, format="long", locale=spoken)


def day(moment: datetime, now: datetime) -> str:
    """Return the day of `moment` in the zone of `now`, as short as it can be: "Nov 22", with the year if another."""
    local = moment.astimezone(now.tzinfo)
    return format_skeleton("MMMd" if local.year == now.year else "yMMMd", local, locale=locale())


def date_and_time(moment: datetime, now: datetime) -> str:
    """Return the day and the minute of `moment` in the zone of `now`, as a table shows them."""
    local, spoken = moment.astimezone(now.tzinfo), locale()
    day, clock = format_date(local, "medium", locale=spoken), format_time(local, "short", locale=spoken)
    # CLDR's pattern that joins a date {1} and a time {0}.
    return str(spoken.datetime_formats["medium"]).format(clock, day)


def when(moment: datetime, now: datetime) -> str:
    """Return `moment` as people say it at `now`: "today, 17:40", "yesterday, 17:40", else the date."""
    local = moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    clock = format_time(local, format="short", locale=locale())
    if days == 0:
        return _("today, {time}").format(time=clock)
    if days == 1:
        return _("yesterday, {time}").format(time=clock)
    return format_date(local, format="medium", locale=locale())
