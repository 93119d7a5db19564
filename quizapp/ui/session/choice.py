"""What the session page tells when an answer is checked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """The option ids chosen, and the seconds from showing the question to checking."""

    options: tuple[str, ...]
    seconds: float
