"""What the session page tells when an answer is checked."""

from dataclasses import dataclass

from quizapp.model.answering import Given
from quizapp.model.session import Certainty


@dataclass(frozen=True)
class Choice:
    """The answer, the seconds from showing the question to checking, and how sure the person said to be, if asked."""

    given: Given
    seconds: float
    certainty: Certainty | None = None


@dataclass(frozen=True)
class Change:
    """What is given now at a place of a test."""

    place: int
    choice: Choice
