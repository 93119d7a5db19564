"""The whole set that a fixed graph gives, committed and read question by question."""

import re
from pathlib import Path

import pytest

from quizapp.generation import generate
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph

_FOLDER = Path(__file__).parent


@pytest.mark.parametrize("name", ["harbour"])
def test_the_set_is_the_one_that_was_read(name: str, request: pytest.FixtureRequest) -> None:
    folder = _FOLDER / name
    article = make_article(
        (folder / "article.txt").read_text(encoding="utf-8"),
        title="Mayor and water company at odds over harbour",
        fiction=True,
    )
    graph = AttributionGraph.model_validate_json((folder / "graph.json").read_text(encoding="utf-8"))
    expected = folder / "set.json"
    made = generate(article, graph, seed=7).model_dump_json(by_alias=True, indent=1) + "\n"
    made = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", made)
    if request.config.getoption("--rewrite-golden", default=False):
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")
