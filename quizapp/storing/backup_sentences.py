"""What the person is told about backups and other files that hold a library."""

import errno
from pathlib import Path

from quizapp.errors import shortened
from quizapp.i18n import _, ngettext
from quizapp.storing.sentences import FULL


def unusable_backup(number: int) -> str:
    """Say that an automatic backup cannot be used."""
    sentence = _("The backup number {number} is damaged or gone; choose another one.")
    return sentence.format(number=number)


def newer_backup(file: str) -> str:
    """Say that a backup is of a newer version."""
    # Translators: {file} is the name of a file.
    sentence = _("“{file}” was written by a newer version of this application; update to open it.")
    return sentence.format(file=shortened(file))


def no_backup(file: str) -> str:
    """Say that a file is no backup of ours, or not a whole one."""
    # Translators: {file} is the name of a file.
    sentence = _("“{file}” is no backup of this application, or it is damaged; choose another file.")
    return sentence.format(file=shortened(file))


def no_library(file: str) -> str:
    """Say that a backup holds nothing that could take the place of what is here."""
    # Translators: {file} is the name of a file.
    sentence = _("“{file}” holds no library, so nothing was changed; choose another file.")
    return sentence.format(file=shortened(file))


def not_valid(member: str) -> str:
    """Say that a file within another state is not taken."""
    # Translators: {file} is a file such as "sets/a1.json" within a backup.
    sentence = _("{file} in the backup is damaged or not valid, so it was left out; the rest was taken.")
    return sentence.format(file=member)


def list_damaged() -> str:
    """Say that a backup does not tell any more what it held."""
    return _(
        "The list of what the backup holds is damaged: what is whole was taken; compare it with what you remember."
    )


def left_out(count: int) -> str:
    """Say that so many files of a backup are not taken."""
    # Translators: sentences on each of them follow.
    sentence = ngettext(
        "{count} file of the backup was left out:", "{count} files of the backup were left out:", count
    )
    return sentence.format(count=count)


def no_set_whole(file: str) -> str:
    """Say that none of the sets in a backup can be used, so that it does not take the place of what is here."""
    # Translators: {file} is the name of a file; --merge is an option of a command.
    sentence = _(
        "None of the question sets in “{file}” is whole, so nothing was changed; "
        "add what it holds beside what is here, or use “quizapp restore --merge”."
    )
    return sentence.format(file=shortened(file))


def nothing_to_save(home: Path) -> str:
    """Say that a backup would be empty."""
    # Translators: {folder} is the whole path of the data folder.
    sentence = _("There is nothing in {folder} yet that could be saved; make or play a question set first.")
    return sentence.format(folder=home)


def no_folder_there(folder: Path) -> str:
    """Say that a file cannot be written since its folder is missing."""
    # Translators: {folder} is the whole path of a folder.
    sentence = _("The folder {folder} is not there; make it first, or choose another place.")
    return sentence.format(folder=Path(*map(shortened, folder.parts)))


def not_ours(file: str) -> str:
    """Say that a file that a backup would replace is something else."""
    # Translators: {file} is the name of a file.
    sentence = _("“{file}” exists already and is no backup of this application; choose another name.")
    return sentence.format(file=shortened(file))


def another_library(file: str) -> str:
    """Say that a backup of another library would be replaced."""
    # Translators: {file} is the name of a file.
    sentence = _("“{file}” is the backup of another library; choose another name, or move that file away.")
    return sentence.format(file=file)


def within(home: Path) -> str:
    """Say that a backup would lie in the data folder that it is to outlive."""
    # Translators: {folder} is the whole path of the data folder.
    sentence = _("{folder} is what is to be saved; choose a place outside it, at best on another drive.")
    return sentence.format(folder=home)


def unsavable(path: Path, error: OSError) -> str:
    """Say that a backup cannot be written where the person wants it."""
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return no_folder_there(path.parent)
    if error.errno in FULL:
        # Translators: {file} is the name of a file.
        sentence = _(
            "The disk is full, so “{file}” could not be saved; free some space or choose another place."
        )
    elif error.errno == errno.EFBIG:
        # Translators: {file} is the name of a file.
        sentence = _("“{file}” would be larger than that drive takes; choose another one.")
    else:
        # Translators: {file} is the name of a file.
        sentence = _("“{file}” could not be saved; choose a folder in which you may write.")
    return sentence.format(file=shortened(path.name))


def unopenable(file: str) -> str:
    """Say that a backup cannot be read."""
    # Translators: {file} is the name of a file.
    return _("“{file}” could not be read; check that it is there and that you may read it.").format(
        file=shortened(file)
    )


def one_profile(name: str) -> str:
    """Return the sentence on a file that holds one profile, where a whole library is asked for."""
    # Translators: {name} is the name of a file.
    sentence = _(
        "“{name}” holds one profile alone; import it under “Profiles” in the settings, or with --merge."
    )
    return sentence.format(name=name)


def came(name: str, *, is_back: bool) -> str:
    """Say that a profile of another library is here now; `is_back` where it had been deleted here."""
    if is_back:
        # Translators: {name} is the name of a profile that came with a merge.
        sentence = _("The profile “{name}” was deleted here; it is back, and can be deleted again.")
    else:
        # Translators: {name} is the name of a profile that came with a merge.
        sentence = _("The profile “{name}” is new here.")
    return sentence.format(name=name)


def parted(count: int) -> str:
    """Say that so many sessions went on otherwise in another library, and are kept as they are here and there."""
    # Translators: {count} is a number of sessions that are in two libraries, each with other answers.
    sentence = ngettext(
        "{count} session went on here and there, with other answers; both are kept.",
        "{count} sessions went on here and there, with other answers; both of each are kept.",
        count,
    )
    return sentence.format(count=count)


def titles(ours: str, theirs: str) -> tuple[str, ...]:
    """Say that a set has another name in another library; nothing where it has the same."""
    if ours == theirs:
        return ()
    # Translators: {ours} and {theirs} are names of one question set in two libraries.
    sentence = _("“{ours}” is called “{theirs}” there; here it keeps its name.")
    return (sentence.format(ours=ours, theirs=theirs),)
