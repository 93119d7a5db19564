"""Where to check: a statement of fact that one source makes, and where it could be looked up."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Thought

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_COUNTED = "that the harbour handled 340,000 tonnes of salt in May"


def _told(tell: Tell, said: Said, content: str, **fields: Any) -> Context:
    return tell(f"Ada Kern said {content}.", said("Ada Kern", "said", content) | fields)


def test_a_figure_of_one_source_can_be_checked(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(_told(tell, said, _COUNTED, source_type="official"), "where_to_check")
    assert isinstance(draft.form, Thought)
    assert draft.sure
    assert not any("Kern" in stem for stem in draft.stems)
    assert "“340,000”" in draft.rationale
    assert "“Ada Kern said”" in draft.rationale
    assert "records of its own" in draft.rationale


def test_what_was_done_by_somebody_with_a_name_can_be_checked(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that Velmar Water had closed the old pumps in May"
    context = tell(
        f"Ada Kern said {content}. Velmar Water is a company.",
        said("Ada Kern", "said", content),
        bodies=("Velmar Water",),
    )
    (draft,) = asked(context, "where_to_check")
    assert "It is about Velmar Water" in draft.rationale


def test_words_that_are_quoted_have_a_recording_or_a_full_statement(
    tell: Tell, asked: Asked, said: Said
) -> None:
    words = "“The harbour handled 340,000 tonnes of salt in May”"
    context = tell(f"{words}, said Ada Kern.", said("Ada Kern", "said", words))
    (draft,) = asked(context, "where_to_check")
    assert "recording or the full statement" in draft.rationale
    assert all(words in stem for stem in draft.stems)


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("that the harbour will handle 340,000 tonnes of salt in May", {}),  # foreseen
        ("that the harbour was a wonderful place to work in", {}),  # judged
        ("that the harbour had too many boats, 40 of them", {}),  # judged, with a figure
        (_COUNTED, {"stance": "warns"}),
        (_COUNTED, {"polarity": "negated"}),
    ],
)
def test_what_nobody_can_look_up_is_not_asked_about(
    tell: Tell, asked: Asked, said: Said, content: str, fields: dict[str, Any]
) -> None:
    assert asked(_told(tell, said, content, **fields), "where_to_check") == []


def test_what_two_sources_say_rests_on_more_than_one(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(
        f"Ada Kern said {_COUNTED}. Peter Falk said {_COUNTED}.",
        said("Ada Kern", "said", _COUNTED),
        said("Peter Falk", "said", _COUNTED),
    )
    assert asked(context, "where_to_check") == []


def test_words_that_name_their_source_are_left_out(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that the Kern boats handled 340,000 tonnes of salt in May"
    assert asked(_told(tell, said, content), "where_to_check") == []


@pytest.mark.parametrize(
    ("content", "counted", "law"),
    [
        (_COUNTED, True, False),
        ("that the ship Kestrel was sold to Velmar Water 12 years ago", False, False),
        ("that Velmar Water was founded on May 12 in the old harbour", False, False),
        ("that each breach of the dike is subject to 5 years in prison", False, True),
        ("that the court fined Velmar Water for the old pumps", False, True),
    ],
)
def test_only_what_was_counted_is_called_a_figure(
    tell: Tell, asked: Asked, said: Said, content: str, counted: bool, law: bool
) -> None:
    context = tell(
        f"Ada Kern said {content}. Velmar Water is a company.",
        said("Ada Kern", "said", content),
        bodies=("Velmar Water",),
    )
    (draft,) = asked(context, "where_to_check")
    assert ("It holds a figure" in draft.rationale) is counted
    assert ("a law, a court or a register" in draft.rationale) is law


@pytest.mark.parametrize(
    "content",
    [
        "that Velmar Water had dismissed only one of the four accused in May",
        "that Velmar Water had dismissed three officers over the leak in May",
    ],
)
def test_a_few_whom_it_concerns_are_no_figure(tell: Tell, asked: Asked, said: Said, content: str) -> None:
    context = tell(
        f"Ada Kern said {content}. Velmar Water is a company.",
        said("Ada Kern", "said", content),
        bodies=("Velmar Water",),
    )
    (draft,) = asked(context, "where_to_check")
    assert "figure" not in draft.rationale
    assert "It is about Velmar Water" in draft.rationale


def test_what_a_party_writes_to_a_court_is_no_record(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that Velmar Water had closed the old pumps in May"
    context = tell(
        f"The lawsuit of Falk Farms said {content}. Velmar Water is a company.",
        said("The lawsuit of Falk Farms", "said", content, name="Falk Farms", source_type="document"),
        bodies=("Velmar Water", "Falk Farms"),
    )
    (draft,) = asked(context, "where_to_check")
    assert "its side of the case" in draft.rationale
    assert "can be read" not in draft.rationale


def test_a_role_in_court_is_nobody_s_name(tell: Tell, asked: Asked, said: Said) -> None:
    words = "“Plaintiff was dismissed by the harbour with 340 others in May”"
    context = tell(f"{words}, said Ada Kern.", said("Ada Kern", "said", words))
    assert asked(context, "where_to_check") == []
