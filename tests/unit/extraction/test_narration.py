"""Within running speech that no marks set off, "X said" is hearsay and waits for a person."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The town waited. Ada Lund said that the bridge was old.", id="article"),
        pytest.param("“I am tired.” Ada Lund said that the bridge was old.", id="quoted"),
        pytest.param("The US waited. Ada Lund said that the bridge was old.", id="a country"),
        pytest.param("Ada Lund of Velmar Harbour Works said that it was late.", id="many names"),
        pytest.param("Question time came. Ada Lund said that the bridge was old.", id="a word"),
    ],
)
def test_the_article_tells(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor Ada Lund said Town Will Close Bridge After Winter Storms.", id="headline"),
        pytest.param("I waited for a day. Ada Lund said that the bridge was old.", id="I"),
        pytest.param(
            "Our town waited.\n\nAda Lund said that the bridge was old.", id="our, a paragraph before"
        ),
        pytest.param(
            "Ada Lund said that the bridge was old.\n\nYou had to laugh.", id="you, a paragraph after"
        ),
        pytest.param(
            "Q: Is the bridge old?\n\nA: It is.\n\nQ: Who knew?\n\nA: The town did.\n\n"
            "Ada Lund said that the bridge was old.",
            id="interview",
        ),
    ],
)
def test_somebody_else_may_tell(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.LOW
