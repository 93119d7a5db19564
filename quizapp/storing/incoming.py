"""What another state is made of, judged file by file before any of it takes a place.

A file that is damaged, or that holds what no file of its name can, is named and left out; the others come in. That an
archive as such is whole was seen before.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from quizapp import settings
from quizapp.errors import UserError
from quizapp.storing import backup_sentences, database, state
from quizapp.storing.database import DamagedFileError, NewerFileError, unsealed
from quizapp.storing.formats import FORMATS
from quizapp.storing.naming import name_of
from quizapp.storing.opening import INVALID, collecting_nothing


def judged(files: Iterable[tuple[str, bytes]], left_out: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield those of `files` that are as they should be, or of a newer version; say of the others in `left_out`.

    `ValueError` for a name that is none of a data folder's files.
    """
    for member, content in files:
        if is_valid(member, content):
            yield member, content
        else:
            left_out.append(backup_sentences.not_valid(member))


def of_archive(
    files: Iterable[tuple[str, bytes]], left_out: list[str], name: str, *, newer_too: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield the `judged` files of the archive called `name`.

    Raises `UserError` for a file of a newer version, unless with `newer_too`, for a place where it stays as it is; and
    at the end where they make no library.
    """
    is_library = False
    for member, content in judged(files, left_out):
        if not newer_too and is_newer(member, content):
            raise UserError(backup_sentences.newer_backup(name))
        is_library |= member != state.SETTINGS
        yield member, content
    if not is_library:
        raise UserError(backup_sentences.no_backup(name) if left_out else backup_sentences.no_library(name))


def is_newer(member: str, content: bytes) -> bool:
    """Tell whether a newer version wrote a valid file; settings of one are taken as far as they are understood."""
    kind = state.kind_of(member)
    return kind is not None and database.is_newer(content, kind)


def is_valid(member: str, content: bytes) -> bool:
    """Tell whether `content` makes a value that belongs in the file called `member`, or a newer version wrote it."""
    kind = state.kind_of(member)
    if kind is None:
        return settings.is_valid(content)
    form = FORMATS[PurePath(member).parent.name]
    try:
        with collecting_nothing():
            return form.fits(form.parse(unsealed(content, kind)), name_of(PurePath(member)))
    except NewerFileError:
        return True
    except (*INVALID, DamagedFileError):
        return False
