"""Which fields of a new question nobody has filled yet: what the rules say of these is no news to the person."""

from collections import defaultdict

from quizapp.model.editing import HAND
from quizapp.model.question import Question, Status
from quizapp.reviewing.finding import Finding

FIELDS = ("stem", "options", "key", "rationale", "evidence")
"""The fields that a new question begins without, in the order of the form."""

_WITH_THE_OPTIONS = {"key": "options"}
"""The right answer is chosen among the answers: whoever leaves these has left it too."""


def unfilled(question: Question) -> tuple[str, ...]:
    """Return the fields of a draft written by hand that have nothing in them yet, or not all they need."""
    if question.kind != HAND or question.status is not Status.DRAFT:
        return ()
    filled = {
        "stem": bool(question.stem.strip()),
        "options": all(option.text.strip() for option in question.options),
        "key": bool(question.key),
        "rationale": bool(question.rationale.strip()),
        "evidence": bool(question.evidence),
    }
    return tuple(field for field in FIELDS if not filled[field])


class Filling:
    """Remembers which fields were left, and which questions somebody tried to accept: then the rules are heard."""

    def __init__(self) -> None:
        self._left: defaultdict[str, set[str]] = defaultdict(set)

    def leave(self, question_id: str, field: str) -> None:
        """Take note that the person was in `field` and is no longer."""
        self._left[question_id].add(field)

    def try_all(self, question_id: str) -> None:
        """Take note that the person holds the question to be finished."""
        self._left[question_id].update(FIELDS)

    def still_to_fill(self, question: Question) -> tuple[str, ...]:
        """Return the fields that are not filled, and that nobody has left yet."""
        left = self._left.get(question.id, set())
        return tuple(field for field in unfilled(question) if _WITH_THE_OPTIONS.get(field, field) not in left)

    def heard(self, question: Question, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return those of `findings` that are not on fields which are still to be filled."""
        open_ones = self.still_to_fill(question)
        return tuple(finding for finding in findings if finding.field not in open_ones)
