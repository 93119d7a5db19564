"""Ways of answering other than a choice among options: each form builds the question of its interaction.

A draft without a form is a choice of its key among its distractors. Any other says how it is answered, and the form
holds the answers: `Draft(..., form=TrueOrFalse(TRUE, {TRUE: "...", FALSE: "..."}))`, `form=Matched(pairs)`,
`form=Marked(spans)`. Its `distractors` then stay empty, and its `key` is only what the answer comes to in a word, the
source's name for example, so that a set does not ask it twice; `NO_KEY` where there is no such word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypedDict

from quizapp.model.base import Span
from quizapp.model.question import (
    VERDICTS,
    Mark,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Origin,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)

_IDS = "abcdefghij"
_VERDICT_TEXTS = ("True", "False", "The article does not say")
"""Content, in the language of the article."""


class Answer(NamedTuple):
    """One option: its text, and one sentence on why it is right or wrong."""

    text: str
    rationale: str
    tellings: tuple[tuple[str, str], ...] = ()
    """Rationales that repeat what the option’s name says elsewhere, each after the id of that attribution.

    A set takes the first whose words it has not told yet and does not ask about later, else `rationale`.
    """


NO_KEY = Answer("", "")


class Head(TypedDict):
    """What every question has, whatever its form."""

    id: str
    kind: str
    skill: Skill
    difficulty: int
    stem: str
    evidence: tuple[Span, ...]
    marks: tuple[Mark, ...]
    attributions: tuple[str, ...]
    origins: tuple[Origin, ...]
    rationale: str
    status: Status


class Form(Protocol):
    """A way of answering."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The texts that the question shows beside its stem."""

    def built(self, head: Head) -> Question:
        """Return the question; ids of options follow the alphabet, so that no id tells the key."""


@dataclass(frozen=True)
class AllOf:
    """All that are right among several options."""

    right: tuple[Answer, ...]
    wrong: tuple[Answer, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The options."""
        return tuple(answer.text for answer in (*self.right, *self.wrong))

    def built(self, head: Head) -> Question:
        """Return a `MultipleChoiceQuestion`; its options stand by the alphabet."""
        options = in_alphabet((*self.right, *self.wrong))
        texts = frozenset(answer.text for answer in self.right)
        right = tuple(option.id for option in options if option.text in texts)
        return MultipleChoiceQuestion(**head, interaction="multiple_choice", options=options, key=right)


@dataclass(frozen=True)
class TrueOrFalse:
    """Whether the article says what the stem states: `right` is one of `VERDICTS`.

    Each verdict has a sentence on why it is right or wrong; without one on "not stated" there are two options.
    """

    right: str
    why: Mapping[str, str]
    shown: tuple[str, ...] = ()

    def built(self, head: Head) -> Question:
        """Return a `TrueFalseQuestion`; its options always stand in their order."""
        options = tuple(
            Option(id=verdict, text=text, rationale=self.why[verdict])
            for verdict, text in zip(VERDICTS, _VERDICT_TEXTS, strict=True)
            if verdict in self.why
        )
        return TrueFalseQuestion(**head, interaction="true_false", options=options, key=(self.right,))


@dataclass(frozen=True)
class Matched:
    """What belongs to what: pairs of a prompt and its option, and options that belong to none."""

    pairs: tuple[tuple[Answer, Answer], ...]
    left_over: tuple[Answer, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """Prompts and options."""
        return tuple(
            answer.text for answer in (*(each for pair in self.pairs for each in pair), *self.left_over)
        )

    def built(self, head: Head) -> Question:
        """Return a `MatchingQuestion`: prompts in the order of `pairs`, options by the alphabet."""
        options = in_alphabet((*(option for _, option in self.pairs), *self.left_over))
        ids = {option.text: option.id for option in options}
        prompts = tuple(
            Option(id=f"p{number}", text=prompt.text, rationale=prompt.rationale)
            for number, (prompt, _) in enumerate(self.pairs, start=1)
        )
        pairs = tuple(
            (prompt.id, ids[option.text]) for prompt, (_, option) in zip(prompts, self.pairs, strict=True)
        )
        return MatchingQuestion(**head, interaction="matching", prompts=prompts, options=options, key=pairs)


@dataclass(frozen=True)
class Ordered:
    """Several things in their order: `steps`, the first one first."""

    steps: tuple[Answer, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The steps."""
        return tuple(answer.text for answer in self.steps)

    def built(self, head: Head) -> Question:
        """Return an `OrderingQuestion`; where the alphabet gives the right order, the first option stands last."""
        options = in_alphabet(self.steps)
        if [option.text for option in options] == list(self.shown):
            options = (*options[1:], options[0])
        ids = {option.text: option.id for option in options}
        return OrderingQuestion(
            **head, interaction="ordering", options=options, key=tuple(ids[text] for text in self.shown)
        )


@dataclass(frozen=True)
class Marked:
    """Words to select in the article: `spans`, any one of which is right."""

    spans: tuple[Span, ...]
    shown: tuple[str, ...] = ()

    def built(self, head: Head) -> Question:
        """Return a `SelectionQuestion`."""
        return SelectionQuestion(**head, interaction="selection", key=self.spans)


@dataclass(frozen=True)
class Thought:
    """Something to think about, with the rationale to compare with."""

    shown: tuple[str, ...] = ()

    def built(self, head: Head) -> Question:
        """Return a `ReflectionQuestion`."""
        return ReflectionQuestion(**head, interaction="reflection")


def in_alphabet(answers: Sequence[Answer]) -> tuple[Option, ...]:
    """Return options by the alphabet, with ids in that order."""
    in_order = sorted(answers, key=lambda answer: (answer.text.casefold(), answer.text))
    return tuple(
        Option(id=letter, text=answer.text, rationale=answer.rationale)
        for letter, answer in zip(_IDS, in_order, strict=False)
    )
