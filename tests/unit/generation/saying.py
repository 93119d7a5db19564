"""One sentence in which somebody says something, as what the generator looks at."""

from quizapp.generation.context import Context
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span


def saying(
    text: str,
    content: str,
    *,
    source: str = "Ada Kern",
    cue: str = "said",
    mode: str = "indirect",
    others: tuple[str, ...] = (),
) -> Context:
    """Return `text` with Ada Kern as the source of `content`, and `others` as people whom it names."""

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
