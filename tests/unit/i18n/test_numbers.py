"""Numbers are written as the language of the interface writes them."""

from collections.abc import Iterator

import pytest

from quizapp import i18n
from quizapp.i18n.numbers import number


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("en", 1234.56, "1,234.6"),
        ("de", 1234.56, "1.234,6"),
        ("en", -6, "\u22126"),
        ("de", -2.5, "\u22122,5"),
        ("ar", -6, "\u200e\u22126"),
        ("en", -0.04, "0"),
        ("en", 0, "0"),
    ],
)
def test_a_number(language: str, value: float, written: str) -> None:
    i18n.use(language)
    assert number(value) == written
