"""Whatever the way of answering: every control has a name, a place in the tab order and a direction."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question import Question
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.answering.conftest import Opened
from tests.unit.ui.editor.hands import Key, focus, press

BY_WAY = {interaction_of(question): question for question in seven.QUESTIONS}


@pytest.mark.parametrize("width", [1280, 500])
def test_every_way_has_named_controls_that_tab_reaches(on: Opened, width: int) -> None:
    page = on(seven.CHOICE)
    page.resize(width, 700)
    page.tabs.show_article(False)
    for question in seven.QUESTIONS:
        page.show_question(question.id)
        QApplication.processEvents()
        walk(page)


def walk(page: EditorPage) -> None:
    """Go through the controls of the answers by Tab."""
    answers = page.form.answers
    assert answers is not None
    controls = [each for each in answers.controls() if each.isVisible() and each.isEnabled()]
    names = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in controls]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    page.form.stem.field.setFocus()
    seen = []
    for _step in range(len(controls) + 4):
        press(Key.Key_Tab)
        seen.append(focus())
    stops = [each for each in controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each for each in seen if each in stops] == stops
    assert page.form.answering.way in seen


def test_each_way_is_written_in_the_direction_of_the_article(on: Opened) -> None:
    page = on(seven.CHOICE)
    arabic = seven.article().model_copy(update={"language": "ar"})
    page.show_set(seven.question_set("other").model_copy(update={"article": arabic}))
    for way, question in BY_WAY.items():
        page.show_question(question.id)
        answers = page.form.answers
        assert answers is not None
        fields = [each for each in answers.controls() if each.inherits("QPlainTextEdit")]
        assert {field.layoutDirection() for field in fields} <= {Qt.LayoutDirection.RightToLeft}
        assert bool(fields) is (way not in {Interaction.SELECTION, Interaction.REFLECTION})


@pytest.mark.parametrize(
    ("question", "field", "control"),
    [
        (seven.MATCHING, "options", lambda answers: answers.rows[0].prompt),
        (seven.ORDERING, "options", lambda answers: answers.rows[0].text),
        (seven.SELECTION, "key", lambda answers: answers.mark),
        (seven.SEVERAL, "options", lambda answers: answers.rows[0].text),
    ],
)
def test_findings_lead_to_the_control_that_they_concern(
    on: Opened, question: Question, field: str, control: Callable[[object], QWidget]
) -> None:
    page = on(question)
    assert page.form.control(field) is control(page.form.answers)
