"""Who is heard between quotation marks, and who is only spoken of."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import AllOf

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_KERN = "“The northern pumps failed twice in one week”"
_FALK = "“Nobody in the office had read the letter of May”"
_SPOKEN_OF = "Robert Vale built the harbour in May. Mary Holt paid for the northern wall."
_OTHERS = ("Robert Vale", "Mary Holt")


def _told(tell: Tell, said: Said, rest: str = _SPOKEN_OF, *records: dict[str, Any], **fields: Any) -> Context:
    return tell(
        f"Ada Kern said: {_KERN}. The harbour is old. It was built of stone. It is wide. {rest}",
        said("Ada Kern", "said", _KERN) | fields,
        *records,
        people=_OTHERS,
    )


def test_who_is_only_spoken_of_is_told_from_who_is_heard(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(_told(tell, said), "quoted_directly")
    assert draft.key.text == "Ada Kern"
    assert {each.text for each in draft.distractors} == set(_OTHERS)
    assert draft.sure


def test_several_who_are_heard_are_all_right(tell: Tell, asked: Asked, said: Said) -> None:
    rest = f"Peter Falk said: {_FALK}. The harbour is deep. It is cold. It is grey. {_SPOKEN_OF}"
    (draft,) = asked(_told(tell, said, rest, said("Peter Falk", "said", _FALK)), "quoted_directly")
    assert isinstance(draft.form, AllOf)
    assert {each.text for each in draft.form.right} == {"Ada Kern", "Peter Falk"}
    assert len(draft.attributions) == 2


def test_who_is_retold_is_not_quoted(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that the northern wall had cost a fortune"
    rest = f"{_SPOKEN_OF} Mary Holt said {content}."
    (draft,) = asked(_told(tell, said, rest, said("Mary Holt", "said", content)), "quoted_directly")
    assert "Mary Holt" in {each.text for each in draft.distractors}


@pytest.mark.parametrize(
    ("rest", "fields"),
    [
        (
            f"{_SPOKEN_OF} Vale called it “a work of love and of salt”.",
            {},
        ),  # quoted, though no attribution says so
        (
            f"{_SPOKEN_OF} The letter that Mary Holt wrote is lost.",
            {},
        ),  # quoted perhaps from what is written
        ("Robert Vale built the harbour in May.", {}),  # one alone is spoken of
        (_SPOKEN_OF, {"confidence": "low"}),
    ],
)
def test_who_may_be_quoted_makes_no_question(
    tell: Tell, asked: Asked, said: Said, rest: str, fields: dict[str, Any]
) -> None:
    assert asked(_told(tell, said, rest, **fields), "quoted_directly") == []


def test_words_of_nobody_in_particular_may_be_anybodys(tell: Tell, asked: Asked, said: Said) -> None:
    rest = f"{_SPOKEN_OF} {_FALK}, the owner said."
    unsure = said("the owner", "said", _FALK) | {"confidence": "low"}
    assert asked(_told(tell, said, rest, unsure), "quoted_directly") == []
