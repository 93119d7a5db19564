"""What is wished, supposed or asked is no statement that anybody made."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, EntityType, Modality


def modality_and_confidence(text: str) -> tuple[Modality, Confidence]:
    """Return those of the attribution whose content speaks of the dam and nobody else's words."""
    attribution = extract(make_article(text)).attributions[-1]
    return attribution.modality, attribution.confidence


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("I wish the mayor would say that the dam was safe.", Modality.WISHED),
        ("The town hopes that the mayor says the dam is safe.", Modality.WISHED),
        ("Two clerks pray that Ada Lund denies the sale of the dam.", Modality.WISHED),
        ("Would that Voss said the dam was safe.", Modality.WISHED),
        ("Had Voss said that the dam was safe, nobody would have left.", Modality.CONDITIONAL),
        ("The town slept; had Voss warned that the dam leaked, it would not have.", Modality.CONDITIONAL),
        ("Were Voss to say that the dam was safe, the town would stay.", Modality.CONDITIONAL),
        ("As if Voss had said that the dam was safe, the town slept.", Modality.CONDITIONAL),
        ("Voss left, as though she had said that the dam was safe.", Modality.CONDITIONAL),
        ("Suppose Voss said that the dam was safe.", Modality.CONDITIONAL),
        ("Imagine that Voss said the dam was safe.", Modality.CONDITIONAL),
        ("Will Voss say that the dam is safe?", Modality.ASKED),
    ],
)
def test_what_was_not_said(text: str, modality: Modality) -> None:
    assert modality_and_confidence(text) == (modality, Confidence.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that she hoped the dam was safe.",
        "Ada Lund had said that the dam was safe.",
        "In May, Ada Lund had warned that the dam leaked.",
        "Though she was tired, Ada Lund said that the dam was safe.",
        "The mayor said that one could imagine the dam to be safe.",
    ],
)
def test_what_was_said(text: str) -> None:
    assert extract(make_article(text)).attributions[0].modality is Modality.STATED


@pytest.mark.parametrize(
    "text",
    ["Will Voss resign?", "Had Voss resigned, the dam would stand.", "Can Voss stay?", "May Voss stay on?"],
)
def test_a_question_attributes_nothing_and_names_nobody_new(text: str) -> None:
    graph = extract(make_article(text))
    assert graph.attributions == ()
    people = {entity.name for entity in graph.entities if entity.type is EntityType.PERSON}
    assert people <= {"Voss"}
