"""The whole of generation: what a set holds, and what makes a question come, change or go."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from quizapp.generation import KINDS, generate
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph, Confidence, Modality, Polarity, Stance
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Question, Status
from quizapp.model.question_set import QuestionSet, renewed
from quizapp.reviewing import review
from quizapp.reviewing.finding import Severity

_ROOT = Path(__file__).parents[3]
_HARBOUR = _ROOT / "tests" / "golden" / "harbour"

_NOT_OF_THE_HARBOUR = {
    "all_by_source",
    "first_hand",
    "hedge_word",
    "match_sources",
    "what_was_said",
    "which_is_attributed",
    "which_is_unattributed",
    "who_accused",
}

Change = Callable[..., AttributionGraph]
Find = Callable[..., Span]


def _of_kind(made: QuestionSet, kind: str) -> tuple[Question, ...]:
    return tuple(question for question in made.questions if question.kind == kind)


def _right(question: Question) -> str:
    if len(question.right_options) != 1:
        return question.interaction
    (key,) = question.right_options
    return question.option(key).text


def test_every_kind_is_asked_of_an_article_that_carries_it(article: Article, graph: AttributionGraph) -> None:
    asked = {question.kind for question in generate(article, graph).questions}
    # It accuses nobody without naming them, has no hedge and too few statements of one form or source; which outlet
    # is asked rather than whether it was one.
    assert asked == {kind.name for kind in KINDS} - _NOT_OF_THE_HARBOUR


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


def test_a_graph_without_attributions_gives_an_empty_set(article: Article, graph: AttributionGraph) -> None:
    assert generate(article, graph.model_copy(update={"attributions": ()})).questions == ()


def test_the_set_is_named_after_the_article(article: Article, graph: AttributionGraph) -> None:
    made = generate(article, graph)
    assert made.title == article.headline
    assert made.article == article


def test_no_question_has_an_error_and_no_ready_one_a_warning(
    article: Article, graph: AttributionGraph
) -> None:
    for question in generate(article, graph).questions:
        found = {finding.severity for finding in review(question, article, graph=graph)}
        assert Severity.ERROR not in found
        assert question.status is Status.REVIEW or not found


def test_no_attribution_carries_more_than_two_questions(article: Article, graph: AttributionGraph) -> None:
    uses = Counter(
        place for question in generate(article, graph).questions for place in question.attributions
    )
    assert max(uses.values()) == 2


def test_the_evidence_holds_every_mark(article: Article, graph: AttributionGraph) -> None:
    for question in generate(article, graph).questions:
        for mark in question.marks:
            assert any(evidence.covers(mark.span) for evidence in question.evidence), question.stem


def test_a_pronoun_is_shown_with_the_sentence_that_names_it(
    article: Article, graph: AttributionGraph
) -> None:
    question = next(q for q in generate(article, graph).questions if q.attributions == ("a6",))
    assert question.evidence[0].of(article.text).startswith("Marta Oyelaran")


def test_low_confidence_asks_for_a_person(article: Article, graph: AttributionGraph) -> None:
    by_attribution = {q.attributions: q.status for q in generate(article, graph).questions}
    assert by_attribution[("a6",)] is Status.REVIEW
    assert by_attribution[("a7",)] is Status.READY


def test_a_set_opens_with_who_said_something_and_alternates(
    article: Article, graph: AttributionGraph
) -> None:
    played = [q for q in generate(article, graph).questions if q.status is Status.READY]
    assert played[0].kind in {"who_is_quoted", "who_claimed"}
    assert all(one.kind != two.kind for one, two in pairwise(played))


def test_questions_for_review_come_after_those_that_are_played(
    article: Article, graph: AttributionGraph
) -> None:
    statuses = [question.status for question in generate(article, graph).questions]
    assert statuses == sorted(statuses, key=[Status.READY, Status.REVIEW].index)


def test_a_question_on_the_form_stands_alone_on_its_words(article: Article, graph: AttributionGraph) -> None:
    questions = generate(article, graph).questions
    uses = Counter(place for question in questions for place in question.attributions)
    of_form = [q for q in questions if _right(q).startswith(("In ", "Partly ", "By name"))]
    assert of_form
    assert all(uses[question.attributions[0]] == 1 for question in of_form)
    assert len({_right(question) for question in of_form}) == len(of_form)


def test_key_positions_are_uniform_among_questions_of_as_many_options(
    article: Article, graph: AttributionGraph
) -> None:
    for seed in range(5):
        places: dict[int, Counter[int]] = {}
        for question in generate(article, graph, seed=seed).questions:
            if not isinstance(question, ChoiceQuestion):
                continue
            ids = [option.id for option in question.options]
            (key,) = question.key
            places.setdefault(len(ids), Counter(range(len(ids))))[ids.index(key)] += 1
        for counts in places.values():
            assert max(counts.values()) - min(counts.values()) <= 1


def test_the_id_of_an_option_does_not_tell_the_key(article: Article, graph: AttributionGraph) -> None:
    questions = [q for q in generate(article, graph).questions if len(q.options) >= 3]
    assert len({question.right_options for question in questions}) >= 3
    for question in questions:
        by_id = sorted(question.options, key=lambda option: option.id)
        assert [o.text.casefold() for o in by_id] == sorted(o.text.casefold() for o in by_id)


def test_another_seed_orders_the_same_questions_anew(article: Article, graph: AttributionGraph) -> None:
    first, second = generate(article, graph, seed=1), generate(article, graph, seed=2)
    assert first != second
    assert {question.id for question in first.questions} == {question.id for question in second.questions}


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_the_same_graph_and_seed_give_the_same_bytes(hash_seed: str) -> None:
    program = (
        "from pathlib import Path\n"
        "from quizapp.generation import generate\n"
        "from quizapp.model.article import make_article\n"
        "from quizapp.model.attribution import AttributionGraph\n"
        f"folder = Path({str(_HARBOUR)!r})\n"
        "article = make_article((folder / 'article.txt').read_text(encoding='utf-8'), title='Harbour', fiction=True)\n"
        "graph = AttributionGraph.model_validate_json((folder / 'graph.json').read_text(encoding='utf-8'))\n"
        "print(ascii(generate(article, graph, seed=3).model_dump_json()))\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    article = make_article(
        (_HARBOUR / "article.txt").read_text(encoding="utf-8"), title="Harbour", fiction=True
    )
    graph = AttributionGraph.model_validate_json((_HARBOUR / "graph.json").read_text(encoding="utf-8"))
    assert out.strip() == ascii(generate(article, graph, seed=3).model_dump_json())


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


def test_two_questions_on_one_attribution_have_two_keys(article: Article, graph: AttributionGraph) -> None:
    questions = generate(article, graph).questions
    keys = [(question.attributions, _right(question)) for question in questions]
    assert len(set(keys)) == len(keys)


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


def test_a_low_confidence_question_is_kept_but_not_played(article: Article, change: Change) -> None:
    made = generate(article, change("a3", confidence=Confidence.LOW))
    assert {question.status for question in _of_kind(made, "who_denied")} == {Status.REVIEW}
    assert made.left_out > 0


class StopError(Exception):
    pass


def test_progress_grows_from_nothing_to_all(article: Article, graph: AttributionGraph) -> None:
    heard: list[float] = []
    told = generate(article, graph, seed=3, on_progress=heard.append)
    assert told == generate(article, graph, seed=3)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 1)
    # Not one jump: it is told between the kinds, within each, and while the set is put together.
    assert len(set(heard)) > 2 * len(KINDS)
    assert max(after - before for before, after in pairwise(heard)) < 0.2


@pytest.mark.parametrize("at", [0.0, 0.3, 0.8, 0.86, 1.0])
def test_what_hears_of_progress_can_cancel(article: Article, graph: AttributionGraph, at: float) -> None:
    heard: list[float] = []

    def cancel(done: float) -> None:
        heard.append(done)
        if done >= at:
            raise StopError

    with pytest.raises(StopError):
        generate(article, graph, on_progress=cancel)
    assert sum(done >= at for done in heard) == 1


def test_a_rejected_question_is_known_again_when_extraction_numbers_anew(
    article: Article, graph: AttributionGraph
) -> None:
    made = generate(article, graph)
    rejected = made.questions[0].model_copy(update={"status": Status.REJECTED})
    old = made.model_copy(update={"questions": (rejected, *made.questions[1:])})
    numbered = {each.id: f"b{place}" for place, each in enumerate(graph.attributions)}
    anew = tuple(
        each.model_copy(
            update={
                "id": numbered[each.id],
                "nested_in": numbered.get(each.nested_in or ""),
                "responds_to": tuple(numbered[other] for other in each.responds_to),
            }
        )
        for each in graph.attributions
    )
    again = renewed(old, generate(article, graph.model_copy(update={"attributions": anew})))
    assert [question.id for question in again.questions] == [question.id for question in made.questions]
    assert [question.status for question in again.questions].count(Status.REJECTED) == 1


def test_words_between_doubled_marks_are_asked_about(article: Article, graph: AttributionGraph) -> None:
    # The same words between ''two single marks'' have the same places, one mark later each.
    text = article.text.replace("“", "''").replace("”", "''")

    def moved(place: int) -> int:
        return place + sum(article.text.count(mark, 0, place) for mark in "“”")

    raw = graph.model_dump(mode="json", by_alias=True)

    def renumbered(value: object) -> object:
        if isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value):
            return [moved(each) for each in value]
        if isinstance(value, list):
            return [renumbered(each) for each in value]
        return {key: renumbered(each) for key, each in value.items()} if isinstance(value, dict) else value

    doubled = generate(make_article(text), AttributionGraph.model_validate(renumbered(raw)))
    quoted = [question.stem for question in _of_kind(generate(article, graph), "who_is_quoted")]
    assert quoted
    assert [question.stem for question in _of_kind(doubled, "who_is_quoted")] == quoted
