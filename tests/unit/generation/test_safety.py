"""One right answer: what is not certain is not asked, and the key is what the article says."""

from collections.abc import Callable

import pytest

from quizapp.generation import KINDS, generate
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph, Modality, Polarity, Stance
from quizapp.model.base import Span
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet

Change = Callable[..., AttributionGraph]


Find = Callable[..., Span]


def _of_kind(made: QuestionSet, kind: str) -> tuple[Question, ...]:
    return tuple(question for question in made.questions if question.kind == kind)


def _right(question: Question) -> str:
    if len(question.right_options) != 1:
        return question.interaction
    (key,) = question.right_options
    return question.option(key).text


@pytest.mark.parametrize(
    ("kind", "attribution", "right"),
    [
        ("who_accused_whom", "a1", "Nora Quist accused Brightwater"),
        ("who_denied", "a3", "Tomas Heil"),
        ("who_doubted", "a5", "Marta Oyelaran"),
        ("who_is_quoted", "a2", "Nora Quist"),
        ("who_is_quoted", "a10", "Rafael Stroud"),
        ("who_claimed", "a7", "Marta Oyelaran"),
        ("which_outlet", "a2", "The Ellery Courier"),
        ("which_outlet", "a4", "Radio Fathom"),
        ("named_or_anonymous", "a8", "Without a name"),
        ("direct_or_paraphrase", "a4", "In direct speech, as the source’s own words"),
        ("direct_or_paraphrase", "a7", "In paraphrase, in the article’s words"),
    ],
)
def test_the_key_is_what_the_article_says(context: Context, kind: str, attribution: str, right: str) -> None:
    made = next(each for each in KINDS if each.name == kind).drafts(context, context.asked)
    drafts = [draft for draft in made if isinstance(draft, Draft)]
    assert {draft.key.text for draft in drafts if draft.attributions == (attribution,)} == {right}


def test_a_second_denier_of_the_same_thing_removes_the_question(
    article: Article, graph: AttributionGraph, add: Change
) -> None:
    assert _of_kind(generate(article, graph), "who_denied")
    with_rival = add("a3", source_entity="Rafael Stroud")
    assert not _of_kind(generate(article, with_rival), "who_denied")


def test_a_denier_of_something_else_is_no_option(
    article: Article, graph: AttributionGraph, change: Change
) -> None:
    before = _of_kind(generate(article, graph), "who_denied")[0]
    after = _of_kind(generate(article, change("a9", stance=Stance.DENIES)), "who_denied")[0]
    assert "Rafael Stroud" in {option.text for option in before.options}
    assert "Rafael Stroud" not in {option.text for option in after.options}


@pytest.mark.parametrize(("said", "asked"), [("rejected the remarks", False), ("rejected the reports", True)])
def test_to_reject_remarks_is_no_denial(
    article: Article, change: Change, find: Find, said: str, asked: bool
) -> None:
    denied = find("denied any discharge")
    assert denied.end - denied.start == len(said)
    other = make_article(article.text.replace("denied any discharge", said), fiction=True)
    content = Span(denied.start + len("rejected "), find("works.").end - 1)
    graph = change("a3", cue=Span(denied.start, denied.start + len("rejected")), content=(content,))
    assert bool(_of_kind(generate(other, graph), "who_denied")) is asked


@pytest.mark.parametrize("word", ["hers", "Quist"])
def test_a_charge_that_tells_the_parties_apart_is_not_asked(
    article: Article, graph: AttributionGraph, word: str
) -> None:
    assert _of_kind(generate(article, graph), "who_accused_whom")
    told = make_article(
        article.text.replace("untreated sewage", f"{word} and sewage".ljust(16)), fiction=True
    )
    assert not _of_kind(generate(told, graph), "who_accused_whom")


def test_whoever_accuses_a_body_without_a_name_is_asked_for(
    article: Article, graph: AttributionGraph
) -> None:
    other = make_article(
        article.text.replace("accused Brightwater of", "accused the company of"), fiction=True
    )
    asked = _of_kind(generate(other, graph), "who_accused")
    assert [_right(question) for question in asked] == ["Nora Quist"]
    assert "accused the company of pumping untreated sewage into the harbour" in asked[0].stem


@pytest.mark.parametrize("withheld", ["who asked not to be named", "who was at the door today"])
def test_the_official_after_one_who_asked_not_to_be_named_is_anonymous(
    article: Article, graph: AttributionGraph, withheld: str
) -> None:
    before = "Oyelaran said that mussels in the outer harbour had shown bacteria since March."
    instead = f"A council official, {withheld}, gave another account".ljust(len(before) - 1, "x") + "."
    text = article.text.replace(before, instead).replace("One council official", "The council official")
    assert len(text) == len(article.text)
    kept = tuple(record for record in graph.attributions if record.id != "a7")
    made = generate(make_article(text, fiction=True), graph.model_copy(update={"attributions": kept}))
    asked = [
        question for question in _of_kind(made, "named_or_anonymous") if question.attributions == ("a8",)
    ]
    assert [_right(question) for question in asked] == (["Without a name"] if "named" in withheld else [])
    assert all("not to be named" in question.evidence[0].of(text) for question in asked)


def test_an_anonymous_second_denier_removes_the_question(article: Article, add: Change) -> None:
    rival = add("a3", source_entity="One council official", source_type="anonymous")
    assert not _of_kind(generate(article, rival), "who_denied")


def test_swapping_two_sources_swaps_the_keys_and_leaves_the_rest(
    article: Article, graph: AttributionGraph
) -> None:
    swap = {"a7": ("Rafael Stroud", "a9"), "a9": ("Marta Oyelaran", "a7")}
    records = {record.id: record for record in graph.attributions}
    swapped = tuple(
        record.model_copy(
            update={"source_entity": swap[record.id][0], "source": records[swap[record.id][1]].source}
        )
        if record.id in swap
        else record
        for record in graph.attributions
    )
    made = generate(article, graph.model_copy(update={"attributions": swapped}))
    claims = {question.attributions: _right(question) for question in _of_kind(made, "who_claimed")}
    assert claims.get(("a7",), "Rafael Stroud") == "Rafael Stroud"
    assert claims.get(("a9",), "Marta Oyelaran") == "Marta Oyelaran"
    assert _right(_of_kind(made, "who_denied")[0]) == "Tomas Heil"


@pytest.mark.parametrize(
    "fields",
    [
        {"polarity": Polarity.NEGATED},
        {"modality": Modality.CONDITIONAL},
        {"nested_in": "a1"},
        {"source_entity": None},
    ],
)
def test_what_was_not_plainly_said_is_not_asked(
    article: Article, change: Change, fields: dict[str, object]
) -> None:
    made = generate(article, change("a3", **fields))
    assert not _of_kind(made, "who_denied")


def test_a_refusal_to_deny_is_no_denial(article: Article, graph: AttributionGraph) -> None:
    text = article.text.replace("Tomas Heil, denied any discharge", "Tomas Heil, did not deny a discharge")
    shift = len("did not deny a") - len("denied any")
    place = text.index("deny a discharge")
    other = make_article(text)

    def moved(span: Span) -> Span:
        return Span(*(at + shift if at > place else at for at in span))

    records = tuple(
        record.model_copy(
            update={
                "cue": Span(place, place + 4) if record.id == "a3" else record.cue and moved(record.cue),
                "content": tuple(moved(span) for span in record.content),
                "source": record.source and moved(record.source),
                "outlet": record.outlet
                and record.outlet.model_copy(update={"span": moved(record.outlet.span)}),
            }
        )
        for record in graph.attributions
    )
    changed = graph.model_copy(
        update={
            "attributions": records,
            "sentences": tuple(moved(span) for span in graph.sentences),
            "paragraphs": tuple(moved(span) for span in graph.paragraphs),
            "entities": tuple(
                entity.model_copy(update={"mentions": tuple(moved(span) for span in entity.mentions)})
                for entity in graph.entities
            ),
        }
    )
    assert not _of_kind(generate(other, changed), "who_denied")
