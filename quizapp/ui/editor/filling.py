"""Which fields of a new question nobody has filled yet: what the rules say of these is no news to the person."""

from quizapp.model.editing import HAND
from quizapp.model.keying import offered
from quizapp.model.question import Question, ReflectionQuestion, Status
from quizapp.reviewing.finding import Finding

FIELDS = ("stem", "options", "key", "rationale", "evidence")
"""The fields that a new question begins without, in the order of the form."""

_HELD_AGAINST = {"R26": "evidence"}
"""Rules that compare a field with another one: while that is empty, they only say so once more."""


def unfilled(question: Question) -> tuple[str, ...]:
    """Return the fields of a draft written by hand that have nothing in them yet, or not all they need."""
    if question.kind != HAND or question.status is not Status.DRAFT:
        return ()
    filled = {
        "stem": bool(question.stem.strip()),
        "options": all(option.text.strip() for option in offered(question)),
        "key": isinstance(question, ReflectionQuestion) or bool(question.key),
        "rationale": bool(question.rationale.strip()),
        "evidence": bool(question.evidence),
    }
    return tuple(field for field in FIELDS if not filled[field])


class Filling:
    """Remembers which questions somebody tried to accept: from then on the rules are heard on empty fields too."""

    def __init__(self) -> None:
        self._tried: set[str] = set()

    def try_all(self, question_id: str) -> None:
        """Take note that the person holds the question to be finished."""
        self._tried.add(question_id)

    def still_to_fill(self, question: Question) -> tuple[str, ...]:
        """Return the fields that are not filled; none once somebody tried to accept the question."""
        return () if question.id in self._tried else unfilled(question)

    def heard(self, question: Question, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return those of `findings` that do not come from fields which are still to be filled."""
        open_ones = self.still_to_fill(question)
        return tuple(
            finding
            for finding in findings
            if finding.field not in open_ones and _HELD_AGAINST.get(finding.rule) not in open_ones
        )
