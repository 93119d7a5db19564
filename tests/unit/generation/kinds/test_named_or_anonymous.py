"""Named or anonymous: only whom nothing nearby names has no name."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_KIND = "named_or_anonymous"
_CLAIM = "that the northern bridge had lost two bolts"


def _nameless(said: Said, source: str) -> dict[str, Any]:
    return said(source, "said", _CLAIM, source_type="anonymous")


@pytest.mark.parametrize(
    ("source", "after", "made"),
    [
        ("a rider from Quill", "", True),
        ("a rider from Quill", " going by the handle Wheeler", False),
        ("a rider from Quill", ", Tess,", False),
        ("a judge", "", False),
        ("a spokeswoman", "", False),
    ],
)
def test_a_handle_or_an_office_on_record_tells_who_it_is(
    tell: Tell, asked: Asked, said: Said, source: str, after: str, made: bool
) -> None:
    text = f"There was rain in the town. On Monday {source}{after} said {_CLAIM}."
    context = tell(text, _nameless(said, source))
    assert [draft.key.text for draft in asked(context, _KIND)] == (["Without a name"] if made else [])


@pytest.mark.parametrize(
    ("around", "made"),
    [
        ("The town was quiet.", True),
        ("The rider, identified only as Tess, left early.", False),
        ("Tess Arden, a rider with the club, left early.", False),
    ],
)
def test_a_name_in_the_sentences_around_names_the_source(
    tell: Tell, asked: Asked, said: Said, around: str, made: bool
) -> None:
    for text in (f"{around} A rider said {_CLAIM}.", f"A rider said {_CLAIM}. {around}"):
        context = tell(text, _nameless(said, "A rider"))
        assert bool(asked(context, _KIND)) is made


def test_either_answer_comes_first_in_some_articles(tell: Tell, asked: Asked, said: Said) -> None:
    first = set()
    for day in range(1, 13):
        text = f"A rider said {_CLAIM}. Ada Kern said that the ferry would run until May {day}."
        context = tell(
            text,
            _nameless(said, "A rider"),
            said("Ada Kern", "said", f"that the ferry would run until May {day}"),
        )
        keys = [draft.key.text for draft in asked(context, _KIND)]
        assert sorted(keys) == ["By name", "Without a name"]
        first.add(keys[0])
    assert first == {"By name", "Without a name"}


@pytest.mark.parametrize(
    ("headline", "nameless", "keys"),
    [
        ("Ferry sold", True, {"By name", "Without a name"}),
        ("Ferry sold, Kern says", True, {"Without a name"}),
        ("Ferry sold", False, set()),
    ],
)
def test_a_name_is_asked_for_where_there_might_be_none(
    tell: Tell, asked: Asked, said: Said, headline: str, nameless: bool, keys: set[str]
) -> None:
    text = f"{headline}\nA rider said {_CLAIM}. Ada Kern said that the ferry would run until May."
    other = _nameless(said, "A rider") if nameless else said("A rider", "said", _CLAIM, name="")
    context = tell(text, other, said("Ada Kern", "said", "that the ferry would run until May"))
    assert {draft.key.text for draft in asked(context, _KIND)} == keys
