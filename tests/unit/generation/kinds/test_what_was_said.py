"""What exactly did X say: verbatim words of X among verbatim words of others."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.why import Why

_TEXT = (
    "“The tower leans a little more each year,” said Ada Kern.\n"
    "“The bells will ring again before the summer,” said Ivo Falk.\n"
    "“The roof has kept out the rain since March,” said Lena Moor.\n"
)


def _said(said: Callable[..., dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        said("Ada Kern", "said", "“The tower leans a little more each year,”"),
        said("Ivo Falk", "said", "“The bells will ring again before the summer,”"),
        said("Lena Moor", "said", "“The roof has kept out the rain since March,”"),
    ]


Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]


def test_words_of_one_stand_among_words_of_others(tell: Tell, asked: Asked, said: Said) -> None:
    drafts = asked(tell(_TEXT, *_said(said)), "what_was_said")
    assert [draft.key.text for draft in drafts] == [
        "“The tower leans a little more each year”",
        "“The bells will ring again before the summer”",
        "“The roof has kept out the rain since March”",
    ]
    first = drafts[0]
    assert all("Ada Kern" in stem for stem in first.stems)
    assert {wrong.text for wrong in first.distractors} == {draft.key.text for draft in drafts[1:]}
    assert all("said" in wrong.rationale for wrong in first.distractors)


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (2, {"confidence": "low"}),  # whose words the third are is not sure
        (2, {"name": "Ada Kern"}),
        (2, {"name": None}),
        (2, {"source_type": "anonymous", "name": "one official"}),
        (2, {"polarity": "negated"}),
    ],
)
def test_with_a_doubtful_option_it_is_not_made(
    tell: Tell, asked: Asked, said: Said, number: int, fields: dict[str, object]
) -> None:
    records = _said(said)
    records[number] |= fields
    keys = [draft.key.text for draft in asked(tell(_TEXT, *records), "what_was_said")]
    assert "“The tower leans a little more each year”" not in keys


def test_words_of_a_spokesman_are_no_wrong_option(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(_TEXT, *_said(said), speaks_for=(("Lena Moor", "Ada Kern"),))
    assert [draft.key.text for draft in asked(context, "what_was_said")] == [
        "“The bells will ring again before the summer”"
    ]


def test_words_that_name_whoever_is_asked_about_are_left_out(
    tell: Tell, refused: Refused, said: Said
) -> None:
    text = _TEXT.replace("The tower leans", "The Kern leans")
    records = _said(said)
    records[0]["content"] = "“The Kern leans a little more each year,”"
    assert Why.GIVES_AWAY in refused(tell(text, *records), "what_was_said")


@pytest.mark.parametrize(
    "other",
    [
        "No",
        "The roof has kept out the rain and the snow since March, and it will do so for as long as we live",
    ],
)
def test_options_are_of_like_length(tell: Tell, refused: Refused, said: Said, other: str) -> None:
    text = _TEXT.replace("The roof has kept out the rain since March", other)
    records = _said(said)
    records[2]["content"] = f"“{other},”"
    assert Why.FEW_OPTIONS in refused(tell(text, *records), "what_was_said")


def test_a_question_is_no_option_among_statements(tell: Tell, asked: Asked, said: Said) -> None:
    text = _TEXT.replace("since March,”", "since March?”")
    records = _said(said)
    records[2]["content"] = "“The roof has kept out the rain since March?”"
    assert asked(tell(text, *records), "what_was_said") == []


@pytest.mark.parametrize(
    "words",
    [
        "Each year that I have stood for mayor, the tower leaned",  # who stands for office is known
        "The tower is the only — the only",
    ],
)
def test_words_that_tell_their_speaker_or_nothing_are_no_key(
    tell: Tell, asked: Asked, said: Said, words: str
) -> None:
    text = _TEXT.replace("The tower leans a little more each year", words)
    records = _said(said)
    records[0] |= {"content": f"“{words},”"}
    keys = [draft.key.text for draft in asked(tell(text, *records), "what_was_said")]
    assert f"“{words}”" not in keys


def test_no_option_is_cut(tell: Tell, asked: Asked, said: Said) -> None:
    words = (
        "The tower leans a little more each year, and the council of the town has known it since the spring in which "
        "the two bells of the old church fell from their beams in the night"
    )
    text = _TEXT.replace("The tower leans a little more each year", words)
    records = _said(said)
    records[0] |= {"content": f"“{words},”"}
    drafts = asked(tell(text, *records), "what_was_said")
    assert not any("…" in each.text for draft in drafts for each in (draft.key, *draft.distractors))
    assert "“The bells will ring again before the summer”" not in [draft.key.text for draft in drafts]


@pytest.mark.parametrize(
    ("words", "by", "made"),
    [
        ("“The roof has kept out the rain since March,”", "Lena Moor", True),
        ("“The roof has kept out the rain since March,”", "Ivo Falk", False),  # one voice against another
        ("“The roof of my show kept out the rain in March,”", "Lena Moor", False),  # tells who speaks
    ],
)
def test_the_wrong_options_are_of_several_voices_that_their_words_do_not_tell(
    tell: Tell, asked: Asked, said: Said, words: str, by: str, made: bool
) -> None:
    text = _TEXT.replace("“The roof has kept out the rain since March,” said Lena Moor", f"{words} said {by}")
    context = tell(text, *_said(said)[:2], said(by, "said", words))
    assert any(draft.attributions == ("a1",) for draft in asked(context, "what_was_said")) is made


def test_the_odd_one_out_does_not_show(tell: Tell, asked: Asked, said: Said) -> None:
    text = (
        "“The tower leans a little more each year,” said Ada Kern.\n"
        "“The walls have stood in the rain since March,” said Ivo Falk. “The gates have rusted in the wind since "
        "April,” said Ivo Falk. “The stairs have sunk into the sand since May,” said Ivo Falk.\n"
        "“The roof has kept out the snow since June,” said Lena Moor.\n"
    )
    pieces = ("The walls", "The gates", "The stairs", "The roof")
    records = [said("Ada Kern", "said", "“The tower leans a little more each year,”")]
    for piece in pieces:
        start = text.index(f"“{piece}")
        quotation = text[start : text.index("”", start) + 1]
        records.append(said("Lena Moor" if piece == "The roof" else "Ivo Falk", "said", quotation))
    drafts = asked(tell(text, *records), "what_was_said")
    first = next(draft for draft in drafts if "tower" in draft.key.text)
    assert sum("roof" not in wrong.text for wrong in first.distractors) <= 2
    assert any("roof" in wrong.text for wrong in first.distractors)
    # Of two voices alone, the one sentence of hers would be the odd one out.
    assert not any("roof" in draft.key.text for draft in asked(tell(text, *records[1:]), "what_was_said"))
