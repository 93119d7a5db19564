"""Which tag a quotation has, and how far it reaches beyond the marks."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "An hour later, Peter Holm lamented the tasks his job entails: “There is just a ton of it,” he said.",
            ("he", "said", "“There is just a ton of it,”"),
            id="after a colon",
        ),
        pytest.param(
            "In her speech, Ada Lund declared the need for drive: “Change the world and then rest,” she said.",
            ("she", "said", "“Change the world and then rest,”"),
            id="after a colon and a cue",
        ),
        pytest.param(
            "Ada Lund had once said, “We will see,” when asked about the bridge.",
            ("Ada Lund", "had once said", "“We will see,”"),
            id="before a clause of time",
        ),
        pytest.param(
            "“His mood is sour,” she said, but despite the sharp tone, “I think he will do it,” said Ada Lund.",
            ("Ada Lund", "said", "“I think he will do it,”"),
            id="a tag on either side",
        ),
        pytest.param(
            "“I am the one person she doesn’t want to run against. Will be such fun!” Pike joked.",
            ("Pike", "joked", "“I am the one person she doesn’t want to run against. Will be such fun!”"),
            id="a verb taken for a participle",
        ),
        pytest.param(
            "After calling Ada Lund “a friend,” Peter Holm said she was “lost.”",
            ("Peter Holm", "said", "she was “lost.”"),
            id="words of the phrase before",
        ),
        pytest.param(
            "Saying the offer was “fair,” Ada Lund urged the town to take it.",
            ("Ada Lund", "urged", "the town to take it"),
            id="words of the participle before",
        ),
        pytest.param(
            "“It is late,” Ada Lund said, noting that she was tired. “We should go home.”",
            ("Ada Lund", "said", "“It is late,” | “We should go home.”"),
            id="a quotation goes on from the tag",
        ),
        pytest.param(
            "It was “like a war,” she said, and “nobody slept.”",
            ("she", "said", "It was “like a war,” | “nobody slept.”"),
            id="words behind the tag",
        ),
        pytest.param(
            "The king “looked ill,” Ada Lund said, from “the blow.”",
            ("Ada Lund", "said", "The king “looked ill,” | “the blow.”"),
            id="a phrase behind the tag",
        ),
        pytest.param(
            "Ada Lund’s response: “We never saw the report.”",
            ("Ada Lund", ":", "“We never saw the report.”"),
            id="whose response",
        ),
        pytest.param(
            "“They know Ada Lund is strong enough to stop the firm,” a voice in the film states. “She will stand.”",
            (
                "a voice in the film",
                "states",
                "“They know Ada Lund is strong enough to stop the firm,” | “She will stand.”",
            ),
            id="a verb taken for a noun, further off",
        ),
    ],
)
def test_the_content_of_a_tag(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The plan is “bold and costly,” Ada Lund said.",
            ("Ada Lund", "said", "The plan is “bold and costly,”"),
            id="words of a sentence",
        ),
        pytest.param(
            "Ada Lund responds to Holm with, “Why now? Was that on my way to Elm?” Holm then writes, “You look well.”",
            ("Holm", "writes", "“You look well.”"),
            id="a tag that opens the next quotation",
        ),
        pytest.param(
            "“It is late,” Ada Lund said, adding that she was tired. “We should go home.”",
            ("Ada Lund", "adding", "that she was tired | “We should go home.”"),
            id="what is added goes on",
        ),
        pytest.param(
            "It was “like a war,” she said, and Peter Holm called it “a fire.”",
            ("she", "said", "It was “like a war,”"),
            id="another cue behind the tag",
        ),
    ],
)
def test_another_reading_stays(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether it was “too late,” the mayor said no.",
        "Asked if the bridge was “a shame,” the mayor said no.",
        "When asked whether it was “too late,” the mayor said no.",
    ],
)
def test_what_is_quoted_in_a_question_is_not_the_answer(text: str) -> None:
    assert [content for _, cue, content in found(text) if cue == "said"] == ["no"]
