"""A question (in assessment: an item): its stem, its way of answering, its key and its evidence.

The ways of answering are the interactions of IMS QTI 3: choice (one or several), match, order and hot text, and beside
them a fixed choice between true, false and not stated, and a reflection that nobody marks. What an answer looks like,
and what it scores, stands in `answering`.
"""

from collections.abc import Iterable
from enum import StrEnum
from operator import not_
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import override

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


class Origin(Frozen):
    """One attribution that a question was made from: with the question’s kind, why the question exists."""

    attribution: str
    """Its id in the graph."""
    source: str = ""
    """The name of its source; empty where it has none."""
    cue: str = ""
    """The words that tie the content to the source, as they stand in the article."""
    rule: str = ""
    """The construction by which extraction found it; empty where a person did, or an earlier version."""


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
    origins: tuple[Origin, ...] = Field(default=(), exclude_if=not_)
    """What each of `attributions` was when a machine made the question; empty where a person wrote it."""
    rationale: str
    status: Status
    options: tuple[Option, ...] = ()
    """What is offered; nothing where the answer is no choice among options."""

    @model_validator(mode="after")
    def _options_told_apart(self) -> Self:
        _distinct(self.options, "options")
        return self

    @property
    def scored(self) -> bool:
        """Whether there is a right answer to count."""
        return True

    @property
    def right_options(self) -> frozenset[str]:
        """The ids of the options that are right to choose; empty where options are not right or wrong in themselves."""
        return frozenset()

    def option(self, option_id: str) -> Option:
        """Return the option with this id; `KeyError` where there is none."""
        return _named(self.options, option_id)


class ChoiceQuestion(QuestionBase):
    """Choose one of several options."""

    interaction: Literal["choice"] = "choice"
    options: tuple[Option, ...]
    key: tuple[str, ...]
    """The id of the right option; empty while a person has not said which it is."""

    @model_validator(mode="after")
    def _key_among_options(self) -> Self:
        _offered(self.key, self.options)
        return self

    @property
    @override
    def right_options(self) -> frozenset[str]:
        """The id of the right option."""
        return frozenset(self.key)


# The classes below ask for their `interaction` by name: a hash of content leaves out defaults, and two questions that
# differ in the way of answering alone are not the same.


class MultipleChoiceQuestion(QuestionBase):
    """Choose all that are right among several options: one at least."""

    interaction: Literal["multiple_choice"]
    options: tuple[Option, ...]
    key: tuple[str, ...]
    """The ids of the right options."""

    @model_validator(mode="after")
    def _key_among_options(self) -> Self:
        _offered(self.key, self.options)
        return self

    @property
    @override
    def right_options(self) -> frozenset[str]:
        """The ids of the right options."""
        return frozenset(self.key)


TRUE, FALSE, NOT_STATED = "true", "false", "not_stated"
VERDICTS = (TRUE, FALSE, NOT_STATED)
"""The ids of the options of a `TrueFalseQuestion`, in the order in which they are always shown."""


class TrueFalseQuestion(QuestionBase):
    """Say of the statement in the stem whether the article says so: true, false, or that it does not say."""

    interaction: Literal["true_false"]
    options: tuple[Option, ...]
    """With the ids of `VERDICTS`, in their order: all three, or the first two."""
    key: tuple[str, ...]
    """The id of the right verdict; empty while a person has not said which it is."""

    @model_validator(mode="after")
    def _verdicts(self) -> Self:
        if tuple(option.id for option in self.options) not in (VERDICTS, VERDICTS[:2]):
            raise ValueError("the options are not true, false and not stated")
        _offered(self.key, self.options)
        return self

    @property
    @override
    def right_options(self) -> frozenset[str]:
        """The id of the right verdict."""
        return frozenset(self.key)


class MatchingQuestion(QuestionBase):
    """Find for each prompt the option that belongs to it. Options may be left over, and each is used once at most."""

    interaction: Literal["matching"]
    prompts: tuple[Option, ...]
    """What stands fixed, such as the sources; `rationale` says why its option belongs to it."""
    options: tuple[Option, ...]
    key: tuple[tuple[str, str], ...]
    """The pairs (id of a prompt, id of its option); a prompt without a pair is not finished."""

    @model_validator(mode="after")
    def _pairs_of_what_is_there(self) -> Self:
        _distinct(self.prompts, "prompts")
        prompts, options = [pair[0] for pair in self.key], [pair[1] for pair in self.key]
        _offered(prompts, self.prompts)
        _offered(options, self.options)
        if len(set(prompts)) != len(prompts) or len(set(options)) != len(options):
            raise ValueError("the key uses a prompt or an option twice")
        return self

    def prompt(self, prompt_id: str) -> Option:
        """Return the prompt with this id; `KeyError` where there is none."""
        return _named(self.prompts, prompt_id)


class OrderingQuestion(QuestionBase):
    """Put the options in their order."""

    interaction: Literal["ordering"]
    options: tuple[Option, ...]
    key: tuple[str, ...]
    """The ids of all options in the right order."""

    @model_validator(mode="after")
    def _key_orders_all(self) -> Self:
        if sorted(self.key) != sorted(option.id for option in self.options):
            raise ValueError("the key does not name each option once")
        return self


class SelectionQuestion(QuestionBase):
    """Select the words of the article that show the answer (QTI: hot text)."""

    interaction: Literal["selection"]
    key: tuple[Span, ...]
    """The spans of the article that are right, any one of them; empty while a person has not marked them."""


class ReflectionQuestion(QuestionBase):
    """Think of an answer, note it if one likes, and compare it with the rationale: nothing is right or wrong."""

    interaction: Literal["reflection"]

    @property
    @override
    def scored(self) -> bool:
        """Never: there is no key."""
        return False


Question = Annotated[
    ChoiceQuestion
    | MultipleChoiceQuestion
    | TrueFalseQuestion
    | MatchingQuestion
    | OrderingQuestion
    | SelectionQuestion
    | ReflectionQuestion,
    Field(discriminator="interaction"),
]
"""A question, told apart by its `interaction`."""


def _distinct(options: tuple[Option, ...], what: str) -> None:
    """Raise `ValueError` where two of `options` share an id."""
    if len({option.id for option in options}) != len(options):
        raise ValueError(f"two {what} share an id")


def _offered(key: Iterable[str], options: tuple[Option, ...]) -> None:
    """Raise `ValueError` where `key` names an option that is not there."""
    if not set(key) <= {option.id for option in options}:
        raise ValueError("the key names an option that is not there")


def _named(options: tuple[Option, ...], option_id: str) -> Option:
    """Return the option with this id; `KeyError` where there is none."""
    for option in options:
        if option.id == option_id:
            return option
    raise KeyError(option_id)
