"""A new question is not greeted by what is missing: of empty fields the rules are heard once acceptance was tried."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.base import Span
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import rows_of

Key = Qt.Key
SpanOf = Callable[[str], Span]
CONTROL = Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def add(page: EditorPage) -> None:
    page.list.view.setFocus()
    QTest.keyClick(focus(), Key.Key_N, CONTROL)


def test_a_new_question_begins_without_findings(page: EditorPage) -> None:
    add(page)
    assert not page.form.head.found.isVisible()
    assert page.form.stem.findings.messages == ()
    assert rows_of(page).findings.messages == ()
    assert page.form.evidence.findings.messages == ()
    assert page.list.model.rows[1].findings == 0
    assert page.form.head.note == "Still to fill in: question · every answer · right answer · why · evidence"


def test_an_empty_field_that_was_left_is_named_and_not_judged(page: EditorPage) -> None:
    add(page)
    QTest.keyClick(focus(), Key.Key_Tab)
    assert page.form.stem.findings.messages == ()
    assert not page.form.head.found.isVisible()
    assert page.form.head.note.startswith("Still to fill in: question ·")


def test_what_is_empty_is_named_still_when_evidence_was_marked(page: EditorPage, span_of: SpanOf) -> None:
    add(page)
    for words in ("Who sold the old ferry?", "Ines Holt", "She said so.", "", "She did not."):
        QTest.keyClicks(focus(), words)
        QTest.keyClick(focus(), Key.Key_Tab)
    assert page.form.head.note == "Still to fill in: every answer · right answer · why · evidence"
    page.article.view.select(span_of("The old ferry Marten was sold on Monday"))
    page.article.view.setFocus()
    QTest.keyClick(page.article.view, Key.Key_E)
    assert page.question is not None
    assert page.question.evidence
    assert page.form.head.note == "Still to fill in: every answer · right answer · why"
    assert rows_of(page).findings.messages == ()
    assert not page.form.head.found.isVisible()
    QTest.keyClick(page.list.view, Key.Key_Return, CONTROL)
    assert "Two options are the same." in rows_of(page).findings.messages
    assert page.form.head.found.isVisible()


def test_why_is_not_held_against_evidence_that_nobody_has_marked(page: EditorPage) -> None:
    add(page)
    page.form.rationale.field.setFocus()
    QTest.keyClicks(focus(), "Because the article says nothing else of all this.")
    assert page.form.rationale.findings.messages == ()
    QTest.keyClick(page.list.view, Key.Key_Return, CONTROL)
    assert "The rationale does not point to the evidence." in page.form.rationale.findings.messages


def test_the_answers_are_judged_when_all_of_them_are_filled(page: EditorPage) -> None:
    add(page)
    answers = rows_of(page)
    for row, words in zip(answers.rows, ("Ines Holt", "Radio Lomma", "Ines Holt"), strict=True):
        assert answers.findings.messages == ()
        row.text.setFocus()
        QTest.keyClicks(focus(), words)
    assert "Two options are the same." in answers.findings.messages


def test_the_stem_is_judged_as_it_is_written_once_it_is_there(page: EditorPage) -> None:
    add(page)
    QTest.keyClicks(focus(), "Whoever")
    assert page.form.stem.findings.messages == ("The stem is not a question.",)
    assert "question ·" not in page.form.head.note


def test_trying_to_accept_says_all(page: EditorPage) -> None:
    add(page)
    QTest.keyClick(focus(), Key.Key_Return, CONTROL)
    assert "cannot be accepted yet" in page.toast.message
    assert page.form.evidence.findings.messages
    assert page.form.head.found.isVisible()
    assert page.form.head.note == "Not in the quiz until you accept it."


def test_leaving_an_untouched_question_by_the_list_judges_nothing_of_the_next(page: EditorPage) -> None:
    add(page)
    page.form.rationale.field.setFocus()
    add(page)
    assert page.form.rationale.findings.messages == ()
    assert page.form.stem.findings.messages == ()


def test_the_count_of_findings_leads_to_the_first_one(page: EditorPage) -> None:
    page.show_question("q-draft")
    chip = page.form.head.found
    chip.setFocus()
    QTest.keyClick(focus(), Key.Key_Return)
    assert focus() is page.form.stem.field
    page.form.stem.field.insertPlainText("? ")
    page.form.stem.field.selectAll()
    page.form.stem.field.insertPlainText("Who sold the old ferry?")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert rows_of(page).isAncestorOf(focus())


def test_another_question_begins_at_the_top_of_the_form(page: EditorPage) -> None:
    page.resize(1280, 420)
    QApplication.processEvents()
    page.form.facts.difficulty.setFocus()
    QApplication.processEvents()
    bar = page.column.verticalScrollBar()
    assert bar.value() > 0, "there is something to scroll"
    for act in (page.deeds.add, lambda: page.show_question("q-review"), page.deeds.accept):
        bar.setValue(bar.maximum())
        act()
        QApplication.processEvents()
        assert bar.value() == 0
        assert page.form.head.mapTo(page.column.viewport(), QPoint(0, 0)).y() >= 0
        page.form.facts.difficulty.setFocus()
