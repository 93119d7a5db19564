"""Questions are moved by keyboard and by mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import ALT, Key, ids, press


def test_moving_stops_at_the_ends_and_keeps_the_question_shown(page: EditorPage) -> None:
    press(Key.Key_Up, ALT)
    assert ids(page) == ["q-ready", "q-review", "q-draft"]
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    assert ids(page) == ["q-review", "q-draft", "q-ready"]
    assert page.list.view.currentIndex().row() == 2
    assert page.question is not None
    assert page.question.id == "q-ready"


def test_moving_works_from_a_text_field(page: EditorPage) -> None:
    page.form.stem.field.setFocus()
    press(Key.Key_Down, ALT)
    assert ids(page) == ["q-review", "q-ready", "q-draft"]


@pytest.mark.parametrize(
    ("source", "target", "below", "order"),
    [
        (2, 0, False, ["q-draft", "q-ready", "q-review"]),
        (0, 1, True, ["q-review", "q-ready", "q-draft"]),
        (0, 2, True, ["q-review", "q-draft", "q-ready"]),
        (1, 1, False, ["q-ready", "q-review", "q-draft"]),
    ],
)
def test_a_row_is_dragged_by_the_mouse(
    page: EditorPage, source: int, target: int, below: bool, order: list[str]
) -> None:
    view = page.list.view
    viewport = view.viewport()
    rows = [view.visualRect(page.list.model.index(row)) for row in range(3)]
    start = rows[source].center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(4, 0))
    assert view.state() is QAbstractItemView.State.DraggingState
    QTest.mouseMove(viewport, start + QPoint(4 * QApplication.startDragDistance(), 0))
    goal = rows[target].center() + QPoint(0, 8 if below else -8)
    content = page.list.model.mimeData([page.list.model.index(source)])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moved = Qt.DropAction.MoveAction
    # Qt hands a drop only to what a drag of the platform has entered, and there is none without a screen.
    view.dropEvent(QDropEvent(QPointF(goal), moved, content, button, none))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=goal)
    assert ids(page) == order
    if order != ["q-ready", "q-review", "q-draft"]:
        page.undo()
        assert ids(page) == ["q-ready", "q-review", "q-draft"]
