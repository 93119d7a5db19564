"""The part of the form that depends on how a question is answered: one editor for each interaction."""

import itertools
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from quizapp.model.question import ChoiceQuestion, Question
from quizapp.ui.editor.choice_answers import ChoiceAnswers

AnswersEditor = ChoiceAnswers
"""The editors there are, joined by `|`. Each has what `ChoiceAnswers` has in public."""


def answers_editor(question: Question) -> AnswersEditor:
    """Return a new editor for the answers of `question`."""
    match question:
        case ChoiceQuestion():
            return ChoiceAnswers()
        case _:
            raise TypeError(f"no editor for {question.interaction}")


def fits(editor: AnswersEditor, question: Question) -> bool:
    """Tell whether `editor` can show `question`."""
    match question:
        case ChoiceQuestion():
            return isinstance(editor, ChoiceAnswers)
        case _:
            return False


def tab_order(widgets: Sequence[QWidget]) -> None:
    """Let the Tab key go through `widgets` in this order."""
    for before, after in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, after)
