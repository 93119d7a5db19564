"""What another state is made of, judged file by file before any of it takes a place.

A file that is damaged, or that holds what no file of its name can, is named and left out; the others come in. That an
archive can be read as such was seen before.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from quizapp.errors import UserError
from quizapp.storing import archive, backup_sentences, database, state, unpacking
from quizapp.storing.archive import LeftOut
from quizapp.storing.database import DamagedFileError, NewerFileError, unsealed
from quizapp.storing.formats import FORMATS
from quizapp.storing.index import Progress
from quizapp.storing.naming import name_of
from quizapp.storing.opening import INVALID, collecting_nothing

_USED = frozenset({"sets", "deleted", "open", "sessions", "profiles"})
"""Folders of files that somebody made or did; what is in the others is only good for them."""


def judged(files: Iterable[tuple[str, bytes]], left_out: LeftOut) -> Iterator[tuple[str, bytes]]:
    """Yield those of `files` that are as they should be, or of a newer version; say of the others in `left_out`.

    `ValueError` for a name that is none of a data folder's files.
    """
    for member, content in files:
        if is_valid(member, content):
            yield member, content
        else:
            left_out.members.append(member)


def of_archive(
    path: Path, left_out: LeftOut, *, beside: bool, progress: Progress = lambda _share: None
) -> Iterator[tuple[str, bytes]]:
    """Yield the `judged` files of the archive at `path`, which goes `beside` what is here or takes its place.

    Beside it, a file of a newer version is a `UserError`; in its place it stays as it is. Raises `UserError` as
    `archive.opened`, and at the end where they make no library, or one without any of its sets that would take the
    place of another.
    """
    folders = set()
    for member, content in judged(archive.opened(path, left_out, progress), left_out):
        if beside and is_newer(member, content):
            raise UserError(backup_sentences.newer_backup(path.name))
        folders.add(_folder(member))
        yield member, content
    lost = set(map(_folder, left_out.members))
    if not folders & (_USED if lost else FORMATS.keys()):
        raise UserError(
            backup_sentences.no_backup(path.name) if lost else backup_sentences.no_library(path.name)
        )
    if not beside and "sets" in lost - folders:
        raise UserError(backup_sentences.no_set_whole(path.name))


def _folder(member: str) -> str:
    return PurePath(member).parent.name


def is_newer(member: str, content: bytes) -> bool:
    """Tell whether a newer version wrote a valid file; settings of one are taken as far as they are understood."""
    kind = state.kind_of(member)
    return kind is not None and database.is_newer(content, kind)


def is_valid(member: str, content: bytes) -> bool:
    """Tell whether `content` makes a value that belongs in the file called `member`, or a newer version wrote it."""
    kind = state.kind_of(member)
    if not unpacking.is_bounded(content):
        return False
    if kind is None:
        return state.is_valid_beside(member, content)
    form = FORMATS[_folder(member)]
    try:
        with collecting_nothing():
            return form.fits(form.parse(unsealed(content, kind)), name_of(PurePath(member)))
    except NewerFileError:
        return True
    except (*INVALID, DamagedFileError):
        return False
