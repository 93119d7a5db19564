"""What turns the window into a stage while a page is shown to a class: the whole screen, and large type."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from quizapp.ui.look import theme

_LARGEST = 2.0
"""As large as the settings let text be: every page has room for that."""
_WIDTH = 800
_HEIGHT = 530
"""The room in pixels that a question needs at the usual size of text."""


def text_factor(room: QSize, own: float) -> float:
    """Return how large text is to be in `room`, in tenths; never smaller than the person's `own`."""
    fitting = min(room.width() / _WIDTH, room.height() / _HEIGHT, _LARGEST)
    return max(own, int(fitting * 10) / 10)


class ClassStage(QObject):
    """Looks after `page`: what it changes about the window and the type it takes back when the page goes."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._own: float | None = None
        """The person's size of text while another is in force."""
        self._window = page
        self._before = Qt.WindowState.WindowNoState
        # Not at once: a page that comes or goes is in the middle of being laid out.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        page.installEventFilter(self)

    def _look(self) -> None:
        if self._page.isVisible():
            self._set_up()
        elif self._own is not None:
            self._take_down(self._own)

    def _set_up(self) -> None:
        if self._own is None:
            self._own = theme.current().text_factor
            self._window = self._page.window()
            self._before = self._window.windowState()
            self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        _apply(text_factor(self._page.size(), self._own))

    def _take_down(self, own: float) -> None:
        self._own = None
        if not self._before & Qt.WindowState.WindowFullScreen:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
        _apply(own)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self._soon.start(0)
        return False


def _apply(factor: float) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme.current().text_factor != factor:
        theme.apply(app, replace(theme.current(), text_factor=factor))


_TELLING = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.Resize,
    QEvent.Type.StyleChange,  # the system may have been given other colours
}
