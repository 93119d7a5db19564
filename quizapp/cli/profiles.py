"""`quizapp profiles`: the learners on this computer."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from quizapp.cli.library import library
from quizapp.cli.output import say, show
from quizapp.i18n import _, ngettext
from quizapp.model.profile import Colour
from quizapp.model.profile_words import called
from quizapp.storing import Store


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be done; without any the profiles are listed."""
    deeds = parser.add_subparsers(dest="deed", metavar=_("WHAT"))
    # Translators: what stands for the name of a profile in the help on a command.
    name = _("NAME")
    colours = [colour.value for colour in Colour]
    adding = deeds.add_parser("add", help=_("add a profile: a name and a colour"))
    adding.add_argument("name", metavar=name)
    adding.add_argument("--colour", choices=colours, default=colours[0])
    changing = deeds.add_parser("rename", help=_("give a profile another name"))
    changing.add_argument("name", metavar=name)
    changing.add_argument("new", metavar=_("NEW_NAME"))
    deleting = deeds.add_parser("delete", help=_("delete a profile with its history"))
    deleting.add_argument("name", metavar=name)
    restoring = deeds.add_parser("restore", help=_("bring back a profile that was deleted within a day"))
    restoring.add_argument("name", metavar=name)
    exporting = deeds.add_parser(
        "export", help=_("write a profile to one file; “quizapp restore --merge FILE” takes it in")
    )
    exporting.add_argument("name", metavar=name)
    exporting.add_argument("file", type=Path, metavar=_("FILE"))


def main(options: Namespace) -> int:
    """Do what is asked for, and say so."""
    with library() as store:
        match options.deed:
            case None:
                _list(store)
            case "add":
                profile = store.profiles.add(options.name, Colour(options.colour))
                # Translators: {name} is the name of a profile.
                say(_("“{name}” is there; “quizapp play --profile NAME” plays.").format(name=profile.name))
            case "rename":
                profile = store.profiles.change(store.profiles.find(options.name).id, name=options.new)
                # Translators: {name} is the new name of a profile.
                say(_("It is called “{name}” now.").format(name=profile.name))
            case "delete":
                _delete(store, options.name)
            case "restore":
                profile = store.profiles.restore(store.profiles.find(options.name, deleted=True).id)
                # Translators: {name} is the name of a profile.
                say(_("“{name}” is back, with its history.").format(name=called(profile)))
            case _:
                profile = store.giving.save(store.profiles.find(options.name).id, options.file)
                # Translators: {name} is the name of a profile, {file} of a file.
                say(_("“{name}” is in “{file}”.").format(name=called(profile), file=options.file))
    return 0


def _list(store: Store) -> None:
    for profile in store.profiles.all():
        count = store.summaries.totals(profile.id).sessions
        words = ngettext("{count} finished session", "{count} finished sessions", count).format(count=count)
        show(called(profile), profile.colour.value, words)


def _delete(store: Store, name: str) -> None:
    profile = store.profiles.delete(store.profiles.find(name).id, datetime.now(UTC))
    # Translators: {name} is the name of a profile.
    say(_("“{name}” is deleted with its history.").format(name=called(profile)))
    say(
        _(
            "Within a day “quizapp profiles restore NAME” brings it back; automatic backups keep it until they are "
            "thinned out."
        )
    )
