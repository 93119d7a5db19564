"""Contents that are clauses: where they begin, what may have found something, and what is no clause."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Lund said Monday the ferry was late.",
            ("Ada Lund", "said", "the ferry was late"),
            id="a day",
        ),
        pytest.param(
            "Police said on Tuesday two boats had sunk.",
            ("Police", "said", "two boats had sunk"),
            id="on a day",
        ),
        pytest.param(
            "The firm said Friday prices would rise.",
            ("The firm", "said", "prices would rise"),
            id="a day before a bare noun",
        ),
        pytest.param(
            "Ada Lund said Tuesday's vote would stand.",
            ("Ada Lund", "said", "Tuesday's vote would stand"),
            id="not a day that owns what follows",
        ),
        pytest.param(
            "Ada Lund said Sunday is a day of rest.",
            ("Ada Lund", "said", "Sunday is a day of rest"),
            id="not a day that is spoken of",
        ),
        pytest.param(
            "Ada Lund said May was a cold month.",
            ("Ada Lund", "said", "May was a cold month"),
            id="not a month",
        ),
    ],
)
def test_the_day_of_saying_is_no_part_of_a_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The study found that boats rust sooner.", ("The study", "found", "that boats rust sooner")),
        ("A poll found most voters want the pier.", ("A poll", "found", "most voters want the pier")),
        (
            "Researchers found that the water was warm.",
            ("Researchers", "found", "that the water was warm"),
        ),
    ],
)
def test_a_study_finds(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund found that the door was shut.",
        "The dog found that the door was shut.",
        "The council found that the clerk was late.",
    ],
)
def test_who_comes_upon_something_says_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm declined to comment on the sale.",
            ("The firm", "declined", "to comment on the sale"),
        ),
        ("Ada Lund refused to name the buyer.", ("Ada Lund", "refused", "to name the buyer")),
        ("The council declined to say who had paid.", ("The council", "declined", "to say who had paid")),
    ],
)
def test_what_somebody_declines_to_do_is_told(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["Ada Lund refused the boat.", "Sales of the boat declined in May.", "The number of boats declined."],
)
def test_a_decline_in_numbers_says_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier would be sold, said Ada Lund, the mayor of Velmar.",
            ("Ada Lund", "said", "The pier would be sold"),
        ),
        (
            "The town could not pay, said the clerk of the council.",
            ("the clerk of the council", "said", "The town could not pay"),
        ),
        (
            "The boats had left before dawn, explained Ada Lund.",
            ("Ada Lund", "explained", "The boats had left before dawn"),
        ),
        ("On a cold night in May, said Ada Lund, nobody came.", ("Ada Lund", "said", "nobody came")),
    ],
)
def test_a_sentence_before_its_tag_is_the_content(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "In a letter, said Ada Lund, the mayor.",
        "At the town hall on Monday, said Ada Lund, the mayor.",
        "Yesterday, said Ada Lund, the mayor.",
    ],
)
def test_a_phrase_before_a_tag_is_no_content(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "They state their goal is to close the bridge and also address the roads that were drawn in the plan.",
            "their goal is to close the bridge and also address the roads that were drawn in the plan",
        ),
        ("Ada Lund said their goal is to close the bridge.", "their goal is to close the bridge"),
        ("Ada Lund said the rooms in the old inn are full.", "the rooms in the old inn are full"),
    ],
)
def test_a_clause_has_its_subject(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]
