"""The way through a test, a question answered and flagged, all places, and its end; then through a class."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from tools.pictures.tour import Tour

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
PAGES = ("exam", "exam-overview", "exam-end", "class", "class-answer")
"""The names of what is to be seen, in the order of listing."""


def exam(tour: Tour) -> Iterator[str]:
    """Take a test of five questions in ten minutes, and leave some of them out."""
    playing = tour.window.playing
    playing.start_over(tour.store.sets.summaries()[-1].id)
    sheet = playing.start_page
    sheet.mode.segment(1).click()
    sheet.number.segment(0).click()
    sheet.minutes.setCurrentIndex(2)
    tour.press(ENTER)
    tour.press(Qt.Key.Key_1, Qt.Key.Key_L)
    yield "exam"
    for _question in range(5):
        tour.press(ENTER)
    yield "exam-overview"
    playing.examining.overview.handed_in.emit()
    tour.settle()
    yield "exam-end"
    tour.press(ESCAPE)
    playing.start_over(tour.store.sets.summaries()[-1].id)
    sheet.mode.segment(0).click()
    sheet.minutes.setCurrentIndex(0)
    tour.press(ENTER, ESCAPE)


def before_class(tour: Tour) -> Iterator[str]:
    """Show a question to a class, then its answer. The window is the screen: it keeps its size."""
    size = tour.window.size()
    playing = tour.window.playing
    playing.start_over(tour.store.sets.summaries()[-1].id)
    playing.start_page.class_button.click()
    tour.settle()
    tour.window.resize(size)
    tour.settle()
    yield "class"
    tour.press(Qt.Key.Key_PageDown)
    yield "class-answer"
    tour.press(ESCAPE, ESCAPE)
    tour.settle()
    tour.window.resize(size)
    tour.settle()
