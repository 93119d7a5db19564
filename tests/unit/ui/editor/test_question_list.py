"""The list is an honest model over frozen values; it never moves anything itself."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from quizapp.model.question import Status
from quizapp.ui.editor.question_list import QuestionList, Row

ROWS = (
    Row("q1", "Who denied it?", Status.READY, 0),
    Row("q2", "  Who\nsaid  it? ", Status.REVIEW, 2),
    Row("q3", "", Status.DRAFT, 1),
)


@pytest.fixture
def model() -> QuestionList:
    made = QuestionList()
    made.show(ROWS)
    return made


def test_it_keeps_the_rules_of_models(model: QuestionList, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(())
    model.show((ROWS[2], ROWS[0]))
    model.show((ROWS[0], ROWS[2]))


def test_it_says_stem_status_and_findings(model: QuestionList) -> None:
    shown = [model.index(place).data() for place in range(3)]
    assert shown == ["Who denied it?", "Who said it?", "Not written yet"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Question 2: Who said it?, To review, 2 findings"


def test_a_new_order_keeps_hold_of_the_current_row(model: QuestionList) -> None:
    held = QPersistentModelIndex(model.index(0))
    model.show((ROWS[1], ROWS[2], ROWS[0]))
    assert held.row() == 2


def test_changed_words_are_told_row_by_row(model: QuestionList, qtbot: QtBot) -> None:
    changed = (ROWS[0], ROWS[1]._replace(findings=0), ROWS[2])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show(changed)
    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1
