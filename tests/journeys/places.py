"""The ways to every page of the window, for the tests that look at all of them."""

from PySide6.QtCore import Qt

from quizapp.ui.history.page import HistoryPage
from quizapp.ui.importing.frame import State
from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER = Qt.Key.Key_Return


def home(stage: Stage) -> None:
    stage.window.show_home()


def library(stage: Stage) -> None:
    stage.window.show_library()


def importing(stage: Stage) -> None:
    stage.window.show_import()


def found(stage: Stage) -> None:
    """What was found in an article, as long as the window's `find` finds it."""
    stage.window.show_import()
    page = stage.window.adding.page
    page.take_text(samples.TEXT)
    page.submit()
    stage.wait(lambda: page.state is State.FOUND)


def imported(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.show_result(samples.question_set(ready=6))


def history(stage: Stage) -> None:
    stage.window.show_history()


def editor(stage: Stage) -> None:
    stage.window.editing.edit(samples.question_set().id)


def starting(stage: Stage) -> None:
    stage.window.show_home()
    stage.press(ENTER)


def question(stage: Stage) -> None:
    stage.window.show_home()
    stage.press(ENTER, ENTER)


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
    stage.walk_to(stage.on(HistoryPage).view)
    stage.press(ENTER)


def settings(stage: Stage) -> None:
    stage.window.show_settings()


PLACES = (
    home,
    library,
    importing,
    found,
    imported,
    history,
    editor,
    starting,
    question,
    verdict,
    end,
    replay,
    settings,
)
