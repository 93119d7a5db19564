"""A question in the making: everything but the order of its options and the choice of its wording."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quizapp.generation.context import Context
from quizapp.generation.forms import Answer, Form
from quizapp.generation.why import Refusal
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill

__all__ = ["Answer", "Draft", "Kind"]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A question that is safe by the condition of its kind, before the rules of review have seen it."""

    stems: tuple[str, ...]
    """Wordings of the same question, any of which will do."""
    key: Answer
    """What is right; of a draft with a form, what the answer comes to in a word, or `NO_KEY`."""
    distractors: tuple[Answer, ...] = ()
    form: Form | None = None
    """Another way of answering than a choice of the key among its distractors: see `forms`."""
    evidence: tuple[Span, ...]
    marks: tuple[Mark, ...]
    attributions: tuple[str, ...]
    """The ids of those that it asks about; empty where it asks about the article's own words."""
    rationale: str
    difficulty: int
    sure: bool
    """Whether it rests on high confidence alone, and its kind needs no person to look: else it is made for review."""
    alone: bool = False
    """Whether any other question on the same words would show its answer: their marks, or the name of their source."""
    beside: bool = False
    """Whether it asks of no words in particular, and so can stand beside another on the same attributions."""
    unfit: tuple[str, ...] = ()
    """Those of its kind's lessons that do not fit its passage."""
    variant: str = ""
    """What tells it from another question of its kind on the same attributions, where there is one."""
    words: str = ""
    """What the stem shows of an attribution, quoted or in other words, without the frame around it."""
    doubts: int = 0
    """How many things make it lean on its place in the article, or easy to see through; 0 stands cleanly alone."""

    @property
    def where(self) -> int:
        """Where in the article the evidence starts; 0 where there is none."""
        return self.evidence[0].start if self.evidence else 0

    @property
    def places(self) -> int:
        """At how many places a single key can stand: among its distractors, in a choice; else at one."""
        return 1 + len(self.distractors) if self.form is None else 1


class Kind(NamedTuple):
    """A kind of question: what is asked, and which attributions of an article it can be asked about."""

    name: str
    skill: Skill
    most: int
    """How many of them a set holds at most."""
    drafts: Callable[[Context, Iterable[Attribution]], Iterator[Draft | Refusal]]
    """Takes the attributions that are looked at, all or some of those that may be asked about.

    Says of each that it would ask about why it cannot; nothing of those that it does not ask about.
    """
    lessons: tuple[str, ...] = ()
    """What to look for next time: sentences that take turns at the end of the rationales of a set."""
