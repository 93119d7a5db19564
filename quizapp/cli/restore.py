"""`quizapp restore`: everything back from one file, or an earlier state that was backed up automatically."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from quizapp.cli.failures import BAD_INPUT
from quizapp.cli.library import library
from quizapp.cli.output import say, show
from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.storing import Store


def add_arguments(parser: ArgumentParser) -> None:
    """Add the three ways to say which state."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("file", nargs="?", type=Path, help=_("a file that “quizapp backup” wrote"))
    which.add_argument("--number", type=int, help=_("the number of an automatic backup"))
    parser.add_argument(
        "--merge", action="store_true", help=_("add what the file holds to what is here, and replace nothing")
    )
    which.add_argument("--list", action="store_true", help=_("list the automatic backups"))


def main(options: Namespace) -> int:
    """Put the state in place of the present one, which stays in an automatic backup; 2 where not all could be taken."""
    with library() as store:
        if options.list:
            return _list(store)
        if options.merge:
            return _merge(store, options.file)
        if options.number is not None:
            restored = store.moving.go_back(options.number)
        else:
            restored = store.moving.restore(options.file)
    # Translators: {count} is a number of question sets that were brought back from a backup.
    sentence = ngettext(
        "Brought back {count} question set.", "Brought back {count} question sets.", restored.sets
    )
    show(sentence.format(count=restored.sets))
    for left_out in restored.left_out:
        say(left_out)
    if restored.before:
        # Translators: {number} is the number of a backup.
        sentence = _("What was there before is in backup {number}: “quizapp restore --number {number}”.")
        say(sentence.format(number=restored.before.number))
    return BAD_INPUT if restored.left_out else 0


def _merge(store: Store, file: Path | None) -> int:
    if file is None:
        raise UserError(_("Only a file can be merged; give the file that “quizapp backup” wrote."))
    store.back_up()
    joined = store.joining.take_in(file)
    # Translators: what came from another library; each is a number.
    sentence = _(
        "New here: question sets {sets}, questions in sets that were here {questions}, sessions {sessions}."
    )
    show(
        sentence.format(
            sets=joined.sets, questions=joined.questions, sessions=joined.sessions + joined.opened
        )
    )
    if joined.beside:
        sentence = ngettext(
            "{count} question differs from yours; both stand side by side, to be looked at.",
            "{count} questions differ from yours; both stand side by side, to be looked at.",
            joined.beside,
        )
        show(sentence.format(count=joined.beside))
    for sentence in joined.told:
        say(sentence)
    return BAD_INPUT if joined.left_out else 0


def _list(store: Store) -> int:
    for made in store.backups.made():
        try:
            files = len(store.backups.files(made))
        except UserError as error:
            say(str(error))
            continue
        # Translators: {count} is a number of files in a backup.
        words = ngettext("{count} file", "{count} files", files).format(count=files)
        show(f"{made.number:>4}", f"{made.at.astimezone():%Y-%m-%d %H:%M}", words)
    if not store.backups.made():
        say(_("There are no automatic backups yet."))
    return 0
