"""The way through a session with one question of each interaction: each as it is answered, and revealed."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.model.session import Asked
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tools.pictures.tour import Tour

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
_ALT = Qt.KeyboardModifier.AltModifier
_NAMES = ("choice", "several", "verdict", "matching", "ordering", "selection", "reflection")

PAGES = (
    *(f"{name}-{state}" for name in _NAMES[1:] for state in ("question", "reveal")),
    "matching-list",
    "selection-open",
    "end-partly",
    "replay-matching",
)
"""The names of what is to be seen, in the order of listing."""


def ways(tour: Tour) -> Iterator[str]:
    """Answer each question in part, and look at the end."""
    question_set = seven.question_set()
    tour.store.sets.save(question_set)
    tour.window.playing.begin(question_set.id)
    tour.press(ENTER)
    (session,) = (each for each in tour.store.sessions.open() if each.set_id == question_set.id)
    for name, asked in zip(_NAMES, session.asked, strict=True):
        yield from _answer(tour, name, asked)
        yield f"{name}-question"
        tour.press(ENTER)
        if name == "selection" and not tour.window.playing.session_page.question_view.revealed:
            tour.press(ENTER)  # the first one puts the article away that was in front of the question
        yield f"{name}-reveal"
        tour.press(ENTER)
    yield "end-partly"
    tour.window.playing.end_page.replay_requested.emit(3)
    yield "replay-matching"
    tour.press(ESCAPE, ESCAPE)


def _answer(tour: Tour, name: str, asked: Asked) -> Iterator[str]:
    """Give an answer that is right in part, where there is such a thing."""
    page = tour.window.playing.session_page
    match name:
        case "choice":
            tour.press(_digit(asked, "radio"))
        case "several":
            for each in ("mayor", "olsen", "worker"):
                tour.press(_digit(asked, each))
        case "verdict":
            tour.press(Qt.Key.Key_F)
        case "matching":
            tour.press(_digit(asked, "off"), Qt.Key.Key_Down, _digit(asked, "seen"))
            tour.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
            tour.over = QApplication.activePopupWidget()
            yield "matching-list"
            tour.put_away()
            tour.press(_digit(asked, "doubt"))
        case "ordering":
            tour.press(Qt.Key.Key_Down, modifiers=_ALT)
        case "selection":
            yield from _select(tour, page)
        case "reflection":
            for key in (Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_E, Qt.Key.Key_Space):
                tour.press(key)
            page.question_view.answers.stops[0].insertPlainText("children, and whoever was on board")  # type: ignore[attr-defined]


def _select(tour: Tour, page: SessionPage) -> Iterator[str]:
    yield "selection-open"
    if page.pane.isHidden():
        page.open_article()
    words = seven.span("denied that it had skipped any inspection. “Every check")
    page.pane.selecting.select(words)
    tour.settle()


def _digit(asked: Asked, option: str) -> Qt.Key:
    """Return the key of the number that an option has in the session."""
    return Qt.Key(Qt.Key.Key_1 + asked.options.index(option))
