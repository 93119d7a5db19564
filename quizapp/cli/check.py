"""`quizapp check SET`: what the rules of review object to in a question set."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quizapp.cli.library import found, library
from quizapp.cli.output import say, show, show_json_line
from quizapp.i18n import _, ngettext
from quizapp.importing import holds_set, read_set
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review, review_set
from quizapp.reviewing.finding import Finding, Severity
from quizapp.reviewing.set_finding import SetFinding

CLEAN, OBJECTED = 0, 1


class Line(NamedTuple):
    """A finding, with the questions that it concerns: one, several, or none where it is the set itself."""

    questions: tuple[str, ...]
    finding: Finding | SetFinding


def add_arguments(parser: ArgumentParser) -> None:
    """Add the set and the choice of JSON."""
    parser.epilog = _(
        "E: wrong, and not to be played; W: a person should look; I: worth knowing. "
        "The exit code is 0 where there is no E, 1 where there is one, 2 where the set cannot be read."
    )
    parser.add_argument(
        "set",
        metavar="SET",
        help=_("the id of a set, the beginning of its id, its title, or a .quizset file"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a line"))


def main(options: Namespace) -> int:
    """Print what the rules say of each question, then of the set. Rejected questions are not looked at."""
    question_set, graph = _opened(options.set)
    lines = tuple(findings(question_set, graph))
    if options.json:
        for line in lines:
            show_json_line(_as_json(question_set, line))
    else:
        _print(question_set, lines)
    return OBJECTED if any(line.finding.severity is Severity.ERROR for line in lines) else CLEAN


def findings(question_set: QuestionSet, graph: AttributionGraph | None) -> Iterator[Line]:
    """Yield what the rules say of each question that is not rejected, in the order of the set, then of the set."""
    for question in question_set.questions:
        if question.status is not Status.REJECTED:
            for finding in review(question, question_set.article, graph=graph):
                yield Line((question.id,), finding)
    for set_finding in review_set(question_set, graph=graph):
        yield Line(set_finding.questions, set_finding)


def _opened(name: str) -> tuple[QuestionSet, AttributionGraph | None]:
    file = Path(name)
    if holds_set(file):
        reading = read_set(file)
        for notice in reading.notices:
            say(notice)
        return reading.question_set, reading.graph
    with library() as store:
        store.add_sample()
        question_set = found(store, name)
        return question_set, store.articles.graph(question_set.article.sha256)


def _print(question_set: QuestionSet, lines: tuple[Line, ...]) -> None:
    numbers = {question.id: number for number, question in enumerate(question_set.questions, start=1)}
    stems = {question.id: question.stem for question in question_set.questions}
    last: tuple[str, ...] | None = None
    for line in lines:
        if line.questions != last:
            last = line.questions
            if len(last) == 1:
                show(f"{numbers[last[0]]}.", stems[last[0]])
            elif last:
                # Translators: {numbers} is a list such as "3, 7": what is found concerns these questions together.
                show(_("Questions {numbers}").format(numbers=", ".join(str(numbers[each]) for each in last)))
            else:
                show(_("The set"))
        show("", str(line.finding.severity), line.finding.rule, line.finding.message)
    looked_at = sum(question.status is not Status.REJECTED for question in question_set.questions)
    errors = sum(line.finding.severity is Severity.ERROR for line in lines)
    warnings = sum(line.finding.severity is Severity.WARNING for line in lines)
    # Translators: E and W mark lines above: wrong, and to be looked at.
    counts = ngettext(
        "{count} question looked at: {errors} E, {warnings} W.",
        "{count} questions looked at: {errors} E, {warnings} W.",
        looked_at,
    )
    say(counts.format(count=looked_at, errors=errors, warnings=warnings))


def _as_json(question_set: QuestionSet, line: Line) -> str:
    finding = line.finding
    alone = finding if isinstance(finding, Finding) else None
    return json.dumps(
        {
            "set": question_set.id,
            "questions": line.questions,
            "rule": finding.rule,
            "severity": finding.severity,
            "field": alone.field if alone else None,
            "message": finding.message,
            "fix": alone.fix if alone else None,
        },
        ensure_ascii=False,
    )
