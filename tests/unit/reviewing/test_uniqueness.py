"""R08: an option that the rest of the article makes right as well is found, whatever made the question."""

from pathlib import Path

import pytest

from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Citation, Modality, Polarity, Stance
from quizapp.model.base import Span
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review

_FOLDER = Path(__file__).parents[2] / "golden" / "harbour"


@pytest.fixture(scope="module")
def made() -> QuestionSet:
    return QuestionSet.model_validate_json((_FOLDER / "set.json").read_bytes())


@pytest.fixture(scope="module")
def article(made: QuestionSet) -> Article:
    return make_article(made.article.text)


@pytest.fixture(scope="module")
def graph() -> AttributionGraph:
    return AttributionGraph.model_validate_json((_FOLDER / "graph.json").read_bytes())


def _of(made: QuestionSet, kind: str) -> Question:
    return next(question for question in made.questions if question.kind == kind)


def _record(graph: AttributionGraph, attribution_id: str) -> Attribution:
    return next(record for record in graph.attributions if record.id == attribution_id)


def _is_found(question: Question, article: Article, graph: AttributionGraph, *more: Attribution) -> bool:
    whole = graph.model_copy(update={"attributions": (*graph.attributions, *more)})
    return "R08" in {finding.rule for finding in review(question, article, graph=whole)}


def test_what_was_made_is_unique(made: QuestionSet, article: Article, graph: AttributionGraph) -> None:
    assert not any(_is_found(question, article, graph) for question in made.questions)


@pytest.mark.parametrize(
    ("kind", "by"),
    [
        ("who_denied", "Nora Quist"),
        ("who_is_quoted", "Nora Quist"),
        ("who_claimed", "Marta Oyelaran"),
        ("who_doubted", "Nora Quist"),
    ],
)
def test_a_second_source_of_the_same_claim_is_found(
    kind: str, by: str, made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, kind)
    second = _record(graph, question.attributions[0]).model_copy(update={"id": "new", "source_entity": by})
    assert _is_found(question, article, graph, second)
    for unsaid in (
        {"polarity": Polarity.NEGATED},
        {"modality": Modality.CONDITIONAL},
        {"source_entity": "One council official"},
    ):
        assert not _is_found(question, article, graph, second.model_copy(update=unsaid))


def test_another_stance_to_the_same_thing_is_another_answer(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "who_denied")
    second = _record(graph, question.attributions[0]).model_copy(
        update={"id": "new", "source_entity": "Nora Quist", "stance": Stance.DOUBTS}
    )
    assert not _is_found(question, article, graph, second)


def test_a_second_denial_of_the_same_claim_is_found_in_other_words(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "who_denied")
    denial = _record(graph, question.attributions[0])
    elsewhere = _record(graph, "a11").content
    second = denial.model_copy(update={"id": "new", "source_entity": "Rafael Stroud", "content": elsewhere})
    assert _is_found(question, article, graph, second)
    assert not _is_found(question, article, graph, second.model_copy(update={"responds_to": ()}))


def test_an_accusation_by_a_third_is_found(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "who_accused_whom")
    second = _record(graph, question.attributions[0]).model_copy(
        update={"id": "new", "source_entity": "Marta Oyelaran"}
    )
    assert _is_found(question, article, graph, second)


def test_a_second_outlet_that_is_cited_for_the_same_is_found(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "which_outlet")
    first = _record(graph, question.attributions[0])
    second = first.model_copy(
        update={"id": "new", "outlet": Citation(name="Radio Fathom", span=Span(0, 1))}
        if first.outlet and first.outlet.name != "Radio Fathom"
        else {"id": "new", "outlet": Citation(name="The Ellery Courier", span=Span(0, 1))}
    )
    assert _is_found(question, article, graph, second)


def test_whoever_speaks_for_the_key_is_found(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "who_denied")
    spoken_for = {"Tomas Heil": ("Brightwater",), "Rafael Stroud": ("Brightwater",)}
    entities = tuple(
        entity.model_copy(update={"affiliations": spoken_for.get(entity.name, entity.affiliations)})
        for entity in graph.entities
    )
    assert _is_found(question, article, graph.model_copy(update={"entities": entities}))


def test_another_name_of_the_key_is_found(
    made: QuestionSet, article: Article, graph: AttributionGraph
) -> None:
    question = _of(made, "who_denied")
    options = tuple(
        option.model_copy(update={"text": "Heil"}) if option.text == "Nora Quist" else option
        for option in question.options
    )
    assert _is_found(question.model_copy(update={"options": options}), article, graph)
