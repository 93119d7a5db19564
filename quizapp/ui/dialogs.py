"""The small dialogs: which keys there are, what this is, and whether to quit with answers unsaved."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp import __version__
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import KeyCap, key_cap_size
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.keys import editor_keys
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.notice import Notice
from quizapp.ui.sets.commands import ENTRIES, Deed

ELSEWHERE = 2
"""How `unsaved_dialog` ends where a copy is to be saved elsewhere."""


def keys_dialog(commands: Sequence[tuple[str, str]], parent: QWidget) -> QDialog:
    """Return the dialog that lists `commands`, pairs of a key and what it does, and the keys of the pages."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Translators: title of the list of keyboard shortcuts.
    dialog.setWindowTitle(_("Keys"))
    listed = QWidget()
    rows = QVBoxLayout(listed)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(Space.M)
    parts = (
        (_("Everywhere"), (*commands, (_("Esc"), _("Back, or stop")))),
        (_("When adding an article"), _adding_keys()),
        (_("In a session"), _session_keys()),
        (_("Before a class"), _class_keys()),
        (_("In the library"), _library_keys()),
        (_("In the editor"), editor_keys()),
        (_("In the history"), _history_keys()),
    )
    widest = max(key_cap_size(key).width() for _title, keys in parts for key, _meaning in keys)
    for title, keys in parts:
        rows.addWidget(TextBlock(title, Type.H3))
        rows.addLayout(_table(keys, widest))
    scroll = ScrollColumn(listed, margin=Space.L)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, Space.M)
    column.addWidget(scroll)
    for key, share in (
        (Qt.Key.Key_Down, 0.1),
        (Qt.Key.Key_Up, -0.1),
        (Qt.Key.Key_PageDown, 0.9),
        (Qt.Key.Key_PageUp, -0.9),
    ):
        shortcut = QShortcut(QKeySequence(key), dialog)
        shortcut.activated.connect(partial(scroll.scroll_by, share))
    # Translators: a button; it closes a dialog.
    close = Button(_("Close"), weight=Weight.PRIMARY, key=_("Esc"))
    close.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    foot.setContentsMargins(Space.L, 0, Space.L, 0)
    foot.addStretch(1)
    foot.addWidget(close)
    column.addLayout(foot)
    dialog.resize(
        QSize(theme.scaled(480), theme.scaled(720)).boundedTo(parent.size() - QSize(Space.XL, Space.XL))
    )
    close.setFocus()
    return dialog


def _adding_keys() -> tuple[tuple[str, str], ...]:
    return (
        (QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText), _("Make questions")),
    )


def _session_keys() -> tuple[tuple[str, str], ...]:
    def keys(portable: str) -> str:
        return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)

    return (
        # Translators: a range of keys.
        (_("1 to 9"), _("Choose an answer")),
        # Translators: the name of a key.
        (_("Enter"), _("Check the answer, then the next question")),
        ("T F N", _("True, false, or not stated")),
        # Translators: the names of two keys; Alt is held while an arrow is pressed.
        (_("Alt and an arrow"), _("Move what is to be put in order")),
        # Translators: the names of two keys; Shift is held while an arrow is pressed.
        (_("Shift and an arrow"), _("Select more words of the article; with Ctrl by sentence")),
        # Translators: the names of keys that say how sure one is.
        ("Z X C", _("Say how sure you are, where that is asked")),
        ("S", _("Skip the question; it comes again at the end")),
        ("L", _("Mark the question, to look at it again")),
        ("?", _("Show these keys")),
        ("A", _("Show or hide the article")),
        (keys("Ctrl+F"), _("Search in the article")),
        (f"{keys('Ctrl++')} {keys('Ctrl+-')}", _("Set the article larger or smaller")),
        ("W", _("Why this question exists, after the answer")),
        ("E", _("Open the question in the editor, after the answer")),
        # Translators: the names of two keys.
        (_("Page Up, Page Down"), _("Scroll the article while an answer is being chosen")),
        (_("Esc"), _("Leave; every checked answer is saved")),
    )


def _class_keys() -> tuple[tuple[str, str], ...]:
    return (
        # Translators: the space bar, as written on keyboards.
        (_("Space"), _("Show the answer, then the next question; so does Page Down")),
        # Translators: the name of a key.
        (_("Page Up"), _("Hide the answer, then the question before")),
        (_("Esc"), _("Leave; nothing was recorded")),
    )


def _library_keys() -> tuple[tuple[str, str], ...]:
    native = QKeySequence.SequenceFormat.NativeText
    deeds = tuple(
        (
            _("Enter") if entry.deed is Deed.PLAY else QKeySequence(entry.key).toString(native),
            _(entry.title).rstrip("…"),
        )
        for entry in ENTRIES
        if entry.key
    )
    undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(native)
    return (*deeds, (undo, _("Undo")))


def _history_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("T", _("Chart or table")),
        # Translators: the names of two keys.
        (_("Left, Right"), _("From point to point of the chart")),
        (_("Enter"), _("Open the session")),
    )


def _table(rows: Sequence[tuple[str, str]], width: int) -> QGridLayout:
    """Return keys and what they do; the keys have `width` pixels, in all tables the same."""
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, width)
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.XS)
    for number, (key, meaning) in enumerate(rows):
        grid.addWidget(KeyCap(key), number, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(TextBlock(meaning), number, 1)
    grid.setColumnStretch(1, 1)
    return grid


def about_dialog(parent: QWidget) -> Notice:
    """Return the dialog that says what this is and which version."""
    dialog = Notice(
        _("About Who Said What"),
        _("Who Said What, version {version}").format(version=__version__),
        _(
            "Quizzes on who claimed, denied and reported what in a news article. Everything happens on this"
            " computer; nothing is sent. Free software under the MIT licence."
        ),
        parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    close = Button(_("Close"), weight=Weight.PRIMARY, key=_("Esc"))
    close.clicked.connect(dialog.accept)
    dialog.add_button(close)
    return dialog


def quit_anyway(error: UserError, parent: QWidget, save_elsewhere: Callable[[], object]) -> bool:
    """Ask whether to quit although the last answers could not be saved; tell what was decided.

    Whoever wants to keep a copy stays, and `save_elsewhere` is called.
    """
    decided = unsaved_dialog(error, parent).exec()
    if decided == ELSEWHERE:
        save_elsewhere()
    return decided == QDialog.DialogCode.Accepted


def unsaved_dialog(error: UserError, parent: QWidget) -> Notice:
    """Return the dialog that asks whether to quit although the last answers could not be saved: accepted if so."""
    dialog = Notice(_("Not saved"), _("Your last answers are not saved."), str(error), parent, warning=True)
    leave = Button(_("Quit and lose them"))
    leave.clicked.connect(dialog.accept)
    dialog.add_button(leave)
    elsewhere = Button(_("Save a copy elsewhere…"), icon="download")
    elsewhere.clicked.connect(partial(dialog.done, ELSEWHERE))
    dialog.add_button(elsewhere)
    # Translators: a button; it goes back to the window, whose answers are then still there.
    stay = Button(_("Stay"), weight=Weight.PRIMARY, key=_("Esc"))
    stay.clicked.connect(dialog.reject)
    dialog.add_button(stay)
    return dialog
