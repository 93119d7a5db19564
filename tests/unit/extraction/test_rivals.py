"""A quotation after a sentence in which two speak may go on from either."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("“It is late,” Ada Lund said. “I will not wait for it.”", "said", id="one speaks"),
        pytest.param(
            "Peter Holm said it was early. “It is late,” Ada Lund replied. “I will not wait for it.”",
            "replied",
            id="the other spoke before",
        ),
        pytest.param(
            "“It is late,” Ada Lund said, adding that the boat had left.", "said", id="nothing goes on"
        ),
    ],
)
def test_undisputed(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param(
            "“It is late,” Ada Lund assured Peter Holm, after Holm told her that it was early. "
            "“I will not wait for you.”",
            "told",
            id="two speak",
        ),
        pytest.param(
            "Peter Holm called the plan “bold” after Ada Lund said that it was late. “I will not wait for it.”",
            "said",
            id="another calls it names",
        ),
        pytest.param(
            "Ada Lund said that it was late, and Peter Holm said that it was early. “We will not wait.”",
            "said",
            id="which of them goes on",
        ),
    ],
)
def test_disputed(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW
