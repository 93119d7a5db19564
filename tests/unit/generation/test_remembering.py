"""What is worked out of an article is worked out once, and for that article alone."""

from quizapp.generation.context import Context
from quizapp.generation.remembering import once
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph, Entity, EntityType
from quizapp.model.base import Span


def _context(text: str, *names: str) -> Context:
    graph = AttributionGraph(
        doc_id="d",
        sentences=(Span(0, len(text)),),
        paragraphs=(Span(0, len(text)),),
        entities=tuple(
            Entity(
                name=name,
                type=EntityType.PERSON,
                mentions=(Span(text.index(name), text.index(name) + len(name)),),
            )
            for name in names
        ),
        outlets=(),
        hedges=(),
        own_voice=(),
        attributions=(),
    )
    return Context(make_article(text), graph)


def test_the_work_is_done_once_for_each_article_and_each_of_its_entities() -> None:
    done: list[str] = []

    @once
    def place(context: Context, entity: Entity) -> int | None:
        done.append(entity.name)
        return context.article.text.index(entity.name) or None

    context = _context("Ada Kern met Ben Falk.", "Ada Kern", "Ben Falk")
    kern, falk = context.graph.entities
    assert [place(context, each) for each in (kern, falk, kern, falk)] == [None, 13, None, 13]
    assert done == ["Ada Kern", "Ben Falk"]
    assert place(_context("Then Ada Kern left.", "Ada Kern"), kern) == 5
    assert place(context, kern.model_copy()) is None
    assert done == ["Ada Kern", "Ben Falk", "Ada Kern", "Ada Kern"]
