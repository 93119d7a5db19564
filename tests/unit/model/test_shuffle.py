"""The permutation is ours, over `random()` alone. The expected orders were worked out by hand."""

import random
from itertools import permutations, product

import pytest

from quizapp.model.shuffle import shuffled


class Fixed:
    """Returns the given numbers, one after the other."""

    def __init__(self, *numbers: float) -> None:
        self.left = list(numbers)

    def random(self) -> float:
        return self.left.pop(0)


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        # From the last place down, the item at int(number * count) of those left changes place with the last of them.
        ((0.0, 0.0, 0.0), "bcda"),  # abcd -> dbca -> cbda -> bcda
        ((0.99, 0.99, 0.99), "abcd"),  # each stays
        ((0.5, 0.5, 0.5), "adbc"),  # abcd -> abdc -> adbc -> adbc
        ((0.25, 0.0, 0.99), "cdab"),  # abcd -> adcb -> cdab -> cdab
    ],
)
def test_the_order_follows_from_the_numbers(numbers: tuple[float, ...], order: str) -> None:
    source = Fixed(*numbers)
    assert "".join(shuffled("abcd", source)) == order
    assert source.left == []


def test_each_permutation_comes_from_exactly_one_choice_of_numbers() -> None:
    """So equally likely numbers give equally likely orders."""
    choices = product([0.1, 0.3, 0.6, 0.9], [0.1, 0.4, 0.7], [0.2, 0.8])
    orders = [shuffled("abcd", Fixed(*numbers)) for numbers in choices]
    assert sorted(orders) == sorted(permutations("abcd"))


def test_a_seed_gives_the_same_order_on_every_version() -> None:
    """`Random(0).random()` begins 0.844, 0.758, 0.421: d stays (3), c stays (2), b changes with a (0)."""
    assert "".join(shuffled("abcd", random.Random(0))) == "bacd"


def test_nothing_and_one_take_no_number_and_the_given_stays() -> None:
    assert shuffled((), Fixed()) == ()
    assert shuffled(("a",), Fixed()) == ("a",)
    given = ["a", "b"]
    assert shuffled(given, Fixed(0.0)) == ("b", "a")
    assert given == ["a", "b"]
