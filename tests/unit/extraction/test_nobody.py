"""A subject that stands for nobody is no source: the attribution is negated and has no entity."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, Polarity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nobody complained about the colour.", id="nobody"),
        pytest.param("No one said that it was late.", id="no one"),
        pytest.param("No witness said that it was late.", id="no witness"),
        pytest.param("None of the guards said that it was late.", id="none of them"),
        pytest.param("Neither mayor said that it was late.", id="neither"),
    ],
)
def test_nobody_is_no_source(text: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_entity is None
    assert attribution.source_type is None
    assert attribution.polarity is Polarity.NEGATED
    assert attribution.confidence is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        pytest.param("Ada Lund said that nobody was late.", "Ada Lund", id="nobody in the content"),
        pytest.param("One of the guards said that it was late.", "One of the guards", id="one of them"),
        pytest.param("A few witnesses said that it was late.", "A few witnesses", id="a few"),
    ],
)
def test_somebody_is(text: str, entity: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_entity == entity
    assert attribution.polarity is Polarity.AFFIRMED
