"""Which statement is a source's, and which is the article's own: both for a person to look at first."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_SAID = "that the northern bridge is closed to heavy lorries"
_CLAIM = f"Ada Kern said {_SAID}."
_OWN = ("The old ferry has crossed the bay since 1911.", "A new pier was opened at Velmar in the spring.")
_SECOND = "that the last ferry has left the old harbour"
_TEXT = "\n".join((_CLAIM, *_OWN))


def test_a_statement_of_a_source_stands_among_the_articles_own(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(tell(_TEXT, said("Ada Kern", "said", _SAID)), "which_is_attributed")
    assert draft.key.text == "The northern bridge is closed to heavy lorries"
    assert {wrong.text for wrong in draft.distractors} == {sentence.rstrip(".") for sentence in _OWN}
    assert not draft.sure


def test_a_statement_of_the_article_stands_among_those_of_sources(
    tell: Tell, asked: Asked, said: Said
) -> None:
    text = f"{_CLAIM}\nIvo Falk said {_SECOND}.\n{_OWN[0]}"
    context = tell(text, said("Ada Kern", "said", _SAID), said("Ivo Falk", "said", _SECOND))
    (draft,) = asked(context, "which_is_unattributed")
    assert draft.key.text == _OWN[0].rstrip(".")
    assert {wrong.text for wrong in draft.distractors} == {
        "The northern bridge is closed to heavy lorries",
        "The last ferry has left the old harbour",
    }
    assert draft.attributions == ()
    assert not draft.sure


@pytest.mark.parametrize(
    "sentence",
    [
        "The old ferry has reportedly crossed the bay since 1911.",
        "The old ferry may have crossed the bay since 1911.",
        "“The old ferry” has crossed the bay since 1911.",
        "The ferry is known to have crossed the bay since 1911.",
        "It has crossed the bay every day since 1911.",
        "The old ferry has crossed.",
    ],
)
def test_a_doubtful_sentence_is_no_option(tell: Tell, asked: Asked, said: Said, sentence: str) -> None:
    text = "\n".join((_CLAIM, sentence, _OWN[1]))
    context = tell(text, said("Ada Kern", "said", _SAID), hedges=("reportedly",))
    assert asked(context, "which_is_attributed") == []


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (_SAID, {"confidence": "low"}),
        (_SAID, {"name": None}),
        ("that the northern bridge would be closed to lorries", {}),  # its tense tells that it is reported
    ],
)
def test_a_doubtful_statement_is_no_key(
    tell: Tell, asked: Asked, said: Said, content: str, fields: dict[str, Any]
) -> None:
    text = "\n".join((f"Ada Kern said {content}.", *_OWN))
    record = said("Ada Kern", "said", content) | fields
    assert asked(tell(text, record), "which_is_attributed") == []
    assert asked(tell(text, record), "which_is_unattributed") == []
