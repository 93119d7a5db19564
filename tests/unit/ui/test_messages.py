"""What is told over the window, and what each message offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.ui.components.button import Button
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.toast import Toast
from quizapp.ui.messages import Messages


class Window:
    """A window with its messages."""

    def __init__(self, qtbot: QtBot, log: Path) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.widget.resize(900, 600)
        self.widget.show()
        self.messages = Messages(self.widget, log)
        (self.toast,) = self.widget.findChildren(Toast)

    @property
    def offer(self) -> str:
        """The label of the button; empty where there is none."""
        (button,) = self.toast.findChildren(Button)
        return button.accessibleName() if button.isVisible() else ""

    @property
    def icon(self) -> str:
        (icon,) = self.toast.findChildren(Icon)
        return icon.name


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    (tmp_path / "log.txt").write_text("ERROR something\n")
    window = Window(qtbot, tmp_path / "log.txt")
    yield window
    window.widget.close()


def test_each_message_has_the_sign_and_the_offer_that_fit_it(window: Window) -> None:
    messages = window.messages
    messages.say("Saved.")
    assert (window.icon, window.offer) == ("tick", "")
    messages.advise("Drop one article at a time.")
    assert (window.icon, window.offer) == ("warning", "")
    messages.warn("The disk is full.")
    assert (window.icon, window.offer) == ("warning", "Open the log")
    messages.offer_undo("Deleted.", lambda: None)
    assert (window.icon, window.offer) == ("tick", "Undo")


def test_the_log_is_offered_only_where_it_says_more(window: Window) -> None:
    window.messages.refuse(UserError("A question set needs a name."))
    assert window.offer == ""
    error = UserError("The disk is full.")
    error.__cause__ = OSError(28, "No space left on device")
    window.messages.refuse(error)
    assert window.offer == "Open the log"


def test_a_log_that_says_nothing_is_not_offered(window: Window, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("")
    window.messages.warn("The disk is full.")
    assert window.offer == ""
    window.messages.open_log()
    assert window.messages.last == "Nothing has been logged."


def test_an_offer_goes_when_it_is_no_longer_what_its_button_would_do(window: Window) -> None:
    window.messages.offer_undo("Deleted.", lambda: None)
    window.messages.withdraw_undo()
    assert not window.toast.isVisible()


def test_another_message_stays_when_an_earlier_offer_goes(window: Window) -> None:
    window.messages.offer_undo("Deleted.", lambda: None)
    window.messages.warn("The disk is full.")
    window.messages.withdraw_undo()
    assert window.toast.isVisible()
