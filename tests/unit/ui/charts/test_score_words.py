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
        "2 Durchgänge vom 2. Nov. bis 22. Nov.: 14 von 24 richtig, 58 %; die letzten vier zusammen 58 %."
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
        "2 sessions from Nov 2 to Nov 22: 14 of 24 right, 58%; the last four together 58%."
        " Your level is most likely 42% to 73%."
    )
    assert score_words.point(TWO.points[1], NOW) == (
        "Nov 22, Tunnel leak, 8 of 12, 67%; the last four together 58%"
    )
    assert score_words.summary(progress(()), NOW) == "Not enough yet: a rate takes at least 5 answers."
