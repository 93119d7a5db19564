"""The list of keys: all of it in reach, by keyboard too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui import dialogs
from quizapp.ui.sets.commands import ENTRIES


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(720, 540)
    window.show()
    return window


def test_the_keys_of_every_page_are_listed_and_scroll(qtbot: QtBot, window: QWidget) -> None:
    dialog = dialogs.keys_dialog((("Ctrl+O", "Open an article"),), window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Ctrl+O", "Open an article", "In a session", "In the library", "Undo"} <= words
    assert {entry.title.rstrip("…") for entry in ENTRIES if entry.key} <= words
    assert "" not in words
    assert "Chart or table" in words
    assert {"When adding an article", "Ctrl+Enter", "Make questions", "Page Up, Page Down"} <= words
    assert {"In the editor", "Move up", "Mark the selected words as “via”"} <= words
    assert dialog.height() <= window.height()
    (area,) = dialog.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0, "there is more than fits"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Down)
    assert bar.value() > 0
    for _page in range(1 + bar.maximum() // bar.pageStep() * 2):
        QTest.keyClick(focus, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
