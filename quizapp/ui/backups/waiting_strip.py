"""The strip that says what is damaged or doubled and waits for the person, above every page until that is decided."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.storing import Offer
from quizapp.ui.backups import words
from quizapp.ui.backups.safe import Waiting
from quizapp.ui.components.button import Button
from quizapp.ui.look.tokens import Height
from quizapp.ui.note_strip import NoteStrip


class WaitingStrip(NoteStrip):
    """Hidden while nothing waits."""

    bring_back = Signal(object)
    """The `Offer` whose backup is to be brought back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._waiting = Waiting()
        self._now = datetime.now().astimezone()
        self.back = Button(icon="undo", height=Height.COMPACT)
        self.more = Button(height=Height.COMPACT)
        self.add_button(self.back)
        self.add_button(self.more)
        self.back.clicked.connect(self._press)

    def show_waiting(self, waiting: Waiting, now: datetime) -> None:
        """Say what waits as of `now`; where nothing does, go."""
        self._waiting, self._now = waiting, now
        if not waiting.offers and not waiting.copies:
            self.end()
            return
        offer = self._alone
        self.back.setVisible(offer is not None)
        if offer is not None:
            label = words.bring_back(offer, now)
            self.back.set_label(label, name=f"{words.file(offer.file, offer.title)}: {label}")
        # Translators: a button; it lists damaged files, and second versions of files that a cloud folder made.
        self.more.set_label(_("See more…"), name=_("See what can be done with these files"))
        self.show_note(words.waiting(*waiting, now))

    @property
    def _alone(self) -> Offer | None:
        """The one thing that waits, where it is a damaged file with a backup."""
        offers, copies = self._waiting
        return offers[0] if len(offers) == 1 and not copies and offers[0].copied is not None else None

    def _press(self) -> None:
        if self._alone is not None:
            self.bring_back.emit(self._alone)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and not self.isHidden():
            self.show_waiting(self._waiting, self._now)
