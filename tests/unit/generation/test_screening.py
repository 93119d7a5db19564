"""Which attributions may be asked about."""

import pytest

from quizapp.generation.context import Context
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span


def _saying(
    text: str,
    content: str,
    *,
    source: str = "Ada Kern",
    cue: str = "said",
    mode: str = "indirect",
    others: tuple[str, ...] = (),
) -> Context:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    whole = Span(0, len(text))
    record = {
        "id": "a1",
        "source": span(source),
        "source_entity": "Ada Kern",
        "source_type": "person",
        "cue": span(cue),
        "content": (span(content),),
        "mode": mode,
        "stance": "asserts",
        "confidence": "high",
    }
    return Context(
        make_article(text),
        AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": "d",
                "sentences": (whole,),
                "paragraphs": (whole,),
                "entities": tuple(
                    {"name": name, "type": "person", "mentions": (span(name),)} for name in others
                ),
                "outlets": (),
                "hedges": (),
                "own_voice": (),
                "attributions": (record,),
            }
        ),
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Ada Kern and Bruno Falk", "Ada Kern and Bruno Falk said that the dam was never safe."),
        ("Ada Kern", "Ada Kern would not say that the dam was never safe."),
        ("Ada Kern", "Ada Kern Said That The Dam Was Never Safe"),
    ],
)
def test_joint_sources_refusals_and_headlines_are_not_asked(source: str, words: str) -> None:
    cue = "say" if "not say" in words else "said" if "said" in words else "Said"
    content = words[words.lower().index("that") :].rstrip(".")
    assert _saying(words, content, source=source, cue=cue).askable == ()


def test_a_remark_in_passing_is_no_refusal() -> None:
    text = "Ada Kern, who was not at the scene, said that the dam was never safe."
    assert len(_saying(text, "that the dam was never safe").askable) == 1
