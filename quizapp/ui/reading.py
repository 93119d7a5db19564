"""How wide and how large the article is beside questions: the same on every page of a session, and kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from quizapp.ui.session import choices
from quizapp.ui.session.choices import Reading

if TYPE_CHECKING:
    from quizapp.ui.session.frame import SessionFrame


class SharedReading(QObject):
    """Brings every page that is `joined` in line with the one on which something was changed."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        """The file that keeps how the person plays."""
        self._pages: list[SessionFrame] = []

    def join(self, page: "SessionFrame") -> None:
        """Have `page` as it was left, and like the others from now on."""
        page.reading = choices.restore_reading(self._path)
        page.reading_changed.connect(self._change)
        self._pages.append(page)

    @Slot(object)
    def _change(self, reading: Reading) -> None:
        choices.keep_reading(reading, self._path)
        for page in self._pages:
            if page.reading != reading:
                page.reading = reading
