"""What opens a sentence before source and cue: of what was said, of the saying, or the article's joint."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at, found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Even in her own town, Ada Lund said the ferry has friends.", id="even in"),
        pytest.param("Whether it rains or not, Ada Lund said, “we will wait for the ferry.”", id="whether"),
        pytest.param("Of the two bridges, Ada Lund said that the old one rusts.", id="of"),
        pytest.param("Without a new engine, Ada Lund said the ferry would not sail.", id="without"),
    ],
)
def test_a_condition_of_what_was_said(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Monday, Ada Lund said the ferry has friends.", id="a day"),
        pytest.param("In a letter to the council, Ada Lund said that it was late.", id="a letter"),
        pytest.param("Despite that, Ada Lund said that the ferry has friends.", id="despite that"),
        pytest.param("Asked about the bridge, Ada Lund said it was late.", id="asked"),
        pytest.param("Even as the town slept, Ada Lund said that the ferry was late.", id="even as"),
        pytest.param("Ada Lund said that without a new engine the ferry would not sail.", id="within"),
    ],
)
def test_a_circumstance_of_saying(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("But “the bridge is old,” Ada Lund said.", "“the bridge is old,”", id="but"),
        pytest.param(
            "So “we will not wait for it,” said Ada Lund.", "“we will not wait for it,”", id="so, quoted"
        ),
        pytest.param(
            "And the bridge is older than the ferry, according to Ada Lund.",
            "the bridge is older than the ferry",
            id="and",
        ),
        pytest.param("Yet the bridge would stand, Ada Lund said.", "the bridge would stand", id="yet"),
        pytest.param("“But the bridge is old,” Ada Lund said.", "“But the bridge is old,”", id="her own but"),
        pytest.param("Ada Lund said: “And it rusts.”", "“And it rusts.”", id="her own and"),
        pytest.param(
            "Butter is sold on the ferry, Ada Lund said.", "Butter is sold on the ferry", id="no joint"
        ),
        pytest.param("So the bridge would close, Ada Lund said.", "So the bridge would close", id="so, told"),
    ],
)
def test_a_joint_is_the_articles(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]
