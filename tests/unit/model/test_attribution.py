"""The JSON of a graph is a promise to those who read the output of `quizapp attributions`."""

import json

import pytest
from pydantic import ValidationError

from quizapp.model.attribution import (
    Attribution,
    AttributionGraph,
    Citation,
    Confidence,
    Entity,
    EntityType,
    Mode,
    Outlet,
    SourceType,
    Stance,
)
from quizapp.model.base import Span

TEXT = "Ada Lorne denied the claim, the Velmar Courier reported. It was allegedly false."

GRAPH = AttributionGraph(
    doc_id="d-1",
    sentences=(Span(0, 56), Span(57, 80)),
    paragraphs=(Span(0, 80),),
    entities=(Entity(name="Ada Lorne", type=EntityType.PERSON, mentions=(Span(0, 9),), aliases=("Lorne",)),),
    outlets=(Outlet(name="Velmar Courier", mentions=(Span(32, 46),)),),
    hedges=(Span(64, 73),),
    own_voice=(Span(57, 80),),
    attributions=(
        Attribution(
            id="a1",
            source=Span(0, 9),
            source_entity="Ada Lorne",
            source_type=SourceType.PERSON,
            cue=Span(10, 16),
            content=(Span(17, 26),),
            mode=Mode.INDIRECT,
            stance=Stance.DENIES,
            outlet=Citation(name="Velmar Courier", span=Span(32, 46)),
            confidence=Confidence.HIGH,
        ),
        Attribution(
            id="a2",
            source=None,
            source_entity=None,
            source_type=None,
            cue=None,
            content=(Span(17, 20), Span(21, 26)),
            mode=Mode.MIXED,
            stance=Stance.ASSERTS,
            hedges=(Span(64, 73),),
            responds_to=("a1",),
            nested_in="a1",
            confidence=Confidence.LOW,
        ),
    ),
)

WRITTEN = """
{"schema": 1, "doc_id": "d-1", "sentences": [[0, 56], [57, 80]], "paragraphs": [[0, 80]],
 "entities": [{"name": "Ada Lorne", "type": "person", "mentions": [[0, 9]], "aliases": ["Lorne"], "affiliations": []}],
 "outlets": [{"name": "Velmar Courier", "mentions": [[32, 46]], "own": false}],
 "hedges": [[64, 73]], "own_voice": [[57, 80]],
 "attributions": [
  {"id": "a1", "source": [0, 9], "source_entity": "Ada Lorne", "source_type": "person", "cue": [10, 16],
   "content": [[17, 26]], "mode": "indirect", "stance": "denies", "polarity": "affirmed", "modality": "stated",
   "outlet": {"name": "Velmar Courier", "span": [32, 46]}, "hedges": [], "responds_to": [], "nested_in": null,
   "confidence": "high"},
  {"id": "a2", "source": null, "source_entity": null, "source_type": null, "cue": null,
   "content": [[17, 20], [21, 26]], "mode": "mixed", "stance": "asserts", "polarity": "affirmed", "modality": "stated",
   "outlet": null, "hedges": [[64, 73]], "responds_to": ["a1"], "nested_in": "a1", "confidence": "low"}]}
"""


def test_a_graph_is_written_in_the_promised_shape() -> None:
    assert json.loads(GRAPH.model_dump_json(by_alias=True)) == json.loads(WRITTEN)
    assert next(iter(json.loads(GRAPH.model_dump_json(by_alias=True)))) == "schema"


def test_a_graph_comes_back_from_json() -> None:
    read = AttributionGraph.model_validate_json(WRITTEN)
    assert read == GRAPH
    assert read.attributions[0].cue is not None
    assert read.attributions[0].cue.of(TEXT) == "denied"


def test_an_attribution_has_content() -> None:
    with pytest.raises(ValidationError):
        Attribution.model_validate({**GRAPH.attributions[0].model_dump(), "content": []})
