"""Verbs that the parser may take for nouns."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prosecutors allege Reed burned the bakery.", ("Prosecutors", "allege", "Reed burned the bakery")),
        (
            "Court documents allege that Reed burned the bakery.",
            ("Court documents", "allege", "that Reed burned the bakery"),
        ),
        (
            "Scientists at Bergen University claim that bread is healthy.",
            ("Scientists at Bergen University", "claim", "that bread is healthy"),
        ),
        (
            "A new study from Bergen University claims bread is healthy.",
            ("A new study from Bergen University", "claims", "bread is healthy"),
        ),
    ],
)
def test_a_verb_taken_for_a_noun(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The claims Reed made in May were false.",
        "Claims that the bridge burned were false.",
        "The claims were false.",
    ],
)
def test_a_claim_of_nobody_named(text: str) -> None:
    assert not any(source for source, _, _ in found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ledger quoted Tom Reed as saying the bridge was safe.",
            ("Tom Reed", "saying", "the bridge was safe"),
        ),
        (
            "Reed was quoted by the Ledger as saying the bridge was safe.",
            ("Reed", "saying", "the bridge was safe"),
        ),
        (
            "The court found that Reed burned the bakery.",
            ("The court", "found", "that Reed burned the bakery"),
        ),
        (
            "The judge ruled that Reed burned the bakery.",
            ("The judge", "ruled", "that Reed burned the bakery"),
        ),
        ("Data show that prices fell.", ("Data", "show", "that prices fell")),
        ("Research shows bread is healthy.", ("Research", "shows", "bread is healthy")),
    ],
)
def test_whoever_finds_or_is_quoted(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["Reed found that he was late.", "The king ruled the town for years.", "The court found a new clerk."],
)
def test_who_only_finds_or_rules(text: str) -> None:
    assert found(text) == []
