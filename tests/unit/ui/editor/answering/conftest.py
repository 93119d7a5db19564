"""The set of seven, opened at one of its questions."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.model.question import Question
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.conftest import OpenPage

Opened = Callable[[Question], EditorPage]


@pytest.fixture
def on(open_page: OpenPage) -> Opened:
    """Open the set of seven at a question."""

    def opened(question: Question) -> EditorPage:
        page = open_page(seven.question_set())
        page.show_question(question.id)
        QApplication.processEvents()
        return page

    return opened


def shown(page: EditorPage) -> Question:
    """Return the question at which the page stands."""
    assert page.question is not None
    return page.question
