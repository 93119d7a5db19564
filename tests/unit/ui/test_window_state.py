"""Where the window stands: on the screen, with its frame."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui import window_state
from quizapp.ui.window_state import fitted

SCREEN = QRect(0, 0, 1280, 800)


def frame(inside: QRect) -> QRect:
    """Return the frame that a window manager puts around: a title bar of 22 pixels, narrow borders."""
    return inside.adjusted(-1, -22, 1, 5)


@pytest.mark.parametrize(
    "inside",
    [
        QRect(0, 0, 1280, 800),
        QRect(0, 22, 1280, 800),
        QRect(900, 600, 700, 500),
        QRect(-300, -300, 700, 500),
        QRect(0, 0, 3000, 2000),
    ],
)
def test_a_window_is_brought_onto_the_screen_with_its_frame(inside: QRect) -> None:
    placed = fitted(inside, frame(inside), SCREEN)
    assert SCREEN.contains(frame(placed))
    assert placed.size() == inside.size().boundedTo(QSize(1278, 773))


def test_a_window_that_fits_stays_where_it_is() -> None:
    inside = QRect(40, 60, 900, 600)
    assert fitted(inside, frame(inside), SCREEN) == inside


def test_the_first_size_leaves_room_for_a_frame(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window_state.restore(window, tmp_path / "window.ini")
    free = QGuiApplication.primaryScreen().availableGeometry()
    assert window.height() + 22 <= free.height()
    assert window.minimumHeight() <= window.height()
    assert window.minimumWidth() <= window.width()


def test_a_window_shown_too_large_is_fitted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    free = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(free.size() * 2)
    window.show()
    window_state.fit(window)
    assert free.contains(window.frameGeometry())
