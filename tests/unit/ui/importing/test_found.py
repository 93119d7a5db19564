"""What was found, counted and put in order."""

from quizapp.model.attribution import Attribution, Stance
from quizapp.ui.importing.found import FEW, found
from tests import samples


def test_those_who_say_most_come_first_and_nobody_last() -> None:
    graph = samples.graph()
    first, second, third = graph.attributions
    nobody = first.model_copy(update={"id": "a-4", "source": None, "source_entity": None})
    again = third.model_copy(update={"id": "a-5", "stance": Stance.DOUBTS})
    more = graph.model_copy(update={"attributions": (nobody, first, second, third, again)})
    made = found(samples.article(), more)
    assert [(source.name, len(source.attributions)) for source in made.sources] == [
        ("The builder", 2),
        ("Tomas Reyle", 1),
        ("Dana Whitlock", 1),
        ("", 1),
    ]
    assert (made.named, made.claims, made.denials, made.doubts) == (3, 5, 1, 1)
    assert (made.sources[0].denials, made.sources[0].doubts) == (1, 1)


def test_the_outlet_of_the_article_is_none_that_it_cites() -> None:
    assert found(samples.article(), samples.graph()).outlets == 1


def test_a_source_that_was_not_resolved_is_called_by_its_words_and_each_mention_is_its_own() -> None:
    graph = samples.graph()

    def unresolved(attribution: Attribution) -> Attribution:
        return attribution.model_copy(update={"source_entity": None})

    made = found(
        samples.article(),
        graph.model_copy(update={"attributions": tuple(map(unresolved, graph.attributions))}),
    )
    assert [source.name for source in made.sources] == ["Tomas Reyle", "Dana Whitlock", "The builder"]


def test_few_claims_are_little() -> None:
    graph = samples.graph()
    enough = graph.model_copy(update={"attributions": graph.attributions[:1] * FEW})
    short = graph.model_copy(update={"attributions": graph.attributions[:1] * (FEW - 1)})
    assert not found(samples.article(), enough).little
    assert found(samples.article(), short).little
