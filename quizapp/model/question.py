"""A question (in assessment: an item): its stem, its way of answering, its key and its evidence."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from quizapp.model.base import Frozen, Id, Span


class Status(StrEnum):
    """How far a question has come. A session plays only ready and approved ones."""

    READY = "ready"
    """Made by machine from high-confidence attributions, with nothing to object to."""
    REVIEW = "review"
    """A person should look."""
    APPROVED = "approved"
    """A person has looked."""
    DRAFT = "draft"
    """Written by hand and unfinished."""
    REJECTED = "rejected"
    """Kept, so that it is not made again."""


PLAYABLE = frozenset({Status.READY, Status.APPROVED})
WAITING = frozenset({Status.REVIEW, Status.DRAFT})
"""A person has to look at these before they are played. Rejected ones wait for nobody."""


class Skill(StrEnum):
    """What a question trains; fixed ids, translated labels."""

    WHO_SAID = "attribution.who_said"
    ABOUT_WHOM = "attribution.about_whom"
    DENIED = "stance.denied"
    CONFIRMED = "stance.confirmed"
    DISPUTED = "stance.disputed"
    CITED_OUTLET = "source.cited_outlet"
    SOURCE_TYPE = "source.type"
    DIRECT_OR_PARAPHRASE = "form.direct_vs_paraphrase"
    FACT_OR_ATTRIBUTED = "form.fact_vs_attributed"
    EVIDENCE_OFFERED = "evidence.offered"
    MISSING_VOICE = "missing.voice"
    COMPARE_OUTLETS = "compare.outlets"
    LATERAL = "lateral.next_step"
    HEADLINE_OR_BODY = "headline_vs_body"


class Role(StrEnum):
    """What a marked span is: who (source), said (cue), what (content), via (outlet)."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    OUTLET = "outlet"


class Mark(Frozen):
    """One part of the attribution behind a question, to be shown in the article."""

    role: Role
    span: Span


class Option(Frozen):
    """One of the answers offered; `rationale` says why it is right or wrong."""

    id: Id
    text: str
    rationale: str = ""


class QuestionBase(Frozen):
    """What every question has, whatever the way of answering."""

    id: Id
    kind: str
    """What is asked: the name of a module in `generation/kinds`, or "hand" for one written by a person."""
    skill: Skill
    difficulty: int = Field(ge=1, le=3)
    stem: str
    evidence: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()
    attributions: tuple[str, ...] = ()
    rationale: str
    status: Status


class ChoiceQuestion(QuestionBase):
    """Choose one of several options."""

    interaction: Literal["choice"] = "choice"
    options: tuple[Option, ...]
    key: tuple[str, ...]
    """The ids of the right options; one, for a single choice."""

    @model_validator(mode="after")
    def _key_among_options(self) -> Self:
        ids = [option.id for option in self.options]
        if len(set(ids)) != len(ids):
            raise ValueError("two options share an id")
        if not set(self.key) <= set(ids):
            raise ValueError("the key names an option that is not there")
        return self

    def option(self, option_id: str) -> Option:
        """Return the option with this id; `KeyError` where there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


# The tagged variants of `interaction`. Each later way of answering is one more class here, with `key` in its
# own shape, joined by `|` under Field(discriminator="interaction").
Question = ChoiceQuestion


def is_right(question: Question, choice: tuple[str, ...]) -> bool:
    """Tell whether `choice` (option ids) is exactly the key."""
    return set(choice) == set(question.key)
