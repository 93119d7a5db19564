"""What was dropped on the window: a file, or words."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from quizapp.errors import UserError
from quizapp.i18n import _


def dropped(mime: QMimeData) -> Path | str:
    """Return the file or the text that `mime` carries. `UserError` for anything else, or for several files."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if len(files) > 1:
        raise UserError(_("Drop one article at a time."))
    if files:
        return files[0]
    if mime.hasUrls():
        raise UserError(_("Nothing is fetched from the web; copy the article’s text and paste it."))
    return mime.text()


def can_be_taken(mime: QMimeData) -> bool:
    """Tell whether `dropped` would return something."""
    try:
        return bool(dropped(mime))
    except UserError:
        return False
