"""The window without its pages: masthead, menus, messages, what is dropped on it, and where it stands."""

from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.ui import jobs, window_state
from quizapp.ui.commands import Command, Commands
from quizapp.ui.components.drop_frame import DropFrame
from quizapp.ui.components.menu import keep_inside
from quizapp.ui.dropping import can_be_taken, dropped
from quizapp.ui.masthead import Masthead, Section
from quizapp.ui.messages import Messages
from quizapp.ui.work_strip import WorkStrip

_PATIENCE = 500
"""Milliseconds that a job is given to stop when the window closes."""
# The masthead leads where the menus lead.
_COMMANDS = {
    Section.TODAY: Command.TODAY,
    Section.LIBRARY: Command.LIBRARY,
    Section.MAKE: Command.MAKE,
    Section.HISTORY: Command.HISTORY,
}


class View(NamedTuple):
    """What is in view: the page, its section, and the control that has the focus."""

    page: QWidget | None
    section: Section | None
    control: QWidget | None


class _Pages(QStackedWidget):
    """Needs the room of the page in view, not that of the largest one."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint()


class WindowFrame(QMainWindow):
    """Holds one page at a time below the masthead. Knows no page and nothing of what is stored."""

    painted = Signal()
    """After the first picture: time for what takes long."""
    file_dropped = Signal(object)
    """The `Path` of a file."""
    text_dropped = Signal(str)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._painted = False
        self.section: Section | None = Section.TODAY
        """That of the page in view; None for a page that belongs to none."""
        self.before_aside: View | None = None
        """What was in view before the page that `show_aside` showed."""
        self._alt_alone = False
        self.commands = Commands(self)
        self.commands.fill(self.menuBar())
        self.menuBar().setVisible(self.menuBar().isNativeMenuBar())
        menu = QMenu(self)
        keep_inside(menu)
        self.commands.fill(menu)
        self.masthead = Masthead(menu)
        self.masthead.show_section(self.section)
        self.work_strip = WorkStrip()
        self._strips = QVBoxLayout()
        self._strips.setSpacing(0)
        self.stack = _Pages()
        self.stack.addWidget(QWidget())  # what the first picture shows below the masthead
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.masthead)
        column.addWidget(self.work_strip)
        column.addLayout(self._strips)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self._drop_frame = DropFrame(self.stack)
        self.messages = Messages(centre, home.log)
        self.setAcceptDrops(True)
        self.setWindowTitle("Who Said What")
        window_state.restore(self, home.window)
        self._placed = self.size()
        self.masthead.section_chosen.connect(self._go)
        self.masthead.settings_pressed.connect(self.commands[Command.SETTINGS].trigger)
        self.painted.connect(self._fit)
        self.commands[Command.QUIT].triggered.connect(self.close)
        self.commands[Command.LOG].triggered.connect(self.messages.open_log)
        self.commands[Command.FULL_SCREEN].triggered.connect(self._turn_full_screen)
        self.commands[Command.KEYS].triggered.connect(self._show_keys)
        self.commands[Command.ABOUT].triggered.connect(self._show_about)

    @Slot(object)
    def show_page(
        self,
        page: QWidget,
        section: Section | None = None,
        *,
        focus: QWidget | None = None,
        masthead: bool | None = None,
    ) -> None:
        """Show `page`, which belongs to `section`; without one it has the whole window to itself.

        `focus` is the control that gets the focus. `masthead` shows the masthead, or not, whatever the section.
        """
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.section = section
        self.masthead.setVisible(section is not None if masthead is None else masthead)
        self.masthead.show_section(section)
        self.stack.setCurrentWidget(page)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_strip(self, strip: QWidget) -> None:
        """Have `strip` above every page; it is hidden while there is nothing to say."""
        self._strips.addWidget(strip)

    def view(self) -> View:
        """Return what is in view now."""
        return View(self.stack.currentWidget(), self.section, QApplication.focusWidget())

    def show_view(self, view: View) -> None:
        """Show again what was in `view`, as it was left."""
        if view.page is not None:
            there = view.control is not None and shiboken6.isValid(view.control)
            self.show_page(view.page, view.section, focus=view.control if there else None)

    def show_aside(self, page: QWidget, *, focus: QWidget) -> None:
        """Show `page`, which belongs to no section, and remember what was in view."""
        if self.stack.currentWidget() is not page:
            self.before_aside = self.view()
        self.show_page(page, focus=focus, masthead=True)

    def save(self) -> None:
        """Save what is not on disk yet. `UserError` when it cannot be."""

    def save_elsewhere(self) -> None:
        """Ask for a place outside the data folder for what is not on disk, and save it there."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self.save()
        except UserError as error:
            from quizapp.ui import dialogs

            if not dialogs.quit_anyway(error, self, self.save_elsewhere):
                event.ignore()
                return
        window_state.keep(self, self._home.window)
        self.hide()  # now: a job may take its time to stop
        jobs.close(_PATIENCE)
        super().closeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self._drop_frame.show_for(can_be_taken(event.mimeData()))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_frame.show_for(False)
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._drop_frame.show_for(False)
        try:
            what = dropped(event.mimeData())
        except UserError as error:
            self.messages.advise(str(error))
            return
        if isinstance(what, Path):
            self.file_dropped.emit(what)
        else:
            self.text_dropped.emit(what)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # Alt alone shows and hides the menu bar, as windows without one in sight do.
        if event.key() == Qt.Key.Key_Alt and self._alt_alone and not self.menuBar().isNativeMenuBar():
            self.menuBar().setVisible(not self.menuBar().isVisible())
        self._alt_alone = False
        super().keyReleaseEvent(event)

    @Slot(object)
    def _go(self, section: Section) -> None:
        self.commands[_COMMANDS[section]].trigger()

    @Slot()
    def _fit(self) -> None:
        if self.size() == self._placed:  # nobody has chosen another size on purpose
            window_state.fit(self)

    @Slot()
    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _show_keys(self) -> None:
        from quizapp.ui import dialogs

        dialogs.keys_dialog(self.commands.keys(), self).open()

    @Slot()
    def _show_about(self) -> None:
        from quizapp.ui import dialogs

        dialogs.about_dialog(self).open()
