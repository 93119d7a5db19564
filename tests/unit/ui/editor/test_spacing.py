"""Distances in the form grow with its text."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space


def test_a_distance_follows_the_size_of_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    Spaced(widget, column, Space.XXS)
    assert column.spacing() == Space.XXS
    theme.apply(qapp, theme.Theme(text_factor=2.0, reduced_motion=True))
    qapp.processEvents()
    assert column.spacing() == 2 * Space.XXS
