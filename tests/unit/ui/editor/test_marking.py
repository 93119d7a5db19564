"""Evidence is chosen in the article by mouse or keyboard, to the code point, and never over two paragraphs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.base import Span
from quizapp.model.question import Question, Role
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.evidence_row import is_word_for_word
from quizapp.ui.editor.marking_view import evidence_colour
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.look import theme

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SpanOf = Callable[[str], Span]


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(page: EditorPage) -> Question:
    assert page.question is not None
    return page.question


def words(page: EditorPage, role: Role) -> list[str]:
    assert page.question_set is not None
    text = page.question_set.article.text
    return [mark.span.of(text) for mark in shown(page).marks if mark.role is role]


@pytest.mark.parametrize(
    ("key", "role"),
    [(Key.Key_W, Role.SOURCE), (Key.Key_S, Role.CUE), (Key.Key_C, Role.CONTENT), (Key.Key_V, Role.OUTLET)],
)
def test_keys_mark_the_selection_behind_an_emoji(
    page: EditorPage, span_of: SpanOf, key: Qt.Key, role: Role
) -> None:
    page.article.view.setFocus()
    page.article.view.select(span_of("shipping company"))
    QTest.keyClick(page.article.view, key)
    assert "shipping company" in words(page, role)


def test_words_are_selected_and_marked_by_keyboard_alone(page: EditorPage, span_of: SpanOf) -> None:
    while QApplication.focusWidget() is not page.article.view:
        QTest.keyClick(focus(), Key.Key_F6)
    view = page.article.view
    view.set_cursor(span_of("shipping").start)
    for _word in range(2):
        QTest.keyClick(view, Key.Key_Right, CONTROL | SHIFT)
    QTest.keyClick(view, Key.Key_W)
    assert words(page, Role.SOURCE) == ["shipping company"]
    QTest.keyClick(view, Key.Key_Z, CONTROL)
    assert words(page, Role.SOURCE) == ["Tomas Reyle"]
    assert QApplication.focusWidget() is view


def test_words_are_selected_by_mouse_and_marked_by_button(page: EditorPage, span_of: SpanOf) -> None:
    view = page.article.view
    rect = view.rects(span_of("dockers"))[0]
    left, right = rect.left() + 1, rect.right() - 1
    middle = round(rect.center().y())
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(round(left), middle))
    QTest.mouseMove(viewport, QPoint(round(right), middle))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(round(right), middle))
    assert view.selection() == span_of("dockers")
    page.article.buttons[Role.SOURCE].click()
    assert words(page, Role.SOURCE) == ["dockers"]


def test_evidence_is_replaced_and_marks_outside_it_go(page: EditorPage, span_of: SpanOf) -> None:
    page.article.view.select(span_of(" Two dockers who asked not to be named".strip()))
    page.article.view.setFocus()
    QTest.keyClick(page.article.view, Key.Key_E)
    assert shown(page).evidence == (span_of("Two dockers who asked not to be named"),)
    assert shown(page).marks == ()
    assert page.article.view.marks == ()


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_W, Key.Key_C])
def test_a_selection_over_two_paragraphs_is_refused_and_stays(
    page: EditorPage, span_of: SpanOf, the_set: QuestionSet, key: Qt.Key
) -> None:
    over = Span(span_of("Channel Nine on").start, span_of("Two dockers").end)
    page.article.view.select(over)
    page.article.view.setFocus()
    QTest.keyClick(page.article.view, key)
    assert "several paragraphs" in page.article.notice.text()
    assert page.article.notice.isVisible()
    assert page.article.view.selection() == over
    assert page.question_set == the_set
    page.article.view.select(span_of("Channel Nine on"))
    assert not page.article.notice.isVisible()


def test_nothing_selected_is_said_too(page: EditorPage, the_set: QuestionSet) -> None:
    QTest.keyClick(page.list.view, Key.Key_W)
    assert "Select some words" in page.article.notice.text()
    assert page.question_set == the_set


def test_marking_does_not_scroll_away_from_the_words(page: EditorPage, span_of: SpanOf) -> None:
    page.resize(1280, 400)
    view = page.article.view
    view.select(span_of("repaired"))
    place = view.verticalScrollBar().value()
    view.setFocus()
    QTest.keyClick(view, Key.Key_C)
    assert words(page, Role.CONTENT)[-1] == "repaired"
    assert view.verticalScrollBar().value() == place


def test_marks_in_the_selection_or_all_can_be_taken_away(page: EditorPage, span_of: SpanOf) -> None:
    page.article.view.select(span_of("Tomas"))
    page.article.clear.click()
    assert words(page, Role.SOURCE) == []
    assert words(page, Role.OUTLET) == ["Channel Nine"]
    page.article.view.set_cursor(0)
    page.article.clear.click()
    assert shown(page).marks == ()
    page.undo()
    page.undo()
    assert words(page, Role.SOURCE) == ["Tomas Reyle"]


def test_the_evidence_row_says_where_and_whether_it_is_word_for_word(page: EditorPage) -> None:
    assert page.form.evidence.where == "¶ 2, word for word"
    page.form.rationale.field.insertPlainText("“never said” ")
    assert page.form.evidence.where == "¶ 2"


@pytest.mark.parametrize(
    ("stem", "exact"),
    [
        ("Who said “We paid what was asked”?", True),
        ("Who said “We paid … asked.”?", True),
        ("Who said “We paid what we could”?", False),
        ("Who said “Tomas Reyle said so” and “We paid”?", False),
        ("Who said it?", True),
    ],
)
def test_word_for_word_is_checked_against_the_article(the_set: QuestionSet, stem: str, exact: bool) -> None:
    question = the_set.questions[0].model_copy(update={"stem": stem})
    assert is_word_for_word(question, the_set.article) is exact


def test_no_evidence_or_evidence_outside_the_text_is_not_word_for_word(the_set: QuestionSet) -> None:
    question, article = the_set.questions[0], the_set.article
    for evidence in ((), (Span(5, 9_999),), (Span(-3, 4),)):
        assert not is_word_for_word(question.model_copy(update={"evidence": evidence}), article)


def blue(page: EditorPage) -> int:
    """Count the pixels of the article that have the colour of the frame around evidence."""
    image = page.article.view.viewport().grab().toImage()
    wanted = evidence_colour().rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(image.height()))


def test_evidence_is_framed_at_once_where_nothing_else_is_marked(page: EditorPage, span_of: SpanOf) -> None:
    view = page.article.view
    before = blue(page)
    assert before > 0, "the evidence that there is"
    view.select(span_of("Two dockers who asked not to be named"))
    view.setFocus()
    QTest.keyClick(view, Key.Key_E)
    QApplication.processEvents()
    assert shown(page).marks == ()
    assert blue(page) > 0
    page.article.view.show_marks((), (), scroll=False)
    assert blue(page) == 0


def test_marks_that_go_with_the_old_evidence_are_told_of_and_come_back(
    page: EditorPage, span_of: SpanOf, the_set: QuestionSet
) -> None:
    page.article.view.select(span_of("Tomas Reyle, told Channel Nine on Wednesday."))
    page.article.view.setFocus()
    QTest.keyClick(page.article.view, Key.Key_E)
    assert words(page, Role.SOURCE) == ["Tomas Reyle"], "what lies inside stays"
    assert words(page, Role.OUTLET) == ["Channel Nine"]
    assert page.toast.isVisible()
    assert page.toast.message == "Chosen as evidence. 1 mark outside it was taken away."
    page.toast.acted.emit()
    assert page.question_set == the_set


def test_evidence_that_holds_all_marks_needs_no_message(page: EditorPage, span_of: SpanOf) -> None:
    page.article.view.select(
        span_of("“We paid what was asked,” its director, Tomas Reyle, told Channel Nine")
    )
    page.article.view.setFocus()
    QTest.keyClick(page.article.view, Key.Key_E)
    assert len(shown(page).marks) == 4
    assert not page.toast.isVisible()


def test_selecting_the_whole_article_paints_nothing_beside_the_text(
    page: EditorPage, span_of: SpanOf
) -> None:
    view = page.article.view
    view.show_marks((), (), scroll=False)
    view.selectAll()
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    text = round(view.rects(span_of("The old"))[0].left())
    selected = theme.colours().accent.rgb()
    columns = {
        x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == selected
    }
    assert columns, "it shows what is selected"
    assert min(columns) >= text - 1
