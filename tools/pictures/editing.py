"""The way through the editor with one question of each interaction, and what it tells beside them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question import Question, TrueFalseQuestion
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tools.pictures.tour import Tour

_WAYS = ("several", "verdict", "matching", "ordering", "selection", "reflection")

PAGES = (
    *(f"edit-{way}" for way in _WAYS),
    "edit-matching-end",
    "edit-selection-article",
    "edit-ways",
    "edit-mend",
    "edit-why",
    "edit-set",
)
"""The names of what is to be seen, in the order of listing."""


def editing(tour: Tour) -> Iterator[str]:
    """Show each question, then what is said of one that was made from an article, and of a set out of balance."""
    question_set = seven.question_set("set-edited")
    tour.store.sets.save(
        question_set.model_copy(update={"questions": (*question_set.questions, *_verdicts())})
    )
    window = tour.window
    window.editing.edit(question_set.id)
    page = window.editing.page
    for way in _WAYS:
        page.show_question(f"q-{way}")
        page.tabs.show_article(False)
        page.list.view.setFocus()
        tour.settle()
        yield f"edit-{way}"
        if way == "matching":
            _scroll_to(tour, page, page.form.rationale)
            yield "edit-matching-end"
        if way == "selection":
            page.tabs.show_article(True)
            tour.settle()
            yield "edit-selection-article"
            page.tabs.show_article(False)
    page.list.add_other.click()
    tour.over = QApplication.activePopupWidget()
    yield "edit-ways"
    tour.put_away()
    yield from _mend(tour, page)
    page.list.notes.open.setChecked(True)
    tour.settle()
    yield "edit-set"
    page.list.notes.open.setChecked(False)
    window.editing.edit(tour.made.question_set.id)
    page.form.why.link.click()
    _scroll_to(tour, page, page.form.why)
    yield "edit-why"
    page.form.why.link.click()


def _mend(tour: Tour, page: EditorPage) -> Iterator[str]:
    """Write a full stop behind one of the answers."""
    page.show_question("q-several")
    page.form.control("option:mayor:text").setFocus()
    tour.settle()
    tour.press(Qt.Key.Key_End, Qt.Key.Key_Period)
    yield "edit-mend"
    tour.press(Qt.Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)


def _scroll_to(tour: Tour, page: EditorPage, part: QWidget) -> None:
    """Bring a part of the form into view, with what stands before it."""
    tour.settle()
    page.column.verticalScrollBar().setValue(part.y() - page.column.viewport().height() // 2)
    tour.settle()


def _verdicts() -> tuple[Question, ...]:
    """Return eight questions that are all keyed false, on different things."""
    things = ("bread", "the crack", "March", "the engineer", "Friday", "Radio Fen", "the weekend", "the hull")
    return tuple(
        TrueFalseQuestion.model_validate(
            seven.VERDICT.model_dump()
            | {
                "id": f"q-{number}",
                "stem": f"According to the article, Piet Olsen spoke of {thing} on Sunday.",
                "key": ("false",),
            }
        )
        for number, thing in enumerate(things)
    )
