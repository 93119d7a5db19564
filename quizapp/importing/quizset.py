"""`.quizset`: one JSON file -> a question set with its article and graph (`model.shared_set` is its schema).

Such a file comes from anywhere. What is not exactly what this application writes is refused in a sentence.
"""

import logging
from collections.abc import Iterator
from itertools import permutations
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

from pydantic import ValidationError

from quizapp.errors import UserError
from quizapp.i18n import N_, _, ngettext
from quizapp.importing import bounded_json
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import PLAYABLE, Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.shared_set import SHARED_SCHEMA, SharedSet, fits_together
from quizapp.reviewing import review
from quizapp.reviewing.bounds import check_bounds, check_count
from quizapp.reviewing.comparing import asked, tells
from quizapp.reviewing.finding import Severity

ENDING = ".quizset"
TOO_LARGE = N_("The file is larger than {limit} MB, more than a question set may be; ask for it in parts.")

_log = logging.getLogger(__name__)


class SetReading(NamedTuple):
    """A question set from elsewhere, who said what in its article, and translated sentences on how it was read."""

    question_set: QuestionSet
    graph: AttributionGraph | None
    notices: tuple[str, ...] = ()


def read(content: bytes) -> SetReading:
    """Return the set that `content` spells; questions to which the rules of review object wait for a person.

    `UserError` when it is damaged, too large, newer than this version, or something else.
    """
    shared = _validated(_raw(content))
    if not fits_together(shared):
        _damaged("its parts do not fit together")
    check_bounds(shared.question_set)
    questions = tuple(_reviewed(shared))
    changed = sum(new is not old for new, old in zip(questions, shared.questions, strict=True))
    question_set = shared.question_set.model_copy(update={"questions": questions})
    return SetReading(question_set, shared.graph, _notices(changed))


def _raw(content: bytes) -> dict[str, Any]:
    try:
        raw = bounded_json.parsed(content)
    except bounded_json.TooLargeError as error:
        raise UserError(
            _("The file holds more than a question set may; ask for it in several parts.")
        ) from error
    except bounded_json.UnreadableError as error:
        _damaged(str(error))
    if not isinstance(raw, dict) or raw.get("kind") != SharedSet.model_fields["kind"].default:
        raise UserError(_("This is not a question set of this application; choose another file."))
    schema = raw.get("schema")
    if type(schema) is int and schema > SHARED_SCHEMA:
        raise UserError(_("The file was written by a newer version of this application; update to open it."))
    questions = raw.get("questions")
    if isinstance(questions, list):
        check_count(len(questions))  # before a hundred thousand of them are looked at one by one
    return raw


def _validated(raw: dict[str, Any]) -> SharedSet:
    try:
        return SharedSet.model_validate(raw)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        # Kinds of faults alone: names of fields are the file's own words where it adds some.
        _damaged(", ".join(sorted({fault["type"] for fault in faults})))
    except (ValueError, RecursionError, OverflowError) as error:
        _damaged(type(error).__name__)


def _reviewed(shared: SharedSet) -> Iterator[Question]:
    """Yield the questions; whoever wrote the file may have called any of them ready, or approved.

    An error stands against both, as it does here. A warning stands against ready ones alone: who approved a question
    has seen it. So does giving away the answer of another question that is played.
    """
    telling = _telling(shared)
    for question in shared.questions:
        against = _AGAINST.get(question.status, frozenset())
        findings = review(question, shared.article, graph=shared.graph) if against else ()
        if question.id in telling or any(finding.severity in against for finding in findings):
            yield question.model_copy(update={"status": Status.REVIEW})
        else:
            yield question


def _telling(shared: SharedSet) -> frozenset[str]:
    """Return the ids of ready questions that give another one away; nobody waits for all pairs of a huge set."""
    played = [question for question in shared.questions if question.status in PLAYABLE]
    if len(played) > _MOST_COMPARED:
        return frozenset()
    prepared = [(question, asked(question, shared.graph)) for question in played]
    return frozenset(
        one.id
        for (one, told), (_other, hidden) in permutations(prepared, 2)
        if one.status is Status.READY and tells(told, hidden)
    )


_MOST_COMPARED = 200
_AGAINST = MappingProxyType(
    {
        Status.READY: frozenset({Severity.ERROR, Severity.WARNING}),
        Status.APPROVED: frozenset({Severity.ERROR}),
    }
)


def _notices(changed: int) -> tuple[str, ...]:
    if not changed:
        return ()
    return (
        ngettext(
            "{count} question does not keep the rules of review and waits to be looked at.",
            "{count} questions do not keep the rules of review and wait to be looked at.",
            changed,
        ).format(count=changed),
    )


def _damaged(why: str) -> NoReturn:
    _log.warning("refused a question set: %s", why)
    raise UserError(_("The file is damaged or was changed by another program; ask for it again."))
