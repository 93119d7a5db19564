"""Rates and their ranges, against the tables of the papers they come from."""

import pytest

from quizapp.model.rates import Rate, difference, rate, wilson

Z95 = 1.959964


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_the_published_intervals(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of, Z95) == pytest.approx((low, high), abs=5e-5)


def test_a_difference_is_the_published_one() -> None:
    # Newcombe, Statistics in Medicine 17 (1998) 873-890, table II (a), method 10: 56/70 against 48/80.
    assert difference(Rate(48, 80), Rate(56, 70), Z95) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_a_range_stays_between_none_and_all() -> None:
    assert wilson(0, 5).low == 0
    assert wilson(5, 5).high == 1


def test_under_five_answers_there_is_no_rate() -> None:
    assert rate(4, 4) is None
    assert rate(5, 5) == Rate(5, 5)


def test_more_answers_give_a_narrower_range() -> None:
    few, many = Rate(6, 12).likely, Rate(60, 120).likely
    assert few.low < many.low < 0.5 < many.high < few.high
