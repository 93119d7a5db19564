"""What the rules of review say of each question, looked up once for each state of it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.keying import offered
from quizapp.model.merging import content_of
from quizapp.model.question import MatchingQuestion, Option, Question, ReflectionQuestion, SelectionQuestion
from quizapp.reviewing import review
from quizapp.reviewing.answers import Attempt, review_answers
from quizapp.reviewing.attempts import NO_ATTEMPTS
from quizapp.reviewing.finding import Finding, Severity

_LONGEST = 2000
_MOST = 40

_NEED_THE_GRAPH = frozenset({"R02"})
"""What these rules ask of a machine-made question is in the record that it was made from: without it, they are mute."""


class _Checked(NamedTuple):
    question: Question
    findings: tuple[Finding, ...]


class Checks:
    """The findings of the questions on one article; with the `graph` they were made from, they are more exact.

    `attempts` are first answers to them, by their content.
    """

    def __init__(
        self,
        article: Article,
        graph: AttributionGraph | None = None,
        attempts: Mapping[str, tuple[Attempt, ...]] = NO_ATTEMPTS,
    ) -> None:
        self._article = article
        self._graph = graph
        self._attempts = attempts
        self._known: dict[str, _Checked] = {}

    def findings(self, question: Question) -> tuple[Finding, ...]:
        """Return what the rules object to in `question`, the gravest first."""
        known = self._known.get(question.id)
        if known is not None and known.question is not question and _same(known.question, question):
            known = self._known[question.id] = known._replace(question=question)
        if known is None or known.question is not question:
            found = review(shortened(question), self._article, graph=self._graph)
            if question.attributions and not self._has_records(question):
                found = tuple(finding for finding in found if finding.rule not in _NEED_THE_GRAPH)
            found += review_answers(question, self.attempts(question))
            ordered = sorted(found, key=lambda finding: "EWI".index(finding.severity))
            known = self._known[question.id] = _Checked(question, tuple(ordered))
        return known.findings

    def attempts(self, question: Question) -> tuple[Attempt, ...]:
        """Return the first answers that were given to `question` as it is now."""
        return self._attempts.get(content_of(question), ()) if self._attempts else ()

    def learn(self, attempts: Mapping[str, tuple[Attempt, ...]]) -> None:
        """Take these first answers from now on."""
        self._attempts = attempts
        self.forget()

    def _has_records(self, question: Question) -> bool:
        """Tell whether the records behind `question` are at hand: a later run may have taken the place of theirs."""
        records = self._graph.attributions if self._graph is not None else ()
        return any(record.id in question.attributions for record in records)

    def forget(self) -> None:
        """Look everything up again: the language of the sentences has changed."""
        self._known.clear()


def _same(one: Question, other: Question) -> bool:
    """Tell whether the rules see the same in both: none of them looks at the status."""
    return one == other or one == other.model_copy(update={"status": one.status})


def blocking(findings: Iterable[Finding]) -> Finding | None:
    """Return the first finding that stands against accepting the question."""
    return next((finding for finding in findings if finding.severity is Severity.ERROR), None)


def shortened(question: Question) -> Question:
    """Return `question` cut to what any rule needs to see.

    The rules compare options with each other and search texts; a stem of 100 KB or ten thousand options, which they
    object to anyway, would hold up every key that is pressed.
    """
    if len(offered(question)) <= _MOST and all(len(text) <= _LONGEST for text in _texts(question)):
        return question
    right = question.right_options
    options = tuple(map(_cut, question.options[:_MOST]))
    keys = [option for option in question.options[_MOST:] if option.id in right][:_MOST]
    kept = (*options, *map(_cut, keys))
    ids = {option.id for option in kept}
    update: dict[str, object] = {
        "stem": question.stem[:_LONGEST],
        "rationale": question.rationale[:_LONGEST],
        "options": kept,
    }
    if isinstance(question, MatchingQuestion):
        prompts = tuple(map(_cut, question.prompts[:_MOST]))
        there = {prompt.id for prompt in prompts}
        update["prompts"] = prompts
        update["key"] = tuple(pair for pair in question.key if pair[0] in there and pair[1] in ids)
    elif not isinstance(question, SelectionQuestion | ReflectionQuestion):
        update["key"] = tuple(key for key in question.key if key in ids)
    return question.model_copy(update=update)


def _cut(option: Option) -> Option:
    return option.model_copy(
        update={"text": option.text[:_LONGEST], "rationale": option.rationale[:_LONGEST]}
    )


def _texts(question: Question) -> Iterable[str]:
    yield question.stem
    yield question.rationale
    for option in offered(question):
        yield option.text
        yield option.rationale


def in_text(spans: Iterable[Span], text: str) -> bool:
    """Tell whether each span lies in `text` and holds words."""
    return all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans)
