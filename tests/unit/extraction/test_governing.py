"""A source is sure where it is the subject of its cue, or acts in its passive; not where other verbs stand between."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It was confirmed by Ada Lund that the bridge was closed.", "was confirmed"),
        ("Ada Lund was quick to deny any part in it.", "deny"),
        ("Ada Lund declined to sell but said that she was tired.", "said"),
    ],
)
def test_who_acts_is_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ada Lund wants the firm that owns the boats and says it is late.", "says"),
        ("The mayor runs the bank that owns the boat and says that it is late.", "says"),
        ("It was confirmed that the bridge was closed.", "was confirmed"),
    ],
)
def test_who_may_not_act_is_not_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Ada Lund owns the boat and says it is late.", Confidence.HIGH),
        ("Ada Lund sold the boat and says that it is late.", Confidence.HIGH),
        ("Ada Lund owns the boat and say it is late.", Confidence.LOW),
    ],
)
def test_a_second_act_has_the_form_of_the_first(text: str, confidence: Confidence) -> None:
    cue = "say" if "say it" in text else "says"
    assert confidence_at(text, cue) is confidence
