"""What a rule says of a question, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph, Entity
from quizapp.model.base import Span
from quizapp.model.keying import left_over
from quizapp.model.question import (
    MatchingQuestion,
    Option,
    OrderingQuestion,
    Question,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import FIXED_ANSWERS
from quizapp.reviewing.reading import Reading


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "E"
    """Blocks approval; the generator never emits it."""
    WARNING = "W"
    """A person should look."""
    INFO = "I"
    """Worth knowing, once there are answers to learn from."""


class Finding(NamedTuple):
    """One objection to a question."""

    rule: str
    """The rule's id, "R01" to "R35"."""
    severity: Severity
    field: str
    """The field of the question that it concerns: "stem", "options", "evidence" ..."""
    message: str
    """One translated sentence: what is wrong."""
    fix: Fix | None = None
    """What would mend it, where that is clear: see `fixing.mended`."""


@dataclass(frozen=True)
class Case:
    """A question with what is known about it."""

    question: Question
    reading: Reading

    @property
    def article(self) -> Article:
        """The article that it is on."""
        return self.reading.article

    @property
    def graph(self) -> AttributionGraph | None:
        """The graph that it was made from; null for one that no machine made."""
        return self.reading.graph

    @cached_property
    def keys(self) -> tuple[Option, ...]:
        """The right options."""
        right = self.question.right_options
        return tuple(option for option in self.question.options if option.id in right)

    @cached_property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong options: of a matching, those that belong to no prompt; of an order or a selection, none."""
        question = self.question
        if isinstance(question, MatchingQuestion):
            return left_over(question)
        if isinstance(question, OrderingQuestion):
            return ()
        right = question.right_options
        return tuple(option for option in question.options if option.id not in right)

    @cached_property
    def groups(self) -> tuple[tuple[Option, ...], ...]:
        """What is offered side by side, each of its own sort: the options, and the prompts of a matching."""
        question = self.question
        prompts = question.prompts if isinstance(question, MatchingQuestion) else ()
        return tuple(group for group in (question.options, prompts) if group)

    @property
    def has_fixed_answers(self) -> bool:
        """Whether the options are the same in every such question, whatever the article says."""
        return self.question.kind in FIXED_ANSWERS or isinstance(self.question, TrueFalseQuestion)

    @property
    def spans(self) -> tuple[tuple[str, Span], ...]:
        """Every place in the article that the question names, with the field that names it."""
        question = self.question
        key = question.key if isinstance(question, SelectionQuestion) else ()
        return (*(("evidence", span) for span in question.evidence), *(("key", span) for span in key))

    @cached_property
    def passage(self) -> str:
        """The words of the evidence."""
        return " ".join(span.of(self.article.text) for span in self.question.evidence)

    @cached_property
    def records(self) -> tuple[Attribution, ...]:
        """The attributions that the question was made from, as far as the graph has them."""
        if self.graph is None or not self.question.attributions:
            return ()
        return tuple(record for record in self.graph.attributions if record.id in self.question.attributions)

    def names(self, name: str) -> tuple[str, ...]:
        """Return `name` and the other names under which the article knows it."""
        entity = self.entity(name)
        return (name, *entity.aliases) if entity else (name,)

    def entity(self, name: str) -> Entity | None:
        """Return the entity that goes by `name`, whatever its case and its article; null where there is none."""
        return self.reading.entity(name)

    def in_evidence(self, span: Span) -> bool:
        """Tell whether `span` lies in the evidence."""
        return any(evidence.covers(span) for evidence in self.question.evidence)


class Objection(NamedTuple):
    """What a rule's function yields: the field and the message; the rule adds its id and severity."""

    field: str
    message: str
    fix: Fix | None = None


class Rule(NamedTuple):
    """One rule of review: an id, a severity, and a pure function from a case to its objections."""

    id: str
    severity: Severity
    check: Callable[[Case], Iterator[Objection]]
