from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button
from quizapp.ui.components.empty_state import EmptyState, Sheets


@pytest.fixture
def state(qtbot: QtBot) -> Iterator[EmptyState]:
    window = QWidget()  # a window itself would not get smaller than all of it
    qtbot.addWidget(window)
    made = EmptyState("No set fits", "Look for a word of its name.", Button("Show all sets"), parent=window)
    made.resize(500, 500)
    window.show()
    yield made
    window.hide()


def _has_picture(state: EmptyState) -> bool:
    (sheets,) = state.findChildren(Sheets)
    return sheets.isVisible()


def test_the_picture_goes_before_the_words_lose_room(state: EmptyState) -> None:
    assert _has_picture(state)
    state.resize(500, 150)
    assert not _has_picture(state)
    QApplication.processEvents()
    (button,) = state.findChildren(Button)
    assert button.height() == button.sizeHint().height()


def test_the_picture_comes_back_with_the_room(state: EmptyState) -> None:
    state.resize(500, 150)
    state.resize(500, 500)
    assert _has_picture(state)


def test_longer_words_may_take_the_room_of_the_picture(state: EmptyState) -> None:
    state.resize(500, 260)
    assert _has_picture(state)
    state.set_texts("No set fits", "Look for a word of its name. " * 20)
    assert not _has_picture(state)


def test_where_it_scrolls_it_goes_by_the_room_that_it_is_told(state: EmptyState) -> None:
    state.resize(500, 150)
    state.set_room(500)
    assert _has_picture(state)
    state.set_room(150)
    assert not _has_picture(state)
