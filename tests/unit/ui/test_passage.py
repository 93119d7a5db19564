from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.paragraphs import paragraph_number, paragraphs
from quizapp.model.question import ChoiceQuestion, Mark, Option, Role, Skill, Status
from quizapp.ui.passage import passage_of, words_of

_TEXT = "The dam is safe.\n\n \nIts keeper, Ada Fenn, denied that 🎈 it leaks. Nobody asked twice.\nThe end."


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start, start + len(words))


def _question(evidence: tuple[Span, ...], marks: tuple[Mark, ...] = ()) -> ChoiceQuestion:
    return ChoiceQuestion(
        id="q",
        kind="hand",
        skill=Skill.DENIED,
        difficulty=1,
        stem="Who denied it?",
        evidence=evidence,
        marks=marks,
        rationale="",
        status=Status.READY,
        options=(Option(id="a", text="Ada Fenn"),),
        key=("a",),
    )


def test_paragraphs_are_the_lines_with_words() -> None:
    assert [span.of(_TEXT) for span in paragraphs(_TEXT)] == [
        "The dam is safe.",
        "Its keeper, Ada Fenn, denied that 🎈 it leaks. Nobody asked twice.",
        "The end.",
    ]


def test_a_place_has_the_number_of_its_paragraph() -> None:
    assert paragraph_number(_TEXT, 0) == 1
    assert paragraph_number(_TEXT, _span("Ada").start) == 2
    assert paragraph_number(_TEXT, len(_TEXT) - 1) == 3


def test_the_passage_carries_its_marks_along() -> None:
    evidence = _span("Its keeper, Ada Fenn, denied that 🎈 it leaks.")
    marks = (
        Mark(role=Role.SOURCE, span=_span("Its keeper, Ada Fenn")),
        Mark(role=Role.CONTENT, span=_span("that 🎈 it leaks")),
        Mark(role=Role.OUTLET, span=_span("The end")),
    )
    passage = passage_of(_question((evidence,), marks), make_article(_TEXT))
    assert passage is not None
    assert passage.number == 2
    assert passage.text == "Its keeper, Ada Fenn, denied that 🎈 it leaks."
    assert [mark.span.of(passage.text) for mark in passage.marks] == [
        "Its keeper, Ada Fenn",
        "that 🎈 it leaks",
    ]


def test_without_evidence_there_is_no_passage() -> None:
    assert passage_of(_question(()), make_article(_TEXT)) is None


def test_words_that_stand_apart_are_joined() -> None:
    marks = [
        Mark(role=Role.CONTENT, span=_span("Nobody asked twice")),
        Mark(role=Role.CONTENT, span=_span("it leaks")),
    ]
    assert words_of(Role.CONTENT, marks, _TEXT) == "it leaks … Nobody asked twice"
    assert words_of(Role.CUE, marks, _TEXT) == ""
