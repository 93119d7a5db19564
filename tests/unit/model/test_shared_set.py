"""A set as it is given away: with its article and graph, and only whole."""

import pytest
from pydantic import ValidationError

from quizapp.model.base import Span
from quizapp.model.question import Origin
from quizapp.model.reforming import Interaction, reformed
from quizapp.model.shared_set import SharedSet, fits_together, shared_set
from tests.samples import TEXT, graph, question_set

SHARED = shared_set(question_set(), graph())


def test_it_gives_back_the_set() -> None:
    assert SHARED.question_set == question_set()
    assert SHARED.graph == graph()


def test_a_graph_named_after_a_line_is_named_after_the_article() -> None:
    named = graph().model_copy(update={"doc_id": "line-7"})
    assert shared_set(question_set(), named) == SHARED


def test_it_is_written_under_the_names_it_is_read_by() -> None:
    written = SHARED.model_dump_json(by_alias=True)
    assert SharedSet.model_validate_json(written) == SHARED
    assert list(SHARED.model_dump(by_alias=True)) == [
        "schema",
        "kind",
        "id",
        "title",
        "article",
        "graph",
        "questions",
    ]


@pytest.mark.parametrize("name", ["../q", "a/b", "", "a" * 65, "a\n", "<b>", "a\\b", "C:", "é", "a\0"])
def test_ids_that_could_be_anything_else_are_refused(name: str) -> None:
    raw = SHARED.model_dump(mode="json", by_alias=True)
    for place in (raw, raw["questions"][0], raw["questions"][0]["options"][0]):
        before, place["id"] = place["id"], name
        with pytest.raises(ValidationError):
            SharedSet.model_validate(raw)
        place["id"] = before
    SharedSet.model_validate(raw)


def test_what_an_earlier_version_can_read_is_written_as_it_wrote_it() -> None:
    assert SHARED.version == 1
    selection = reformed(SHARED.questions[0], Interaction.SELECTION, "en")
    others = (*question_set().questions[1:], selection)
    assert shared_set(question_set().model_copy(update={"questions": others}), None).version == 2
    told = SHARED.questions[0].model_copy(update={"origins": (Origin(attribution="a-1"),)})
    assert shared_set(question_set().model_copy(update={"questions": (told,)}), None).version == 2
    entry = graph().attributions[0].model_copy(update={"rule": "tag"})
    assert shared_set(question_set(), graph().model_copy(update={"attributions": (entry,)})).version == 2


def test_nothing_is_there_that_the_schema_does_not_know() -> None:
    selection = reformed(SHARED.questions[0], Interaction.SELECTION, "en")
    assert not fits_together(SHARED.model_copy(update={"questions": (selection,)}))
    assert fits_together(SHARED.model_copy(update={"questions": (selection,), "version": 2}))
    assert fits_together(SHARED.model_copy(update={"version": 2}))


def test_parts_of_one_article_fit_together() -> None:
    assert fits_together(SHARED)
    assert fits_together(shared_set(question_set(), None))


@pytest.mark.parametrize("span", [Span(-1, 3), Span(5, 3), Span(0, len(TEXT) + 1)])
def test_a_span_outside_the_text_fits_nothing(span: Span) -> None:
    first = SHARED.questions[0]
    mark = first.marks[0].model_copy(update={"span": span})
    entry = graph().attributions[0]
    for changes in (
        {"questions": (first.model_copy(update={"evidence": (span,)}),)},
        {"questions": (first.model_copy(update={"marks": (mark,)}),)},
        {"graph": graph().model_copy(update={"sentences": (span,)})},
        {"graph": graph().model_copy(update={"attributions": (entry.model_copy(update={"cue": span}),)})},
    ):
        assert not fits_together(SHARED.model_copy(update=changes))


def test_two_questions_with_one_id_fit_nothing() -> None:
    doubled = (*SHARED.questions, SHARED.questions[0])
    assert not fits_together(SHARED.model_copy(update={"questions": doubled}))


def test_the_graph_of_another_article_fits_nothing() -> None:
    other = graph().model_copy(update={"doc_id": "0" * 64})
    assert not fits_together(SHARED.model_copy(update={"graph": other}))
