"""Defects sown into a sound set, one small change each: every one is found by the rule that it breaks."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from quizapp.model.attribution import Attribution, AttributionGraph, Stance
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Question, Skill, TrueFalseQuestion
from quizapp.model.question_set import QuestionSet
from quizapp.model.reforming import Interaction, reformed
from quizapp.reviewing import review, review_set
from quizapp.reviewing.finding import Severity

_FOLDER = Path(__file__).parents[2] / "golden" / "harbour"

Spoil = Callable[[Question], Question]
Sow = Callable[[QuestionSet, AttributionGraph], tuple[QuestionSet, AttributionGraph]]


@cache
def _sound() -> tuple[QuestionSet, AttributionGraph]:
    """Return the set that was read as a strict editor, without its question for review, and its graph."""
    made = QuestionSet.model_validate_json((_FOLDER / "set.json").read_bytes())
    graph = AttributionGraph.model_validate_json((_FOLDER / "graph.json").read_bytes())
    # A graph made by hand, named after a line of a file rather than after its text.
    return made.model_copy(update={"questions": made.playable}), graph.model_copy(
        update={"doc_id": "harbour"}
    )


def _found(question_set: QuestionSet, graph: AttributionGraph) -> set[tuple[str, str]]:
    """Return rule and severity of all that is found in the questions and in the set."""
    items = [
        (finding.rule, finding.severity.value)
        for question in question_set.questions
        for finding in review(question, question_set.article, graph=graph)
    ]
    return {*items, *((each.rule, each.severity.value) for each in review_set(question_set, graph=graph))}


@cache
def _found_before() -> set[tuple[str, str]]:
    return _found(*_sound())


def _in_question(kind: str, spoil: Spoil) -> Sow:
    """Return what spoils the first question of a kind."""

    def sow(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
        sound = next(question for question in made.questions if question.kind == kind)
        spoiled = spoil(sound)
        assert spoiled != sound, "nothing was spoiled"
        questions = tuple(spoiled if question is sound else question for question in made.questions)
        return made.model_copy(update={"questions": questions}), graph

    return sow


def _with(**changes: object) -> Spoil:
    return lambda question: question.model_copy(update=changes)


def _stem(change: Callable[[str], str]) -> Spoil:
    return lambda question: question.model_copy(update={"stem": change(question.stem)})


def _wrong(change: Callable[[str], str], *, most: int = 1) -> Spoil:
    """Return what changes the texts of up to `most` wrong options."""

    def spoil(question: Question) -> Question:
        ids = [option.id for option in question.options if option.id not in question.right_options][:most]
        return _texts(question, lambda option: change(option.text) if option.id in ids else option.text)

    return spoil


def _right(change: Callable[[str], str]) -> Spoil:
    return lambda question: _texts(
        question, lambda option: change(option.text) if option.id in question.right_options else option.text
    )


def _texts(question: Question, text: Callable[[Option], str]) -> Question:
    options = tuple(option.model_copy(update={"text": text(option)}) for option in question.options)
    return question.model_copy(update={"options": options})


def _fewer(question: Question) -> Question:
    wrong = [option for option in question.options if option.id not in question.right_options]
    kept = tuple(option for option in question.options if option not in wrong[1:])
    return question.model_copy(update={"options": kept})


def _more(question: Question) -> Question:
    more = tuple(Option(id=f"x{n}", text=text) for n, text in enumerate(("Ola Brandt", "Peer Lund")))
    return question.model_copy(update={"options": (*question.options, *more)})


def _longer(question: Question) -> Question:
    (span,) = question.evidence
    return question.model_copy(update={"evidence": (Span(span.start, span.start + 1100),)})


def _earlier(question: Question) -> Question:
    """Return the question with the article's first sentence as its evidence."""
    return question.model_copy(update={"evidence": (Span(0, 60),)})


def _another_key(question: Question) -> Question:
    wrong = next(option.id for option in question.options if option.id not in question.right_options)
    return question.model_copy(update={"key": (wrong,)})


def _options(*texts: str) -> Spoil:
    options = tuple(Option(id="abcde"[place], text=text) for place, text in enumerate(texts))
    return lambda question: question.model_copy(update={"options": options, "key": ("a",)})


def _second(kind: str, by: str, **changes: object) -> Sow:
    """Return what lets somebody else do what the question of that kind asks for."""

    def sow(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
        question = next(question for question in made.questions if question.kind == kind)
        (record,) = (each for each in graph.attributions if each.id in question.attributions)
        other = record.model_copy(update={"id": "other", "source_entity": by, **changes})
        return made, graph.model_copy(update={"attributions": (*graph.attributions, other)})

    return sow


def _of_record(kind: str, **changes: object) -> Sow:
    """Return what changes the record that the question of that kind rests on."""

    def sow(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
        question = next(question for question in made.questions if question.kind == kind)

        def changed(record: Attribution) -> Attribution:
            return record.model_copy(update=changes) if record.id in question.attributions else record

        return made, graph.model_copy(update={"attributions": tuple(map(changed, graph.attributions))})

    return sow


def _spokesman(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    """Let a wrong option speak for the body that the key of the denial speaks for."""
    entities = tuple(
        entity.model_copy(update={"affiliations": ("Brightwater",)})
        if entity.name in {"Tomas Heil", "Rafael Stroud"}
        else entity
        for entity in graph.entities
    )
    return made, graph.model_copy(update={"entities": entities})


def _new_text(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    text = made.article.text.replace("denied", "has denied")
    return made.model_copy(update={"article": made.article.model_copy(update={"text": text})}), graph


def _another_graph(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    return made, graph.model_copy(update={"doc_id": "f" * 64})


def _told_away(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    """Let the stem of another question name who denied it."""
    stem = "Which outlet is cited where Tomas Heil denied any discharge from the Northgate works?"
    return _in_question("which_outlet", _with(stem=stem))(made, graph)


def _twice(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    first = next(question for question in made.questions if question.kind == "who_denied")
    again = first.model_copy(update={"id": "again", "stem": f"So, {first.stem}"})
    return made.model_copy(update={"questions": (*made.questions, again)}), graph


def _confirmed(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    """Let the article have a confirmation that nobody asks about."""
    record = graph.attributions[0].model_copy(update={"id": "other", "stance": Stance.CONFIRMS})
    return made, graph.model_copy(update={"attributions": (*graph.attributions, record)})


def _choices(made: QuestionSet) -> tuple[ChoiceQuestion, ...]:
    return tuple(question for question in made.questions if isinstance(question, ChoiceQuestion))


def _all_true(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    questions = tuple(_options("True", "False", "Not stated")(question) for question in _choices(made))
    return made.model_copy(update={"questions": questions}), graph


def _always_last(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    """Put every key last, in a set that is three times as long."""
    names = ("Nora Quist", "Marta Oyelaran", "Tomas Heil")
    questions = tuple(
        _options(*names)(question).model_copy(
            update={"id": f"{question.id}-{part}", "kind": "who_claimed", "key": ("c",)}
        )
        for question in _choices(made)
        for part in (1, 2, 3)
    )
    return made.model_copy(update={"questions": questions}), graph


def _longest_key(made: QuestionSet, graph: AttributionGraph) -> tuple[QuestionSet, AttributionGraph]:
    spoil = _options("Quist accused Brightwater", "Heil accused Quist", "Heil blamed Quist")
    questions = tuple(
        spoil(question).model_copy(update={"kind": "who_accused_whom"}) for question in _choices(made)
    )
    return made.model_copy(update={"questions": questions}), graph


def _as(way: Interaction, **changes: object) -> Spoil:
    """Return what has a question answered in another way, with `changes`; the rest of it stays sound."""
    return lambda question: reformed(question, way, "en").model_copy(update=changes)


def _add(ending: str) -> Callable[[str], str]:
    return lambda text: f"{text}{ending}"


def _be(text: str) -> Callable[[str], str]:
    return lambda _old: text


def _other_verdict(question: Question) -> Question:
    assert isinstance(question, TrueFalseQuestion)
    return question.model_copy(update={"key": ("false",) if question.key == ("true",) else ("true",)})


def _credits_another(question: Question) -> Question:
    wrong = next(option for option in question.options if option.id not in question.right_options)
    return question.model_copy(
        update={"rationale": f"Here, “{wrong.text} denied any discharge” reports a denial from the works."}
    )


def _called(question: Question) -> Question:
    """Return the question with another name of its key as a wrong option."""
    (key,) = (option for option in question.options if option.id in question.right_options)
    return _wrong(_be(key.text.split()[-1]))(question)


_DEFECTS: tuple[tuple[str, str, Sow], ...] = (
    ("R01", "E", _in_question("who_denied", _with(evidence=()))),
    ("R01", "E", _in_question("who_is_quoted", _with(evidence=(Span(90_000, 90_010),)))),
    ("R01", "E", _in_question("which_outlet", _with(evidence=(Span(10, 10),)))),
    ("R02", "E", _in_question("who_claimed", _earlier)),
    ("R02", "E", _in_question("who_doubted", _another_key)),
    ("R03", "E", _new_text),
    ("R03", "E", _another_graph),
    ("R04", "E", _in_question("who_denied", _with(stem="Is it true that the works discharged anything?"))),
    (
        "R04",
        "E",
        _in_question("who_claimed", _stem(lambda stem: stem.replace("Who ", "Who rightly ", 1))),
    ),
    ("R05", "E", _of_record("who_denied", stance=Stance.ASSERTS)),
    ("R05", "E", _of_record("who_doubted", cue=None)),
    ("R05", "E", _in_question("who_accused_whom", _with(evidence=(Span(400, 460),)))),
    ("R06", "W", _in_question("who_denied", _wrong(_be("Nobody was asked about the discharge")))),
    ("R06", "W", _in_question("which_outlet", _wrong(_be("Nora Quist")))),
    ("R07", "W", _in_question("who_denied", _wrong(_add("sson"), most=3))),
    ("R08", "E", _second("who_denied", "Nora Quist")),
    ("R08", "E", _second("who_is_quoted", "Nora Quist")),
    ("R08", "E", _second("who_accused_whom", "Marta Oyelaran")),
    ("R08", "E", _second("who_doubted", "Nora Quist")),
    ("R08", "E", _spokesman),
    ("R09", "W", _in_question("who_claimed", _wrong(_be("a high official")))),
    ("R10", "W", _in_question("who_denied", _longer)),
    ("R11", "E", _in_question("who_denied", _stem(lambda stem: stem.replace("?", ".")))),
    ("R11", "E", _in_question("who_claimed", _stem(lambda stem: stem.replace("?", " " + "so " * 90 + "?")))),
    (
        "R12",
        "W",
        _in_question("who_denied", _stem(lambda stem: stem.replace("denied", "did not confirm"))),
    ),
    ("R13", "W", _in_question("who_denied", _with(stem="Which of the following is correct?"))),
    ("R14", "W", _in_question("who_denied", _stem(lambda stem: "As it was put, " * 20 + stem))),
    (
        "R15",
        "W",
        _in_question("who_denied", _stem(lambda stem: stem.replace("any", "on behalf of Heil any"))),
    ),
    ("R16", "E", _told_away),
    ("R17", "E", _in_question("who_denied", _fewer)),
    ("R17", "E", _in_question("who_denied", _more)),
    ("R17", "E", _in_question("who_denied", _wrong(_be("tomas heil ")))),
    ("R17", "E", _in_question("who_is_quoted", _wrong(_be(" ")))),
    ("R18", "E", _in_question("who_denied", _with(key=()))),
    ("R18", "E", _in_question("who_claimed", _with(key=("a", "b")))),
    ("R18", "E", _in_question("who_denied", _as(Interaction.SEVERAL, key=()))),
    ("R18", "E", _in_question("who_denied", _as(Interaction.VERDICT))),
    ("R18", "E", _in_question("who_denied", _as(Interaction.SELECTION))),
    ("R18", "E", _in_question("who_denied", _as(Interaction.MATCHING, key=()))),
    ("R17", "E", _in_question("who_denied", _as(Interaction.MATCHING))),
    ("R01", "E", _in_question("who_denied", _as(Interaction.SELECTION, key=(Span(90_000, 90_010),)))),
    ("R02", "E", _in_question("who_denied", _as(Interaction.SELECTION, key=(Span(0, 4),)))),
    ("R26", "E", _in_question("who_denied", _as(Interaction.REFLECTION, rationale="Think."))),
    ("R19", "E", _in_question("who_denied", _wrong(_be("All of the above")))),
    ("R19", "W", _in_question("who_denied", _wrong(_be("None of these")))),
    (
        "R20",
        "W",
        _in_question("who_accused_whom", _right(_add(" of the harbour town before the whole council"))),
    ),
    ("R20", "W", _longest_key),
    ("R21", "W", _in_question("who_denied", _right(_add(".")))),
    ("R21", "W", _in_question("who_denied", _wrong(_add(" ")))),
    ("R22", "W", _in_question("who_accused_whom", _wrong(_add(" always")))),
    ("R23", "W", _in_question("who_claimed", _options("30", "4", "11"))),
    ("R23", "W", _always_last),
    ("R24", "W", _in_question("who_denied", _wrong(_be("Tomas")))),
    ("R25", "E", _in_question("who_denied", _stem(lambda stem: stem.replace("denied", "<i>denied</i>")))),
    (
        "R25",
        "E",
        _in_question("who_denied", _with(rationale="The passage &amp; its cue say here who denied it.")),
    ),
    ("R26", "E", _in_question("who_denied", _with(rationale="Heil did."))),
    (
        "R26",
        "E",
        _in_question("who_denied", _with(rationale="Nothing written here points anywhere that helps you.")),
    ),
    ("R27", "W", _in_question("who_denied", _with(skill=Skill.WHO_SAID))),
    ("R28", "W", _confirmed),
    ("R28", "W", _all_true),
    ("R35", "I", _twice),
    ("R02", "E", _in_question("true_or_false", _other_verdict)),
    ("R02", "E", _in_question("named_or_anonymous", _another_key)),
    ("R02", "E", _in_question("direct_or_paraphrase", _another_key)),
    ("R04", "E", _in_question("who_denied", _with(stem="Who lied about the discharge from the works?"))),
    ("R04", "E", _in_question("who_denied", _with(stem="Who is telling the truth about the works?"))),
    ("R08", "E", _in_question("who_denied", _called)),
    (
        "R15",
        "W",
        _in_question("words_that_show", _with(stem="Select the words that show that Oyelaran said it.")),
    ),
    ("R26", "E", _in_question("who_denied", _credits_another)),
)


def test_there_are_forty_defects_of_every_rule_that_a_set_shows() -> None:
    assert len(_DEFECTS) >= 40
    # R29 takes five questions on one outlet, R31 to R33 take answers: their own tests have them.
    told = {f"R{number:02}" for number in range(1, 36)} - {"R29", "R30", "R31", "R32", "R33", "R34"}
    assert {rule for rule, _severity, _sow in _DEFECTS} == told


def test_the_set_is_sound_before() -> None:
    assert not {severity for _rule, severity in _found_before()} & {Severity.ERROR, Severity.WARNING}


@pytest.mark.parametrize(
    ("rule", "severity", "sow"),
    _DEFECTS,
    ids=[f"{rule}-{place}" for place, (rule, _severity, _sow) in enumerate(_DEFECTS)],
)
def test_a_defect_is_found(rule: str, severity: str, sow: Sow) -> None:
    assert (rule, severity) not in _found_before()
    assert (rule, severity) in _found(*sow(*_sound()))
