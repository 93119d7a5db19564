"""True, false, or not said: who it is who said or denied something."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import TrueOrFalse
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_KIND = "true_or_false"
_TEXT = (
    "Ada Kern said that the northern bridge had lost two bolts.\n"
    "Ivo Falk said that the ferry would run until the autumn.\n"
    "“The roof has kept out the rain since March,” said Lena Morland.\n"
)


_UNHEARD = (
    "Nora Quist walked by with her dog on the way to the market.\n"
    "Later Nora Quist has opened her stall beside the well of the town."
)
_END = "A fair fills the square below the old mill in every week of the summer.\nThe fair closes at night.\n"


def _records(said: Said) -> list[dict[str, Any]]:
    return [
        said("Ada Kern", "said", "that the northern bridge had lost two bolts"),
        said("Ivo Falk", "said", "that the ferry would run until the autumn"),
        said("Lena Morland", "said", "“The roof has kept out the rain since March,”"),
    ]


def _verdict(draft: Draft) -> str:
    assert isinstance(draft.form, TrueOrFalse)
    assert set(draft.form.why) in ({"true", "false"}, {"true", "false", "not_stated"})
    # Where nothing can be left unsaid, no stem and no option speaks of it.
    assert all(
        ("does" in stem.rpartition(".")[2] or "not said" in stem) == (len(draft.form.why) == 3)
        for stem in draft.stems
    )
    return draft.form.right


def _many(tell: Tell, records: list[dict[str, Any]], text: str = _TEXT, **more: Any) -> list[Context]:
    """Return the same story often: which verdict comes where hangs on the hash of the text."""
    return [tell(f"{text}It was day {day} of the fair.\n{_END}", *records, **more) for day in range(1, 9)]


def test_true_ones_name_the_source_and_false_ones_another(tell: Tell, asked: Asked, said: Said) -> None:
    sources = {"a1": "Ada Kern", "a2": "Ivo Falk", "a3": "Lena Morland"}
    verdicts = []
    for context in _many(tell, _records(said)):
        for draft in asked(context, _KIND):
            right = sources[draft.attributions[0]]
            verdicts.append(_verdict(draft))
            assert all((right in stem) is (verdicts[-1] == "true") for stem in draft.stems)
            assert right in draft.rationale
    assert len(verdicts) == 24
    assert 6 <= verdicts.count("true") <= 18


def test_with_nobody_else_to_name_the_contrary_is_false(tell: Tell, asked: Asked, said: Said) -> None:
    drafts = [draft for context in _many(tell, _records(said)[:1]) for draft in asked(context, _KIND)]
    false = [draft for draft in drafts if _verdict(draft) == "false"]
    assert false
    assert all(
        "Ada Kern denied that the northern bridge had lost two bolts" in draft.stems[0] for draft in false
    )


def test_who_is_named_and_never_heard_may_agree_or_not(tell: Tell, asked: Asked, said: Said) -> None:
    text = f"{_TEXT}{_UNHEARD}\n"
    contexts = _many(tell, _records(said), text, people=("Nora Quist",))
    drafts = [draft for context in contexts for draft in asked(context, _KIND)]
    unsaid = [draft for draft in drafts if _verdict(draft) == "not_stated"]
    assert unsaid
    assert all("Nora Quist said that" in draft.stems[0] for draft in unsaid)
    # The form does not show the key: a true one has it as well.
    true = [draft for draft in drafts if _verdict(draft) == "true"]
    assert any("Ada Kern said that" in draft.stems[0] for draft in true)
    for context in contexts:
        assert sum(_verdict(draft) == "not_stated" for draft in asked(context, _KIND)) <= 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Like Nora Quist has done, the town keeps a stall beside the well.",
        "The town keeps a stall for Nora Quist beside the well of the square.",
        "Editing by Nora Quist and two more people of the town paper there.",
    ],
)
def test_who_does_not_act_in_it_is_put_in_no_place(
    tell: Tell, asked: Asked, said: Said, sentence: str
) -> None:
    contexts = _many(tell, _records(said), f"{_TEXT}{sentence}\n", people=("Nora Quist",))
    drafts = [draft for context in contexts for draft in asked(context, _KIND)]
    assert "not_stated" not in {_verdict(draft) for draft in drafts}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_UNHEARD} On the next day Quist supported the plan of the town.",
        # A line too short to be a sentence of the article: an author, a headline.
        "With Nora Quist.",
        # Nobody asks the dead.
        "Nora Quist died in the storm that broke the bridge, long before the fair.",
        # Another of the family may be meant.
        f"{_UNHEARD} Lena Quist was not there to see how it went that day.",
    ],
)
def test_who_may_have_spoken_or_cannot_does_not_agree(
    tell: Tell, asked: Asked, said: Said, sentence: str
) -> None:
    people = tuple(name for name in ("Nora Quist", "Lena Quist") if name in sentence)
    contexts = _many(tell, _records(said), f"{_TEXT}{sentence}\n", people=people)
    drafts = [draft for context in contexts for draft in asked(context, _KIND)]
    assert "not_stated" not in {_verdict(draft) for draft in drafts}


@pytest.mark.parametrize(("confidence", "heard"), [("low", True), ("high", False)])
def test_a_she_after_the_name_may_be_hers(
    tell: Tell, asked: Asked, said: Said, confidence: str, heard: bool
) -> None:
    text = f"{_TEXT}{_UNHEARD} Later she said that the old well was dry.\n"
    later = said("she", "said", "that the old well was dry", name="Ada Kern", confidence=confidence)
    contexts = _many(tell, [*_records(said), later], text, people=("Nora Quist",))
    drafts = [draft for context in contexts for draft in asked(context, _KIND)]
    assert ("not_stated" in {_verdict(draft) for draft in drafts}) is not heard


def test_what_two_said_is_not_asked(tell: Tell, refused: Refused, said: Said) -> None:
    text = f"{_TEXT}Nora Quist said that the northern bridge had lost two bolts.\n"
    again = said("Nora Quist", "said", "that the northern bridge had lost two bolts")
    context = tell(text, *_records(said), again)
    assert Why.SHARED in refused(context, _KIND)


def test_a_name_in_the_words_gives_it_away(tell: Tell, refused: Refused, said: Said) -> None:
    text = "Ada Kern said that the Kern bridge had lost two bolts."
    context = tell(text, said("Ada Kern", "said", "that the Kern bridge had lost two bolts"))
    assert refused(context, _KIND) == {Why.GIVES_AWAY}


@pytest.mark.parametrize(("cue", "made"), [("denied", True), ("rejected", False)])
def test_a_denial_is_one_by_its_verb(tell: Tell, asked: Asked, said: Said, cue: str, made: bool) -> None:
    text = f"Ada Kern {cue} any part in the bridge plot."
    context = tell(text, said("Ada Kern", cue, "any part in the bridge plot", stance="denies"))
    assert [draft.attributions for draft in asked(context, _KIND)] == ([("a1",)] if made else [])


def test_the_wrong_source_is_of_the_same_office_where_one_is(tell: Tell, asked: Asked, said: Said) -> None:
    text = _TEXT.replace("Ada Kern said", "Senator Ada Kern said").replace(
        "said Lena Morland", "said Senator Lena Morland"
    )
    false = [
        draft
        for context in _many(tell, _records(said), text)
        for draft in asked(context, _KIND)
        if draft.attributions == ("a1",) and _verdict(draft) == "false"
    ]
    assert false
    assert all("Lena Morland" in draft.stems[0] for draft in false)


@pytest.mark.parametrize("negation", ["had not lost", "never lost", "hadn’t lost", "failed to lose"])
def test_nobody_denies_that_something_did_not_happen(
    tell: Tell, asked: Asked, said: Said, negation: str
) -> None:
    clause = f"that the northern bridge {negation} two bolts"
    text = f"Ada Kern said {clause}.\n"
    drafts = [
        draft
        for context in _many(tell, [said("Ada Kern", "said", clause)], text)
        for draft in asked(context, _KIND)
    ]
    assert drafts
    assert {_verdict(draft) for draft in drafts} == {"true"}
