"""Worksheets as PDF files, written whole or not at all."""

import errno
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPdfWriter

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.printing.blocks import Part
from quizapp.ui.printing.course import Report
from quizapp.ui.printing.metadata import xmp
from quizapp.ui.printing.pages import NotPrintedError, paint
from quizapp.ui.printing.paper import Paper

logger = logging.getLogger(__name__)

_RESOLUTION = 1200
_PROGRAM = "Who Said What"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The disk, what the person may have of it, or what one file may."""
_IN_USE = frozenset({32, 33})
"""Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION. Other systems let go of a file that is read."""


def pdf(
    parts: Sequence[Part],
    paper: Paper,
    title: str,
    author: str = "",
    report: Report = lambda _share: None,
) -> bytes:
    """Return the parts, of which there is at least one, as one PDF file. `UserError` when that cannot be made.

    `title` and `author` are what the file says of itself; its language is that of the first part. Works in any
    thread; `report` is told the share that is done.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator(_PROGRAM)
    writer.setDocumentXmpMetadata(
        xmp(title=title, author=author, language=parts[0].language, program=_PROGRAM)
    )
    writer.setPageLayout(QPageLayout(paper.size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    try:
        paint(parts, writer, report)
    except NotPrintedError as error:
        raise UserError(_("The worksheet could not be made into a PDF; try again.")) from error
    del writer  # it ends the file
    buffer.close()
    return bytes(content.data())


def write(content: bytes, path: Path) -> None:
    """Put a PDF file at `path`, whole or not at all. `UserError` when it cannot be written there."""
    try:
        durable.write_bytes(path, content, to_share=True)
    except (OSError, ValueError) as error:  # ValueError: a name with a zero in it
        logger.warning("cannot write a worksheet: %s", type(error).__name__)
        raise UserError(refusal(error).format(file=path.name)) from error


def refusal(error: Exception) -> str:
    """Return why a file could not be written and what to do, with the place {file} for its name."""
    if isinstance(error, OSError) and error.errno in _FULL:
        # Translators: {file} is the name of a file.
        return _("The disk is full, so “{file}” could not be saved; free some space or choose another place.")
    if isinstance(error, IsADirectoryError) or getattr(error, "winerror", None) in _IN_USE:
        # Translators: {file} is the name of a file, which another program has open, or which is a folder's.
        return _("“{file}” is in use; close it in the other program or choose another name.")
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        # Translators: {file} is the name of a file.
        return _("“{file}” is too long a name for a file; choose a shorter one.")
    return _("“{file}” could not be written; choose a folder that you may write to.")


def beside(path: Path, word: str) -> Path:
    """Return a path for one more file beside `path`, named after it and `word`, where there is none yet."""
    found = path.with_name(f"{path.stem}-{word}.pdf")
    number = 2
    while found.exists():
        found = path.with_name(f"{path.stem}-{word}-{number}.pdf")
        number += 1
    return found
