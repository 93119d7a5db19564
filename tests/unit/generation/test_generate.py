"""From a graph to a set: what it holds, in which order, and what waits for a person."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from quizapp.generation import KINDS, generate
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph, Confidence
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review
from quizapp.reviewing.finding import Severity

_NOT_OF_THE_HARBOUR = {
    "all_by_source",
    "claim_and_denial",
    "first_hand",
    "hedge_word",
    "how_many_sources",
    "match_sources",
    "missing_voice",
    "quoted_directly",
    "responding_to",
    "what_was_said",
    "which_is_attributed",
    "which_is_unattributed",
    "who_accused",
}


Change = Callable[..., AttributionGraph]


def _of_kind(made: QuestionSet, kind: str) -> tuple[Question, ...]:
    return tuple(question for question in made.questions if question.kind == kind)


def _right(question: Question) -> str:
    if len(question.right_options) != 1:
        return question.interaction
    (key,) = question.right_options
    return question.option(key).text


def test_every_kind_is_asked_of_an_article_that_carries_it(article: Article, graph: AttributionGraph) -> None:
    asked = {question.kind for question in generate(article, graph).questions}
    # It accuses nobody without naming them, has no hedge, names nobody who is not heard, and has too few statements of
    # one form or source; which outlet is asked rather than whether it was one, and enough waits for a person.
    assert asked == {kind.name for kind in KINDS} - _NOT_OF_THE_HARBOUR


def test_a_graph_without_attributions_gives_an_empty_set(article: Article, graph: AttributionGraph) -> None:
    assert generate(article, graph.model_copy(update={"attributions": ()})).questions == ()


def test_the_set_is_named_after_the_article(article: Article, graph: AttributionGraph) -> None:
    made = generate(article, graph)
    assert made.title == article.headline
    assert made.article == article


def test_no_question_has_an_error_and_no_ready_one_a_warning(
    article: Article, graph: AttributionGraph
) -> None:
    for question in generate(article, graph).questions:
        found = {finding.severity for finding in review(question, article, graph=graph)}
        assert Severity.ERROR not in found
        assert question.status is Status.REVIEW or not found


def test_no_attribution_carries_more_than_two_questions(article: Article, graph: AttributionGraph) -> None:
    uses = Counter(
        place for question in generate(article, graph).questions for place in question.attributions
    )
    assert max(uses.values()) == 2


def test_the_evidence_holds_every_mark(article: Article, graph: AttributionGraph) -> None:
    for question in generate(article, graph).questions:
        for mark in question.marks:
            assert any(evidence.covers(mark.span) for evidence in question.evidence), question.stem


def test_a_pronoun_is_shown_with_the_sentence_that_names_it(
    article: Article, graph: AttributionGraph
) -> None:
    question = next(q for q in generate(article, graph).questions if q.attributions == ("a6",))
    assert question.evidence[0].of(article.text).startswith("Marta Oyelaran")


def test_low_confidence_asks_for_a_person(article: Article, graph: AttributionGraph) -> None:
    by_attribution = {q.attributions: q.status for q in generate(article, graph).questions}
    assert by_attribution[("a6",)] is Status.REVIEW
    assert by_attribution[("a7",)] is Status.READY


def test_a_set_opens_with_who_said_something_and_alternates(
    article: Article, graph: AttributionGraph
) -> None:
    played = [q for q in generate(article, graph).questions if q.status is Status.READY]
    assert played[0].kind in {"who_is_quoted", "who_claimed"}
    assert all(one.kind != two.kind for one, two in pairwise(played))


def test_questions_for_review_come_after_those_that_are_played(
    article: Article, graph: AttributionGraph
) -> None:
    statuses = [question.status for question in generate(article, graph).questions]
    assert statuses == sorted(statuses, key=[Status.READY, Status.REVIEW].index)


def test_a_question_on_the_form_stands_alone_on_its_words(article: Article, graph: AttributionGraph) -> None:
    questions = generate(article, graph).questions
    uses = Counter(place for question in questions for place in question.attributions)
    of_form = [q for q in questions if _right(q).startswith(("In ", "Partly ", "By name"))]
    assert of_form
    assert all(uses[question.attributions[0]] == 1 for question in of_form)
    assert len({_right(question) for question in of_form}) == len(of_form)


def test_two_questions_on_one_attribution_have_two_keys(article: Article, graph: AttributionGraph) -> None:
    questions = generate(article, graph).questions
    keys = [(question.attributions, _right(question)) for question in questions]
    assert len(set(keys)) == len(keys)


def test_a_low_confidence_question_is_kept_but_not_played(article: Article, change: Change) -> None:
    made = generate(article, change("a3", confidence=Confidence.LOW))
    assert {question.status for question in _of_kind(made, "who_denied")} == {Status.REVIEW}
    assert made.left_out > 0


def test_words_between_doubled_marks_are_asked_about(article: Article, graph: AttributionGraph) -> None:
    # The same words between ''two single marks'' have the same places, one mark later each.
    text = article.text.replace("“", "''").replace("”", "''")

    def moved(place: int) -> int:
        return place + sum(article.text.count(mark, 0, place) for mark in "“”")

    raw = graph.model_dump(mode="json", by_alias=True)

    def renumbered(value: object) -> object:
        if isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value):
            return [moved(each) for each in value]
        if isinstance(value, list):
            return [renumbered(each) for each in value]
        return {key: renumbered(each) for key, each in value.items()} if isinstance(value, dict) else value

    doubled = generate(make_article(text), AttributionGraph.model_validate(renumbered(raw)))
    quoted = [question.stem for question in _of_kind(generate(article, graph), "who_is_quoted")]
    assert quoted
    assert [question.stem for question in _of_kind(doubled, "who_is_quoted")] == quoted
