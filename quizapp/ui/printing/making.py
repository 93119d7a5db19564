"""The making of pages off the window's thread: how far it is, and a way to stop it, once it takes over a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui import jobs
from quizapp.ui.components.button import Button
from quizapp.ui.components.progress_bar import ProgressBar
from quizapp.ui.look import strokes
from quizapp.ui.notice import Notice

_PATIENCE = 1000
"""Milliseconds until a person who sees nothing happen wonders (Nielsen, Usability Engineering, 1993, 5.5)."""


class MakingDialog(Notice):
    """Shows how many of the pages are made, and stops the making when it is dismissed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            _("Print a worksheet"),
            # Translators: the title of a dialog while pages are made, which takes seconds.
            _("Making the pages…"),
            _("You can cancel until all of them are made."),
            parent,
        )
        self.bar = ProgressBar()
        self.bar.setAccessibleName(_("Progress"))
        row = QWidget()
        inside = QVBoxLayout(row)
        inside.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)  # in line with the words
        inside.addWidget(self.bar)
        self.add_below(row)
        self.cancel = Button(_("Cancel"), key=_("Esc"))
        self.cancel.clicked.connect(self.reject)
        self.add_button(self.cancel)

    def show_share(self, share: float) -> None:
        """Show that `share`, 0 to 1, is made; when all is, it is too late to stop."""
        self.bar.show_share(share)
        self.cancel.setEnabled(share < 1)

    @override
    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()


class Making(QObject):
    """Does `work` in the background, over the window `over`; deletes itself afterwards.

    `work` is given what it tells the share that is done, 0 to 1. A second after the beginning a dialog offers to stop
    it; neither `done` nor `failed` follows when the person does.
    """

    done = Signal(object)
    """What `work` returned."""
    failed = Signal(object)
    """What `work` raised."""

    def __init__(self, work: Callable[[jobs.Report], object], over: QWidget) -> None:
        super().__init__(over)
        self._work, self._over = work, over
        self._job: jobs.Job | None = None
        self._share = 0.0
        self.dialog: MakingDialog | None = None
        """What shows how far it is; None for the first second."""
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._offer)

    def start(self) -> None:
        """Begin."""
        self._job = jobs.run(self._work, self._succeed, self._fail, self._advance)
        self._job.ended.connect(self._end)
        self._patience.start()

    @Slot(object)
    def _advance(self, share: float) -> None:
        self._share = share
        if self.dialog is not None:
            self.dialog.show_share(share)

    @Slot(object)
    def _succeed(self, result: object) -> None:
        self._hide()
        self.done.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._hide()
        self.failed.emit(error)

    @Slot()
    def _offer(self) -> None:
        self.dialog = MakingDialog(self._over)
        self.dialog.show_share(self._share)
        self.dialog.rejected.connect(self._stop)
        self.dialog.open()

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _hide(self) -> None:
        self._patience.stop()
        if self.dialog is not None:
            self.dialog.hide()

    @Slot()
    def _end(self) -> None:
        self._hide()
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.deleteLater()
