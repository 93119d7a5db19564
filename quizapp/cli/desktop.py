"""`quizapp desktop`: opening question sets by double click."""

from argparse import ArgumentParser, Namespace

from quizapp.cli.output import say, show
from quizapp.desktop import association
from quizapp.errors import UserError
from quizapp.i18n import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add the choice of turning it on or off; with neither, how it is now is said."""
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--install", action="store_true", help=_("open .quizset files by double click, for you alone")
    )
    choice.add_argument("--remove", action="store_true", help=_("take that back"))


def main(options: Namespace) -> int:
    """Turn it on or off, or say which it is."""
    known = association()
    if options.install:
        lacking = known.turn_on()
        show(_("A double click on a .quizset file now opens it here."))
        for sentence in lacking:
            say(sentence)
    elif options.remove:
        known.turn_off()
        show(_("A double click on a .quizset file no longer opens it here."))
    elif known.hindrance:
        raise UserError(known.hindrance)
    elif known.is_on():
        show(_("A double click on a .quizset file opens it here."))
    else:
        show(_("A double click on a .quizset file does not open it here; “--install” changes that."))
    return 0
