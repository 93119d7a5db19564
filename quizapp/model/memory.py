"""What is known of how well a learner remembers a question: a value of spaced repetition."""

from pydantic import AwareDatetime, Field

from quizapp.model.base import Frozen


class Memory(Frozen):
    """How well a question is remembered, as FSRS sees it; `practising` says how answers change it."""

    stability: float = Field(gt=0)
    """Days until the chance of recall has fallen to 90 %."""
    difficulty: float = Field(ge=1, le=10)
    answered: AwareDatetime
    """When it was answered last."""
    due: AwareDatetime
    """When it should be asked again."""
