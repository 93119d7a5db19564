"""What a session will be, chosen before it begins: which questions, how many, in which mode and order."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from pydantic import Field

from quizapp.model.article import Article
from quizapp.model.base import Frozen
from quizapp.model.question import Question, Role, Skill
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, SessionMode, start_session
from quizapp.model.shuffle import Source, shuffled
from quizapp.model.timing import Timing

MOST_MINUTES = 600


class Order(StrEnum):
    """In which order questions are asked."""

    AS_IN_SET = "as in set"
    """From easy to hard, or as a person arranged them."""
    EASY_FIRST = "easy first"
    SHUFFLED = "shuffled"


class Filter(Frozen):
    """Which questions are wanted: those that fit each part; an empty part fits all."""

    skills: frozenset[Skill] = frozenset()
    kinds: frozenset[str] = frozenset()
    difficulties: frozenset[int] = frozenset()
    sources: frozenset[str] = frozenset()
    """Who is quoted, in the words that are marked as the source."""

    def fits(self, question: Question, article: Article) -> bool:
        """Tell whether `question`, on `article`, is wanted."""
        return (
            (not self.skills or question.skill in self.skills)
            and (not self.kinds or question.kind in self.kinds)
            and (not self.difficulties or question.difficulty in self.difficulties)
            and (not self.sources or not self.sources.isdisjoint(sources(question, article)))
        )


class Plan(Frozen):
    """A session to be."""

    mode: SessionMode = SessionMode.PRACTICE
    wanted: Filter = Filter()
    number: int | None = Field(default=None, ge=1)
    """How many questions at most; null for all."""
    order: Order = Order.AS_IN_SET
    minutes: int | None = Field(default=None, ge=1, le=MOST_MINUTES)
    """The time for the whole session; null for no limit."""
    certainty: bool = False
    """Whether it asks how sure one is."""
    article: bool = True
    """Whether the article can be read while answering."""


def sources(question: Question, article: Article) -> frozenset[str]:
    """Return the words of `article` that are marked as the source of `question`."""
    return frozenset(mark.span.of(article.text) for mark in question.marks if mark.role is Role.SOURCE)


def picked(
    questions: Sequence[tuple[Question, Article]], plan: Plan, source: Source
) -> tuple[tuple[Question, Article], ...]:
    """Return the questions that `plan` asks, in its order, each with its article, as `places`."""
    return tuple(questions[place] for place in places(questions, plan, source))


def places(questions: Sequence[tuple[Question, Article]], plan: Plan, source: Source) -> tuple[int, ...]:
    """Return which of `questions` the plan asks, in its order.

    Where it asks fewer than there are, they are drawn, so that a second session brings others; those drawn keep the
    order that they had. What is due is not drawn: the first of it is the most likely forgotten.
    """
    fit = [
        place for place, (question, article) in enumerate(questions) if plan.wanted.fits(question, article)
    ]
    if plan.number is not None and plan.mode is SessionMode.DUE:
        fit = fit[: plan.number]
    elif plan.number is not None and plan.number < len(fit):
        fit = sorted(shuffled(tuple(fit), source)[: plan.number])
    if plan.order is Order.EASY_FIRST:
        fit.sort(key=lambda place: questions[place][0].difficulty)
    elif plan.order is Order.SHUFFLED:
        fit = list(shuffled(tuple(fit), source))
    return tuple(fit)


def fitting(question_set: QuestionSet, plan: Plan) -> int:
    """Return how many questions of the set `plan` asks."""
    return fitting_among([(question, question_set.article) for question in question_set.playable], plan)


def fitting_among(questions: Sequence[tuple[Question, Article]], plan: Plan) -> int:
    """Return how many of `questions` the plan asks."""
    fit = sum(plan.wanted.fits(question, article) for question, article in questions)
    return fit if plan.number is None else min(fit, plan.number)


def begin_session(
    question_set: QuestionSet, plan: Plan, *, session_id: str, source: Source, now: datetime
) -> tuple[Session, Material]:
    """Return a new session on the questions of the set that `plan` asks; `ValueError` where there are none."""
    playable = [(question, question_set.article) for question in question_set.playable]
    return start_session(
        question_set,
        session_id=session_id,
        source=source,
        now=now,
        chosen=[question for question, _article in picked(playable, plan, source)],
        mode=plan.mode,
        asks_certainty=plan.certainty,
        readable=plan.article,
        timing=None if plan.minutes is None else Timing(limit=60 * plan.minutes),
    )
