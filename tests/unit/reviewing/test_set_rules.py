"""Each rule on a set: one that keeps it, and one that breaks it."""

from typing import Any

import pytest

from quizapp.model.attribution import Attribution, AttributionGraph, Confidence, Outlet, Stance
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review_set
from tests import samples


def _question(number: int, stem: str, *options: str, key: int = 0, **changes: object) -> ChoiceQuestion:
    question = samples.question(number).model_copy(
        update={
            "kind": "hand",
            "stem": stem,
            "options": tuple(Option(id="abcde"[place], text=text) for place, text in enumerate(options)),
            "key": ("abcde"[key],),
        }
    )
    return question.model_copy(update=changes)


def _rules(*questions: ChoiceQuestion, graph: AttributionGraph | None = None) -> list[str]:
    made = QuestionSet(id="s", title="", article=samples.article(), questions=questions)
    return [finding.rule for finding in review_set(made, graph=graph)]


def _graph(**changes: Any) -> AttributionGraph:
    """Return the graph of the sample whose first record confirms, or is otherwise changed."""
    graph = samples.graph()
    first = graph.attributions[0].model_copy(update={"stance": Stance.CONFIRMS, **changes})
    return graph.model_copy(update={"attributions": (first, *graph.attributions[1:])})


_WORDS = "the closed harbour tunnel in Velmar"
_TELLING = _question(
    1, f"Which outlet quotes Tomas Reyle on {_WORDS}?", "Channel Nine", "The Lamp", "The Wire"
)
_TOLD = _question(2, f"Who speaks of {_WORDS}?", "Tomas Reyle", "Dana Whitlock", "The builder")


def test_a_set_of_the_sample_is_sound() -> None:
    assert _rules(_TOLD) == []


def test_one_that_gives_another_away_is_found_with_it() -> None:
    made = QuestionSet(id="s", title="", article=samples.article(), questions=(_TOLD, _TELLING))
    (finding,) = review_set(made)
    assert (finding.rule, finding.severity.value, finding.questions) == ("R16", "E", ("q-1", "q-2"))


def test_what_is_rejected_gives_nothing_away() -> None:
    assert _rules(_TELLING.model_copy(update={"status": Status.REJECTED}), _TOLD) == []


def test_near_duplicates_are_found() -> None:
    again = _TOLD.model_copy(update={"id": "q-3", "stem": f"Who here speaks of {_WORDS}?"})
    assert _rules(_TOLD, again) == ["R35"]


# The words of each stem are its own, so that no two are near duplicates.
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_SUBJECTS = [f"Who {a}{b} {b}{a}?" for a in _NUMBERS for b in _NUMBERS]


def _of_lengths(count: int, longest: int) -> list[ChoiceQuestion]:
    return [
        _question(
            number,
            _SUBJECTS[number],
            "a longer right one" if number < longest else "right",
            "wrong one",
            "wrong two",
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("count", "longest", "found"), [(10, 5, True), (10, 4, False), (8, 4, True), (7, 7, False)]
)
def test_a_key_that_is_often_the_longest_is_found(count: int, longest: int, found: bool) -> None:
    assert ("R20" in _rules(*_of_lengths(count, longest))) is found


def _at_places(*counts: int) -> list[ChoiceQuestion]:
    keys = [place for place, count in enumerate(counts) for _ in range(count)]
    return [
        _question(number, _SUBJECTS[number], "Ann", "Bea", "Cis", key=key) for number, key in enumerate(keys)
    ]


@pytest.mark.parametrize(("counts", "found"), [((14, 3, 3), True), ((9, 5, 6), False), ((13, 3, 3), False)])
def test_a_key_that_stands_mostly_in_one_place_is_found(counts: tuple[int, ...], found: bool) -> None:
    assert ("R23" in _rules(*_at_places(*counts))) is found


def test_numbers_in_their_order_have_their_keys_where_they_fall() -> None:
    ordered = [
        question.model_copy(
            update={
                "options": tuple(
                    option.model_copy(update={"text": text})
                    for option, text in zip(question.options, "123", strict=True)
                )
            }
        )
        for question in _at_places(20, 0, 0)
    ]
    assert "R23" not in _rules(*ordered)


def _verdicts(true: int, false: int) -> list[ChoiceQuestion]:
    return [
        _question(number, _SUBJECTS[number], "True", "False", "Not stated", key=int(number >= true))
        for number in range(true + false)
    ]


@pytest.mark.parametrize(
    ("true", "false", "found"), [(1, 7, True), (7, 1, True), (4, 4, False), (6, 4, False), (0, 7, False)]
)
def test_verdicts_out_of_balance_are_found(true: int, false: int, found: bool) -> None:
    assert ("R28" in _rules(*_verdicts(true, false))) is found


def test_a_confirmation_that_nobody_asks_about_is_found() -> None:
    assert _rules(_TOLD, graph=_graph()) == ["R28"]
    assert _rules(_TOLD, graph=_graph(confidence=Confidence.LOW)) == []
    assert _rules(_TOLD.model_copy(update={"attributions": ("a-1",)}), graph=_graph()) == []
    assert _rules(_TOLD.model_copy(update={"skill": Skill.CONFIRMED}), graph=_graph()) == []
    assert _rules(graph=_graph()) == []


def _about_an_outlet(denials: int, count: int) -> tuple[list[ChoiceQuestion], AttributionGraph]:
    """Return questions on what Channel Nine carries, the first `denials` of them on denials of it."""
    name = "Channel Nine"
    claims = [_attribution(f"c{number}", name, Stance.ASSERTS) for number in range(count)]
    answers = [
        _attribution(f"d{number}", "Dana Whitlock", Stance.DENIES, responds_to=(f"c{number}",))
        for number in range(denials)
    ]
    graph = samples.graph().model_copy(
        update={"attributions": (*claims, *answers), "outlets": (Outlet(name=name),)}
    )
    questions = [
        _question(
            number,
            _SUBJECTS[number],
            "Ann",
            "Bea",
            "Cis",
            attributions=(f"d{number}" if number < denials else f"c{number}",),
        )
        for number in range(count)
    ]
    return questions, graph


def _attribution(attribution_id: str, source: str, stance: Stance, **changes: object) -> Attribution:
    return (
        samples.graph()
        .attributions[0]
        .model_copy(update={"id": attribution_id, "source_entity": source, "stance": stance, **changes})
    )


@pytest.mark.parametrize(
    ("denials", "count", "found"), [(5, 5, True), (4, 5, False), (4, 4, False), (9, 10, True), (8, 10, False)]
)
def test_an_outlet_that_is_always_contradicted_is_found(denials: int, count: int, found: bool) -> None:
    questions, graph = _about_an_outlet(denials, count)
    assert ("R29" in _rules(*questions, graph=graph)) is found
