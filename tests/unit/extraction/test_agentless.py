"""What is said to be so, and nobody says it: the content is found and no source invented."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam is believed to be cracked.", ("", "is believed", "The dam | to be cracked")),
        ("The captain was said to have left first.", ("", "was said", "The captain | to have left first")),
        ("The mayor is thought to be ill.", ("", "is thought", "The mayor | to be ill")),
        ("The owner is understood to have fled.", ("", "is understood", "The owner | to have fled")),
        ("Two clerks are alleged to have known.", ("", "are alleged", "Two clerks | to have known")),
        ("The river is widely expected to rise.", ("", "is widely expected", "The river | to rise")),
        ("It is claimed that the dam leaked.", ("", "is claimed", "that the dam leaked")),
    ],
)
def test_what_is_said_has_no_source(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]
    (attribution,) = extract(make_article(text)).attributions
    assert (attribution.source_entity, attribution.confidence) == (None, Confidence.LOW)


def test_by_names_the_source() -> None:
    text = "The dam is believed by two engineers to be cracked."
    assert found(text) == [("two engineers", "is believed", "The dam | to be cracked")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was asked to leave.",
        "The mayor is expected to announce that the dam is safe.",
        "The mayor is supposed to leave.",
        "The water is used to cool the mill.",
        "The ferry was reported missing.",
        "What is believed to be the ferry lies in the mud.",
        "The town is believed.",
        "The clerks were told to wait.",
    ],
)
def test_other_passives_are_no_hearsay(text: str) -> None:
    assert all(attribution.rule != "agentless" for attribution in extract(make_article(text)).attributions)
