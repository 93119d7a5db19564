"""Which sets a session asks of: a list to tick by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.session.sets_dialog import SetsDialog

ROWS = [("a", "Tunnel shut", 9), ("b", "A rope\nin a bog", 1), ("c", "Third", 4)]


def opened(qtbot: QtBot, *ticked: str) -> tuple[SetsDialog, list[tuple[str, ...]]]:
    chosen: list[tuple[str, ...]] = []
    dialog = SetsDialog(ROWS, ticked)
    qtbot.addWidget(dialog)
    dialog.chosen.connect(chosen.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog, chosen


def test_the_space_bar_ticks_and_enter_takes_over(qtbot: QtBot) -> None:
    dialog, chosen = opened(qtbot, "a")
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert chosen == [("a", "b")]
    assert not dialog.isVisible()


def test_all_and_none_and_nothing_ticked_is_not_taken(qtbot: QtBot) -> None:
    dialog, chosen = opened(qtbot, "a")
    dialog.all.click()
    assert "".join(dialog.ticked) == "abc"
    assert dialog._note.text() == "3 sets are ticked."
    dialog.none.click()
    assert not dialog.ticked
    assert not dialog.use.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert chosen == []


def test_rows_are_spoken_with_their_boxes(qtbot: QtBot) -> None:
    dialog, _chosen = opened(qtbot, "b")
    table = QAccessible.queryAccessibleInterface(dialog.list)
    row = table.child(1)
    assert row.text(QAccessible.Text.Name) == "A rope in a bog · 1 question"
    assert row.state().checked
    assert table.text(QAccessible.Text.Name) == "Which sets"
