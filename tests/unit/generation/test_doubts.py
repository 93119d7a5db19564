"""How cleanly a question stands alone."""

from dataclasses import replace

import pytest

from quizapp.generation.context import Context
from quizapp.generation.doubts import doubts
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Answer
from quizapp.model.base import Span
from tests.unit.generation.saying import saying

_TEXT = "The pier was closed, Ada Kern said. Bo Falk and Cy Dorn heard of it."


def _draft(words: str, *, quoted: bool = False, wrong: tuple[str, ...] = ()) -> Draft:
    return Draft(
        stems=(f"Who said “{words}”?" if quoted else f"Who said that {words}?",),
        key=Answer("Ada Kern", ""),
        distractors=tuple(Answer(name, "") for name in wrong),
        evidence=(),
        marks=(),
        attributions=("a1",),
        rationale="",
        difficulty=1,
        sure=True,
        words=words,
    )


@pytest.fixture
def context() -> Context:
    return saying(_TEXT, "The pier was closed", others=("Bo Falk", "Cy Dorn"))


@pytest.mark.parametrize(
    "words",
    [
        "Oslo will close forty schools before the winter",
        "the mayor of Oslo had known it for a year",
        "the Norwegian government would sell fewer boats than Sweden",
        "Kern would resign even if nobody asked for it",
    ],
)
def test_a_clause_that_names_all_it_speaks_of_is_clean(context: Context, words: str) -> None:
    assert doubts(context, _draft(words)) == 0


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("the provision covers boats", 1),
        ("the provision even covers boats", 2),
        ("the group was founded apart from the campaign", 2),
        ("they would resign in May", 1),
        ("Oslo had asked for their plan", 2),
        ("Oslo sees the need to do better", 1),
        ("Oslo will choose its mayor on Saturday", 1),
    ],
)
def test_each_thing_that_leans_on_the_article_counts(context: Context, words: str, count: int) -> None:
    assert doubts(context, _draft(words)) == count


def test_what_the_title_names_is_known(context: Context) -> None:
    article = context.article.model_copy(update={"title": "A provision that nobody wanted"})
    assert doubts(replace(context, article=article), _draft("the provision covers boats")) == 0


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Oslo has lost forty boats in a year", 0),
        ("critical to the stability of markets in Oslo", 1),
        ("She has been very clear that Oslo wants peace …", 2),
        ("We asked why she left Oslo before dawn", 1),
    ],
)
def test_quoted_words_lack_their_beginning_their_end_or_a_name(
    context: Context, words: str, count: int
) -> None:
    assert doubts(context, _draft(words, quoted=True)) == count


def test_wrong_names_that_never_speak_count_and_twice_where_somebody_says_we(context: Context) -> None:
    silent = ("Bo Falk", "Cy Dorn")
    assert doubts(context, _draft("Oslo has lost forty boats in a year", quoted=True, wrong=silent)) == 2
    assert doubts(context, _draft("Oslo has forty of our boats this year", quoted=True, wrong=silent)) == 4


def test_a_she_after_a_name_may_be_of_two(context: Context) -> None:
    assert doubts(context, _draft("she would close the harbour of Oslo")) == 0
    assert doubts(context, _draft("Clara Dorn would lose votes in her town")) == 1


def test_a_surname_of_several_alone_may_be_any_of_theirs() -> None:
    context = saying(
        "The pier was closed, Ada Kern said. Bo Falk and Cy Falk heard.",
        "The pier was closed",
        others=("Bo Falk", "Cy Falk"),
    )
    assert doubts(context, _draft("Falk opened Oslo harbour to all")) == 1
    assert doubts(context, _draft("Bo Falk opened Oslo harbour to all")) == 0


def test_quoted_words_at_the_start_of_a_clause_may_stand_for_somebody(context: Context) -> None:
    assert doubts(context, _draft("“they have a rage that Oslo cannot hold”")) == 1


@pytest.mark.parametrize(("headline", "expected"), [("Kern steps back", 3), ("Pier is closed", 1)])
def test_what_the_person_of_the_headline_says_of_themselves_is_known(headline: str, expected: int) -> None:
    text = f"{headline}\n\n{_TEXT}"
    told = saying(text, "The pier was closed", others=("Ada Kern", "Bo Falk", "Cy Dorn"))
    paragraphs = (Span(0, len(headline)), Span(len(headline) + 2, len(text)))
    context = Context(told.article, told.graph.model_copy(update={"paragraphs": paragraphs}))
    assert doubts(context, _draft("they sent no letter about Bo Falk to Oslo")) == expected
