"""A denial of "the charge" asks about the charge; words between single marks are asked about like others."""

from typing import Any

import pytest

from quizapp.generation import generate
from quizapp.generation.charges import answered_charge
from quizapp.generation.context import Context
from quizapp.generation.quoting import quoted_spans
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.base import Span
from quizapp.model.question import Question

_ACCUSED = "Nora Quist accused Tomas Heil of hiding the test results."
_DENIED = "Heil rejected the charge."
_TEXT = f"{_ACCUSED} {_DENIED} Marta Oyelaran swam. Rafael Stroud fished. Marta Oyelaran left. Rafael Stroud stayed."


def _span(words: str, text: str = _TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _context(text: str = _TEXT, *, denied: str = "the charge", **changes: Any) -> Context:
    def mentions(name: str) -> tuple[Span, ...]:
        starts = [place for place in range(len(text)) if text.startswith(name, place)]
        return tuple(Span(start, start + len(name)) for start in starts)

    def record(
        number: str, source: str, entity: str, cue: str, content: str, stance: str
    ) -> dict[str, object]:
        return {
            "id": number,
            "source": _span(source, text),
            "source_entity": entity,
            "source_type": "person",
            "cue": _span(cue, text),
            "content": (_span(content, text),),
            "mode": "indirect",
            "stance": stance,
            "confidence": "high",
        }

    first = record(
        "a1", "Nora Quist", "Nora Quist", "accused", "Tomas Heil of hiding the test results", "accuses"
    )
    second = record("a2", "Heil", "Tomas Heil", "rejected", denied, "denies")
    second["source"] = _span("Heil rejected", text)[0], _span("Heil rejected", text)[0] + 4
    second["responds_to"] = ("a1",)
    second.update(changes)
    ends = [place + 1 for place, letter in enumerate(text) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return Context(
        make_article(text),
        AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": "d",
                "sentences": tuple(map(Span, starts, ends)),
                "paragraphs": (Span(0, len(text)),),
                "entities": [
                    {
                        "name": name,
                        "type": "person",
                        "mentions": mentions(name),
                        "aliases": (name.split()[1],),
                    }
                    for name in ("Nora Quist", "Tomas Heil", "Marta Oyelaran", "Rafael Stroud")
                ],
                "outlets": (),
                "hedges": (),
                "own_voice": (),
                "attributions": (first, second),
            }
        ),
    )


def _denial(context: Context) -> Attribution:
    return context.graph.attributions[1]


def _asked(context: Context) -> tuple[Question, ...]:
    made = generate(context.article, context.graph)
    return tuple(question for question in made.questions if question.kind == "who_denied")


def test_the_charge_is_spelled_out_and_shown() -> None:
    context = _context()
    charge = answered_charge(context, _denial(context))
    assert charge is not None
    assert charge.words == "the charge of hiding the test results"
    (question,) = _asked(context)
    assert question.stem.endswith("rejected the charge of hiding the test results?")
    assert [question.option(key).text for key in question.right_options] == ["Tomas Heil"]
    assert [span.of(context.article.text) for span in question.evidence] == [f"{_ACCUSED} {_DENIED}"]


@pytest.mark.parametrize(
    "changes",
    [
        {"responds_to": ()},
        {"responds_to": ("a1", "a2")},
        {"source_entity": "Marta Oyelaran"},  # who is not accused rejects it for another
    ],
)
def test_a_charge_that_is_not_surely_known_is_not_asked_about(changes: dict[str, Any]) -> None:
    context = _context(**changes)
    assert answered_charge(context, _denial(context)) is None
    assert _asked(context) == ()


def test_what_is_spelled_out_already_is_left_as_it_is() -> None:
    text = _TEXT.replace("rejected the charge", "rejected the charge of theft in spring")
    context = _context(text, denied="the charge of theft in spring")
    assert answered_charge(context, _denial(context)) is None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("'We never hid it,' Heil said.", ["We never hid it,"]),
        ("‘We don’t hide it.’ So he said.", ["We don’t hide it."]),
        (
            "Heil said: 'It's the workers' archive, and it's open.'",
            ["It's the workers' archive, and it's open."],
        ),
        ("The boys' game wasn't lost, said the girls' coach.", []),
        ("“They called it ‘a loss,’ I heard,” Heil said.", ["They called it ‘a loss,’ I heard,"]),
    ],
)
def test_words_between_single_marks_are_quoted_where_there_are_no_double_ones(
    text: str, quoted: list[str]
) -> None:
    context = _context()
    graph = context.graph.model_copy(update={"paragraphs": (Span(0, len(text)),)})
    there = Context(make_article(text), graph)
    found = quoted_spans(there).overlapping(Span(0, len(text)))
    assert [span.of(text) for span in found] == quoted
