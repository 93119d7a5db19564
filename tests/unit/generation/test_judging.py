"""TRUE, FALSE and UNKNOWN: what the graph says of an option."""

from collections.abc import Callable

import pytest

from quizapp.generation import judging
from quizapp.generation.context import Context
from quizapp.generation.judging import Verdict
from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph, Entity, Stance

Change = Callable[..., AttributionGraph]


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


def _affiliated(graph: AttributionGraph, name: str, affiliation: str) -> AttributionGraph:
    entities = tuple(
        Entity.model_validate({**dict(entity), "affiliations": (affiliation,)})
        if entity.name == name
        else entity
        for entity in graph.entities
    )
    return graph.model_copy(update={"entities": entities})


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("Nora Quist", Verdict.TRUE), ("Tomas Heil", Verdict.FALSE), ("Port Ellery", Verdict.UNKNOWN)],
)
def test_words_are_those_of_their_source_alone(context: Context, name: str, verdict: Verdict) -> None:
    assert judging.said(context, _record(context, "a2"), name) is verdict


def test_whoever_may_speak_for_the_source_is_unsafe(article: Article, graph: AttributionGraph) -> None:
    context = Context(article, _affiliated(graph, "Rafael Stroud", "Port Ellery"))
    assert judging.said(context, _record(context, "a2"), "Rafael Stroud") is Verdict.UNKNOWN


def test_whoever_is_named_beside_the_source_is_unsafe(context: Context) -> None:
    assert judging.said(context, _record(context, "a3"), "Brightwater") is Verdict.UNKNOWN


def test_a_similar_claim_of_another_source_is_unsafe(article: Article, add: Change) -> None:
    context = Context(article, add("a7", source_entity="Rafael Stroud"))
    record = _record(context, "a7")
    assert judging.claimed(context, record, "Rafael Stroud") is Verdict.UNKNOWN
    assert judging.claimed(context, record, "Nora Quist") is Verdict.FALSE
    assert [rival.id for rival in judging.rivals(context, record)] == ["new"]


def test_a_plain_statement_that_negates_the_charge_may_be_a_denial(
    article: Article, change: Change, find: Callable[..., object]
) -> None:
    # "will not pay for another licence until the water is clean" shares no word with the discharge; the next does.
    context = Context(
        article, change("a10", content=(find("denied any discharge from the Northgate works"),))
    )
    record = _record(context, "a3")
    judged = judging.took_stance(context, record, "Rafael Stroud", like=(Stance.DENIES,), roots=("refut",))
    assert judged is Verdict.FALSE


def test_a_word_of_denial_beside_a_name_makes_it_unsafe(context: Context) -> None:
    record = _record(context, "a5")
    judged = judging.took_stance(context, record, "Tomas Heil", like=(Stance.DOUBTS,), roots=("deni",))
    assert judged is Verdict.UNKNOWN


def test_the_accusation_turned_round_is_false_until_somebody_makes_it(
    article: Article, context: Context, add: Change, find: Callable[..., object]
) -> None:
    record = _record(context, "a1")
    key, turned = ("Nora Quist", "Brightwater"), ("Brightwater", "Nora Quist")
    assert judging.accused(context, record, key, key) is Verdict.TRUE
    assert judging.accused(context, record, turned, key) is Verdict.FALSE
    back = add("a1", source_entity="Tomas Heil", content=(find("Nora Quist"),))
    assert judging.accused(Context(article, back), record, turned, key) is Verdict.UNKNOWN


def test_an_anonymous_accusation_may_be_anyones(
    article: Article, add: Change, find: Callable[..., object]
) -> None:
    hidden = add(
        "a1", source_entity="One council official", source_type="anonymous", content=(find("Rafael Stroud"),)
    )
    context = Context(article, hidden)
    pair = ("Brightwater", "Rafael Stroud")
    judged = judging.accused(context, _record(context, "a1"), pair, ("Nora Quist", "Brightwater"))
    assert judged is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("outlet", "verdict"),
    [
        ("the Ellery Courier", Verdict.TRUE),
        ("Ellery Courier", Verdict.TRUE),
        ("Radio Fathom", Verdict.FALSE),
    ],
)
def test_an_outlet_is_cited_where_the_article_names_it(
    context: Context, outlet: str, verdict: Verdict
) -> None:
    assert judging.cited(context, _record(context, "a2"), outlet) is verdict


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The Times", "The New York Times", True),
        ("AP", "The Associated Press", True),
        ("AFP", "Agence France-Presse", True),
        ("Reuters", "Radio Fathom", False),
    ],
)
def test_outlets_are_the_same_by_part_or_initials(first: str, second: str, same: bool) -> None:
    assert judging.same_outlet(first, second) is same


def test_relations_follow_affiliations_owners_and_surnames(context: Context) -> None:
    assert context.related("Tomas Heil", "Brightwater")
    assert context.related("Tomas Heil", "Brightwater’s board")
    assert not context.related("Tomas Heil", "Nora Quist")


@pytest.mark.parametrize(("denier", "shared"), [("Tomas Heil", False), ("Rafael Stroud", True)])
def test_a_denier_who_speaks_for_the_same_side_is_another_denier(
    article: Article, graph: AttributionGraph, denier: str, shared: bool
) -> None:
    """Else one could ask twice who denied it, with two keys."""
    denial = next(record for record in graph.attributions if record.id == "a3")
    side = _affiliated(_affiliated(graph, "Tomas Heil", "Port Ellery"), "Rafael Stroud", "Port Ellery")
    more = denial.model_copy(update={"id": "new", "source_entity": denier})
    context = Context(article, side.model_copy(update={"attributions": (*graph.attributions, more)}))
    assert denial.source_entity == "Tomas Heil"
    assert context.related("Tomas Heil", "Rafael Stroud")
    assert judging.is_shared(context, denial, (Stance.DENIES,)) is shared
