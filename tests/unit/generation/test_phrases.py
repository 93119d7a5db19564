"""What stands after "denied" or "accused" in a stem."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.phrases import described_target, is_put_so, phrase, reported, target
from quizapp.model.attribution import Attribution, Stance
from tests.unit.generation.saying import saying


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


@pytest.mark.parametrize(("content", "fits"), [("any part in the fraud", True), ("the allegations", False)])
def test_a_denial_must_say_of_what(content: str, fits: bool) -> None:
    context = saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == (content if fits else None)


def test_what_a_source_denies_of_itself_needs_no_pronoun() -> None:
    content = "that she had held back the report"
    context = saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == "having held back the report"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that it was negotiating a sale of the mill", "negotiating a sale of the mill"),
        (
            "that its plant was the source of the infection",
            "that their plant was the source of the infection",
        ),
        ("that her party had interfered with the vote", "that their party had interfered with the vote"),
        ("that she was a member of the club", "that they were a member of the club"),
        ("that she was not told of the leak", None),
        ("that she mishandled the papers of the court", "that they mishandled the papers of the court"),
        ("that she knows the owner of the mill", None),
        ("that her party had told her of the vote", None),
        ("that her own brother had sold the mill", None),
        ("the idea that she needed a doctor for the trip", None),
        ("having made any such claim in March", None),
        ("that we had sold the mill to anybody", None),
    ],
)
def test_a_denial_of_a_source_of_itself_follows_who(content: str, expected: str | None) -> None:
    context = saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ada Kern denied that her party had bought votes.", True),
        ("Asked about Bruno Falk, Ada Kern denied that her party had bought votes.", False),
        ("A lawyer for Ada Kern denied that her party had bought votes.", False),
        ("Bruno Falk was there. Ada Kern, a lawyer, denied that her client had bought votes.", True),
    ],
)
def test_what_is_another_s_is_not_put_as_the_source_s_own(text: str, asked: bool) -> None:
    content = text[text.index("that ") : -1]
    others = ("Ada Kern", *(("Bruno Falk",) if "Falk" in text else ()))
    context = saying(text, content, cue="denied", others=others)
    denied = phrase(context, context.graph.attributions[0])
    assert denied == (content.replace("that her", "that their") if asked else None)
    assert reported(context, context.graph.attributions[0]) == (content if asked else None)


def test_a_denial_for_another_keeps_the_pronoun() -> None:
    content = "that she had held back the report"
    context = saying(f"Ada Kern, a lawyer, denied {content}.", content, cue="denied", others=("a lawyer",))
    assert phrase(context, context.graph.attributions[0]) is None


@pytest.mark.parametrize("accused", ["the organisers", "the board of the mill", "The Board"])
def test_the_accused_may_be_described(accused: str) -> None:
    content = f"{accused} of keeping its workers in the dark"
    context = saying(f"Ada Kern accused {content}.", content, cue="accused")
    expected = None if accused.startswith("The") else (accused, "keeping its workers in the dark")
    assert described_target(context, context.graph.attributions[0], "of") == expected


def test_the_charge_is_what_follows_the_target(context: Context) -> None:
    accused = target(context, _record(context, "a1"), "of")
    assert accused is not None
    assert (accused[0].name, accused[1]) == (
        "Brightwater",
        "pumping untreated sewage into the harbour on Tuesday",
    )


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("denied", "that the charge of the council is “not true”"),
        ("denied", "that nobody had opened the sluice of the mill"),
        ("doubted", "that the sluice of the mill had never been opened"),
    ],
)
def test_what_is_negated_is_not_denied_once_more(cue: str, content: str) -> None:
    context = saying(f"Ada Kern {cue} {content}.", content, cue=cue)
    assert phrase(context, context.graph.attributions[0]) is None


@pytest.mark.parametrize(("cue", "fits"), [("denied", True), ("said", False), ("took issue with", False)])
def test_only_a_verb_of_denial_is_put_as_denied(cue: str, fits: bool) -> None:
    content = "that the sluice of the mill had been opened"
    (record,) = saying(f"Ada Kern {cue} {content}.", content, cue=cue).graph.attributions
    context = saying(f"Ada Kern {cue} {content}.", content, cue=cue)
    assert is_put_so(context, record.model_copy(update={"stance": Stance.DENIES})) is fits
