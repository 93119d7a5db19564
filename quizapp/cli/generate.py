"""`quizapp generate FILE...`: question sets, into the library or onto stdout."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from quizapp.cli.library import library
from quizapp.cli.making import keep, made, opened
from quizapp.cli.output import show, show_json
from quizapp.i18n import _, ngettext
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet


def add_arguments(parser: ArgumentParser) -> None:
    """Add the files, the seed and the choice of JSON."""
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help=_("an article (.txt, .md)"))
    parser.add_argument(
        "--seed", metavar="N", type=int, default=0, help=_("another number makes another set (default: 0)")
    )
    parser.add_argument(
        "--json", action="store_true", help=_("print the sets, one JSON object a line, and keep nothing")
    )


def main(options: Namespace) -> int:
    """Make a set of every article. All are read first, so that a bad one is told of before any work is done."""
    articles = [(path, opened(path)) for path in options.files]
    with library() as store:
        for path, article in articles:
            built = made(path, article, seed=options.seed)
            if options.json:
                show_json(built.question_set)
            else:
                show(*_columns(keep(store, built)))
    return 0


def _columns(question_set: QuestionSet) -> tuple[str, str]:
    statuses = Counter(question.status for question in question_set.questions)
    ready = len(question_set.playable)
    review = statuses[Status.REVIEW]
    # Translators: the end of a line on a question set, after its id and title.
    counts = ngettext(
        "{ready} question ready, {review} for review", "{ready} questions ready, {review} for review", ready
    )
    return question_set.id, f"{question_set.title}: {counts.format(ready=ready, review=review)}"
