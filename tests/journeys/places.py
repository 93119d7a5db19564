"""The ways to every page of the window, for the tests that look at all of them."""

from PySide6.QtCore import Qt

from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER = Qt.Key.Key_Return


def home(stage: Stage) -> None:
    stage.window.show_home()


def library(stage: Stage) -> None:
    stage.window.show_library()


def importing(stage: Stage) -> None:
    stage.window.show_import()


def imported(stage: Stage) -> None:
    stage.window.show_import()
    built = samples.built(ready=6)
    stage.window.adding.page.show_result(built.question_set, built.graph)


def history(stage: Stage) -> None:
    stage.window.show_history()


def editor(stage: Stage) -> None:
    stage.window.editing.edit(samples.question_set().id)


def question(stage: Stage) -> None:
    stage.window.show_home()
    stage.press(ENTER)


def verdict(stage: Stage) -> None:
    question(stage)
    stage.press(Qt.Key.Key_1, ENTER)


def end(stage: Stage) -> None:
    question(stage)
    for _ in range(3):
        stage.press(Qt.Key.Key_1, ENTER, ENTER)


def replay(stage: Stage) -> None:
    end(stage)
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    stage.press(ENTER)


def settings(stage: Stage) -> None:
    stage.window.show_settings()


PLACES = (home, library, importing, imported, history, editor, question, verdict, end, replay, settings)
