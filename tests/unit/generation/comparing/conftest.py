"""Two made-up articles on one event, with graphs made by hand, and ways to change them."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from quizapp.generation.comparing import Side
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span


class Saying(NamedTuple):
    """An attribution in a text: its words, and what it is."""

    source: str
    name: str
    cue: str
    content: str
    kind: str = "person"
    stance: str = "asserts"
    mode: str = "direct"
    outlet: str = ""


Tell = Callable[..., Side]


@pytest.fixture
def tell() -> Tell:
    """Return one side: a text, and attributions found in it by their words."""

    def side(text: str, *sayings: Saying, outlet: str = "", people: tuple[str, ...] = ()) -> Side:
        def span(words: str, after: int = 0) -> Span:
            start = text.index(words, after)
            return Span(start, start + len(words))

        ends = [number for number, character in enumerate(text) if character in ".\n"]
        sentences: list[Span] = []
        start = 0
        for end in ends:
            if text[end] == "\n" or text[end + 1 : end + 2] in {" ", "\n", ""}:
                if text[start : end + 1].strip():
                    sentences.append(Span(start, end + 1 if text[end] == "." else end))
                start = end + 1 + (text[end + 1 : end + 2] == " ")
        names = dict.fromkeys((*people, *(each.name for each in sayings if each.kind == "person")))
        article = make_article(text, title="The mill", outlet=outlet, fiction=True)
        graph = AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": article.sha256,
                "sentences": tuple(sentences),
                "paragraphs": (Span(0, len(text)),),
                "entities": tuple(
                    {"name": name, "type": "person", "mentions": (span(name),)} for name in names
                ),
                "outlets": tuple(
                    {"name": each.outlet, "mentions": (span(each.outlet),)} for each in sayings if each.outlet
                ),
                "hedges": (),
                "own_voice": (),
                "attributions": tuple(
                    {
                        "id": f"a{number}",
                        "source": span(each.source),
                        "source_entity": each.name,
                        "source_type": each.kind,
                        "cue": span(each.cue, text.index(each.source)),
                        "content": (span(each.content),),
                        "mode": each.mode,
                        "stance": each.stance,
                        "outlet": {"name": each.outlet, "span": span(each.outlet)} if each.outlet else None,
                        "confidence": "high",
                    }
                    for number, each in enumerate(sayings, start=1)
                ),
            }
        )
        return Side(article, graph)

    return side
