"""What a set holds: nothing that gives another away, rare kinds before common ones."""

import re
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.generation import KINDS, generate
from quizapp.importing import read_file
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.reviewing import review_set
from quizapp.reviewing.kinds import SENTENCE_ANSWERS


def test_a_form_question_never_shows_words_that_another_stem_quotes(
    article: Article, graph: AttributionGraph
) -> None:
    questions = generate(article, graph).questions
    of_form = [question for question in questions if question.kind == "direct_or_paraphrase"]
    assert of_form
    for question in of_form:
        others = {place for other in questions if other != question for place in other.attributions}
        assert others.isdisjoint(question.attributions)


@pytest.mark.parametrize(("kept", "expected"), [("a7", {"true_or_false"}), ("a8", set())])
def test_questions_of_fixed_answers_make_no_set_by_themselves(
    article: Article, graph: AttributionGraph, kept: str, expected: set[str]
) -> None:
    # Without a cue: of "claimed" there is more to ask than whether its source has a name.
    few = tuple(
        record if kept == "a7" else record.model_copy(update={"cue": None})
        for record in graph.attributions
        if record.id == kept
    )
    made = generate(article, graph.model_copy(update={"attributions": few})).questions
    assert {question.kind for question in made} == expected


def test_the_anonymous_source_is_not_lost_to_a_question_on_the_form(
    article: Article, graph: AttributionGraph
) -> None:
    # Only a8 has an anonymous source; its words would do for direct_or_paraphrase as well.
    made = generate(article, graph).questions
    assert {q.kind for q in made if q.attributions == ("a8",)} == {"named_or_anonymous", "reporting_verb"}


def test_no_rationale_tells_words_twice_or_before_they_are_asked_about(
    article: Article, graph: AttributionGraph
) -> None:
    questions = generate(article, graph).questions
    told: list[str] = []
    for nth, question in enumerate(questions):
        for option in question.options:
            words = re.search(r": “(.+?)(?: …)?”\.$", option.rationale)
            if words and option.id not in question.right_options:
                told.append(words[1])
                assert all(words[1] not in later.stem for later in questions[nth:])
    assert told
    assert len(set(told)) == len(told)


def test_each_rationale_ends_with_what_to_look_for_in_turn(article: Article, graph: AttributionGraph) -> None:
    lessons = {kind.name: kind.lessons for kind in KINDS}
    last: dict[str, str] = {}
    for question in generate(article, graph).questions:
        (lesson,) = (each for each in lessons[question.kind] if question.rationale.endswith(f" {each}"))
        assert len(lessons[question.kind]) == 1 or last.get(question.kind) != lesson
        last[question.kind] = lesson


def test_no_two_questions_offer_the_key_of_one_to_both() -> None:
    folder = Path(__file__).parents[2] / "golden" / "harbour-bridge"
    graph = AttributionGraph.model_validate_json((folder / "graph.json").read_text(encoding="utf-8"))
    article = read_file(paths.seeds() / "harbour-bridge.md").article
    questions = [each for each in generate(article, graph).questions if each.kind in SENTENCE_ANSWERS]
    assert questions
    for one in questions:
        for two in questions:
            keys = {one.option(key).text for key in one.right_options}
            assert one == two or keys.isdisjoint(option.text for option in two.options)


def test_nothing_in_a_set_gives_a_selection_or_a_status_away(
    article: Article, graph: AttributionGraph
) -> None:
    made = generate(article, graph)
    assert "words_that_show" in {question.kind for question in made.questions}
    assert {"R16", "R35"}.isdisjoint(finding.rule for finding in review_set(made, graph=graph))
