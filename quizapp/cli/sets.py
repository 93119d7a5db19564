"""`quizapp sets`: the question sets in the library."""

from argparse import ArgumentParser, Namespace

from quizapp.cli.failures import tell
from quizapp.cli.library import library
from quizapp.cli.output import say, show, show_json
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.storing import SetSummary


def add_arguments(parser: ArgumentParser) -> None:
    """Add the choice of JSON."""
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a line"))


def main(options: Namespace) -> int:
    """Print one line per set, the last saved first; the very first time that is the sample."""
    with library() as store:
        try:
            store.add_sample()
        except UserError as error:
            tell(error)  # what there is can be listed all the same
        summaries = store.sets.summaries()
    for summary in summaries:
        if options.json:
            show_json(summary)
        else:
            show(*_columns(summary))
    if not summaries:
        say(_("There are no question sets yet; “quizapp generate FILE” makes one."))
    return 0


def _columns(summary: SetSummary) -> tuple[str, str]:
    # Translators: how many questions of a set can be played, of how many it has.
    counts = _("{playable} of {total} ready").format(playable=summary.playable, total=summary.questions)
    outlet = f" ({summary.outlet})" if summary.outlet else ""
    return summary.id, f"{summary.title}{outlet}: {counts}"
