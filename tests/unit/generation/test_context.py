"""Which attributions are looked at for questions."""

from collections.abc import Callable

import pytest

from quizapp.generation.context import MOST_ASKED_OF_A_SORT, Context
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph, Stance


@pytest.fixture
def long(article: Article, graph: AttributionGraph) -> Callable[[int], Context]:
    """Return a context in which one attribution stands many times under other ids, and one denial."""

    def made(count: int) -> Context:
        one = next(record for record in graph.attributions if record.id == "a7")
        denial = next(record for record in graph.attributions if record.stance is Stance.DENIES)
        many = tuple(one.model_copy(update={"id": f"m{number}"}) for number in range(count))
        records = (*many[: count // 2], denial, *many[count // 2 :])
        return Context(article, graph.model_copy(update={"attributions": records}))

    return made


def test_of_an_article_all_are_looked_at(context: Context) -> None:
    assert context.asked == context.askable
    assert context.asked


def test_of_a_far_longer_text_some_of_each_sort_are_looked_at(long: Callable[[int], Context]) -> None:
    most = MOST_ASKED_OF_A_SORT
    assert len(long(most).asked) == most + 1
    context = long(10 * most)
    assert len(context.asked) == most + 1
    assert any(record.stance is Stance.DENIES for record in context.asked)
    places = [context.place(record) for record in context.asked]
    assert places == sorted(places)
    # Evenly: each tenth of the text has its share, the last one too.
    tenths = [sum(place * 10 // len(context.askable) == tenth for place in places) for tenth in range(10)]
    assert min(tenths) >= most // 10 - 1
