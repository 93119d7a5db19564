"""Marks and evidence: trimmed, within one paragraph, never cutting through each other."""

import pytest

from quizapp.errors import UserError
from quizapp.model import marking
from quizapp.model.base import Span
from quizapp.model.editing import blank_question
from quizapp.model.question import Mark, Question, Role

TEXT = "🚢 The pilot, Ada Lorne, denied it.\n\nThe Courier reported that “it sank”, she said."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mark(role: Role, words: str) -> Mark:
    return Mark(role=role, span=span(words))


@pytest.fixture
def question() -> Question:
    return blank_question("q1")


def test_white_space_around_the_selection_is_left_out() -> None:
    assert marking.chosen_words(Span(1, 7), TEXT).of(TEXT) == "The p"
    assert marking.chosen_words(span(" Ada Lorne"), TEXT) == span("Ada Lorne")


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        (span("denied it.\n\nThe"), "several paragraphs"),
        (span("\n\n"), "Select some words"),
        (Span(4, 4), "Select some words"),
    ],
)
def test_a_useless_selection_is_refused_in_a_sentence(chosen: Span, says: str) -> None:
    with pytest.raises(UserError, match=says):
        marking.chosen_words(chosen, TEXT)


def test_the_line_end_after_a_paragraph_does_no_harm() -> None:
    assert marking.chosen_words(span("denied it.\n\n"), TEXT) == span("denied it.")


def test_a_mark_brings_its_evidence(question: Question) -> None:
    one = marking.with_mark(question, Role.SOURCE, span("Ada Lorne"), TEXT)
    assert one.evidence == (span("Ada Lorne"),)
    two = marking.with_mark(one, Role.CUE, span("denied"), TEXT)
    assert two.evidence == (span("Ada Lorne, denied"),)
    three = marking.with_mark(two, Role.CONTENT, span("it sank"), TEXT)
    assert three.evidence == (span("Ada Lorne, denied"), span("it sank"))
    assert [each.role for each in three.marks] == [Role.SOURCE, Role.CUE, Role.CONTENT]


def test_evidence_that_holds_the_mark_stays(question: Question) -> None:
    whole = marking.with_evidence(question, span("The pilot, Ada Lorne, denied it."))
    assert marking.with_mark(whole, Role.CUE, span("denied"), TEXT).evidence == whole.evidence


def test_there_is_one_source_but_a_content_in_several_parts(question: Question) -> None:
    marked = marking.with_mark(question, Role.SOURCE, span("The pilot"), TEXT)
    marked = marking.with_mark(marked, Role.SOURCE, span("Ada Lorne"), TEXT)
    assert marked.marks == (mark(Role.SOURCE, "Ada Lorne"),)
    marked = marking.with_mark(marked, Role.CONTENT, span("denied"), TEXT)
    marked = marking.with_mark(marked, Role.CONTENT, span("it sank"), TEXT)
    assert len(marked.marks) == 3


def test_the_same_mark_again_takes_it_away(question: Question) -> None:
    marked = marking.with_mark(question, Role.CUE, span("denied"), TEXT)
    assert marking.with_mark(marked, Role.CUE, span("denied"), TEXT).marks == ()


def test_marks_lie_apart_or_inside_each_other(question: Question) -> None:
    outer = marking.with_mark(question, Role.CONTENT, span("The pilot, Ada Lorne"), TEXT)
    inner = marking.with_mark(outer, Role.SOURCE, span("Ada Lorne"), TEXT)
    assert len(inner.marks) == 2
    cut = marking.with_mark(inner, Role.CUE, span("Lorne, denied"), TEXT)
    assert cut.marks == (mark(Role.CUE, "Lorne, denied"),)
    other = marking.with_mark(cut, Role.OUTLET, span("Lorne, denied"), TEXT)
    assert other.marks == (mark(Role.OUTLET, "Lorne, denied"),)


def test_new_evidence_drops_the_marks_outside_it(question: Question) -> None:
    marked = marking.with_mark(question, Role.SOURCE, span("Ada Lorne"), TEXT)
    marked = marking.with_mark(marked, Role.OUTLET, span("The Courier"), TEXT)
    moved = marking.with_evidence(marked, span("The Courier reported"))
    assert moved.marks == (mark(Role.OUTLET, "The Courier"),)
    assert moved.evidence == (span("The Courier reported"),)


def test_marks_touched_by_a_selection_can_be_taken_away(question: Question) -> None:
    marked = marking.with_mark(question, Role.SOURCE, span("Ada Lorne"), TEXT)
    marked = marking.with_mark(marked, Role.CUE, span("denied"), TEXT)
    assert marking.without_marks(marked, span("Lorne")).marks == (mark(Role.CUE, "denied"),)
