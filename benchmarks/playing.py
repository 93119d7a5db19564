"""Somebody who plays session after session in the real window, by keys, as the numbers of a seed have it."""

import random
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.app import compose
from quizapp.model.plan import Plan
from quizapp.model.session import Session, SessionMode
from quizapp.paths import Home
from quizapp.ui.session import start_choices
from quizapp.ui.session.answers.matching import MatchingAnswers
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.exam_page import ExamPage
from quizapp.ui.session.overview_page import OverviewPage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.session.start_page import StartPage
from quizapp.ui.sitting import Sitting

Key = Qt.Key
LATE = 1000
"""Milliseconds by which `save_late` comes after what it saves was shown."""


class Shown(NamedTuple):
    """A moment of a session that its learner has seen."""

    session: Session
    """As it stood: each answer in it was shown as checked or, in a test, as given."""
    options: tuple[str, ...]
    """The words of the options in view, in their order; empty where there is nothing to choose from."""


class Player:
    """Goes on with the session on a set, or begins one after the other.

    `tell` hears each moment that was shown, and the place whose answer in a test is about to change.
    """

    def __init__(self, home: Home, seed: int, tell: Callable[[Shown | int], None]) -> None:
        self._home = home
        self._random = random.Random(seed)  # noqa: S311 - the same keys on each run
        self._tell = tell
        self._window = compose(home, source=self._random)
        self._window.resize(1280, 800)
        ready: list[bool] = []
        self._window.ready.connect(lambda: ready.append(True))
        self._window.show()
        self._window.activateWindow()
        while not ready or QApplication.activeWindow() is not self._window:
            QApplication.processEvents()

    def play(self, set_id: str) -> None:
        """Play on to the end of a session, and tell its end too."""
        mode = self._random.choice((SessionMode.PRACTICE, SessionMode.TEST))
        minutes = 10 if mode is SessionMode.TEST else None
        start_choices.keep(Plan(mode=mode, minutes=minutes, certainty=True), self._home.window)
        self._window.playing.begin(set_id)
        QApplication.processEvents()
        while not isinstance(page := self._window.stack.currentWidget(), EndPage):
            match page:
                case StartPage():
                    self._press(Key.Key_Return)
                    self._show()
                case SessionPage():
                    self._check(page)
                case ExamPage():
                    self._give(page)
                case OverviewPage():
                    self._press(Key.Key_Return)
                case _:
                    raise SystemExit(f"no page of a session: {page}")
        self._show()

    def _check(self, page: SessionPage) -> None:
        """Have an answer checked, skip or flag now and then, and go on."""
        if not _revealed(page):
            self._show()
            if self._random.random() < 0.1 and page.asides.skip.isEnabled():
                page.asides.skip.click()
                return
            self._answer(page)
            self._press(Key.Key_Return)
            if not _revealed(page):
                raise SystemExit(f"not checked: {page.question_view.stem}")
            self._show()
        if self._random.random() < 0.1:
            page.asides.flag.click()
        self._press(Key.Key_Return)

    def _give(self, page: ExamPage) -> None:
        """Give an answer or change the one that was given, and go on; a few are left for later."""
        if self._random.random() > 0.1:
            self._tell(page.place)
            self._answer(page)
        self._press(Key.Key_Return)
        self._show()

    def _answer(self, page: SessionPage | ExamPage) -> None:
        sitting = self._window.playing.sitting
        if sitting is None:
            raise SystemExit("nothing is played")
        question = sitting.material.questions[sitting.session.asked[_place(page, sitting)].question]
        area = page.question_view.answers
        match question.interaction:
            case "choice" | "true_false" | "multiple_choice":
                key = Key(Key.Key_0 + self._random.randint(1, len(area.cards)))
                self._press(key)
                if not area.complete:  # the press took back what was given before
                    self._press(key)
            case "matching":
                if isinstance(area, MatchingAnswers):
                    numbers = self._random.sample(range(1, len(area.bank) + 1), len(area.rows))
                    for number in numbers:
                        self._press(Key(Key.Key_0 + number), Key.Key_Down)
            case "ordering":
                self._press(Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
            case "selection":
                for _word in range(self._random.randint(1, 9)):
                    self._press(Key.Key_Right)
            case "reflection":
                self._press(self._random.choice((Key.Key_A, Key.Key_B)))
        if question.scored:
            self._press(self._random.choice((Key.Key_Z, Key.Key_X, Key.Key_C)))

    def _press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self._window, key, modifiers)
            QApplication.processEvents()

    def _show(self) -> None:
        sitting, page = self._window.playing.sitting, self._window.stack.currentWidget()
        if sitting is not None:
            cards = page.question_view.cards if isinstance(page, SessionPage | ExamPage) else ()
            self._tell(Shown(sitting.session, tuple(card.label for card in cards)))


def _place(page: SessionPage | ExamPage, sitting: Sitting) -> int:
    return page.place if isinstance(page, ExamPage) else sitting.session.place


def save_late() -> None:
    """Have sittings saved only after what is saved was shown: the fault that must be found."""
    whole = Sitting.save

    def save(self: Sitting) -> bool:
        QTimer.singleShot(LATE, lambda: whole(self))
        return True

    setattr(Sitting, "save", save)  # noqa: B010 - a method put in the place of another


def _revealed(page: SessionPage) -> bool:
    """Tell whether the answer is checked."""
    return page.question_view.revealed
