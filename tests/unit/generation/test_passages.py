"""How a rationale points to the passage."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.passages import evidence, identity, inline, shortened, tie
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.base import Span
from tests.unit.generation.saying import saying


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [
        ("a2", "“Quist said”"),
        ("a1", "“Nora Quist accused”"),
        ("a4", "“Heil told Radio Fathom”"),
        ("a5", "“Marta Oyelaran … cast doubt on”"),
    ],
)
def test_source_and_cue_are_quoted_together(context: Context, attribution: str, expected: str) -> None:
    assert tie(context, _record(context, attribution)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that the season was lost.", "the season was lost"),
        ("called it “a story.”", "called it ‘a story’"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen, fourteen, fifteen",) * 2,
    ],
)
def test_words_are_shortened_for_a_rationale(text: str, expected: str) -> None:
    if expected == text:
        expected = text.removesuffix(", fifteen") + " …"
    assert shortened(text) == expected


@pytest.mark.parametrize(
    ("between", "shown"), [(", Ada Kern, ", True), (" of a town near Ada Kern ", False), (" ", False)]
)
def test_a_name_right_after_the_role_needs_no_sentence_before(between: str, shown: bool) -> None:
    text = f"The mayor{between}denied any part in the fraud. Later Ada Kern left."

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    names = [Span(at, at + 8) for at in range(len(text)) if text.startswith("Ada Kern", at)]
    end = text.index(". ") + 1
    graph = AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": (Span(0, end), Span(end + 1, len(text))),
            "paragraphs": (Span(0, len(text)),),
            "entities": ({"name": "Ada Kern", "type": "person", "mentions": names},),
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": (
                {
                    "id": "a1",
                    "source": span("The mayor"),
                    "source_entity": "Ada Kern",
                    "source_type": "person",
                    "cue": span("denied"),
                    "content": (span("any part in the fraud"),),
                    "mode": "indirect",
                    "stance": "denies",
                    "confidence": "high",
                },
            ),
        }
    )
    context = Context(make_article(text), graph)
    found = evidence(context, graph.attributions[0])
    assert found == ((Span(0, end),) if shown else None)


def test_doubled_marks_are_quotation_marks_too() -> None:
    assert inline("''It will open,'' she said") == "‘It will open,’ she said"
    assert shortened("``It will open,''") == "It will open"


@pytest.mark.parametrize(
    ("text", "source", "cue", "expected"),
    [
        # The name is cut off behind its role.
        ("The pier leans, said former mayor Ada Kern.", "former mayor", "said", "“said”"),
        # The end of the phrase before, and a mark that closes another quotation.
        ("Last month, the Courier said the pier leans.", "month, the Courier", "said", "“said”"),
        ("It was a “full house,” the Courier said the pier leans.", "house,” the Courier", "said", "“said”"),
        # When it was said is no part of the cue.
        ("Ada Kern called Monday the pier unsafe.", "Ada Kern", "called Monday", "“Ada Kern called”"),
        # A remark between the two is no part of a tag; a description in commas is.
        (
            "Ada Kern keeps her own plans a secret but said the pier leans.",
            "Ada Kern",
            "said",
            "“Ada Kern … said”",
        ),
        (
            "Ada Kern, the town’s chief engineer, said the pier leans.",
            "Ada Kern",
            "said",
            "“Ada Kern, the town’s chief engineer, said”",
        ),
    ],
)
def test_a_tag_is_quoted_as_one_clean_phrase_or_its_cue_alone(
    text: str, source: str, cue: str, expected: str
) -> None:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    record = Attribution.model_validate(
        {
            "id": "a1",
            "source": span(source),
            "source_entity": "Ada Kern",
            "source_type": "person",
            "cue": span(cue),
            "content": (span("pier"),),
            "mode": "indirect",
            "stance": "asserts",
            "confidence": "high",
        }
    )
    graph = AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": (Span(0, len(text)),),
            "paragraphs": (Span(0, len(text)),),
            "entities": (),
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": (record,),
        }
    )
    assert tie(Context(make_article(text), graph), record) == expected


@pytest.mark.parametrize(
    ("text", "source", "name", "expected"),
    [
        ("She said that it rained. Ada Kern left.", "She", "Ada Kern", " “She” is Ada Kern."),
        (
            "The owner said that it rained. Ada Kern left.",
            "The owner",
            "Ada Kern",
            " “The owner” is Ada Kern.",
        ),
        ("The owner, Ada Kern, said that it rained.", "The owner", "Ada Kern", ""),
        ("Ms. Kern said that it rained. Ada Kern left.", "Ms. Kern", "Ada Kern", ""),
    ],
)
def test_who_somebody_is_is_told_where_the_tag_does_not_show_it(
    text: str, source: str, name: str, expected: str
) -> None:
    context = saying(text, "that it rained", source=source, others=(name,))
    assert identity(context, context.graph.attributions[0]) == expected


def test_a_surname_of_two_tells_nobody_which() -> None:
    text = "Ms. Kern said that it rained. Ada Kern and Bo Kern left."
    context = saying(text, "that it rained", source="Ms. Kern", others=("Ada Kern", "Bo Kern"))
    assert identity(context, context.graph.attributions[0]) == " “Ms. Kern” is Ada Kern."


def test_a_name_behind_the_office_belongs_to_the_tag() -> None:
    context = saying(
        "“The bridge is closed,” said former governor Ada Kern on Monday.",
        "“The bridge is closed,”",
        source="former governor",
        mode="direct",
        others=("Ada Kern",),
    )
    assert tie(context, context.graph.attributions[0]) == "“said former governor Ada Kern”"


def test_a_mark_that_is_cut_off_from_its_end_is_left_out() -> None:
    assert shortened("“The bridge is closed and will stay so”", most=4) == "The bridge is closed …"
    assert shortened("“The bridge” is closed", most=4) == "‘The bridge’ is closed"
