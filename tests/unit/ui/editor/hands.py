"""What a person does in the editor, and what can be seen of the set then."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.answering.option_rows import OptionRows
from quizapp.ui.editor.page import EditorPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    QTest.keyClick(focus(), key, modifiers)


def type_text(words: str) -> None:
    """Type words wherever the focus is."""
    QTest.keyClicks(focus(), words)


def now(page: EditorPage) -> QuestionSet:
    """Return the set as it is now."""
    assert page.question_set is not None
    return page.question_set


def stems(page: EditorPage) -> list[str]:
    """Return the stems of all questions."""
    return [question.stem for question in now(page).questions]


def ids(page: EditorPage) -> list[str]:
    """Return the ids of all questions."""
    return [question.id for question in now(page).questions]


def rows_of(page: EditorPage) -> OptionRows:
    """Return the editor of answers that are right or wrong."""
    assert isinstance(page.form.answers, OptionRows)
    return page.form.answers
