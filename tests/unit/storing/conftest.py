"""A store in the test's own data folder, a clock that ticks, and sets to keep."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.model.article import Article, make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Question, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store

# What breaks careless files: astral and combining characters, separators, right-to-left text, controls.
UNUSUAL = 'a "b" \\ 🎉👩‍🚀 e\u0301 \u2028\u2029 العربية \u202e\u200f \x00\x1f\x7f \ufeff \ufffd'


@pytest.fixture
def unusual() -> str:
    return UNUSUAL


@pytest.fixture
def data(home: Path) -> Home:
    return Home(home)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Each time it is read, a second later than before."""
    moment = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)

    def now() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    return now


@pytest.fixture
def store(data: Home, clock: Callable[[], datetime]) -> Store:
    return Store(data, now=clock)


@pytest.fixture
def reopened(data: Home, clock: Callable[[], datetime]) -> Callable[[], Store]:
    """Open the same data folder anew, as another process does."""
    return lambda: Store(data, now=clock)


@pytest.fixture
def article() -> Article:
    return make_article(f"Ada Lorne denied it. {UNUSUAL}", title="The bridge", outlet="The Velmar Courier")


def _question(number: int, status: Status) -> Question:
    return ChoiceQuestion(
        id=f"q-{number}",
        kind="denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem=f"Who denied it? {number} {UNUSUAL}",
        evidence=(Span(0, 20),),
        rationale="The article says so.",
        status=status,
        options=tuple(Option(id=letter, text=f"{letter} {UNUSUAL}") for letter in "abcd"),
        key=("a",),
    )


@pytest.fixture
def question_set(article: Article) -> QuestionSet:
    """Eleven questions to play and one to review: past nine, the order of texts is not that of numbers."""
    statuses = [Status.READY] * 10 + [Status.REVIEW, Status.APPROVED]
    questions = tuple(_question(number, status) for number, status in enumerate(statuses))
    return QuestionSet(id="set-1", title="The bridge", article=article, questions=questions)
