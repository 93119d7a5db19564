"""The keys of the editor, for the list of keys."""

from PySide6.QtGui import QKeySequence

from quizapp.i18n import _
from quizapp.ui.components.marks import ORDER, mark_word
from quizapp.ui.editor.marking_pane import ANSWER_KEY, EVIDENCE_KEY, KEYS


def editor_keys() -> tuple[tuple[str, str], ...]:
    """Return each key of the editor with what it does, in the language of the interface."""
    # Translators: in the list of keys; {what} is one of who / said / what / via.
    mark = _("Mark the selected words as “{what}”")
    return (
        (_("Enter"), _("Accept the question, then the next one")),
        # Translators: in the list of keys.
        (_native("Ctrl+Enter"), _("The same, from inside a text field")),
        ("R", _("Reject the question")),
        ("L", _("Later: go on to the next one")),
        *((KEYS[role], mark.format(what=mark_word(role))) for role in ORDER),
        (EVIDENCE_KEY, _("Choose the selected words as evidence")),
        # Translators: in the list of keys.
        (ANSWER_KEY, _("Choose the selected words as the answer, where words are to be selected")),
        (_native("Ctrl+N"), _("New question")),
        (_native("Ctrl+D"), _("Duplicate")),
        (_native("Del"), _("Delete")),
        (_native("Alt+Up"), _("Move up")),
        (_native("Alt+Down"), _("Move down")),
        (_native("Ctrl+F"), _("Search in the questions")),
        # Translators: in the list of keys.
        (_native("Shift+Up"), _("Select several questions")),
        (_native("Ctrl+A"), _("Select all questions")),
        # Translators: list, form, article and bar are the panes of the editor.
        (_native("F6"), _("Go to the next pane")),
    )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
