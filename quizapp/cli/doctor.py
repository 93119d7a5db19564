"""`quizapp doctor`: whether everything that is kept is whole, and what can be done where it is not."""

from argparse import ArgumentParser, Namespace
from contextlib import suppress

from quizapp.cli.failures import OneByOne
from quizapp.cli.library import library
from quizapp.cli.output import show
from quizapp.i18n import _, ngettext
from quizapp.storing import ConflictCopy, Offer, Store, sentences

LEFT = 1
"""The exit code where something is left to do, as file system checkers have it."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the permissions to put backups in place of damaged files and to take in conflict copies."""
    parser.add_argument(
        "--bring-back", action="store_true", help=_("put the newest good backups in place of damaged files")
    )
    parser.add_argument(
        "--merge-copies", action="store_true", help=_("take in what conflict copies of a cloud folder hold")
    )


def main(options: Namespace) -> int:
    """Check, mend, and print a line for each thing found; return 1 when something is left to do."""
    with library() as store:
        examined = store.doctor.examine()
        brought_back = options.bring_back and _bring_back(store)
        if (options.merge_copies and _merge_copies(store)) or brought_back:
            examined = store.doctor.examine()
    for finding in examined.findings:
        # Translators: a fault that was found and mended, {sentence} says which.
        show(
            _("Mended: {sentence}").format(sentence=finding.sentence) if finding.mended else finding.sentence
        )
    sentence = ngettext("{count} file was checked.", "{count} files were checked.", examined.files)
    show(sentence.format(count=examined.files), _("All is well.") if examined.is_well else "")
    with suppress(OSError):
        _tell_unsaved(store)
    return 0 if examined.is_well else LEFT


def _tell_unsaved(store: Store) -> None:
    """Say what no backup holds yet, where none is made at the end of this command."""
    newest = next(iter(store.backups.made()), None)
    changed = store.backups.changed() if newest and not store.backups.is_due else 0
    if newest and changed:
        # Translators: {moment} is a date and a time.
        sentence = ngettext(
            "{count} file changed since the backup of {moment}; the next command an hour after it backs that up.",
            "{count} files changed since the backup of {moment}; the next command an hour after it backs them up.",
            changed,
        )
        show(sentence.format(count=changed, moment=sentences.moment(newest.at)))


def _merge_copies(store: Store) -> bool:
    """Take in what conflict copies hold, and tell whether there was any."""

    def taken_in(copy: ConflictCopy) -> list[str]:
        joined = store.conflicts.take_in(copy)
        # Translators: {file} is a file such as "sets/a1 (conflicted copy).json".
        return [_("What {file} holds was taken in.").format(file=copy.file), *joined.told]

    done = list(OneByOne().each(store.conflicts.found(), taken_in))
    for sentence in done:
        show(sentence)
    return bool(done)


def _bring_back(store: Store) -> bool:
    """Bring back what backups hold, and tell whether that was anything."""

    def brought_back(offer: Offer) -> list[str]:
        store.recovery.bring_back(offer)
        # Translators: {file} is a file such as "sets/a1.json".
        return [_("{file} is back.").format(file=offer.file)]

    done = list(OneByOne().each((offer for offer in store.recovery.offers() if offer.copied), brought_back))
    for sentence in done:
        show(sentence)
    return bool(done)
