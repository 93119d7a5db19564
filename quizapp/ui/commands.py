"""Every command of the window, with its key and its place in the menus; no page has a command that is not here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from quizapp.i18n import N_, _


class Command(StrEnum):
    """What a person can tell the window to do."""

    OPEN = "open"
    PASTE = "paste"
    PRINT = "print"
    SETTINGS = "settings"
    UNDO = "undo"
    REDO = "redo"
    QUIT = "quit"
    TODAY = "today"
    LIBRARY = "library"
    MAKE = "make"
    HISTORY = "history"
    FIND = "find"
    PROFILES = "profiles"
    FULL_SCREEN = "full-screen"
    LOOK_SYSTEM = "look-system"
    LOOK_LIGHT = "look-light"
    LOOK_DARK = "look-dark"
    LOOK_CONTRAST = "look-contrast"
    KEYS = "keys"
    LOG = "log"
    ABOUT = "about"


@dataclass(frozen=True)
class _Entry:
    command: Command
    title: str
    key: str = ""
    """In Qt's portable spelling; Ctrl is the command key on macOS."""
    choice: bool = False
    """One of several, of which one is in force."""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


@dataclass(frozen=True)
class _Menu:
    title: str
    entries: tuple[_Entry | None, ...]
    """None is a line between entries."""


# Translators: a menu: what can be done with a question set.
_SET = N_("&Set")
"""The page of all sets brings what is in it: see `Commands.fill_set`."""

_MENUS = (
    _Menu(
        # Translators: a menu; & stands before the letter that opens it.
        N_("&File"),
        (
            _Entry(Command.OPEN, N_("&Open an article…"), "Ctrl+O"),
            # Translators: takes the article that was copied in a browser or editor.
            _Entry(Command.PASTE, N_("&Paste an article"), "Ctrl+V"),
            None,
            _Entry(Command.PRINT, N_("P&rint a worksheet…"), "Ctrl+P"),
            None,
            _Entry(Command.SETTINGS, N_("&Settings"), "Ctrl+,", role=QAction.MenuRole.PreferencesRole),
            _Entry(Command.QUIT, N_("&Quit"), "Ctrl+Q", role=QAction.MenuRole.QuitRole),
        ),
    ),
    _Menu(
        # Translators: the menu that takes changes back.
        N_("&Edit"),
        (
            _Entry(Command.UNDO, N_("&Undo"), "Ctrl+Z"),
            _Entry(Command.REDO, N_("&Redo"), "Ctrl+Shift+Z"),
        ),
    ),
    _Menu(_SET, ()),
    _Menu(
        N_("&View"),
        (
            # Translators: the home page: what to do today.
            _Entry(Command.TODAY, N_("&Today"), "Ctrl+1"),
            # Translators: the page with all question sets.
            _Entry(Command.LIBRARY, N_("L&ibrary"), "Ctrl+2"),
            # Translators: the page where questions are made from an article.
            _Entry(Command.MAKE, N_("&Make"), "Ctrl+3"),
            _Entry(Command.HISTORY, N_("&History"), "Ctrl+4"),
            None,
            # Translators: leads to the field in which question sets are looked for.
            _Entry(Command.FIND, N_("&Find a set"), "Ctrl+K"),
            # Translators: lists the learners on this computer: who learns now?
            _Entry(Command.PROFILES, N_("&Profiles…"), "Ctrl+L"),
            None,
            _Entry(Command.FULL_SCREEN, N_("F&ull screen"), "F11"),
            None,
            _Entry(Command.LOOK_SYSTEM, N_("Colours of the &system"), choice=True),
            _Entry(Command.LOOK_LIGHT, N_("&Light colours"), choice=True),
            _Entry(Command.LOOK_DARK, N_("&Dark colours"), choice=True),
            _Entry(Command.LOOK_CONTRAST, N_("High &contrast"), choice=True),
        ),
    ),
    _Menu(
        # Translators: the menu with instructions and what to know about the application.
        N_("&Help"),
        (
            _Entry(Command.KEYS, N_("&Keys"), "F1"),
            # Translators: opens the file with technical details of faults.
            _Entry(Command.LOG, N_("Open the &log")),
            None,
            _Entry(Command.ABOUT, N_("&About Who Said What"), role=QAction.MenuRole.AboutRole),
        ),
    ),
)


class Commands:
    """The actions of `window`. Their keys work whether the menu bar is shown or not."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[Command, QAction] = {}
        self._titles: list[tuple[QAction | QMenu, str]] = []
        self._menus: list[QMenu] = []
        self._steps = {Command.UNDO: "", Command.REDO: ""}
        choices = QActionGroup(window)
        for menu in _MENUS:
            made = QMenu(window)
            self._menus.append(made)
            self._titles.append((made, menu.title))
            for entry in menu.entries:
                if entry is None:
                    made.addSeparator()
                    continue
                action = self._action(entry, window)
                made.addAction(action)
                if entry.choice:
                    choices.addAction(action)
        self.retranslate()

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def fill(self, bar: QMenuBar | QMenu) -> None:
        """Put the menus into a menu bar, or as sub-menus into the menu behind a button."""
        for menu in self._menus:
            bar.addMenu(menu)

    def fill_set(self, actions: Sequence[QAction]) -> None:
        """Put what can be done with the chosen set into the menu for it."""
        for menu, title in self._titles:
            if isinstance(menu, QMenu) and title == _SET:
                menu.addActions(actions)

    def show_history(self, undo: str, redo: str) -> None:
        """Offer to take back and to make again what has these titles (marked with `N_`); nothing for an empty one."""
        self._steps = {Command.UNDO: undo, Command.REDO: redo}
        self.retranslate()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return `(key, what it does)` of every command that has a key, as shown to the person."""
        return tuple(
            (
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                _(title).replace("&", "").rstrip("…"),
            )
            for action, title in self._titles
            if isinstance(action, QAction) and not action.shortcut().isEmpty()
        )

    def retranslate(self) -> None:
        """Write all titles in the language of the interface."""
        for action, title in self._titles:
            if isinstance(action, QMenu):
                action.setTitle(_(title))
            else:
                action.setText(_(title))
        for command, what in self._steps.items():
            action = self._actions[command]
            action.setEnabled(bool(what))
            if what:
                # Translators: an entry of a menu: {command} is "Undo" or "Redo", {what} such as "Typing".
                words = _("{command}: {what}")
                action.setText(words.format(command=action.text(), what=_(what).replace("&", "&&")))

    def _action(self, entry: _Entry, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(entry.command)
        action.setMenuRole(entry.role)
        action.setCheckable(entry.choice)
        if entry.key:
            action.setShortcut(QKeySequence(entry.key))
        window.addAction(action)
        self._actions[entry.command] = action
        self._titles.append((action, entry.title))
        return action
