"""What is said to the person outside a page: the one door to toasts and spoken sentences."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QWidget

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.components.toast import Toast

logger = logging.getLogger(__name__)


class Messages(QObject):
    """Shows sentences over `window` and has them spoken. `log` is the file with the details."""

    def __init__(self, window: QWidget, log: Path) -> None:
        super().__init__(window)
        self._log = log
        self._toast = Toast(window)
        self._toast.acted.connect(self._act)
        self._action: Callable[[], object] = self.open_log
        self._offers_undo = False

    @property
    def last(self) -> str:
        """The sentence shown last; empty before the first."""
        return self._toast.message

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Tell that something was done."""
        self._show(sentence)

    @Slot(str)
    def advise(self, sentence: str) -> None:
        """Tell why something is not done, where the sentence says all there is to know."""
        self._show(sentence, icon="warning")

    @Slot(str)
    def warn(self, sentence: str) -> None:
        """Tell that something did not work, and offer the details."""
        self._action = self.open_log
        # Translators: a button; it opens the file with technical details.
        self._show(sentence, action=_("Open the log") if self._is_logged else "", icon="warning")

    def offer(self, sentence: str, action: str, act: Callable[[], object], *, warning: bool = False) -> None:
        """Say `sentence`, with a button called `action` that calls `act`."""
        self._action = act
        self._show(sentence, action=action, icon="warning" if warning else "tick")

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Tell that something was done, and offer to take it back."""
        self._action = undo
        key = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        # Translators: a button; it takes back what was just done.
        self._show(sentence, action=_("Undo"), key=key.replace("+", " "))
        self._offers_undo = True

    @Slot()
    def withdraw_undo(self) -> None:
        """Offer no longer to take back what has been taken back already: another press would take back more."""
        if self._offers_undo:
            self._toast.withdraw()

    def refuse(self, error: UserError) -> None:
        """Tell what `error` says; its cause goes to the log, which is offered where there is one."""
        logger.warning("refused", exc_info=error)
        tell = self.warn if error.__cause__ is not None else self.advise
        tell(str(error))

    @Slot()
    def open_log(self) -> None:
        """Open the log in whatever the system opens text with."""
        if not self._is_logged:
            self.say(_("Nothing has been logged."))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log))):
            self.say(_("The log is here: {path}").format(path=self._log))

    @property
    def _is_logged(self) -> bool:
        """Whether the log says anything."""
        try:
            return self._log.stat().st_size > 0
        except OSError:
            return False

    def _show(self, sentence: str, *, action: str = "", key: str = "", icon: str = "tick") -> None:
        self._offers_undo = False
        self._toast.show_message(sentence, action=action, key=key, icon=icon)

    @Slot()
    def _act(self) -> None:
        self._action()
