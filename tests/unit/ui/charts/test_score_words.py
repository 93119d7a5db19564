"""What the chart says in each language: numbers, days and percentages are written as that language writes them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from quizapp import i18n
from quizapp.model.history import progress
from quizapp.model.session import Asked, Response, Session
from quizapp.ui.charts import score_words

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    yield
    i18n.use("en")


def session(right: int, *, days_ago: int, of: int = 12) -> Session:
    at = NOW - timedelta(days=days_ago)
    return Session(
        id=f"session-{days_ago}",
        set_id="set-1",
        set_title="Tunnel leak",
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(of)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=9, at=at, score=float(place < right))
            for place in range(of)
        ),
        started=at,
        finished=at,
    )


# 14 of 24 is 58.3 %; by Wilson's formula it lies nine times in ten between 41.8 and 73.2 %.
TWO = progress((session(8, days_ago=0), session(6, days_ago=20)))
THOUSAND = progress([session(6, days_ago=days) for days in range(1000)])


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


def test_in_german() -> None:
    i18n.use("de")
    assert plain(score_words.summary(TWO, NOW)) == (
        "2 Durchgänge vom 2. Nov. bis 22. Nov.: 14 von 24 richtig, 58 %."
        " Dein Stand liegt am ehesten bei 42 % bis 73 %."
    )
    assert plain(score_words.summary(THOUSAND, NOW)).startswith(
        "1.000 Durchgänge vom 27. Feb. 2024 bis 22. Nov.: 6.000 von 12.000 richtig, 50 %;"
    )


def test_in_arabic() -> None:
    i18n.use("ar")
    said = plain(score_words.summary(TWO, NOW))
    # The figures that CLDR, through Babel, writes with Arabic by default.
    assert "14 من 24" in said
    assert "22 نوفمبر" in said
    assert "58" in said
    assert "42" in said
    assert not any(letter.isascii() and letter.isalpha() for letter in said)


def test_a_title_keeps_its_direction_between_arabic_words() -> None:
    i18n.use("ar")
    assert "\u2068Tunnel leak\u2069" in score_words.point(TWO.points[0], NOW)


def test_in_english() -> None:
    assert score_words.summary(TWO, NOW) == (
        "2 sessions from Nov 2 to Nov 22: 14 of 24 right, 58%. Your level is most likely 42% to 73%."
    )
    assert score_words.point(TWO.points[1], NOW) == (
        "Nov 22, Tunnel leak, 8 of 12, 67%; the last 2 together 58%"
    )
    assert score_words.summary(progress(()), NOW) == "Not enough yet: a rate takes at least 5 answers."


SAME_DAY = progress((session(5, days_ago=0, of=9), session(3, days_ago=0, of=13)))
SIX = progress([session(6, days_ago=days) for days in range(6)])


@pytest.mark.parametrize(
    ("code", "beginning"),
    [
        ("en", "2 sessions on Nov 22: 8 of 22 right, 36%. Your level is most likely"),
        ("de", "2 Durchgänge am 22. Nov.: 8 von 22 richtig, 36 %. Dein Stand liegt am ehesten bei"),
        ("ar", "جولتان في 22 نوفمبر: 8 من 22 صحيحة،"),
    ],
)
def test_one_day_is_named_once(code: str, beginning: str) -> None:
    i18n.use(code)
    said = plain(score_words.summary(SAME_DAY, NOW)).replace("\u200e", "").replace("\u200f", "")
    assert said.startswith(beginning)
    assert said.count("22 نوفمبر" if code == "ar" else "Nov") == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ("Your sessions so far", "the last four together")),
        ("de", ("Deine Durchgänge bisher", "die letzten vier zusammen")),
        ("ar", ("جولاتك حتى الآن", "آخر أربع معًا")),
    ],
)
def test_two_sessions_are_no_trend_and_no_last_four(code: str, words: tuple[str, str]) -> None:
    i18n.use(code)
    headline, last_four = words
    assert score_words.headline(SAME_DAY) == headline
    assert last_four not in score_words.summary(SAME_DAY, NOW)
    assert last_four in score_words.summary(SIX, NOW)


def test_what_may_be_chance_is_not_called_steady() -> None:
    # 6 of 12 each time: the halves of 36 answers differ by up to 19 points, nine times in ten.
    assert score_words.headline(SIX) == "No clear change in your score so far."
    many = progress([session(6, days_ago=days) for days in range(100)])
    assert score_words.headline(many) == "Your score holds about the same."


def test_a_point_names_as_many_as_its_level_is_of() -> None:
    said = [score_words.point(each, NOW) for each in SIX.points]
    assert said[0].endswith("6 of 12, 50%")
    assert said[2].endswith("; the last 3 together 50%")
    assert said[5].endswith("; the last 4 together 50%")
