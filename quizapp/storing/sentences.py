"""What the person is told about files. {file} is one such as "sets/a1.json"."""

import errno
from datetime import datetime
from pathlib import Path

from quizapp.i18n import _, ngettext
from quizapp.storing.database import Fault

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP})
_UNREACHABLE = frozenset(
    {
        errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH,
        errno.ETIMEDOUT, errno.ENODEV, errno.ENXIO,
    }
)  # fmt: skip
"""What systems answer when a network folder or a drive went away meanwhile."""


class Notices:
    """What waits to be told: each sentence once."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._told: set[str] = set()

    def add(self, sentence: str) -> None:
        """Keep `sentence` for the next `take`, unless it was told before."""
        if sentence not in self._told:
            self._told.add(sentence)
            self._waiting.append(sentence)

    def take(self) -> tuple[str, ...]:
        """Return the sentences added since the last call, oldest first."""
        taken, self._waiting = tuple(self._waiting), []
        return taken


def moment(at: datetime) -> str:
    """Return a date and a time as sentences give it, in the zone of this computer."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def damaged(file: str, fault: Fault, aside: str, copied: datetime | None) -> str:
    """Say that a damaged file was set aside as `aside`, and that a backup of the moment `copied` holds it, or none."""
    # Translators: {file} and {aside} are files such as "sets/a1.json", {reason} is one of three short clauses.
    sentence = _("The file {file} is damaged ({reason}); it was kept, unchanged, as {aside}.")
    sentence = sentence.format(file=file, reason=_reason(fault), aside=aside)
    return f"{sentence} {offer(copied)}"


def offer(copied: datetime | None) -> str:
    """Say that a backup of the moment `copied` holds what was just told to be damaged, or none."""
    if copied is None:
        # Translators: follows the sentence that a file is damaged.
        return _("No backup holds it.")
    # Translators: follows the sentence that a file is damaged; {moment} is a date and a time.
    sentence = _("A backup of {moment} holds it: “quizapp doctor --bring-back” puts that in its place.")
    return sentence.format(moment=moment(copied))


def missing(file: str, number: int, at: datetime) -> str:
    """Say that a file is gone, though nobody removed it here, and that the backup `number`, made `at`, holds it."""
    # Translators: {file} is a file such as "sets/a1.json", {number} that of a backup, {moment} a date and a time.
    sentence = _(
        "{file} is missing; backup {number} of {moment} holds it: “quizapp doctor --bring-back” puts it back."
    )
    return sentence.format(file=file, number=number, moment=moment(at))


def many_missing(count: int) -> str:
    """Say that so many files are gone, though nobody removed them here."""
    sentence = ngettext(
        "{count} file that a backup holds is missing here; “quizapp doctor” names it.",
        "{count} files that backups hold are missing here; “quizapp doctor” names them.",
        count,
    )
    return sentence.format(count=count)


def not_backed_up(file: str) -> str:
    """Say that a file could not be backed up since the system refuses to read it."""
    # Translators: {file} is a file such as "sets/a1.json".
    sentence = _(
        "{file} could not be read, so the backup holds at most an earlier state of it; "
        "check the disk, and that you may read the file."
    )
    return sentence.format(file=file)


def lost_set() -> str:
    """Say that the file of a set was damaged and set aside before."""
    return _(
        "This question set was damaged and set aside; what a backup holds of it can be brought back "
        "(“Backups” in the settings, or “quizapp doctor”)."
    )


def lost_session() -> str:
    """Say that the file with a session was damaged and set aside before."""
    return _(
        "The file with this session was damaged and set aside; what a backup holds of it can be brought back "
        "(“Backups” in the settings, or “quizapp doctor”)."
    )


def immovable(file: str) -> str:
    """Say that a damaged file could not be set aside."""
    # Translators: {file} is a file such as "sets/a1.json".
    sentence = _("The file {file} is damaged and cannot be moved; check that the data folder is writable.")
    return sentence.format(file=file)


def conflict_copy(file: str, of: str) -> str:
    """Say that a cloud folder made a copy of a file that two computers wrote."""
    # Translators: {file} and {original} are files such as "sets/a1.json"; {file} is a second version of {original}.
    sentence = _(
        "{file} is a conflict copy of {original} that a cloud folder made; it is not used. "
        "“quizapp doctor --merge-copies” takes in what it holds."
    )
    return sentence.format(file=file, original=of)


def newer(file: str) -> str:
    """Say that a file is of a newer version."""
    # Translators: {file} is a file such as "sets/a1.json".
    sentence = _("{file} was written by a newer version of this application; update to open it.")
    return sentence.format(file=file)


def unchangeable(file: str) -> str:
    """Say that what a newer version wrote is not changed."""
    # Translators: {file} is a file such as "sets/a1.json".
    sentence = _(
        "{file} was written by a newer version of this application, so it stays as it is; update to change it."
    )
    return sentence.format(file=file)


def newer_kept() -> str:
    """Say that what a newer version wrote can be seen, and is not touched."""
    return _(
        "Some of what is kept here was written by a newer version of this application: "
        "it can be seen but not changed; update to change it."
    )


def read_only(left_out: int) -> str:
    """Say that a question set is of a newer version, which has so many questions that this one does not know."""
    sentence = _(
        "This question set was written by a newer version of this application: "
        "it can be played but not changed; update to change it."
    )
    if not left_out:
        return sentence
    # Translators: follows the sentence that a set was written by a newer version of the application.
    unknown = ngettext(
        "{count} of its questions is of a kind that this version does not know, and is left out.",
        "{count} of its questions are of kinds that this version does not know, and are left out.",
        left_out,
    )
    return f"{sentence} {unknown.format(count=left_out)}"


def newer_here(title: str) -> str:
    """Say that a set was not taken in, since a newer version wrote what is here of it."""
    # Translators: {title} is the name of a question set.
    sentence = _(
        "“{title}” was left out: what is here of it was written by a newer version of this application."
    )
    return sentence.format(title=title)


def unreadable(file: str) -> str:
    """Say that the system refuses to read a file."""
    # Translators: {file} is a file such as "sets/a1.json".
    return _("{file} could not be read; check that you may read the data folder.").format(file=file)


def unlistable(folder: Path) -> str:
    """Say that the system refuses to list a folder."""
    # Translators: {folder} is the whole path of a folder.
    return _("{folder} could not be read; check that you may read this folder.").format(folder=folder)


def no_folder(folder: Path) -> str:
    """Say that something else is where a folder should be."""
    # Translators: {folder} is the whole path of a folder.
    sentence = _("{folder} is not a folder, but that is where the data should be; move it away.")
    return sentence.format(folder=folder)


def unwritable(home: Path, error: OSError) -> str:
    """Say that the system refuses to write in the data folder."""
    if error.errno in FULL:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _("The disk is full, so nothing can be saved in {folder}; free some space and try again.")
    elif error.errno in _UNREACHABLE:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _(
            "{folder} cannot be reached; connect the drive or the network that holds it and try again."
        )
    elif error.errno in _NO_LOCKS:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _(
            "{folder} is on a drive or a network that cannot lock files, so nothing is saved there; "
            "move the data folder to another one."
        )
    elif error.errno == errno.EIO:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _(
            "The disk or the network that holds {folder} fails, so nothing is saved there; check it."
        )
    elif error.errno == errno.EFBIG:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _(
            "A file in {folder} would be larger than its drive, or the limit set for you, takes; "
            "move the data folder to another drive, or have the limit raised."
        )
    else:
        # Translators: {folder} is the whole path of the data folder.
        sentence = _("Nothing can be saved in {folder}; make this folder writable for you and try again.")
    return sentence.format(folder=home)


def busy(holder: tuple[str, str]) -> str:
    """Say that another process, given by its number and its computer, is writing."""
    # Translators: {number} is the number of a process, {computer} the name of the computer that it runs on.
    sentence = _(
        "Another window or command of this application is saving just now "
        "(process {number} on {computer}); try again in a moment."
    )
    return sentence.format(number=holder[0], computer=holder[1])


def vanished(home: Path) -> str:
    """Say that the data folder was there and is not any more."""
    # Translators: {folder} is the whole path of the data folder.
    sentence = _("{folder} is not there any more; connect the drive that holds it and try again.")
    return sentence.format(folder=home)


def wrong_clock(now: datetime, saved: datetime) -> str:
    """Say that something was saved at a moment that, by the clock, has not come yet."""
    # Translators: {now} and {saved} are dates with a time.
    sentence = _(
        "The clock of this computer says {now}, but something here was saved on {saved}; "
        "set the clock, or dates in the history will be wrong."
    )
    return sentence.format(now=moment(now), saved=moment(saved))


def no_copy(file: str) -> str:
    """Say that no backup holds a file."""
    # Translators: {file} is a file such as "sets/a1.json".
    return _("No backup holds {file}, so it cannot be brought back.").format(file=file)


def _reason(fault: Fault) -> str:
    match fault:
        case Fault.NOT_TINYDB:
            # Translators: why a file is damaged; stands in brackets.
            return _("it is not a database of this application")
        case Fault.CHECKSUM:
            # Translators: why a file is damaged; stands in brackets.
            return _("it is not as it was written")
        case Fault.RECORD:
            # Translators: why a file is damaged; stands in brackets.
            return _("a record in it is not valid")
