"""Which words show who said it: a selection in the article."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Marked
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_KIND = "words_that_show"
_WORDS = "that the northern bridge had lost two bolts"


def _key(context: Context, draft: Draft) -> str:
    assert isinstance(draft.form, Marked)
    (span,) = draft.form.spans
    assert any(evidence.covers(span) for evidence in draft.evidence)
    return context.text(span)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "key"),
    [
        (f"Ada Kern said on Monday {_WORDS}.", "Ada Kern", "said", _WORDS, "Ada Kern said"),
        (
            f"{_WORDS[5].upper()}{_WORDS[6:]}, according to Ada Kern.",
            "Ada Kern",
            "according to",
            f"T{_WORDS[6:]}",
            "according to Ada Kern",
        ),
        (
            "“The bridge has lost two of its bolts,” said the engineer Ada Kern.",
            "the engineer Ada Kern",
            "said",
            "“The bridge has lost two of its bolts,”",
            "said the engineer Ada Kern",
        ),
    ],
)
def test_the_key_is_source_and_cue(
    tell: Tell, asked: Asked, said: Said, text: str, source: str, cue: str, content: str, key: str
) -> None:
    context = tell(text, said(source, cue, content, name="Ada Kern"))
    drafts = asked(context, _KIND)
    assert [_key(context, draft) for draft in drafts] == [key]
    assert all("Kern" not in stem for stem in drafts[0].stems)


def test_of_a_denial_the_words_that_deny_are_asked_for(tell: Tell, asked: Asked, said: Said) -> None:
    text = "Ada Kern denied any part in the bridge plot."
    context = tell(text, said("Ada Kern", "denied", "any part in the bridge plot", stance="denies"))
    (draft,) = asked(context, _KIND)
    assert _key(context, draft) == "Ada Kern denied"
    assert all("denied any part in the bridge plot" in stem for stem in draft.stems)


@pytest.mark.parametrize(
    ("text", "records", "why"),
    [
        (  # a stand-in shows nobody
            f"Ada Kern came. She said {_WORDS}.",
            [("She", "said", _WORDS, "Ada Kern")],
            Why.UNNAMED,
        ),
        (
            f"Ada Kern said {_WORDS}.\nIvo Falk said {_WORDS}.",
            [("Ada Kern", "said", _WORDS, ""), ("Ivo Falk", "said", _WORDS, "")],
            Why.SHARED,
        ),
        (
            "Ada Kern said that the Kern bridge had lost two bolts.",
            [("Ada Kern", "said", "that the Kern bridge had lost two bolts", "")],
            Why.GIVES_AWAY,
        ),
        (  # the tag goes around the content
            f"Ada Kern, {_WORDS}, said.",
            [("Ada Kern", "said", _WORDS, "")],
            Why.FAR_CUE,
        ),
    ],
)
def test_what_no_stretch_of_words_shows_is_not_asked(
    tell: Tell, refused: Refused, said: Said, text: str, records: list[tuple[str, str, str, str]], why: Why
) -> None:
    context = tell(text, *(said(source, cue, what, name=name) for source, cue, what, name in records))
    assert refused(context, _KIND) == {why}


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "right"),
    [
        (
            f"Mayor Ada Kern said on Monday {_WORDS}.",
            "Mayor Ada Kern",
            "said",
            _WORDS,
            ["Mayor Ada Kern said", "Ada Kern said"],
        ),
        (
            "“The bridge has lost two of its bolts,” said Ada Kern, an engineer of the town.",
            "Ada Kern",
            "said",
            "“The bridge has lost two of its bolts,”",
            ["said Ada Kern", "said Ada Kern, an engineer of the town"],
        ),
    ],
)
def test_title_and_description_may_be_selected_or_left_out(
    tell: Tell, asked: Asked, said: Said, text: str, source: str, cue: str, content: str, right: list[str]
) -> None:
    context = tell(text, said(source, cue, content, name="Ada Kern"))
    (draft,) = asked(context, _KIND)
    assert isinstance(draft.form, Marked)
    assert [context.text(span) for span in draft.form.spans] == right


@pytest.mark.parametrize(
    "again", [f"Kern added {_WORDS}.", "Kern added that the bolts of the northern bridge were old."]
)
def test_a_second_tag_on_the_same_matter_would_show_it_too(
    tell: Tell, refused: Refused, said: Said, again: str
) -> None:
    text = f"Ada Kern said {_WORDS}.\n{again}"
    second = said("Kern", "added", again.removeprefix("Kern added ").rstrip("."), name="Ada Kern")
    context = tell(text, said("Ada Kern", "said", _WORDS), second)
    assert Why.SHARED in refused(context, _KIND)


def test_to_rebut_is_not_to_deny(tell: Tell, refused: Refused, said: Said) -> None:
    text = "Ada Kern rebutted the claim that the bridge had lost two bolts."
    what = "the claim that the bridge had lost two bolts"
    context = tell(text, said("Ada Kern", "rebutted", what, stance="denies"))
    assert refused(context, _KIND) == {Why.NO_WORDS}


def test_a_short_line_above_long_paragraphs_is_a_headline_and_shows_nothing(
    tell: Tell, asked: Asked, said: Said
) -> None:
    long = " ".join(["The ferry runs from the old quay to the new one and back again on every day."] * 4)
    text = f"Ada Kern said {_WORDS};\n{long}\n{long}\n{long}"
    context = tell(text, said("Ada Kern", "said", _WORDS))
    assert asked(context, _KIND) == []
    assert list(context.obstacles.values()) == [Why.HEADLINE]


def test_whom_the_source_speaks_for_leaves_the_tag_to_be_found(tell: Tell, asked: Asked, said: Said) -> None:
    text = "Ada Kern said that the Harbour Board had lost two bolts of the bridge."
    context = tell(
        text,
        said("Ada Kern", "said", "that the Harbour Board had lost two bolts of the bridge"),
        bodies=("Harbour Board",),
        speaks_for=(("Ada Kern", "Harbour Board"),),
    )
    assert len(asked(context, _KIND)) == 1


def test_a_clause_comes_before_a_piece_of_it_in_marks(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that the mayor “has a right to close every bridge of the north”"
    context = tell(f"Ada Kern said {content}.", said("Ada Kern", "said", content, mode="mixed"))
    (draft,) = asked(context, _KIND)
    assert draft.words == content.removeprefix("that ")


def test_a_piece_without_a_clause_is_called_words(tell: Tell, asked: Asked, said: Said) -> None:
    content = "“the best bridge on the whole northern coast”"
    context = tell(f"Ada Kern called it {content}.", said("Ada Kern", "called", content))
    (draft,) = asked(context, _KIND)
    assert all(" said “" not in stem and "words" in stem.casefold() for stem in draft.stems)


def test_she_stands_after_who_alone(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that she would close the northern bridge in May"
    context = tell(f"Ada Kern said {content}.", said("Ada Kern", "said", content))
    (draft,) = asked(context, _KIND)
    assert draft.words == content.removeprefix("that ")
    assert not any("the statement that" in stem for stem in draft.stems)


@pytest.mark.parametrize(
    ("tag", "source", "right"),
    [
        (
            "said Kern of Falk Films",
            "Kern of Falk Films",
            {"said Kern", "said Kern of Falk Films"},
        ),
        (
            "said Kern, a broker based in Quill, Vel., on Monday",
            "Kern",
            {"said Kern", "said Kern, a broker based in Quill, Vel."},
        ),
    ],
)
def test_a_tail_behind_the_name_may_be_selected_or_left_out(
    tell: Tell, asked: Asked, said: Said, tag: str, source: str, right: set[str]
) -> None:
    words = "“The bridge has lost two of its bolts,”"
    text = f"Ben Kern came to the bridge.\n{words} {tag}. There was rain."
    (draft,) = asked(tell(text, said(source, "said", words, name="Ben Kern")), _KIND)
    assert isinstance(draft.form, Marked)
    assert {span.of(text) for span in draft.form.spans} == right


def test_a_long_piece_stands_in_no_middle(tell: Tell, asked: Asked, said: Said) -> None:
    words = (
        "“just as there are many tired people in the harbour, we know that there are tired people up here in "
        "the hills too”"
    )
    context = tell(f"Ada Kern admitted that {words}.", said("Ada Kern", "admitted", words))
    (draft,) = asked(context, "words_that_show")
    assert not any(f"{words} are" in stem or f"are {words}" in stem for stem in draft.stems)
