"""Every attribution is accounted for: by its questions, or by what stood in the way of one."""

from collections.abc import Callable

import pytest

from quizapp.generation import account, generate
from quizapp.generation.context import Context
from quizapp.generation.kinds import who_claimed
from quizapp.generation.why import SENTENCES, Refusal, Why
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph, Confidence, Modality, Polarity, Stance

Change = Callable[..., AttributionGraph]


def _why(article: Article, graph: AttributionGraph, attribution_id: str) -> Why | None:
    entries = {entry.attribution: entry for entry in account(article, graph).entries}
    return entries[attribution_id].why


def test_every_attribution_has_a_question_or_a_reason(article: Article, graph: AttributionGraph) -> None:
    made = account(article, graph)
    assert [entry.attribution for entry in made.entries] == [record.id for record in graph.attributions]
    assert all(bool(entry.questions) is (entry.why is None) for entry in made.entries)
    asked = {
        (place, question.id) for question in made.question_set.questions for place in question.attributions
    }
    assert {(entry.attribution, each) for entry in made.entries for each in entry.questions} == asked


def test_the_set_is_the_one_that_is_made(article: Article, graph: AttributionGraph) -> None:
    assert account(article, graph, seed=3).question_set == generate(article, graph, seed=3)


def test_what_passed_the_rules_is_told_whether_or_not_it_was_chosen(
    article: Article, graph: AttributionGraph
) -> None:
    entries = {entry.attribution: entry for entry in account(article, graph).entries}
    assert "who_denied" in entries["a3"].passed
    assert entries["a6"].passed == ()  # its confidence is low


@pytest.mark.parametrize(
    ("attribution", "changes", "why"),
    [
        ("a9", {"polarity": Polarity.NEGATED}, Why.NEGATED),
        ("a9", {"modality": Modality.CONDITIONAL}, Why.NOT_STATED),
        ("a9", {"nested_in": "a1"}, Why.WITHIN),
        ("a9", {"source": None, "source_entity": None}, Why.UNNAMED),
        ("a9", {"cue": None}, Why.NO_KIND),
        ("a5", {"stance": Stance.QUESTIONS}, Why.NO_KIND),
    ],
)
def test_what_stands_in_the_way_is_told(
    attribution: str, changes: dict[str, object], why: Why, article: Article, change: Change
) -> None:
    assert _why(article, change(attribution, **changes), attribution) is why


def test_a_second_denial_is_told_as_such(article: Article, add: Change) -> None:
    assert _why(article, add("a3", source_entity="Nora Quist"), "a3") is Why.SHARED


def test_too_few_who_are_certainly_wrong_are_told(article: Article, graph: AttributionGraph) -> None:
    alone = graph.model_copy(
        update={
            "attributions": tuple(record for record in graph.attributions if record.id in {"a9", "a3"}),
            "entities": tuple(
                entity for entity in graph.entities if entity.name in {"Tomas Heil", "Rafael Stroud"}
            ),
        }
    )
    context = Context(article, alone)
    assert Refusal("a9", Why.FEW_OPTIONS) in who_claimed.KIND.drafts(context, context.asked)
    # Another kind needs no wrong options, and so comes nearer to a question.
    assert _why(article, alone, "a9") is not Why.FEW_OPTIONS


def test_low_confidence_is_told_where_enough_waits_for_a_person(
    article: Article, graph: AttributionGraph
) -> None:
    doubtful = tuple(
        record.model_copy(update={"confidence": Confidence.LOW}) for record in graph.attributions
    )
    made = account(article, graph.model_copy(update={"attributions": doubtful}))
    reasons = {entry.why for entry in made.entries}
    assert reasons & {Why.DOUBTFUL, Why.FEW_OPTIONS}


def test_each_reason_is_a_sentence() -> None:
    assert set(SENTENCES) == set(Why)
    assert all(sentence.endswith(".") for sentence in SENTENCES.values())
    assert len(set(SENTENCES.values())) == len(Why)
