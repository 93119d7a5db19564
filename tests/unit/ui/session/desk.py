"""The session page on screen, with real keys, and a saver that answers in its own time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button
from quizapp.ui.components.option_card import Verdict
from quizapp.ui.session import Choice
from quizapp.ui.session.session_page import SessionPage
from tests.unit.ui.session.play import Played


class Desk:
    """The page on screen, with what it said and asked for."""

    def __init__(self, qtbot: QtBot, played: Played, width: int = 1280, height: int = 800) -> None:
        self.spoken: list[str] = []
        self.choices: list[Choice] = []
        self.played = played
        self.page = SessionPage(announce=self._hear)
        qtbot.addWidget(self.page)
        self.page.answered.connect(self.choices.append)
        self.page.resize(width, height)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.show_session(played.session, played.material)

    def _hear(self, _widget: QWidget, message: str) -> None:
        self.spoken.append(message)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def write(self, words: str) -> None:
        """Type words wherever the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, words)

    def check(self) -> None:
        """Press Enter, and answer as the window does once the answer is on disk."""
        self.press(Qt.Key.Key_Return)
        self.save()

    def save(self) -> None:
        """Answer as the window does once the answer is on disk."""
        self.played = self.played.after(self.choices[-1].given)
        self.page.show_verdict(self.played.session)

    @property
    def verdicts(self) -> list[Verdict]:
        return [card.verdict for card in self.page.question_view.cards]


def key(number: int) -> Qt.Key:
    """Return the key of an option's number."""
    return Qt.Key(Qt.Key.Key_0 + number)


def texts(page: QWidget) -> list[str]:
    """Return the words of the labels that are to be seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def named(page: QWidget, name: str) -> Button:
    """Return the button of that spoken name."""
    return next(button for button in page.findChildren(Button) if button.accessibleName() == name)
