"""Certainty-based marking: what an answer is worth with how sure its giver was, and whether that was justified.

The scheme is Gardner-Medwin's as Moodle has it: right answers earn 1, 2 or 3, wrong ones 0, -2 or -6, so that nobody
gains by claiming more or less certainty than they have: the middle degree pays from 2 chances in 3 on, the highest
from 4 in 5 (A. R. Gardner-Medwin, Confidence assessment in the teaching of basic science, ALT-J 3, 1995). An answer
that is partly right earns its share of what a right one would, as in Moodle; one that scores nothing is wrong.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from quizapp.model.session import Certainty, Response

RIGHT = {Certainty.LOW: 1, Certainty.MIDDLE: 2, Certainty.HIGH: 3}
"""The marks of a right answer."""

WRONG = {Certainty.LOW: 0, Certainty.MIDDLE: -2, Certainty.HIGH: -6}
"""The marks of a wrong answer."""

CHANCE = {Certainty.LOW: 0.5, Certainty.MIDDLE: 11 / 15, Certainty.HIGH: 0.9}
"""The chance of being right that a degree stands for: the middle of where it pays (1/3 to 2/3, to 4/5, to 1)."""

FEWEST = 5
"""The fewest answers from which anything is said of how justified certainty was."""

CLOSE = 0.1
"""Certainty fits when it lies within this of the share of right answers."""


class Bias(StrEnum):
    """How certainty compares with being right."""

    TOO_FEW = "too few"
    """Too few answers to tell."""
    TOO_SURE = "too sure"
    TOO_DOUBTFUL = "too doubtful"
    FITTING = "fitting"


class Degree(NamedTuple):
    """The answers given with one degree of certainty."""

    certainty: Certainty
    right: int
    answers: int


class Calibration(NamedTuple):
    """How well somebody knew what they knew."""

    marks: float
    possible: int
    """The most marks there were: each answer right and fully certain."""
    degrees: tuple[Degree, ...]
    """From the lowest to the highest; those that were never used are missing."""
    brier: float
    """The mean square of how far the chance stood for lay from what came, 0 (best) to 1 (G. W. Brier, 1950)."""
    excess: float
    """Mean certainty less accuracy: above 0 for who is surer than right, -1 to 1."""
    bias: Bias


def marks(score: float, certainty: Certainty) -> float:
    """Return the marks of an answer that scored so much, 0 to 1, and was given so surely; -6 to 3."""
    return score * RIGHT[certainty] if score > 0 else float(WRONG[certainty])


def calibration(responses: Iterable[Response]) -> Calibration | None:
    """Return how certainty and being right went together; null where no answer was given with a certainty."""
    told = [(response, response.certainty) for response in responses if response.certainty is not None]
    if not told:
        return None
    chances = [(CHANCE[certainty], response.is_right) for response, certainty in told]
    excess = sum(chance - right for chance, right in chances) / len(told)
    by_degree = {
        degree: [response.is_right for response, certainty in told if certainty is degree]
        for degree in Certainty
    }
    return Calibration(
        marks=sum(marks(response.score, certainty) for response, certainty in told),
        possible=RIGHT[Certainty.HIGH] * len(told),
        degrees=tuple(Degree(degree, sum(each), len(each)) for degree, each in by_degree.items() if each),
        brier=sum((chance - right) ** 2 for chance, right in chances) / len(told),
        excess=excess,
        bias=_bias(excess, len(told)),
    )


def _bias(excess: float, answers: int) -> Bias:
    if answers < FEWEST:
        return Bias.TOO_FEW
    if abs(excess) <= CLOSE:
        return Bias.FITTING
    return Bias.TOO_SURE if excess > 0 else Bias.TOO_DOUBTFUL
