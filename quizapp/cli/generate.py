"""`quizapp generate FILE...`: question sets, into the library or onto stdout."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from quizapp.cli.explaining import explained, few
from quizapp.cli.failures import OneByOne
from quizapp.cli.library import library
from quizapp.cli.making import compared, made, opened
from quizapp.cli.output import say, show, show_json, show_json_line
from quizapp.cli.parsing import seed
from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.model.article import Article
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Built

_TWO = 2


def add_arguments(parser: ArgumentParser) -> None:
    """Add the files, the seed and the choice of JSON."""
    parser.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help=_("an article (.txt, .md); - reads one from standard input"),
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=seed,
        default=0,
        help=_("another number draws another order of the answers (default: 0)"),
    )
    parser.add_argument(
        "--json", action="store_true", help=_("print the sets, one JSON object a line, and keep nothing")
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help=_("print what became of each attribution, its questions or why it has none, and keep nothing"),
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help=_("take two articles on one event, and ask what differs in who is said to have said it"),
    )


def main(options: Namespace) -> int:
    """Make a set of every article. All are read first, so that a bad one is told of before any work is done."""
    if options.compare and (len(options.files) != _TWO or options.explain):
        raise UserError(_("--compare takes two articles, and no --explain; name two files."))
    one_by_one = OneByOne()
    articles = tuple(one_by_one.each(options.files, _read))
    if options.explain:
        for columns in one_by_one.each(
            articles, lambda read: explained(*read, seed=options.seed, as_json=options.json)
        ):
            if options.json:
                show_json_line(*columns)
            else:
                show(*columns)
        return one_by_one.code
    if options.compare:
        # Both are needed: where one cannot be read, that has been told.
        both = (articles,) if len(articles) == _TWO else ()
        sets_made = one_by_one.each(both, partial(_compared, seed=options.seed))
    else:
        sets_made = one_by_one.each(articles, partial(_made, seed=options.seed))
    if options.json:
        for built in sets_made:
            show_json(built.question_set)
    else:
        with library() as store:
            for built in sets_made:
                show(*_columns(store.keep(built.question_set, built.graph)))
                if short := few(built.question_set):
                    say(short)
    return one_by_one.code


def _read(path: Path) -> Iterator[tuple[Path, Article]]:
    yield path, opened(path)


def _made(read: tuple[Path, Article], *, seed: int) -> Iterator[Built]:
    yield made(*read, seed=seed)


def _compared(read: tuple[tuple[Path, Article], ...], *, seed: int) -> Iterator[Built]:
    (one, first), (two, second) = read
    yield compared((one, two), (first, second), seed=seed)


def _columns(question_set: QuestionSet) -> tuple[str, str]:
    statuses = Counter(question.status for question in question_set.questions)
    ready = len(question_set.playable)
    review = statuses[Status.REVIEW]
    # Translators: the end of a line on a question set, after its id and title.
    counts = ngettext(
        "{ready} question ready, {review} for review", "{ready} questions ready, {review} for review", ready
    )
    return question_set.id, f"{question_set.title}: {counts.format(ready=ready, review=review)}"
