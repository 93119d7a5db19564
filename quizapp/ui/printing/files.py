"""Worksheets as PDF files, written whole or not at all."""

import contextlib
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPdfWriter

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.printing.blocks import Part
from quizapp.ui.printing.pages import NotPrintedError, paint
from quizapp.ui.printing.paper import Paper

logger = logging.getLogger(__name__)

_RESOLUTION = 1200
_READABLE = 0o644
"""A worksheet is made to be handed on."""


def pdf(parts: Sequence[Part], paper: Paper, title: str) -> bytes:
    """Return the parts as one PDF file. `UserError` when that cannot be made."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Who Said What")
    writer.setPageLayout(QPageLayout(paper.size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    try:
        paint(parts, writer)
    except NotPrintedError as error:
        raise UserError(_("The worksheet could not be made into a PDF; try again.")) from error
    del writer  # it ends the file
    buffer.close()
    return bytes(content.data())


def write(content: bytes, path: Path) -> None:
    """Put a PDF file at `path`. `UserError` when it cannot be written there."""
    try:
        durable.write_bytes(path, content)
    except OSError as error:
        logger.exception("cannot write a worksheet")
        sentence = _("“{file}” could not be written; choose a folder that you may write to.")
        raise UserError(sentence.format(file=path.name)) from error
    with contextlib.suppress(OSError):
        path.chmod(_READABLE)


def beside(path: Path, word: str) -> Path:
    """Return a path for one more file beside `path`, named after it and `word`, where there is none yet."""
    found = path.with_name(f"{path.stem}-{word}.pdf")
    number = 2
    while found.exists():
        found = path.with_name(f"{path.stem}-{word}-{number}.pdf")
        number += 1
    return found
