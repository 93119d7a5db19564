"""A question set -> a file to give away. One file per format; `EXPORTERS` lists them."""

import errno
import logging
from pathlib import Path

from quizapp import durable
from quizapp.errors import UserError
from quizapp.exporting import quizset
from quizapp.exporting.exporter import Exporter
from quizapp.i18n import _
from quizapp.model.shared_set import SharedSet

__all__ = ["EXPORTERS", "Exporter", "export"]

EXPORTERS: tuple[Exporter, ...] = (quizset.EXPORTER,)

_log = logging.getLogger(__name__)


def export(shared: SharedSet, path: Path, exporter: Exporter = quizset.EXPORTER) -> None:
    """Write `shared` to `path`, whole or not at all; on the disk when it returns.

    `UserError` when it is too large or the system refuses: what was at `path` is then still there.
    """
    content = exporter.content(shared)
    try:
        durable.write_bytes(path, content, to_share=True)
    except (OSError, ValueError) as error:  # ValueError: a name with a zero in it
        _log.warning("cannot write a file to share: %s", type(error).__name__)
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            # Translators: {name} is the name of a file.
            sentence = _("The disk is full, so “{name}” could not be saved; free some space and try again.")
        else:
            # Translators: {name} is the name of a file.
            sentence = _("“{name}” could not be saved there; choose another folder.")
        raise UserError(sentence.format(name=path.name)) from error
