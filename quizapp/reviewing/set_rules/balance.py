"""Rules on balance: what is true, false and confirmed (R28), and which outlets come off badly (R29).

Training on fakes alone makes people trust real news less (Maertens et al. 2023); so may a set whose every question
shows one outlet in the wrong.
"""

from collections import Counter
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.attribution import Attribution, Confidence, Polarity, Stance
from quizapp.model.question import TRUE, Option, Question, Skill, TrueFalseQuestion
from quizapp.reviewing.finding import Severity
from quizapp.reviewing.set_finding import SetCase, SetObjection, SetRule
from quizapp.reviewing.words import bare

_VERDICTS = frozenset({TRUE, "false", "not stated", "the article does not say", "not in the article"})
_FEWEST_VERDICTS = 8
_LEAST_TRUE, _MOST_TRUE = 0.4, 0.6
_FEWEST_OF_AN_OUTLET = 5
_MOST_DISCREDITED = 0.8
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.ACCUSES, Stance.CONDEMNS})


def true_and_false_are_balanced(case: SetCase) -> Iterator[SetObjection]:
    """R28: of at least 8 true / false / not stated questions, 40 to 60 % are keyed true."""
    judged = [
        question
        for question in case.questions
        if isinstance(question, TrueFalseQuestion)
        or (question.options and {_word(option) for option in question.options} <= _VERDICTS)
    ]
    keyed_true = sum(_is_true(question) for question in judged)
    if len(judged) >= _FEWEST_VERDICTS and not _LEAST_TRUE <= keyed_true / len(judged) <= _MOST_TRUE:
        yield SetObjection((), _("True and false answers are out of balance: 40 to 60 % should be true."))


def a_confirmation_is_asked_about(case: SetCase) -> Iterator[SetObjection]:
    """R28: where the article surely has a confirmation, one question at least is on a confirmation."""
    confirmed = any(
        record.stance is Stance.CONFIRMS
        and record.polarity is Polarity.AFFIRMED
        and record.confidence is Confidence.HIGH
        for record in (case.graph.attributions if case.graph else ())
    )
    if confirmed and case.questions and not any(_is_on_confirmation(case, each) for each in case.questions):
        yield SetObjection((), _("The article has a confirmation, and no question is about it."))


def no_outlet_is_always_discredited(case: SetCase) -> Iterator[SetObjection]:
    """R29: no outlet is denied, doubted or accused in more than 80 % of its questions, from 5 on.

    Its questions are those whose attributions it carries or makes, or that speak against it or against what it
    carries.
    """
    asked: Counter[str] = Counter()
    against: dict[str, list[str]] = {}
    for question in case.questions:
        discredited = _discredited(case, question)
        for outlet in discredited | {
            name for record in case.records(question) for name in _carriers(case, record)
        }:
            asked[outlet] += 1
        for outlet in discredited:
            against.setdefault(outlet, []).append(question.id)
    for outlet, ids in against.items():
        if asked[outlet] >= _FEWEST_OF_AN_OUTLET and len(ids) > _MOST_DISCREDITED * asked[outlet]:
            yield SetObjection(
                tuple(ids), _("Nearly every question on one outlet shows it denied, doubted or accused.")
            )


def _is_true(question: Question) -> bool:
    if isinstance(question, TrueFalseQuestion):
        return TRUE in question.key
    return any(_word(question.option(each)) == TRUE for each in question.right_options)


def _word(option: Option) -> str:
    return bare(option.text).rstrip(".")


def _is_on_confirmation(case: SetCase, question: Question) -> bool:
    return question.skill is Skill.CONFIRMED or any(
        record.stance is Stance.CONFIRMS for record in case.records(question)
    )


def _discredited(case: SetCase, question: Question) -> set[str]:
    """Return the outlets that `question` shows denied, doubted or accused, by their bare names."""
    records = case.graph.attributions if case.graph else ()
    found: set[str] = set()
    for record in case.records(question):
        if record.stance in _AGAINST:
            found |= _named(case, record)
            answered = (other for other in records if other.id in record.responds_to)
            found |= {name for other in answered for name in _carriers(case, other)}
        if any(record.id in other.responds_to and other.stance in _AGAINST for other in records):
            found |= _carriers(case, record)
    return found


def _carriers(case: SetCase, record: Attribution) -> set[str]:
    """Return the outlets that make or carry an attribution."""
    names = {record.outlet.name if record.outlet else None, record.source_entity}
    return {bare(name) for name in names if name} & _outlets(case)


def _named(case: SetCase, record: Attribution) -> set[str]:
    """Return the outlets that the content of an attribution names."""
    return {
        bare(outlet.name)
        for outlet in (case.graph.outlets if case.graph else ())
        if any(content.covers(mention) for content in record.content for mention in outlet.mentions)
    }


def _outlets(case: SetCase) -> set[str]:
    return {bare(outlet.name) for outlet in (case.graph.outlets if case.graph else ())}


RULES: tuple[SetRule, ...] = (
    SetRule("R28", Severity.WARNING, true_and_false_are_balanced),
    SetRule("R28", Severity.WARNING, a_confirmation_is_asked_about),
    SetRule("R29", Severity.WARNING, no_outlet_is_always_discredited),
)
