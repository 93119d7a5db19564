"""A title of any length leaves the window as wide as it is, and what it holds within it, on every page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.article import make_article
from quizapp.ui.look import theme
from quizapp.ui.printing.dialog import PrintDialog
from tests import samples
from tests.journeys import places
from tests.journeys.places import PLACES
from tests.journeys.stage import CTRL, Stage

WIDTH, HEIGHT = 900, 600
WORDS = "The bridge over the river is shut, and nobody says why "
LENGTHS = (200, 10_000)


def history_filled(stage: Stage) -> None:
    places.end(stage)
    stage.window.show_history()


def library_deleted(stage: Stage) -> None:
    stage.window.show_library()
    stage.press(Qt.Key.Key_Delete)


def library_renaming(stage: Stage) -> None:
    stage.window.show_library()
    stage.press(Qt.Key.Key_F2)


def printing(stage: Stage) -> None:
    stage.window.show_library()
    stage.press(Qt.Key.Key_P, modifiers=CTRL)


WITHOUT_TITLES = (places.importing, places.found, places.imported, places.settings, places.history)
MORE_PLACES = (history_filled, library_deleted, library_renaming, printing)


@pytest.fixture(params=LENGTHS)
def stage(qtbot: QtBot, qapp: QApplication, home: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    title = (WORDS * (request.param // len(WORDS) + 1))[: request.param].strip()
    before = theme.current()
    made = samples.question_set()
    article = make_article(made.article.text, title=title, outlet=title, author=title, date=title)
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(made.model_copy(update={"title": title, "article": article}))
        stage.open((WIDTH, HEIGHT))
        yield stage
    theme.apply(qapp, before)


def beyond(window: QWidget) -> list[str]:
    """Return the widgets in `window` of which something stands to the right or left of it."""
    return [
        f"{type(widget).__name__} {widget.objectName()}: {left} to {left + widget.width()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window and not in_scrolled(widget, window)
        for left in (widget.mapTo(window, QPoint(0, 0)).x(),)
        if left < 0 or left + widget.width() > window.width()
    ]


def in_scrolled(widget: QWidget, window: QWidget) -> bool:
    """Tell whether `widget` lies in what scrolls to the side, so that all of it is reached."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea) and above.horizontalScrollBar().maximum() > 0:
            return True
        above = above.parentWidget()
    return False


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize(
    "place",
    [*(place for place in PLACES if place not in WITHOUT_TITLES), *MORE_PLACES],
    ids=lambda place: place.__name__,
)
def test_the_window_stays_as_wide_as_it_is(
    qapp: QApplication, stage: Stage, place: Callable[[Stage], None], factor: float
) -> None:
    theme.apply(qapp, replace(theme.current(), text_factor=factor))
    place(stage)
    qapp.processEvents()
    window = stage.window
    assert (window.width(), window.height()) == (WIDTH, HEIGHT)
    assert window.minimumSizeHint().width() <= WIDTH
    assert not beyond(window)
    for dialog in window.findChildren(PrintDialog):
        assert dialog.width() <= dialog.screen().availableSize().width()
        assert not beyond(dialog)


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_path_of_the_data_folder_stays_within_the_settings(
    qtbot: QtBot, qapp: QApplication, home: Path, factor: float
) -> None:
    before = theme.current()
    theme.apply(qapp, replace(before, text_factor=factor))
    with Stage(qtbot, home / ("folder" * 30)) as stage:
        stage.open((WIDTH, HEIGHT))
        stage.window.show_settings()
        qapp.processEvents()
        assert (stage.window.width(), stage.window.height()) == (WIDTH, HEIGHT)
        assert not beyond(stage.window)
    theme.apply(qapp, before)
