"""The given name "Per", which parsers take for the preposition."""

import pytest

from quizapp.extraction import extract
from quizapp.extraction.stand_ins import as_parsed
from quizapp.model.article import make_article
from quizapp.model.attribution import SourceType


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dahl's lawyer, Per Aas, said that the director lied.", id="apposed"),
        pytest.param("Per Aas said that the bridge was late.", id="subject"),
        pytest.param("The bridge was closed, said Per Aas.", id="behind its verb"),
        pytest.param("“It is late,” Per Aas said.", id="behind a quotation"),
        pytest.param("It is unsafe, Mayor Per Aas said.", id="behind a title"),
        pytest.param("Per Aas, 42, said that the bridge was late.", id="with an age"),
    ],
)
def test_per_is_a_given_name(text: str) -> None:
    graph = extract(make_article(text))
    (attribution,) = graph.attributions
    assert attribution.source_entity == "Per Aas"
    assert attribution.source_type is not SourceType.OUTLET
    assert attribution.outlet is None
    assert graph.outlets == ()


@pytest.mark.parametrize("text", ["Per Reuters, the bridge is unsafe.", "The bridge is unsafe, per Reuters."])
def test_per_is_the_preposition(text: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.outlet is not None
    assert attribution.outlet.name == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        "Per Brindlewood, it is late.",
        "Per The Harbour Lantern it is late.",
        "It costs Five Pounds Per Gallon.",
        "Fares Rise Per Passenger Board Says",
        "It is late, per Holm.",
        "The PER Board met.",
    ],
)
def test_no_other_per_is_touched(text: str) -> None:
    assert as_parsed(text) == text
