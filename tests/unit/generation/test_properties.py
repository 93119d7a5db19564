"""Properties: what is changed in the graph changes the questions on it, and no others."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.generation import KINDS, assembly
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Polarity, Stance
from quizapp.model.base import Span

_SETTINGS = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    # What the fixtures give is frozen.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# Names of one length, so that any of them may stand anywhere without moving another word.
_NAMES = ("Nora Quist", "Vera Blunt", "Lena Frost", "Mara Stone", "Thea Bruns")
_SAYINGS = (
    (
        "{} said that the ferry had leaked since the winter.",
        "said",
        "that the ferry had leaked since the winter",
    ),
    ("{} warned that the pier would not last.", "warned", "that the pier would not last"),
    ("“We counted nine rats in the galley,” {} said.", "said", "“We counted nine rats in the galley,”"),
    ("{} denied any part in the sale of the island.", "denied", "any part in the sale of the island"),
    (
        "“Nobody asked the crew about the new timetable,” {} said.",
        "said",
        "“Nobody asked the crew about the new timetable,”",
    ),
)
_STANCES = (Stance.ASSERTS, Stance.WARNS, Stance.ASSERTS, Stance.DENIES, Stance.ASSERTS)
_MODES = ("indirect", "indirect", "direct", "indirect", "direct")

Asked = frozenset[tuple[str, tuple[str, ...], str]]


def _asked(article: Article, graph: AttributionGraph) -> Asked:
    """Return kind, attributions and key of every question that passes the gate."""
    context = Context(article, graph)
    return frozenset(
        (kind.name, passed.attributions, passed.key.text)
        for kind in KINDS
        for made in kind.drafts(context, context.asked)
        if isinstance(made, Draft)
        for passed in (assembly.passed(context, kind, made),)
        if isinstance(passed, Draft)
    )


def _on(asked: Asked, *attributions: str) -> Asked:
    return frozenset(each for each in asked if not frozenset(each[1]).isdisjoint(attributions))


def _article(names: tuple[str, ...]) -> tuple[Article, AttributionGraph]:
    """Return an article in which `names` say the five things, in this order."""
    lines = [line.format(name) for (line, _, _), name in zip(_SAYINGS, names, strict=True)]
    text = "\n".join(lines) + "\n"
    starts = [sum(len(line) + 1 for line in lines[:nth]) for nth in range(len(lines))]
    spans = tuple(Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True))

    def within(nth: int, words: str) -> Span:
        start = text.index(words, starts[nth])
        return Span(start, start + len(words))

    records = tuple(
        {
            "id": f"a{nth}",
            "source": within(nth, name),
            "source_entity": name,
            "source_type": "person",
            "cue": within(nth, cue),
            "content": (within(nth, content),),
            "mode": mode,
            "stance": stance,
            "confidence": "high",
        }
        for nth, ((_, cue, content), name, mode, stance) in enumerate(
            zip(_SAYINGS, names, _MODES, _STANCES, strict=True)
        )
    )
    graph = AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": spans,
            "paragraphs": spans,
            "entities": tuple(
                {"name": name, "type": "person", "mentions": (within(nth, name),)}
                for nth, name in enumerate(names)
            ),
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": records,
        }
    )
    return make_article(text, title="The ferry", fiction=True), graph


def _names_of(asked: Asked) -> dict[tuple[str, tuple[str, ...]], str]:
    return {(kind, attributions): key for kind, attributions, key in asked if key in _NAMES}


@_SETTINGS
@given(names=st.permutations(_NAMES))
def test_the_answer_goes_with_the_name(names: list[str]) -> None:
    asked = _asked(*_article(tuple(names)))
    keys = _names_of(asked)
    # Each of the five can be asked about, and whoever says it is the answer.
    assert {attributions[0] for _, attributions in keys} == {f"a{nth}" for nth in range(len(names))}
    for (_, attributions), key in keys.items():
        assert key == names[int(attributions[0][1:])]


@_SETTINGS
@given(pair=st.sampled_from(list(permutations(range(5), 2))))
def test_swapping_two_names_changes_what_is_asked_of_them_alone(pair: tuple[int, int]) -> None:
    one, two = pair
    swapped = list(_NAMES)
    swapped[one], swapped[two] = swapped[two], swapped[one]
    before, after = (_names_of(_asked(*_article(names))) for names in (_NAMES, tuple(swapped)))
    for place, key in before.items():
        if place[1] in {(f"a{one}",), (f"a{two}",)}:
            assert after[place] == swapped[int(place[1][0][1:])] != key
        else:
            assert after[place] == key


@_SETTINGS
@given(
    denier=st.sampled_from(["Rafael Stroud", "Marta Oyelaran", "Nora Quist", "One council official", None])
)
def test_a_second_denier_takes_the_question_away(
    article: Article, graph: AttributionGraph, denier: str | None
) -> None:
    before = _asked(article, graph)
    assert {kind for kind, _, _ in _on(before, "a3")} >= {"who_denied"}
    denial = next(record for record in graph.attributions if record.id == "a3")
    more = Attribution.model_validate({**dict(denial), "id": "new", "source": None, "source_entity": denier})
    added = graph.model_copy(update={"attributions": (*graph.attributions, more)})
    after = _asked(article, added)
    assert "who_denied" not in {kind for kind, _, _ in after}
    # Nor is anything else asked that would be half an answer.
    assert not any(key in {"Tomas Heil", denier} for _, _, key in _on(after, "a3", "new"))
    # Who denies is no wrong option where a doubter is asked for: "a5", on a doubt, may be lost with the options.
    assert _others(before, "a3", "a5") == _others(after, "a3", "a5", "new")


def test_without_the_denial_nothing_is_asked_about_it(article: Article, graph: AttributionGraph) -> None:
    records = tuple(record for record in graph.attributions if record.id != "a3")
    before, after = (
        _asked(article, graph),
        _asked(article, graph.model_copy(update={"attributions": records})),
    )
    assert "who_denied" not in {kind for kind, _, _ in after}
    assert _others(before, "a3") == _others(after)


@pytest.mark.parametrize("place", ["a1", "a2", "a3", "a4", "a5", "a7", "a8", "a9", "a10"])
def test_a_negated_cue_is_not_asked_about_and_changes_nothing_else(
    article: Article, graph: AttributionGraph, place: str
) -> None:
    before = _asked(article, graph)
    assert _on(before, place)
    records = tuple(
        record.model_copy(update={"polarity": Polarity.NEGATED}) if record.id == place else record
        for record in graph.attributions
    )
    after = _asked(article, graph.model_copy(update={"attributions": records}))
    assert not _on(after, place)
    assert _others(before, place) == _others(after, place)


def _others(asked: Asked, *attributions: str) -> Asked:
    """Return who is asked for of all but `attributions`, in the kinds that rest on one attribution each."""
    return frozenset(
        each
        for each in asked - _on(asked, *attributions)
        if each[0]
        in {"who_is_quoted", "who_claimed", "who_denied", "who_doubted", "who_accused_whom", "which_outlet"}
    )
