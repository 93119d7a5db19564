"""A question set as one value that can be given away: with its article, and with who said what in it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import BaseModel, Field

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Frozen, Id, Span
from quizapp.model.question import ChoiceQuestion, Question
from quizapp.model.question_set import QuestionSet

SHARED_SCHEMA: Literal[2] = 2
"""Goes up with every change that this version could not read, in any of the values within.

1: questions that are choices of one option alone, without a word on why they exist. 2: every way of answering; origins
of questions, and the rules by which attributions were found.
"""


class SharedSet(Frozen):
    """What a `.quizset` file holds. Made of a whole set, so it says everything that the receiver needs."""

    version: Literal[1, 2] = Field(alias="schema", serialization_alias="schema")
    """The least that reads it, so that a version which knows no other can take in what it understands."""
    kind: Literal["question set"] = "question set"
    id: Id
    title: str
    article: Article
    graph: AttributionGraph | None
    questions: tuple[Question, ...]

    @property
    def question_set(self) -> QuestionSet:
        """The set itself."""
        return QuestionSet(id=self.id, title=self.title, article=self.article, questions=self.questions)


def shared_set(question_set: QuestionSet, graph: AttributionGraph | None) -> SharedSet:
    """Return `question_set` as it is given away, with the `graph` of its article where there is one."""
    if graph is not None:  # the graph of a line in a .jsonl file is called as that line is
        graph = graph.model_copy(update={"doc_id": question_set.article.sha256})
    return SharedSet(
        schema=least_schema(question_set.questions, graph),
        id=question_set.id,
        title=question_set.title,
        article=question_set.article,
        graph=graph,
        questions=question_set.questions,
    )


def least_schema(questions: Iterable[Question], graph: AttributionGraph | None) -> Literal[1, 2]:
    """Return the lowest schema that says all of this."""
    plain = all(isinstance(question, ChoiceQuestion) and not question.origins for question in questions)
    unruled = graph is None or not any(record.rule for record in graph.attributions)
    return 1 if plain and unruled else SHARED_SCHEMA


def fits_together(shared: SharedSet) -> bool:
    """Tell whether the parts belong together, which no part can tell by itself.

    Every span lies in the article's text, no two questions share an id, the graph is that of the article, and nothing
    is there that the schema does not know.
    """
    ids = [question.id for question in shared.questions]
    length = len(shared.article.text)
    return (
        len(set(ids)) == len(ids)
        and shared.version >= least_schema(shared.questions, shared.graph)
        and (shared.graph is None or shared.graph.doc_id == shared.article.sha256)
        and all(0 <= span.start <= span.end <= length for span in _spans((shared.graph, shared.questions)))
    )


def _spans(value: object) -> Iterator[Span]:
    """Yield every span in `value`, wherever in its models and tuples."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for _name, field in value:
            yield from _spans(field)
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans(each)
