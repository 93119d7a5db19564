"""Dates and numbers follow the language of the interface."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from quizapp import i18n
from quizapp.ui import formats

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def german() -> Iterator[None]:
    i18n.use("de")
    yield
    i18n.use("en")


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


def test_english() -> None:
    assert formats.percent(0.754) == "75%"
    assert formats.number(1234.5) == "1,234.5"
    assert formats.number(9.0) == "9"
    assert formats.score(9, 12) == "9 of 12"
    assert formats.long_date(NOW) == "Sunday, November 22, 2026"


@pytest.mark.usefixtures("german")
def test_german() -> None:
    assert plain(formats.percent(0.754)) == "75 %"
    assert formats.number(1234.5) == "1.234,5"
    assert formats.long_date(NOW) == "Sonntag, 22. November 2026"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0 sec"), (59, "59 sec"), (60, "1 min"), (89, "1 min"), (420, "7 min")]
)
def test_duration(seconds: float, text: str) -> None:
    assert formats.duration(seconds) == text


def test_when_counts_days_of_the_calendar_not_hours() -> None:
    assert plain(formats.when(NOW - timedelta(hours=9), NOW)) == "today, 12:30 AM"
    assert plain(formats.when(NOW - timedelta(hours=10), NOW)) == "yesterday, 11:30 PM"
    assert plain(formats.when(NOW - timedelta(days=2), NOW)) == "Nov 20, 2026"


def test_when_speaks_in_the_zone_of_now() -> None:
    east = NOW.astimezone(timezone(timedelta(hours=14)))
    assert plain(formats.when(NOW - timedelta(hours=9), east)) == "today, 2:30 PM"


def test_facts_keep_their_own_direction_in_a_language_from_right_to_left() -> None:
    parts = ("The Velmar Courier", "", "9 questions")
    assert formats.facts(parts) == "The Velmar Courier · 9 questions"
    i18n.use("ar")
    try:
        assert formats.facts(parts) == "\u2068The Velmar Courier\u2069 · \u20689 questions\u2069"
    finally:
        i18n.use("en")


def test_an_unknown_language_is_written_as_english() -> None:
    i18n.use("xx")
    try:
        assert formats.percent(0.5) == "50%"
    finally:
        i18n.use("en")


def test_a_short_day_names_the_year_only_where_it_is_another() -> None:
    assert formats.day(NOW, NOW) == "Nov 22"
    assert formats.day(NOW - timedelta(days=365), NOW) == "Nov 22, 2025"
    # Shortly before midnight UTC it is tomorrow further east.
    east = NOW.astimezone(timezone(timedelta(hours=3)))
    assert formats.day(datetime(2026, 11, 21, 22, 0, tzinfo=UTC), east) == "Nov 22"


@pytest.mark.usefixtures("german")
def test_a_short_day_in_german() -> None:
    assert formats.day(NOW, NOW) == "22. Nov."


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("en", "2026-11-20", "November 20, 2026"),
        ("en", " 2026-11-20T09:30:00Z", "November 20, 2026"),
        ("en-GB", "2026-11-20", "20 November 2026"),
        ("de", "2026-11-20", "20. November 2026"),
        ("ar", "2026-11-20", "20 نوفمبر 2026"),
        ("", "2026-11-20", "November 20, 2026"),
        ("en", "20 November 2026", "20 November 2026"),
        ("en", "Friday last", "Friday last"),
        ("en", "2026-11", "2026-11"),
        ("en", "2026-13-45", "2026-13-45"),
        ("en", "2026-11-20 and later", "2026-11-20 and later"),
        ("en", "２０２６-11-20", "２０２６-11-20"),
        ("klingon", "2026-11-20", "2026-11-20"),
        ("en", "", ""),
    ],
)
def test_the_day_of_an_article_is_written_as_its_reader_writes_days(
    language: str, written: str, shown: str
) -> None:
    assert formats.published(written, language) == shown


@pytest.mark.usefixtures("german")
def test_without_a_language_the_day_of_an_article_is_that_of_the_interface() -> None:
    assert formats.published("2026-11-20") == "20. November 2026"
