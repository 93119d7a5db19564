"""R02 where the key is no name: what is right is looked up in the record that the question was made from.

A key that a person or an import turned round is not what the article says. The answers are known by their words, which
are the same in every such question in English; one that is put otherwise is left to whoever wrote it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from quizapp.i18n import _
from quizapp.model.attribution import Attribution, Mode, SourceType, Stance
from quizapp.model.keying import pairs
from quizapp.model.question import FALSE, TRUE, MatchingQuestion, MultipleChoiceQuestion, TrueFalseQuestion
from quizapp.reviewing.finding import Case, Objection
from quizapp.reviewing.words import bare, containment, content_stems, words

_QUOTED = re.compile(r"“[^”]*”")
_DENIED = re.compile(r"\bdenied\b")
_HALF = 0.5
_FEWEST_SHARED = 2


def the_record_bears_the_key_out(case: Case) -> Iterator[Objection]:
    """R02: the key of a fixed answer, a verdict, a statement or a pair is what its record says; mute without one."""
    holds = _HOLDS.get(case.question.kind)
    at_hand = case.graph is not None and (case.records or not case.question.attributions)
    if holds is not None and at_hand and not holds(case):
        yield Objection("key", _("The article bears out another answer than the one marked as right."))


def _verdict(case: Case) -> bool:
    """A statement is true where it names the source of its record, and does what that does."""
    question = case.question
    if not isinstance(question, TrueFalseQuestion) or len(case.records) != 1:
        return True
    (record,) = case.records
    if record.source_entity is None:
        return True
    stem = _QUOTED.sub("", question.stem)
    told = f" {' '.join(words(stem))} "
    names_source = any(f" {' '.join(words(name))} " in told for name in case.names(record.source_entity))
    denied = _DENIED.search(stem.partition(" that ")[0]) is not None
    does_the_same = denied == (record.stance is Stance.DENIES)
    if names_source and does_the_same:
        return question.key == (TRUE,)
    return question.key != (TRUE,) and (not names_source or question.key == (FALSE,))


def _status(case: Case) -> bool:
    """A denial or a confirmation needs a record of it; the article's own voice needs none, and all else needs one."""
    key = _key(case)
    stances = {record.stance for record in case.records}
    if "another denies" in key:
        return Stance.DENIES in stances
    if "another confirms" in key:
        return Stance.CONFIRMS in stances
    if "own voice" in key:
        return not case.records
    if "no other denies or confirms" in key:
        ids = {record.id for record in case.records}
        answering = {
            record.stance
            for record in (case.graph.attributions if case.graph else ())
            if not ids.isdisjoint(record.responds_to)
        }
        return bool(ids) and Stance.DENIES not in stances | answering and len(ids) == 1
    return True


def _first_hand(case: Case) -> bool:
    key = _key(case)
    own = [
        case.article.outlet,
        *(outlet.name for outlet in (case.graph.outlets if case.graph else ()) if outlet.own),
    ]
    outlets = [bare(record.outlet.name) for record in case.records if record.outlet]
    if not outlets:
        return True
    is_own = any(bare(name) in outlet or outlet in bare(name) for name in own if name for outlet in outlets)
    return not (key.startswith("first hand") and not is_own) and not (key.startswith("by way of") and is_own)


def _naming(case: Case) -> bool:
    key = _key(case)
    nameless = any(record.source_type is SourceType.ANONYMOUS for record in case.records)
    return not (key == "by name" and nameless) and not (
        key == "without a name" and case.records and not nameless
    )


def _mode(case: Case) -> bool:
    found = next((mode for answer, mode in _MODES.items() if _key(case).startswith(answer)), None)
    return found is None or not case.records or found in {record.mode for record in case.records}


def _statements(case: Case) -> bool:
    """Each statement that is right is in the words of a record behind the question."""
    right = case.keys if isinstance(case.question, MultipleChoiceQuestion) else case.keys[:1]
    return all(any(_says(case, record, option.text) for record in case.records) for option in right)


def _pairs(case: Case) -> bool:
    """What is matched with a source is in the words of a record of that source, where any record has them."""
    if not isinstance(case.question, MatchingQuestion):
        return True
    for prompt, option in pairs(case.question):
        told = [record for record in case.records if option is not None and _says(case, record, option.text)]
        names = {bare(name) for name in case.names(prompt.text)}
        if told and not any(bare(record.source_entity or "") in names for record in told):
            return False
    return True


def _says(case: Case, record: Attribution, statement: str) -> bool:
    said = content_stems(" ".join(span.of(case.article.text) for span in record.content))
    stems = content_stems(statement)
    shared = len(stems & said)
    return (
        shared >= min(_FEWEST_SHARED, len(stems))
        and containment(stems, said) > _HALF
        and shared > _HALF * len(stems)
    )


def _key(case: Case) -> str:
    return bare(case.keys[0].text) if case.keys else ""


_MODES = {
    "in direct speech": Mode.DIRECT,
    "in paraphrase": Mode.INDIRECT,
    "partly in direct speech": Mode.MIXED,
}
_HOLDS: Mapping[str, Callable[[Case], bool]] = MappingProxyType(
    {
        "all_by_source": _statements,
        "direct_or_paraphrase": _mode,
        "first_hand": _first_hand,
        "match_sources": _pairs,
        "named_or_anonymous": _naming,
        "status_in_article": _status,
        "true_or_false": _verdict,
        "what_was_said": _statements,
    }
)
