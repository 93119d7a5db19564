"""Which numbers somebody must have counted."""

import pytest

from quizapp.generation.figures import figure_in, is_counted


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("The harbour handled 340,000 tonnes of salt", "340,000"),
        ("The harbour sold three cranes in May", "three"),
        ("The harbour dismissed the only one of the four accused", None),
        ("The harbour dismissed three senior officers", None),
        ("The harbour dismissed the other two", None),
        ("The harbour dismissed 421 people", "421"),
        ("The harbour opened in 1987", None),
    ],
)
def test_a_few_who_are_concerned_and_years_are_no_figures(line: str, figure: str | None) -> None:
    assert figure_in(line) == figure


def test_an_age_is_not_counted() -> None:
    assert not is_counted("Kern is 62 years old", "62")
    assert is_counted("Kern sold 62 boats", "62")
