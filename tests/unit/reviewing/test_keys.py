"""R02 where the key is no name: what the record says decides, whoever turned the key round."""

from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.importing import read_file
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph, Stance
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review

_GOLDEN = Path(__file__).parents[2] / "golden"
_NAMES = ("ferry-sale", "governor-recount", "harbour-bridge", "school-salad")
_LOOKED_UP = frozenset(
    {
        "all_by_source",
        "direct_or_paraphrase",
        "first_hand",
        "match_sources",
        "named_or_anonymous",
        "status_in_article",
        "true_or_false",
        "what_was_said",
    }
)


@cache
def _read(name: str) -> tuple[QuestionSet, AttributionGraph, Article]:
    made = QuestionSet.model_validate_json((_GOLDEN / name / "set.json").read_bytes())
    graph = AttributionGraph.model_validate_json((_GOLDEN / name / "graph.json").read_bytes())
    return made, graph, read_file(paths.seeds() / f"{name}.md").article


def _questions() -> list[tuple[str, Question]]:
    return [
        (name, question)
        for name in _NAMES
        for question in _read(name)[0].questions
        if question.kind in _LOOKED_UP
    ]


def _is_found(name: str, question: Question) -> bool:
    _made, graph, article = _read(name)
    return any(finding.rule == "R02" for finding in review(question, article, graph=graph))


def _turned(question: Question) -> list[Question]:
    """Return the question under each other key of its form that makes it wrong."""
    if isinstance(question, MatchingQuestion):
        prompts, options = zip(*question.key, strict=True)
        keys: list[object] = [
            tuple(zip(prompts, order, strict=True)) for order in permutations(options) if order != options
        ]
    elif isinstance(question, MultipleChoiceQuestion):
        wrong = [option.id for option in question.options if option.id not in question.key]
        keys = [(*question.key, each) for each in wrong]
    elif isinstance(question, TrueFalseQuestion):
        keys = [(each,) for each in ("true", "false") if (each,) != question.key]
    else:
        assert isinstance(question, ChoiceQuestion)
        keys = [(option.id,) for option in question.options if (option.id,) != question.key]
    return [question.model_copy(update={"key": key}) for key in keys]


@pytest.mark.parametrize(("name", "question"), _questions(), ids=lambda each: getattr(each, "id", each))
def test_a_key_is_borne_out_by_its_record_and_no_other_key_is(name: str, question: Question) -> None:
    assert not _is_found(name, question)
    turned = _turned(question)
    assert turned
    missed = [each for each in turned if not _is_found(name, each)]
    assert missed == []


def test_most_of_the_kinds_that_are_looked_up_stand_in_the_sets() -> None:
    assert len({question.kind for _name, question in _questions()}) >= 6


@pytest.mark.parametrize(
    ("answer", "stance", "sound"),
    [
        ("A source says it, and another denies it", Stance.DENIES, True),
        ("A source says it, and another denies it", Stance.ASSERTS, False),
        ("A source says it, and another confirms it", Stance.CONFIRMS, True),
        ("A source says it, and another confirms it", Stance.DENIES, False),
        ("The article says it in its own voice", Stance.ASSERTS, False),
        ("Put in words of our own", Stance.ASSERTS, True),  # unknown answers are a person's to judge
    ],
)
def test_a_status_needs_a_record_of_its_stance(answer: str, stance: Stance, sound: bool) -> None:
    made, graph, article = _read("harbour-bridge")
    question = next(
        each for each in made.questions if isinstance(each, ChoiceQuestion) and len(each.attributions) == 1
    )
    key = question.key[0]
    options = tuple(
        each.model_copy(update={"text": answer}) if each.id == key else each for each in question.options
    )
    asked = question.model_copy(update={"kind": "status_in_article", "options": options})
    records = tuple(
        each.model_copy(update={"stance": stance}) if each.id in question.attributions else each
        for each in graph.attributions
    )
    found = review(asked, article, graph=graph.model_copy(update={"attributions": records}))
    assert any(finding.rule == "R02" for finding in found) is not sound
