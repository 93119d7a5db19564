"""What became of each attribution of an article, for `quizapp generate --explain`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from quizapp.cli.output import say
from quizapp.cli.progress import progress
from quizapp.errors import UserError
from quizapp.generation import account
from quizapp.generation.accounting import Account, Entry
from quizapp.i18n import _, ngettext
from quizapp.model.article import Article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Step, find

_FEW = 6
"""Fewer questions than this are told to be few."""
_LONGEST = 70


def explained(path: Path, article: Article, *, seed: int, as_json: bool) -> Iterator[tuple[str, ...]]:
    """Yield the columns of a line on each attribution of `article`: its questions, or why it has none.

    As JSON, that is one line on all. That the set is short is said. `UserError` as `pipeline.find`.
    """
    try:
        with progress(sys.stderr) as tell:
            graph = find(article, on_progress=tell)
            found = account(article, graph, seed=seed, on_progress=lambda done: tell(Step.GENERATING, done))
    except UserError as error:
        raise UserError(f"{path.name}: {error}") from error.__cause__
    if as_json:
        yield (_as_json(article, graph, found),)
    else:
        for record, entry in zip(graph.attributions, found.entries, strict=True):
            yield record.id, _who(record), _what(article, record), _outcome(found.question_set, entry)
    if sentence := few(found.question_set):
        say(sentence)


def few(question_set: QuestionSet) -> str | None:
    """Return a sentence that says that the set is short, and why; null where it is not."""
    ready = len(question_set.playable)
    if ready >= _FEW:
        return None
    # Translators: said of a question set that was just made; {title} is its article's.
    return ngettext(
        "“{title}” carries only {count} question that is sure: more would not be right, or would ask the same again.",
        "“{title}” carries only {count} questions that are sure: more would not be right, or would ask the same again.",
        ready,
    ).format(title=question_set.title, count=ready)


def _who(record: Attribution) -> str:
    # Translators: stands for the name of a source that has none.
    return record.source_entity or _("nobody named")


def _what(article: Article, record: Attribution) -> str:
    words = " ".join(" … ".join(span.of(article.text) for span in record.content).split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"


def _outcome(question_set: QuestionSet, entry: Entry) -> str:
    asked = [
        f"{number} ({question.kind})"
        for number, question in enumerate(question_set.questions, start=1)
        if question.id in entry.questions
    ]
    if asked:
        # Translators: {questions} is a list such as "3 (who_denied), 7 (which_outlet)".
        return ngettext("question {questions}", "questions {questions}", len(asked)).format(
            questions=", ".join(asked)
        )
    return _(entry.why.sentence) if entry.why else ""


def _as_json(article: Article, graph: AttributionGraph, found: Account) -> str:
    return json.dumps(
        {
            "set": found.question_set.id,
            "questions": len(found.question_set.questions),
            "ready": len(found.question_set.playable),
            "attributions": [
                {
                    "id": record.id,
                    "source": record.source_entity,
                    "content": [span.of(article.text) for span in record.content],
                    "confidence": record.confidence,
                    "questions": entry.questions,
                    "passed": entry.passed,
                    "why": entry.why.value if entry.why else None,
                }
                for record, entry in zip(graph.attributions, found.entries, strict=True)
            ],
        },
        ensure_ascii=False,
    )
