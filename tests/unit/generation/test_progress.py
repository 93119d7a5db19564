"""How far the making of a set has come, and how it is cancelled."""

from itertools import pairwise

import pytest

from quizapp.generation import KINDS, generate
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph


class StopError(Exception):
    pass


def test_progress_grows_from_nothing_to_all(article: Article, graph: AttributionGraph) -> None:
    heard: list[float] = []
    told = generate(article, graph, seed=3, on_progress=heard.append)
    assert told == generate(article, graph, seed=3)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 1)
    # Not one jump: it is told between the kinds, within each, and while the set is put together.
    assert len(set(heard)) > 2 * len(KINDS)
    assert max(after - before for before, after in pairwise(heard)) < 0.2


@pytest.mark.parametrize("at", [0.0, 0.3, 0.8, 0.86, 1.0])
def test_what_hears_of_progress_can_cancel(article: Article, graph: AttributionGraph, at: float) -> None:
    heard: list[float] = []

    def cancel(done: float) -> None:
        heard.append(done)
        if done >= at:
            raise StopError

    with pytest.raises(StopError):
        generate(article, graph, on_progress=cancel)
    assert sum(done >= at for done in heard) == 1
