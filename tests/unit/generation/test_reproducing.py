"""The same graph and seed give the same set; ids and places tell nothing of the key."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from quizapp.generation import generate
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import ChoiceQuestion, Status
from quizapp.model.question_set import renewed

_ROOT = Path(__file__).parents[3]


_HARBOUR = _ROOT / "tests" / "golden" / "harbour"


def test_key_positions_are_uniform_among_questions_of_as_many_options(
    article: Article, graph: AttributionGraph
) -> None:
    for seed in range(5):
        places: dict[int, Counter[int]] = {}
        for question in generate(article, graph, seed=seed).questions:
            if not isinstance(question, ChoiceQuestion):
                continue
            ids = [option.id for option in question.options]
            (key,) = question.key
            places.setdefault(len(ids), Counter(range(len(ids))))[ids.index(key)] += 1
        for counts in places.values():
            assert max(counts.values()) - min(counts.values()) <= 1


def test_the_id_of_an_option_does_not_tell_the_key(article: Article, graph: AttributionGraph) -> None:
    questions = [q for q in generate(article, graph).questions if len(q.options) >= 3]
    assert len({question.right_options for question in questions}) >= 3
    for question in questions:
        by_id = sorted(question.options, key=lambda option: option.id)
        assert [o.text.casefold() for o in by_id] == sorted(o.text.casefold() for o in by_id)


def test_another_seed_orders_the_same_questions_anew(article: Article, graph: AttributionGraph) -> None:
    first, second = generate(article, graph, seed=1), generate(article, graph, seed=2)
    assert first != second
    assert {question.id for question in first.questions} == {question.id for question in second.questions}


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_the_same_graph_and_seed_give_the_same_bytes(hash_seed: str) -> None:
    program = (
        "from pathlib import Path\n"
        "from quizapp.generation import generate\n"
        "from quizapp.model.article import make_article\n"
        "from quizapp.model.attribution import AttributionGraph\n"
        f"folder = Path({str(_HARBOUR)!r})\n"
        "article = make_article((folder / 'article.txt').read_text(encoding='utf-8'), title='Harbour', fiction=True)\n"
        "graph = AttributionGraph.model_validate_json((folder / 'graph.json').read_text(encoding='utf-8'))\n"
        "print(ascii(generate(article, graph, seed=3).model_dump_json()))\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    article = make_article(
        (_HARBOUR / "article.txt").read_text(encoding="utf-8"), title="Harbour", fiction=True
    )
    graph = AttributionGraph.model_validate_json((_HARBOUR / "graph.json").read_text(encoding="utf-8"))
    assert out.strip() == ascii(generate(article, graph, seed=3).model_dump_json())


def test_a_rejected_question_is_known_again_when_extraction_numbers_anew(
    article: Article, graph: AttributionGraph
) -> None:
    made = generate(article, graph)
    rejected = made.questions[0].model_copy(update={"status": Status.REJECTED})
    old = made.model_copy(update={"questions": (rejected, *made.questions[1:])})
    numbered = {each.id: f"b{place}" for place, each in enumerate(graph.attributions)}
    anew = tuple(
        each.model_copy(
            update={
                "id": numbered[each.id],
                "nested_in": numbered.get(each.nested_in or ""),
                "responds_to": tuple(numbered[other] for other in each.responds_to),
            }
        )
        for each in graph.attributions
    )
    again = renewed(old, generate(article, graph.model_copy(update={"attributions": anew})))
    assert [question.id for question in again.questions] == [question.id for question in made.questions]
    assert [question.status for question in again.questions].count(Status.REJECTED) == 1
