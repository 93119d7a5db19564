"""The bytes of a file, never more of them than an article can need."""

from pathlib import Path
from typing import BinaryIO

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import N_, _

MAX_BYTES = 2_000_000
"""The largest file that is read: the longest article in the widest encoding that still is mostly text."""


_TOO_LARGE = N_("The file is larger than {limit} MB; give one article at a time.")


def contents(path: Path, most: int = MAX_BYTES, too_large: str = _TOO_LARGE) -> bytes:
    """Return what the file at `path` holds, at most `most` bytes.

    `too_large`, marked for translation, says what to do with more than `{limit}` megabytes.

    `UserError` when it is missing, no file, unreadable or too large.
    """
    try:
        # Asked first, because opening a folder fails in another way on each system.
        if path.is_dir():
            raise UserError(_("This is a folder; choose a file in it."))
        with durable.reading(path) as file:
            return bounded(file, most, too_large)
    except durable.NotAFileError as error:
        raise UserError(
            _("This is a pipe or a device, not a file; save what it gives in a file first.")
        ) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError(_("There is no such file; check its name.")) from error
    except PermissionError as error:
        raise UserError(_("You may not read this file; ask for its permissions to be changed.")) from error
    except (OSError, ValueError) as error:
        raise UserError(_("The file cannot be read; try a copy of it.")) from error


def bounded(file: BinaryIO, most: int = MAX_BYTES, too_large: str = _TOO_LARGE) -> bytes:
    """Return what `file` holds to its end. `UserError`, as `contents` has it, for more than `most` bytes."""
    content = file.read(most + 1)
    if len(content) > most:
        raise UserError(_(too_large).format(limit=most // 1_000_000))
    return content
