"""What to look for next time: a lesson that the passage bears out."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from quizapp.generation import KINDS
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.finishing import told_once
from quizapp.generation.ordering import Candidate

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_OTHERS = (
    "Ivo Falk said that the ferry would run until May.\nLena Morland said that the square looked empty.\n"
)


def _drafts(
    tell: Tell, asked: Asked, said: Said, kind: str, text: str, record: dict[str, Any]
) -> list[Draft]:
    context = tell(
        f"{_OTHERS}{text}",
        said("Ivo Falk", "said", "that the ferry would run until May"),
        said("Lena Morland", "said", "that the square looked empty"),
        record,
    )
    return [draft for draft in asked(context, kind) if draft.attributions == ("a3",)]


def _lessons(draft: Draft, kind: str) -> set[str]:
    made = next(each for each in KINDS if each.name == kind)
    return set(made.lessons) - set(draft.unfit)


@pytest.mark.parametrize(
    ("text", "source", "he", "follows"),
    [
        ("Ada Kern said: “The pier has lost two of its old bolts.”", "Ada Kern", False, False),
        ("“The pier has lost two of its old bolts,” said Ada Kern.", "Ada Kern", False, True),
        ("Ada Kern came. “The pier has lost two of its old bolts,” she said.", "she", True, True),
    ],
)
def test_a_lesson_on_he_or_on_a_tag_that_follows_needs_one(
    tell: Tell, asked: Asked, said: Said, text: str, source: str, he: bool, follows: bool
) -> None:
    words = text[text.index("“") : text.index("”") + 1]
    record = said(source, "said", words, name="Ada Kern")
    (draft,) = _drafts(tell, asked, said, "who_is_quoted", text, record)
    lessons = " ".join(_lessons(draft, "who_is_quoted"))
    assert ("“he” or “she”" in lessons) is he
    assert ("nearest name" in lessons) is not he
    assert ("may follow it" in lessons) is follows
    assert "runs on" not in lessons


@pytest.mark.parametrize(
    ("text", "content", "behind"),
    [
        ("Ada Kern said that the pier had lost two bolts.", "that the pier had lost two bolts", False),
        ("The pier had lost two bolts, Ada Kern said.", "The pier had lost two bolts", True),
    ],
)
def test_a_tag_at_the_end_is_taught_where_one_stands(
    tell: Tell, asked: Asked, said: Said, text: str, content: str, behind: bool
) -> None:
    (draft,) = _drafts(tell, asked, said, "who_claimed", text, said("Ada Kern", "said", content))
    assert any("at the end" in lesson for lesson in _lessons(draft, "who_claimed")) is behind


def test_questions_of_one_kind_take_the_lessons_that_fit_in_turn(
    tell: Tell, asked: Asked, said: Said
) -> None:
    kind = next(each for each in KINDS if each.name == "who_is_quoted")
    text = "“The pier has lost two of its old bolts,” said Ada Kern."
    record = said("Ada Kern", "said", "“The pier has lost two of its old bolts,”")
    (draft,) = _drafts(tell, asked, said, kind.name, text, record)
    told = told_once(tuple(Candidate(kind, draft, stem) for stem in draft.stems[:4]))
    endings = [
        next(lesson for lesson in kind.lessons if each.draft.rationale.endswith(lesson)) for each in told
    ]
    assert set(endings) == _lessons(draft, kind.name)
    assert all(one != two for one, two in pairwise(endings))


@pytest.mark.parametrize(("tail", "cue", "fits"), [("told", "told", True), ("said, per", "said", False)])
def test_a_tip_on_who_was_told_needs_somebody_who_was(
    tell: Tell, asked: Asked, said: Said, tail: str, cue: str, fits: bool
) -> None:
    words = "“The pier has lost two of its old bolts,”"
    names = ("Radio Fathom", "The Velmar Courier", "The Quill Gazette", "The Ellery Post")
    text = f"{_OTHERS}{words} Ada Kern {tail} Radio Fathom.\nThe Quill Gazette and The Ellery Post stood by."
    context = tell(
        text, said("Ada Kern", cue, words, via="Radio Fathom"), outlets=names, own_outlet="The Velmar Courier"
    )
    (draft,) = asked(context, "which_outlet")
    assert any("“told”" in lesson for lesson in _lessons(draft, "which_outlet")) is fits
