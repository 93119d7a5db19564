"""What is in memory alone: says so for as long as it is, tries again by itself, and offers to save it elsewhere."""

import time
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui import formats
from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button
from quizapp.ui.look.tokens import Height
from quizapp.ui.note_strip import NoteStrip

FIRST, LONGEST = 5_000, 60_000
"""Milliseconds before the first new attempt, and the most between two: each one waits twice as long."""
_RATIO = 20
"""Times as long as an attempt took is waited for the next: a drive that has gone may take its time to say so."""


class Work(Protocol):
    """What may be in memory alone."""

    @property
    def unsaved(self) -> str:
        """Why it is not on disk, as a sentence; empty when it is."""

    def retry(self) -> None:
        """Try again to write it."""


class UnsavedStrip(NoteStrip):
    """Says why something is not saved yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone=Tone.BAD, parent=parent)
        self._reason = ""
        self.again = Button(icon="repeat", height=Height.COMPACT)
        self.elsewhere = Button(icon="download", height=Height.COMPACT)
        self.add_button(self.again)
        self.add_button(self.elsewhere)
        self._retranslate()

    def show_reason(self, reason: str) -> None:
        """Say that something is not saved yet, and why: a sentence."""
        self._reason = reason
        # Translators: {reason} is a sentence on why, such as "The disk is full …".
        words = _("Not saved yet – {reason} It is kept while this window is open, and tried again by itself.")
        self.show_note(words.format(reason=formats.isolated(reason)))

    def _retranslate(self) -> None:
        # Translators: a button; it tries again to save what could not be saved.
        self.again.set_label(_("Try now"), name=_("Try to save now"))
        # Translators: a button; it asks for a file outside the data folder.
        self.elsewhere.set_label(_("Save elsewhere…"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            if not self.isHidden():
                self.show_reason(self._reason)


class Retrying(QObject):
    """Looks after `works`; `strip` is shown while one of them is not saved."""

    saved = Signal(str)
    """A sentence: all is on disk now."""

    def __init__(self, works: Sequence[Work], strip: UnsavedStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works = works
        self._strip = strip
        self._wait = FIRST
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.retry)
        strip.again.clicked.connect(self.retry)

    @property
    def reason(self) -> str:
        """Why something is not saved, as a sentence; empty when all is."""
        return next((work.unsaved for work in self._works if work.unsaved), "")

    @Slot()
    def look(self) -> None:
        """Show how things stand; called whenever something was saved, or could not be."""
        was_shown = not self._strip.isHidden()
        if self.reason:
            self._strip.show_reason(self.reason)
            if not self.timer.isActive():
                self.timer.start(self._wait)
        elif was_shown:
            self.timer.stop()
            self._wait = FIRST
            self._strip.end()
            # Translators: what could not be saved before.
            self.saved.emit(_("All is saved now."))

    @Slot()
    def retry(self) -> None:
        """Try again now."""
        self.timer.stop()
        began = time.monotonic()
        for work in self._works:
            if work.unsaved:
                work.retry()
        took = round((time.monotonic() - began) * 1000)
        self._wait = max(min(2 * self._wait, LONGEST), _RATIO * took)
        self.look()
