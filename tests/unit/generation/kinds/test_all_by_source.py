"""Which of these statements are those of X: all that are right."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import AllOf
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_KIND = "all_by_source"
_TOLD = (
    ("Ada Kern", "“The tower leans a little more each year,”"),
    ("Ada Kern", "“The gates stay closed until the autumn,”"),
    ("Ivo Falk", "“The bells will ring again before the summer,”"),
    ("Lena Morland", "“The roof has kept out the rain since March,”"),
)
_TEXT = "\n".join(f"{content} said {name}." for name, content in _TOLD)


def _records(said: Said) -> list[dict[str, Any]]:
    return [said(name, "said", content) for name, content in _TOLD]


def test_all_of_one_stand_among_those_of_others(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(tell(_TEXT, *_records(said)), _KIND)
    assert isinstance(draft.form, AllOf)
    assert {answer.text for answer in draft.form.right} == {
        "“The tower leans a little more each year”",
        "“The gates stay closed until the autumn”",
    }
    assert {answer.text for answer in draft.form.wrong} == {
        "“The bells will ring again before the summer”",
        "“The roof has kept out the rain since March”",
    }
    assert draft.attributions == ("a1", "a2")
    assert all("Ada Kern" in stem for stem in draft.stems)
    assert "Lena Morland" in draft.form.wrong[-1].rationale


@pytest.mark.parametrize(
    ("number", "fields"),
    [(1, {"confidence": "low"}), (1, {"name": "Nora Quist"}), (1, {"stance": "accuses"})],
)
def test_one_statement_alone_is_no_such_question(
    tell: Tell, asked: Asked, said: Said, number: int, fields: dict[str, Any]
) -> None:
    records = _records(said)
    records[number] |= fields
    assert asked(tell(_TEXT, *records), _KIND) == []


@pytest.mark.parametrize("fields", [{"confidence": "low"}, {"name": None}, {"polarity": "negated"}])
def test_a_doubtful_wrong_option_is_none(
    tell: Tell, refused: Refused, asked: Asked, said: Said, fields: dict[str, Any]
) -> None:
    records = _records(said)
    records[3] |= fields
    assert refused(tell(_TEXT, *records), _KIND) == {Why.FEW_OPTIONS}
    assert asked(tell(_TEXT, *records), _KIND) == []


def test_what_two_may_say_is_neither_right_nor_wrong(tell: Tell, asked: Asked, said: Said) -> None:
    again = "“The gates stay closed until the late autumn,”"
    context = tell(f"{_TEXT}\n{again} said Nora Quist.", *_records(said), said("Nora Quist", "said", again))
    assert asked(context, _KIND) == []


def test_a_spokesmans_words_are_not_wrong(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(_TEXT, *_records(said), speaks_for=(("Ivo Falk", "Ada Kern"),))
    assert asked(context, _KIND) == []
