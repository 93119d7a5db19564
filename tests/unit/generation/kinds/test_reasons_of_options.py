"""Why a wrong option is wrong: nobody is given words that may be another's, nor a name that may be another's."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.reasons import is_plainly_said, wrong_answer
from quizapp.model.base import Span

Tell = Callable[..., Context]
Said = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "plain"),
    [
        ("Ada Kern said on Monday: “The pier has lost two bolts.”", "Ada Kern", "said", True),
        ("Ada Kern told the council: “The pier has lost two bolts.”", "Ada Kern", "told", True),
        ("Ada Kern recalled Falk telling her: “The pier has lost two bolts.”", "Ada Kern", "recalled", False),
        (
            "There were complaints by Ada Kern: “The pier has lost two bolts.”",
            "Ada Kern",
            "complaints",
            False,
        ),
    ],
)
def test_words_that_somebody_retells_are_not_quoted_as_theirs(
    tell: Tell, said: Said, text: str, source: str, cue: str, plain: bool
) -> None:
    context = tell(
        f"Ivo Falk said that the ferry would run.\n{text}",
        said("Ivo Falk", "said", "that the ferry would run"),
        said(source, cue, "“The pier has lost two bolts.”"),
    )
    answered, other = context.graph.attributions
    assert is_plainly_said(context, other) is plain
    assert bool(wrong_answer(context, "Ada Kern", but=answered).tellings) is plain


def test_what_a_person_should_look_at_is_not_told(tell: Tell, said: Said) -> None:
    context = tell(
        "Ivo Falk said that the ferry would run.\nAda Kern said: “The pier has lost two bolts.”",
        said("Ivo Falk", "said", "that the ferry would run"),
        said("Ada Kern", "said", "“The pier has lost two bolts.”", confidence="low"),
    )
    assert wrong_answer(context, "Ada Kern", but=context.graph.attributions[0]).tellings == ()


@pytest.mark.parametrize(
    ("content", "namesake", "named"),
    [
        ("that Kern had sold the ferry", "", True),
        ("that Kern had sold the ferry", "Lena Kern", False),
        ("that Ada Kern had sold the ferry", "Lena Kern", True),
    ],
)
def test_a_surname_that_two_bear_mentions_neither_for_sure(
    tell: Tell, said: Said, content: str, namesake: str, named: bool
) -> None:
    context = tell(
        f"Ivo Falk said {content}.\nAda Kern left early. {namesake or 'Nobody'} stayed.",
        said("Ivo Falk", "said", content),
        people=("Ada Kern", *((namesake,) if namesake else ())),
    )
    reason = wrong_answer(context, "Ada Kern", but=context.graph.attributions[0]).rationale
    assert reason.startswith("The statement mentions Ada Kern") is named


def test_the_statement_mentions_only_who_stands_in_the_part_that_is_shown(tell: Tell, said: Said) -> None:
    context = tell(
        "Ivo Falk said that the ferry ran late and that Ada Kern had sold it.\nAda Kern left.",
        said("Ivo Falk", "said", "that the ferry ran late and that Ada Kern had sold it"),
        people=("Ada Kern",),
    )
    record = context.graph.attributions[0]
    start = record.content[0].start
    shown = Span(start, start + len("that the ferry ran late"))
    reason = wrong_answer(context, "Ada Kern", but=record, asked=shown).rationale
    assert not reason.startswith("The statement mentions")
