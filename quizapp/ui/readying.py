"""Pages that list what is kept are shown once lists and sums are up to date; until then one is told how far that is."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.library import Library
from quizapp.ui.masthead import Section
from quizapp.ui.working import Working


class WaitingPage(QWidget):
    """Stands in the place of a page that cannot be shown yet."""

    go_on = Signal()
    """Read what is not read yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self.button = Button(weight=Weight.PRIMARY, icon="repeat", parent=self)
        self.button.hide()
        self._state = EmptyState("", "", self.button)
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        self.button.clicked.connect(self.go_on)
        self.retranslate()

    def show_stopped(self, stopped: bool) -> None:
        """Say whether the reading was called off, and offer to go on."""
        self._stopped = stopped
        self.button.setVisible(stopped)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        if self._stopped:
            # Translators: the library was to be read through, and that was called off.
            self._state.set_texts(
                _("Not all is read yet"), _("What was read by now is kept; reading goes on from there.")
            )
        else:
            # Translators: question sets and sessions are counted anew; pages that list them are shown then.
            self._state.set_texts(
                _("Your library is being read"),
                _("This takes a moment, once, after much was added. Adding an article works meanwhile."),
            )
        # Translators: a button; it goes on with what was called off.
        self.button.set_label(_("Go on reading"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class Readying(QObject):
    """Has lists and sums brought up to date before they are shown."""

    shown = Signal(object, object)
    """The page that stands for another one, and the `Section` of that."""

    def __init__(self, library: Library, working: Working, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._library = library
        self._working = working
        self._then: tuple[Callable[[], None], Section | None] | None = None

    @cached_property
    def page(self) -> WaitingPage:
        """The page; made when it is first needed, which is hardly ever."""
        page = WaitingPage(self._window)
        page.hide()
        page.go_on.connect(self._begin)
        return page

    def show(self, then: Callable[[], None], section: Section | None) -> None:
        """Call `then` as soon as all can be listed: at once, nearly always."""
        self._then = None
        if self._library.is_at_hand:
            then()
            return
        self._then = then, section
        self.shown.emit(self.page, section)
        if not self._working.is_busy:
            self._begin()

    def refresh(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as all can be listed, leaving the page in view where it is."""
        if self._library.is_at_hand:
            then()
        elif not self._working.is_busy:
            self._then = then, None
            self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._is_waiting:
            self.page.show_stopped(False)
        # Translators: question sets and sessions are counted anew.
        self._working.run(_("Reading your library…"), self._library.catch_up, self._done, self._stop)

    @Slot(object)
    def _done(self, _nothing: None) -> None:
        then, self._then = self._then, None
        if then is not None and (then[1] is None or self._is_waiting):
            then[0]()

    @Slot()
    def _stop(self) -> None:
        if self._is_waiting:
            self.page.show_stopped(True)
            self.page.button.setFocus()

    @property
    def _is_waiting(self) -> bool:
        """Whether the page is what the person sees."""
        return "page" in self.__dict__ and not self.page.isHidden()
