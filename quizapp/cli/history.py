"""`quizapp history`: the finished sessions."""

from argparse import ArgumentParser, Namespace

from quizapp.cli.learners import add_profile, profile_id
from quizapp.cli.library import library
from quizapp.cli.output import say, show, show_json
from quizapp.cli.rendering import points
from quizapp.i18n import _
from quizapp.model.session import Session


def add_arguments(parser: ArgumentParser) -> None:
    """Add the choices of a profile and of JSON."""
    add_profile(parser)
    parser.add_argument("--json", action="store_true", help=_("print the records, one JSON object a line"))


def main(options: Namespace) -> int:
    """Print one line per finished session, the last finished first."""
    with library() as store:
        sessions = store.sessions.finished(profile_id(store, options))
    for session in sessions:
        if options.json:
            show_json(session)
        else:
            show(*_columns(session))
    if not sessions:
        say(_("No session is finished yet; “quizapp play SET” begins one."))
    return 0


def _columns(session: Session) -> tuple[str, ...]:
    moment = (session.finished or session.started).astimezone()
    minutes, seconds = divmod(round(session.seconds), 60)
    return f"{moment:%Y-%m-%d %H:%M}", points(session), f"{minutes}:{seconds:02}", session.set_title
