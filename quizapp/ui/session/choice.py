"""What the session page tells when an answer is checked."""

from dataclasses import dataclass

from quizapp.model.answering import Given


@dataclass(frozen=True)
class Choice:
    """The answer, and the seconds from showing the question to checking."""

    given: Given
    seconds: float
