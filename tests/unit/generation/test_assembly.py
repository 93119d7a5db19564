"""From a draft to a question: what the question keeps of the attributions that it was made from."""

from quizapp.generation import generate
from quizapp.generation.context import Context
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph


def test_a_question_tells_from_what_it_was_made(article: Article, graph: AttributionGraph) -> None:
    found_by = {"a3": "clause", "a9": "tag"}
    records = tuple(
        record.model_copy(update={"rule": found_by.get(record.id, "")}) for record in graph.attributions
    )
    ruled = graph.model_copy(update={"attributions": records})
    context = Context(article, ruled)
    for question in generate(article, ruled).questions:
        assert tuple(origin.attribution for origin in question.origins) == question.attributions
        for origin in question.origins:
            record = context.record(origin.attribution)
            assert origin.source == (record.source_entity or "")
            assert origin.cue == " ".join(context.cue(record).split())
            assert origin.rule == found_by.get(record.id, "")
