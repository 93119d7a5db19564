"""Balance: what a set has used already speaks against a draft, and no opening is worn out."""

from collections import Counter

import pytest

from quizapp.generation import generate
from quizapp.generation.balance import Balance, opening
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.ordering import Candidate
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.question import Skill


def _draft(key: str, at: int, *attributions: str, difficulty: int = 1) -> Draft:
    return Draft(
        stems=("Who said it?",),
        key=Answer(key, ""),
        evidence=(Span(at, at + 5),),
        marks=(),
        attributions=attributions,
        rationale="",
        difficulty=difficulty,
        sure=True,
    )


_KIND = Kind("any", Skill.WHO_SAID, 9, lambda _context, _records: iter(()))


def _chosen(*drafts: Draft) -> tuple[Candidate, ...]:
    return tuple(Candidate(_KIND, draft, draft.stems[0]) for draft in drafts)


def test_an_attribution_weighs_more_than_a_source_and_a_source_more_than_a_place() -> None:
    chosen = _chosen(_draft("Kern", 10, "a1"), _draft("Falk", 20, "a2"))
    balance = Balance(chosen, 900)
    assert balance.uses == Counter(a1=1, a2=1)
    same_place = balance.cost(_draft("Stroud", 30, "a3"))
    same_source = balance.cost(_draft("Kern", 800, "a4"))
    same_attribution = balance.cost(_draft("Stroud", 800, "a1"))
    elsewhere = balance.cost(_draft("Stroud", 800, "a5"))
    harder = balance.cost(_draft("Stroud", 800, "a5", difficulty=2))
    assert harder < elsewhere < same_place < same_source < same_attribution


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("According to the article, who said that the dam held?", "According to the article, who"),
        ("Who is quoted saying “The dam held”?", "Who is quoted saying"),
        ("Read this statement: The dam held. In which form is it reported?", "Read this statement"),
        ("Who said that the dam held?", "Who said"),
    ],
)
def test_an_opening_holds_no_content(stem: str, expected: str) -> None:
    assert opening(stem) == expected


def test_no_opening_makes_up_more_than_a_quarter(article: Article, graph: AttributionGraph) -> None:
    stems = [question.stem for question in generate(article, graph).questions]
    assert len(stems) >= 8
    assert max(Counter(map(opening, stems)).values()) <= len(stems) / 4
