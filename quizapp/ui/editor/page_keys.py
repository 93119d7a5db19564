"""What the keys of the editor do wherever the focus is; text fields keep for themselves what is text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from quizapp.model.question import Role
from quizapp.ui.editor.marking_pane import EVIDENCE_KEY, KEYS

if TYPE_CHECKING:
    from quizapp.ui.editor.page import EditorPage

_ROLES: dict[str, Role] = {key: role for role, key in KEYS.items()}


def act(page: "EditorPage", event: QKeyEvent) -> bool:
    """Do on `page` what a key means and tell whether it means anything."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if control and key == Qt.Key.Key_Z:
        (page.redo if shift else page.undo)()
    elif control and key == Qt.Key.Key_Y:
        page.redo()
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (plain or control) and not event.isAutoRepeat():
        page.deeds.accept()
    elif key == Qt.Key.Key_F6:
        page.go_to_pane(-1 if shift else 1)
    elif key == Qt.Key.Key_Escape and page.desk.selected:
        page.show_one()
    else:
        return plain and page.letter_keys and _letter(page, event.text().upper())
    return True


def _letter(page: "EditorPage", letter: str) -> bool:
    """Act on a letter alone and tell whether it meant anything."""
    if letter in _ROLES:
        page.article.mark(_ROLES[letter])
    elif letter == EVIDENCE_KEY:
        page.article.choose_evidence()
    elif letter == "R":
        page.deeds.reject()
    elif letter == "L":
        page.deeds.later()
    else:
        return False
    return True
