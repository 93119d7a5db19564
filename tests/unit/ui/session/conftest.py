"""Sessions in every state, and the page on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.look import theme
from tests.unit.ui.session.desk import Desk
from tests.unit.ui.session.play import Played, start


@pytest.fixture
def started() -> Played:
    """A session of three questions, one more left out, nothing answered. The key is always the second option."""
    return start()


@pytest.fixture
def ended(started: Played) -> Played:
    """The same session with the first and third answer right and the second wrong."""
    return started.after(("o1",)).after(("o0",)).after(("o1",)).finished()


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    """Light, still, left to right."""
    theme.apply(qapp, theme.Theme(reduced_motion=True))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def desk(qtbot: QtBot, started: Played) -> Desk:
    """The first question, in a window of the usual size."""
    return Desk(qtbot, started)
