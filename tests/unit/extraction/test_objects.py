"""Contents that are noun phrases: how far they go, and what is none."""

import pytest

from tests.unit.extraction.found import found

Expected = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund praised the ferry, which sank in May.", ("Ada Lund", "praised", "the ferry")),
        ("Ada Lund condemned the raid, whose victims were sailors.", ("Ada Lund", "condemned", "the raid")),
        (
            "Ada Lund criticised the plan, where nobody is named.",
            ("Ada Lund", "criticised", "the plan"),
        ),
    ],
)
def test_an_aside_is_the_articles_own(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund praised the ferry that sank.", ("Ada Lund", "praised", "the ferry that sank")),
        (
            "Ada Lund condemned the raid in which sailors died.",
            ("Ada Lund", "condemned", "the raid in which sailors died"),
        ),
        (
            "Ada Lund criticised those who waited.",
            ("Ada Lund", "criticised", "those who waited"),
        ),
    ],
)
def test_a_clause_that_says_which_is_part_of_it(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund called the plan a shame.", ("Ada Lund", "called", "the plan a shame")),
        (
            "The union called the offer “an insult to the town.”",
            ("The union", "called", "the offer “an insult to the town.”"),
        ),
        (
            "Ada Lund called the plan “a gift to thieves.”",
            ("Ada Lund", "called", "the plan “a gift to thieves.”"),
        ),
        (
            "Ben Tull called the ferry “the worst boat in the harbour.”",
            ("Ben Tull", "called", "the ferry “the worst boat in the harbour.”"),
        ),
    ],
)
def test_what_somebody_calls_it(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "She called the firm to congratulate it.",
        "Ada Lund called Ben Tull to thank him.",
        "The mayor called a clerk to open the door.",
    ],
)
def test_whom_somebody_rings_is_called_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The letter accuses Ada Lund, whose old, rough charm has won many, of being “a thief.”",
            (
                "The letter",
                "accuses",
                "Ada Lund, whose old, rough charm has won many, of being “a thief.”",
            ),
        ),
        (
            "The union accused the firm of hiding the books.",
            ("The union", "accused", "the firm of hiding the books"),
        ),
        (
            "The captain was accused of theft by the firm.",
            ("the firm", "was accused", "The captain | of theft"),
        ),
        (
            "Ada Lund was accused by the union of hiding a report.",
            ("the union", "was accused", "Ada Lund | of hiding a report"),
        ),
    ],
)
def test_who_is_accused_and_of_what(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union called on the council to pay.", ("The union", "called on", "the council to pay")),
        (
            "The mayor called on the sailors to go home.",
            ("The mayor", "called on", "the sailors to go home"),
        ),
        (
            "Ada Lund called on the town to wait for the vote.",
            ("Ada Lund", "called on", "the town to wait for the vote"),
        ),
        (
            "The mayor pointed to the fight for five crowns an hour.",
            ("The mayor", "pointed", "the fight for five crowns an hour"),
        ),
        (
            "Ada Lund cast doubt on the figures in the report.",
            ("Ada Lund", "cast doubt", "the figures in the report"),
        ),
    ],
)
def test_what_follows_a_preposition(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund called for calm after the storm.", ("Ada Lund", "called for", "calm")),
        ("Ada Lund called for calm on Monday.", ("Ada Lund", "called for", "calm")),
        ("Ada Lund called for peace during the strike.", ("Ada Lund", "called for", "peace")),
    ],
)
def test_when_it_was_said_is_no_part_of_it(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister expressed doubts that the figures were right.",
            ("The minister", "expressed doubts", "that the figures were right"),
        ),
        (
            "Ada Lund expressed doubt whether the bridge was safe.",
            ("Ada Lund", "expressed doubt", "whether the bridge was safe"),
        ),
        (
            "Ben Tull expressed doubts that the boat would float.",
            ("Ben Tull", "expressed doubts", "that the boat would float"),
        ),
    ],
)
def test_what_a_doubt_is_of(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister rejected as absurd the suggestion that she had known.",
            ("The minister", "rejected", "as absurd the suggestion that she had known"),
        ),
        (
            "Ada Lund dismissed as nonsense the report of a sale.",
            ("Ada Lund", "dismissed", "as nonsense the report of a sale"),
        ),
        (
            "Ben Tull dismissed as a joke the story of the ghost.",
            ("Ben Tull", "dismissed", "as a joke the story of the ghost"),
        ),
        ("Ada Lund rejected the plan as absurd.", ("Ada Lund", "rejected", "the plan as absurd")),
    ],
)
def test_the_judgement_may_come_first(text: str, expected: Expected) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor pointed to the fight for five crowns an hour.", "the fight for five crowns an hour"),
        ("The mayor pointed to the fight in May.", "the fight"),
        ("The mayor pointed to the fight, for five hours.", "the fight"),
    ],
)
def test_a_phrase_that_follows_without_a_pause_is_part_of_the_matter(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]
