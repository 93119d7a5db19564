"""Numbers and dates among options, and the order in which a reader expects them."""

import re
from datetime import date
from functools import lru_cache

from quizapp.model.question import Option

_NUMBER = re.compile(r"[^\w-]?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(%|[^\W\d]*)\.?")
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS)
_DAY_FIRST = re.compile(rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({_MONTH})\.?(?:,? (\d{{4}}))?\.?", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\.?", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def amounts(options: tuple[Option, ...]) -> tuple[float, ...] | None:
    """Return a value to order each option by, where all of them are numbers or all are dates; else null."""
    return _amounts(tuple(" ".join(option.text.split()) for option in options))


# The same options are looked at whenever a question is made or reviewed.
@lru_cache(maxsize=1_024)
def _amounts(texts: tuple[str, ...]) -> tuple[float, ...] | None:
    units = {found.group(2) for text in texts if (found := _NUMBER.fullmatch(text))}
    for read in (_date, _number) if len(units) == 1 else (_date,):
        values = tuple(map(read, texts))
        known = tuple(value for value in values if value is not None)
        if texts and len(known) == len(values):
            return known
    return None


def in_logical_order(options: tuple[Option, ...]) -> tuple[Option, ...] | None:
    """Return options that are numbers or dates from the least to the greatest; null where they are neither."""
    values = amounts(options)
    if values is None:
        return None
    return tuple(option for _, option in sorted(zip(values, options, strict=True), key=lambda pair: pair[0]))


def _number(text: str) -> float | None:
    found = _NUMBER.fullmatch(text)
    return float(found.group(1).replace(",", "")) if found else None


def _date(text: str) -> float | None:
    """Return the day of a date, counted; of one without a year or a day, as if it were in year 1, or on the first."""
    if found := _ISO.fullmatch(text):
        return _counted(*found.groups())
    if found := _MONTH_FIRST.fullmatch(text):
        month, day, year = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    number = next(place for place, name in enumerate(_MONTHS, start=1) if name.startswith(month[:3].lower()))
    return _counted(year or "1", str(number), day or "1")


def _counted(year: str, month: str, day: str) -> float | None:
    try:
        return date(int(year), int(month), int(day)).toordinal()
    except ValueError:  # the 31st of February
        return None
