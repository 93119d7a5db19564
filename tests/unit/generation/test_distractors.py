"""Wrong options: from the article first, of the key's type, never invented."""

from collections.abc import Callable

import pytest

from quizapp.generation import distractors
from quizapp.generation.context import Context
from quizapp.generation.judging import Verdict
from quizapp.generation.names import is_proper, is_proper_outlet
from quizapp.generation.outlets import known_outlets
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Entity, EntityType, Outlet
from quizapp.model.base import Span


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


def _false(_: str) -> Verdict:
    return Verdict.FALSE


def _with_entity(context: Context, **fields: object) -> Context:
    entity = Entity.model_validate({"type": "person", "mentions": (Span(0, 3),), **fields})
    graph = context.graph.model_copy(update={"entities": (*context.graph.entities, entity)})
    return Context(context.article, graph)


def test_people_stand_beside_people(context: Context) -> None:
    names = distractors.sources(context, _record(context, "a2"), _false)
    assert set(names) == {"Tomas Heil", "Marta Oyelaran", "Rafael Stroud"}


def test_what_is_not_certainly_wrong_is_not_offered(context: Context) -> None:
    def judge(name: str) -> Verdict:
        return Verdict.UNKNOWN if name == "Tomas Heil" else Verdict.FALSE

    assert "Tomas Heil" not in distractors.sources(context, _record(context, "a2"), judge)


@pytest.mark.parametrize("name", ["Groundwater", "Cutler Mill", "one official", "Marta"])
def test_what_may_be_no_person_is_not_offered(context: Context, name: str) -> None:
    wider = _with_entity(context, name=name)
    assert name not in distractors.sources(wider, _record(context, "a2"), _false)


def test_people_never_cited_fill_up_only_to_two(context: Context, graph: AttributionGraph) -> None:
    kept = tuple(
        record for record in graph.attributions if record.source_entity in {"Nora Quist", "Tomas Heil"}
    )
    few = Context(context.article, graph.model_copy(update={"attributions": kept}))
    names = distractors.sources(few, _record(context, "a2"), _false)
    assert len(names) == 2
    assert names[0] == "Tomas Heil"


def test_where_nobody_else_speaks_no_name_is_offered(context: Context, graph: AttributionGraph) -> None:
    kept = tuple(record for record in graph.attributions if record.source_entity == "Nora Quist")
    alone = Context(context.article, graph.model_copy(update={"attributions": kept}))
    assert distractors.sources(alone, _record(context, "a2"), _false) == ()


def test_outlets_come_from_the_article_first(context: Context) -> None:
    def judge(name: str) -> Verdict:
        return Verdict.TRUE if name == "the Ellery Courier" else Verdict.FALSE

    names = distractors.outlets(context, _record(context, "a2"), judge)
    assert names == ("Radio Fathom", "The Northgate Gazette")


def test_the_articles_own_outlet_is_no_option(context: Context, graph: AttributionGraph) -> None:
    own = tuple(
        Outlet.model_validate({**dict(outlet), "own": outlet.name == "Radio Fathom"})
        for outlet in graph.outlets
    )
    changed = Context(context.article, graph.model_copy(update={"outlets": own}))
    assert "Radio Fathom" not in distractors.outlets(changed, _record(context, "a2"), _false)


def test_a_gazetteer_outlet_is_one_that_the_article_does_not_name(
    article: Article, graph: AttributionGraph
) -> None:
    real = Outlet(name="The Boston Globe", mentions=(Span(0, 3),))
    lonely = graph.model_copy(update={"outlets": (real,)})

    def judge(name: str) -> Verdict:
        return Verdict.TRUE if name == real.name else Verdict.FALSE

    for seen in known_outlets()[:40]:
        text = f"{article.text}\n{seen} has not written about it."
        context = Context(make_article(text), lonely)
        names = distractors.outlets(context, _record(context, "a2"), judge)
        assert len(names) == 2
        assert seen not in names


def test_no_real_outlet_stands_beside_invented_ones(context: Context, graph: AttributionGraph) -> None:
    one = graph.model_copy(update={"outlets": graph.outlets[:1]})
    for article in (context.article, make_article(context.article.text)):
        names = distractors.outlets(Context(article, one), _record(context, "a2"), _false)
        assert set(names) <= {graph.outlets[0].name}


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("the Guardian", True),
        ("The Sun of Rome", True),
        ("ITV", True),
        ("TV networks", False),
        ("the paper", False),
    ],
)
def test_an_outlet_has_a_name(name: str, proper: bool) -> None:
    assert is_proper_outlet(name) is proper


def test_known_outlets_are_names_without_doubles() -> None:
    names = known_outlets()
    assert len(names) > 20
    assert not any(name.isupper() or name.startswith("#") or f"The {name}" in names for name in names)
    assert known_outlets("xx") == ()


def test_third_parties_are_related_to_neither_side(context: Context) -> None:
    pair = [context.entity(name) for name in ("Nora Quist", "Brightwater")]
    assert all(pair)
    names = tuple(distractors.actors(context, *(entity for entity in pair if entity)))
    assert "Tomas Heil" not in names
    assert "Marta Oyelaran" in names


def test_places_are_options_only_where_somebody_speaks_for_them(context: Context) -> None:
    key = Entity(name="Brightwater", type=EntityType.ORGANISATION, mentions=(Span(46, 57),))
    record = _record(context, "a3").model_copy(update={"source_entity": key.name})
    names = distractors.sources(context, record, _false)
    assert "Northgate" not in names
    assert set(names) <= {"Port Ellery", "Lowmarsh University"}


def test_a_place_that_nobody_speaks_for_is_no_source(context: Context) -> None:
    record = _record(context, "a3").model_copy(update={"source_entity": "Northgate"})
    assert distractors.sources(context, record, _false) == ()


def _named(context: Context, graph: AttributionGraph, sentence: str, name: str) -> tuple[str, ...]:
    """Return the wrong options where one more sentence names somebody whom nobody cites, beside one source."""
    text = f"{context.article.text}\n{sentence}"
    where = Span(text.index(name), text.index(name) + len(name))
    more = Entity(name=name, type=EntityType.PERSON, mentions=(where, where))
    changed = graph.model_copy(
        update={
            "entities": (*graph.entities, more),
            "sentences": (*graph.sentences, Span(len(context.article.text) + 1, len(text))),
            "attributions": tuple(
                record
                for record in graph.attributions
                if record.source_entity in {"Nora Quist", "Tomas Heil"}
            ),
        }
    )
    wider = Context(make_article(text), changed)
    return distractors.sources(wider, _record(wider, "a2"), _only(name, "Tomas Heil"))


def _only(*names: str) -> Callable[[str], Verdict]:
    return lambda name: Verdict.FALSE if name in names else Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("sentence", "offered"),
    [
        ("In spring Ivo Sorensen bought a boat.", True),
        ("In spring Ivo Sorensen was found dead in a boat.", False),
    ],
)
def test_whose_death_is_told_is_no_option(
    context: Context, graph: AttributionGraph, sentence: str, offered: bool
) -> None:
    assert ("Ivo Sorensen" in _named(context, graph, sentence, "Ivo Sorensen")) is offered


def test_whom_the_stem_names_is_no_option(context: Context) -> None:
    record = _record(context, "a2")
    beside = "Who said that Tomas Heil had known of the leak?"
    assert "Tomas Heil" in distractors.sources(context, record, _false)
    assert "Tomas Heil" not in distractors.sources(context, record, _false, beside=beside)


@pytest.mark.parametrize("name", ["Others", "Some", "Another Resident", "Many Voters"])
def test_a_word_for_anybody_is_no_name(name: str) -> None:
    assert not is_proper(Entity(name=name, type=EntityType.GROUP, mentions=(Span(0, 3),)))


@pytest.mark.parametrize(
    ("text", "name", "in_dateline"),
    [
        ("HOLM, Dec. 8 (UPI) — The pumps were closed.", "UPI", True),
        ("HOLM (UPI) - The pumps were closed.", "UPI", True),
        ("The pumps were closed.\n(UPI)", "UPI", True),
        ("The pumps, UPI reported, were closed.", "UPI", False),
        ("The agency (UPI) reported that the pumps were closed.", "UPI", False),
    ],
)
def test_a_dateline_names_who_sent_the_article(text: str, name: str, in_dateline: bool) -> None:
    context = Context(
        make_article(text),
        AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": "d",
                "sentences": (),
                "paragraphs": (),
                "entities": (),
                "outlets": (),
                "hedges": (),
                "own_voice": (),
                "attributions": (),
            }
        ),
    )
    start = text.index(name)
    assert distractors.is_in_dateline(context, Span(start, start + len(name))) is in_dateline


def test_beside_two_outlets_of_the_article_none_is_made_up_for(
    article: Article, graph: AttributionGraph
) -> None:
    real = tuple(
        Outlet(name=name, mentions=(Span(0, 3),))
        for name in ("The Boston Globe", "The Guardian", "USA Today", "Politico")
    )
    context = Context(article, graph.model_copy(update={"outlets": real}))

    def judge(name: str) -> Verdict:
        return Verdict.UNKNOWN if name in {"The Guardian", "USA Today"} else Verdict.FALSE

    names = distractors.outlets(context, _record(context, "a2"), judge)
    assert set(names) == {"The Boston Globe", "Politico"}
    few = distractors.outlets(
        context, _record(context, "a2"), lambda name: Verdict.UNKNOWN if name != "Politico" else Verdict.FALSE
    )
    assert few == ("Politico",)
