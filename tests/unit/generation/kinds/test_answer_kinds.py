"""Claims and what answers them: what somebody responds to, and in which order the article tells of both."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Ordered
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_TEXT = (
    "Ada Kern accused Ivo Falk of hiding the bridge report.\n"
    "Nora Quist said that the ferry pier needed fresh paint.\n"
    "Falk denied hiding the bridge report.\n"
    "Samir Dole said that the market square looked empty.\n"
)


def _records(said: Said) -> list[dict[str, Any]]:
    return [
        said("Ada Kern", "accused", "Ivo Falk of hiding the bridge report", stance="accuses"),
        said("Nora Quist", "said", "that the ferry pier needed fresh paint"),
        said(
            "Falk",
            "denied",
            "hiding the bridge report",
            name="Ivo Falk",
            stance="denies",
            responds_to=("a1",),
        ),
        said("Samir Dole", "said", "that the market square looked empty"),
    ]


def test_a_denial_responds_to_the_claim_that_it_names(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(tell(_TEXT, *_records(said)), "responding_to")
    assert draft.key.text == "Ada Kern’s accusation of hiding the bridge report"
    assert {wrong.text for wrong in draft.distractors} == {
        "Nora Quist’s claim that the ferry pier needed fresh paint",
        "Samir Dole’s claim that the market square looked empty",
    }
    assert draft.attributions == ("a3", "a1")
    assert all("Ivo Falk" in stem for stem in draft.stems)


@pytest.mark.parametrize(
    ("number", "fields", "why"),
    [
        (2, {"responds_to": ("a1", "a2")}, {Why.SHARED}),  # two sides are answered
        (2, {"responds_to": ()}, set()),  # no object, only nearness
        (0, {"confidence": "low"}, {Why.SHARED}),
        (1, {"confidence": "low"}, {Why.FEW_OPTIONS}),
        (1, {"name": "Ada Kern"}, {Why.FEW_OPTIONS}),  # who made the claim may have meant both
        (3, {"stance": "demands"}, {Why.FEW_OPTIONS}),
        (2, {"name": "someone"}, {Why.UNNAMED}),
    ],
)
def test_without_one_sure_claim_and_two_that_are_surely_not_answered_it_is_not_asked(
    tell: Tell,
    refused: Refused,
    asked: Asked,
    said: Said,
    number: int,
    fields: dict[str, Any],
    why: set[Why],
) -> None:
    records = _records(said)
    records[number] |= fields
    context = tell(_TEXT, *records)
    assert asked(context, "responding_to") == []
    assert refused(context, "responding_to") == why


def test_claim_and_denial_stand_in_the_order_of_the_article(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(tell(_TEXT, *_records(said)), "claim_and_denial")
    assert isinstance(draft.form, Ordered)
    assert [step.text for step in draft.form.steps] == [
        "Ada Kern accused Ivo Falk of hiding the bridge report",
        "Nora Quist said that the ferry pier needed fresh paint",
        "Ivo Falk denied hiding the bridge report",
    ]
    assert draft.sure
    assert list(draft.evidence) == sorted(draft.evidence)


def test_one_more_answer_to_the_claim_comes_before_another_matter(
    tell: Tell, asked: Asked, said: Said
) -> None:
    text = f"{_TEXT}Lena Morland doubted that the bridge report was hidden.\n"
    doubt = said(
        "Lena Morland", "doubted", "that the bridge report was hidden", stance="doubts", responds_to=("a1",)
    )
    drafts = asked(tell(text, *_records(said), doubt), "claim_and_denial")
    assert isinstance(drafts[0].form, Ordered)
    assert drafts[0].form.steps[-1].text == "Lena Morland doubted that the bridge report was hidden"


@pytest.mark.parametrize("kept", [("a1", "a3"), ("a2", "a3", "a4")])
def test_without_claim_denial_and_a_third_report_there_is_no_order(
    tell: Tell, asked: Asked, said: Said, kept: tuple[str, ...]
) -> None:
    whole = tell(_TEXT, *_records(said))
    records = tuple(record for record in whole.graph.attributions if record.id in kept)
    few = Context(whole.article, whole.graph.model_copy(update={"attributions": records}))
    assert asked(few, "claim_and_denial") == []


def test_what_is_doubtful_waits_for_a_person(tell: Tell, asked: Asked, said: Said) -> None:
    records = _records(said)
    records[0]["confidence"] = "low"
    (draft,) = asked(tell(_TEXT, *records), "claim_and_denial")
    assert not draft.sure
