"""The whole sets that fixed graphs give, committed and read question by question.

A graph here is what extraction once found in an article of ours; it stays as it is when extraction changes, so that a
changed set is the doing of generation alone.
"""

import re
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.generation import generate
from quizapp.generation.comparing import Side, compare
from quizapp.importing import read_file
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet

_FOLDER = Path(__file__).parent
_SEEDS = ("ferry-sale", "governor-recount", "harbour-bridge", "school-salad")


def _graph(name: str, file: str = "graph.json") -> AttributionGraph:
    return AttributionGraph.model_validate_json((_FOLDER / name / file).read_text(encoding="utf-8"))


def _seed(name: str) -> Article:
    return read_file(paths.seeds() / f"{name}.md").article


def _as_read(made: QuestionSet, expected: Path, request: pytest.FixtureRequest) -> None:
    written = made.model_dump_json(by_alias=True, indent=1) + "\n"
    written = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", written)
    if request.config.getoption("--rewrite-golden", default=False):
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text(encoding="utf-8")


def test_the_set_on_the_harbour_is_the_one_that_was_read(request: pytest.FixtureRequest) -> None:
    article = make_article(
        (_FOLDER / "harbour" / "article.txt").read_text(encoding="utf-8"),
        title="Mayor and water company at odds over harbour",
        fiction=True,
    )
    made = generate(article, _graph("harbour"), seed=7)
    _as_read(made, _FOLDER / "harbour" / "set.json", request)


@pytest.mark.parametrize("name", _SEEDS)
def test_the_sets_on_our_articles_are_those_that_were_read(name: str, request: pytest.FixtureRequest) -> None:
    made = generate(_seed(name), _graph(name), seed=7)
    _as_read(made, _FOLDER / name / "set.json", request)


def test_what_differs_between_two_outlets_is_what_was_read(request: pytest.FixtureRequest) -> None:
    first = Side(_seed("harbour-bridge"), _graph("harbour-bridge"))
    second = Side(
        read_file(_FOLDER / "two_outlets" / "second.md").article, _graph("two_outlets", "second.graph.json")
    )
    made = compare(first, second, seed=7).question_set
    _as_read(made, _FOLDER / "two_outlets" / "set.json", request)
