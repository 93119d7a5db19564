"""What the keys of the editor do wherever the focus is; text fields keep for themselves what is text.

Keys without Ctrl or Alt mean nothing in the form: whoever fills it in may be on a button of it when the next word
begins, and would reject the question by its first letter.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from quizapp.model.question import Role
from quizapp.ui.components.key_places import letter_of
from quizapp.ui.editor.deeds import Deeds
from quizapp.ui.editor.frame import EditorFrame
from quizapp.ui.editor.marking_pane import ANSWER_KEY, EVIDENCE_KEY, KEYS

_ROLES: dict[str, Role] = {key: role for role, key in KEYS.items()}


def act(event: QKeyEvent, deeds: Deeds, frame: EditorFrame, *, letters: bool) -> bool:
    """Do what a key means and tell whether it means anything; a letter alone does where `letters` is true."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if control and key == Qt.Key.Key_Z:
        (deeds.redo if shift else deeds.undo)()
    elif control and key == Qt.Key.Key_Y:
        deeds.redo()
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
        if control or (plain and _beside_the_form(frame)):
            deeds.accept()
    elif key == Qt.Key.Key_F6:
        frame.go_to_pane(-1 if shift else 1)
    elif key == Qt.Key.Key_Escape and deeds.show_one():
        frame.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        return plain and letters and _beside_the_form(frame) and _letter(letter_of(event), deeds, frame)
    return True


def _beside_the_form(frame: EditorFrame) -> bool:
    """Tell whether the focus is where a question is looked at as a whole, and nothing of it filled in."""
    now = QApplication.focusWidget()
    places = (frame.list, frame.several, frame.article, frame.bar)
    return now is not None and any(place is now or place.isAncestorOf(now) for place in places)


def _letter(letter: str, deeds: Deeds, frame: EditorFrame) -> bool:
    """Act on a letter alone and tell whether it meant anything."""
    if letter in _ROLES:
        frame.article.mark(_ROLES[letter])
    elif letter == EVIDENCE_KEY:
        frame.article.choose_evidence()
    elif letter == ANSWER_KEY:
        frame.article.choose_answer()
    elif letter == "R":
        deeds.reject()
    elif letter == "L":
        deeds.later()
    else:
        return False
    return True
