"""Which statement is whose: sources matched with statements."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Matched

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_KIND = "match_sources"
_CONTENTS = {
    "Ada Kern": "“The tower leans a little more each year,”",
    "Ivo Falk": "“The bells will ring again before the summer,”",
    "Lena Morland": "“The roof has kept out the rain since March,”",
}


def _text(contents: dict[str, str]) -> str:
    return "\n".join(f"{content} said {name}." for name, content in contents.items())


def _records(said: Said, contents: dict[str, str], **fields: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        said(name, "said", content, **fields.get(name.split()[0], {})) for name, content in contents.items()
    ]


def _pairs(draft: Draft) -> dict[str, str]:
    assert isinstance(draft.form, Matched)
    return {prompt.text: option.text for prompt, option in draft.form.pairs}


def test_each_source_has_its_own_statement(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(tell(_text(_CONTENTS), *_records(said, _CONTENTS)), _KIND)
    assert _pairs(draft) == {
        "Ada Kern": "“The tower leans a little more each year”",
        "Ivo Falk": "“The bells will ring again before the summer”",
        "Lena Morland": "“The roof has kept out the rain since March”",
    }
    assert draft.attributions == ("a1", "a2", "a3")
    assert len(draft.evidence) == 3
    assert all("said" in prompt.rationale for prompt, _ in draft.form.pairs)  # type: ignore[union-attr]


def test_four_at_most_are_matched(tell: Tell, asked: Asked, said: Said) -> None:
    contents = _CONTENTS | {
        "Nora Quist": "“The gates stay closed until the autumn,”",
        "Samir Dole": "“The choir has found itself another hall,”",
    }
    (draft,) = asked(tell(_text(contents), *_records(said, contents)), _KIND)
    assert list(_pairs(draft)) == ["Ada Kern", "Ivo Falk", "Lena Morland", "Nora Quist"]


@pytest.mark.parametrize(
    "fields",
    [
        {"confidence": "low"},
        {"polarity": "negated"},
        {"source_type": "anonymous", "name": "one official"},
        {"name": "Ivo Falk"},  # a source that is there already
        {"stance": "denies"},
    ],
)
def test_with_a_doubtful_statement_it_is_not_made(
    tell: Tell, asked: Asked, said: Said, fields: dict[str, Any]
) -> None:
    assert asked(tell(_text(_CONTENTS), *_records(said, _CONTENTS, Lena=fields)), _KIND) == []


def test_who_speaks_for_another_is_not_matched_beside_them(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(_text(_CONTENTS), *_records(said, _CONTENTS), speaks_for=(("Lena Morland", "Ada Kern"),))
    assert asked(context, _KIND) == []


@pytest.mark.parametrize(
    "content",
    [
        "“The tower leans a little more, as Falk says,”",  # names another
        "“The bells will surely ring again before summer,”",  # says the same as another
        "“Ring,”",
    ],
)
def test_a_statement_that_tells_another_or_says_the_same_is_left_out(
    tell: Tell, asked: Asked, said: Said, content: str
) -> None:
    contents = _CONTENTS | {"Ada Kern": content}
    assert asked(tell(_text(contents), *_records(said, contents)), _KIND) == []


def test_the_only_paraphrase_is_not_matched_among_quotations(tell: Tell, asked: Asked, said: Said) -> None:
    text = _text(_CONTENTS | {"Lena Morland": "The roof of the tower has kept out the rain since March,"})
    records = _records(said, _CONTENTS)
    records[2] |= {"content": "The roof of the tower has kept out the rain since March", "mode": "indirect"}
    assert asked(tell(text, *records), _KIND) == []


def test_a_body_is_not_matched_among_people(tell: Tell, asked: Asked, said: Said) -> None:
    contents = _CONTENTS | {"Lena Morland": "“The Harbour Board has kept out the rain since March,”"}
    text = (
        _text(contents)
        .replace("said Lena Morland", "said Harbour Trust")
        .replace("The Harbour Board", "A new roof")
    )
    records = _records(said, _CONTENTS)
    records[2] = said("Harbour Trust", "said", "“A new roof has kept out the rain since March,”")
    assert asked(tell(text, *records, bodies=("Harbour Trust",)), _KIND) == []
