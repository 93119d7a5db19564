"""The settings page: every choice in view, in force as soon as it is made, and taken back with one key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui.components.button import Button
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.settings.answering_section import AnsweringSection
from quizapp.ui.settings.backups_section import BackupsSection
from quizapp.ui.settings.files_section import FilesSection
from quizapp.ui.settings.language_section import LanguageSection
from quizapp.ui.settings.look_section import LookSection
from quizapp.ui.settings.places_section import PlacesSection
from quizapp.ui.settings.profiles_section import ProfilesSection

_WIDEST = 760
_NARROW = 1000


class SettingsPage(QWidget):
    """Shows the settings and emits each change; whoever puts it into force calls `show_settings` then.

    `data_folder` is only shown: opening it is the matter of whoever hears the signals.
    """

    changed = Signal(object)
    """The new `Settings`."""
    double_click_chosen = Signal(bool)
    """Whether a double click on a `.quizset` file is to open it: a matter of the system, not of `Settings`."""
    folder_pressed = Signal()
    log_pressed = Signal()
    keys_pressed = Signal()
    about_pressed = Signal()
    left = Signal()

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._past: list[Callable[[], None]] = []
        """What takes each change back, the last one last."""
        self._double_click: bool | None = None
        self._headline = TextBlock("", Type.H1)
        self._note = TextBlock("", Type.SMALL, "ink2")
        self.undo = Button(icon="undo")
        self.look = LookSection()
        self.language = LanguageSection()
        self.answering = AnsweringSection()
        self.files = FilesSection()
        self.profiles = ProfilesSection()
        self.backups = BackupsSection()
        self.places = PlacesSection(data_folder)
        self._sections = (
            self.look, self.language, self.answering, self.profiles, self.backups, self.files, self.places,
        )  # fmt: skip
        self._lay_out()
        self._connect()
        self.begin(self._settings)
        self.retranslate()

    @property
    def settings(self) -> Settings:
        """Those shown."""
        return self._settings

    def begin(self, settings: Settings) -> None:
        """Show `settings` as those on arrival: there is nothing to take back."""
        self._past.clear()
        self._settings = settings
        self._show_state()

    def show_settings(self, settings: Settings) -> None:
        """Show `settings`, which are in force now. What was changed elsewhere can be taken back here as well."""
        if settings != self._settings:
            self._remember(self._settings)
        self._settings = settings
        self._show_state()

    def show_double_click(self, *, on: bool, hindrance: str = "") -> None:
        """Show whether the system opens `.quizset` files here; `hindrance` is why that cannot be changed."""
        if self._double_click is not None and on is not self._double_click:
            self._past.append(partial(self._put_double_click, not on))
        self._double_click = on
        self._show_state()
        self.files.show_double_click(on=on, hindrance=hindrance)

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        return self.look.looks.cards[self._settings.appearance]

    def lead_to_profiles(self) -> None:
        """Bring the profiles into view, with the focus on the first of their buttons."""
        for stop in (self.profiles.take_in, self.profiles.stops()[0]):  # so that all of it comes into view
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._headline.setText(_("Settings"))
        self._note.setText(_("Every change is in force at once."))
        # Translators: a button; it takes the last change of the settings back.
        self.undo.set_label(_("Undo"), name=_("Undo the last change"))
        for section in self._sections:
            section.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.XXS)
        words.addWidget(self._headline)
        words.addWidget(self._note)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addLayout(top)
        for section in self._sections:
            column.addWidget(section)
        self._scroll = ScrollColumn(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._walk()

    def _walk(self) -> None:
        walk_in_order((self.undo, *(stop for section in self._sections for stop in section.stops())))

    def _fit(self) -> None:
        self._content.setMaximumWidth(theme.scaled(_WIDEST))
        self._scroll.set_margin(Space.PAGE if self.width() >= _NARROW else Space.L)

    def _connect(self) -> None:
        for section in self._sections:
            section.changed.connect(self._take)
        self.files.double_click_chosen.connect(self.double_click_chosen)
        self.profiles.rows_changed.connect(self._walk)
        self.undo.clicked.connect(self._take_back)
        self.places.folder.clicked.connect(self.folder_pressed)
        self.places.log.clicked.connect(self.log_pressed)
        self.places.keys.clicked.connect(self.keys_pressed)
        self.places.about.clicked.connect(self.about_pressed)
        for key, act in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._take_back),
            (QKeySequence(Qt.Key.Key_Escape), self.left.emit),
        ):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_state(self) -> None:
        for section in self._sections:
            section.show_settings(self._settings)
        self.undo.setEnabled(bool(self._past))

    def _take(self, new: Settings) -> None:
        self._remember(self._settings)
        self._put_into_force(new)

    def _remember(self, settings: Settings) -> None:
        self._past.append(partial(self._put_into_force, settings))

    def _put_double_click(self, on: bool) -> None:
        self._double_click = on
        self.double_click_chosen.emit(on)

    def _take_back(self) -> None:
        if self._past:
            self._past.pop()()
            self._show_state()

    def _put_into_force(self, new: Settings) -> None:
        self._settings = new
        self._show_state()
        self.changed.emit(new)
