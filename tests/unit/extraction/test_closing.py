"""Tags that close a sentence of reported speech."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            (
                "Whether it rains or not, the ferry is very good for trade, deputy mayor Ada Lund insisted Friday"
                " during a walk through the town."
            ),
            "deputy mayor Ada Lund",
            "Whether it rains or not, the ferry is very good for trade",
        ),
        (
            (
                "Ada Lund thinks the harbour asks too many fees of sailors, former mayor Peter Holm said this week"
                " at a fair in Elmsea."
            ),
            "former mayor Peter Holm",
            "Ada Lund thinks the harbour asks too many fees of sailors",
        ),
        (
            (
                "The ferry has also made it possible for people with old, if sound, boats and nets to move along"
                " the coast and reach others, she said."
            ),
            "she",
            (
                "The ferry has also made it possible for people with old, if sound, boats and nets to move along"
                " the coast and reach others"
            ),
        ),
    ],
)
def test_the_sentence_before_the_tag_is_the_content(text: str, source: str, content: str) -> None:
    assert (source, content) in [(who, what) for who, _, what in found(text)]


def test_what_another_thinks_ends_where_the_tag_begins() -> None:
    text = (
        "Ada Lund thinks the harbour asks too many fees of sailors, former mayor Peter Holm said this week"
        " at a fair in Elmsea."
    )
    assert ("Ada Lund", "thinks", "the harbour asks too many fees of sailors") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The town lost the vote to Ada Lund, who added to her lead.", id="relative clause"),
        pytest.param("In a letter to the town, Ada Lund said the bridge was safe.", id="a clause follows"),
        pytest.param("When the vote was over, Ada Lund answered on Friday.", id="only a clause of time"),
    ],
)
def test_what_only_stands_before_a_comma_is_no_content(text: str) -> None:
    start = text.partition(",")[0]
    assert all(not what.startswith(start) for _, _, what in found(text))


def test_a_tag_upon_a_tag_is_no_content() -> None:
    text = "“It is late,” Ada Lund said, the Evening Post reported."
    assert found(text) == [("Ada Lund", "said", "“It is late,”")]
