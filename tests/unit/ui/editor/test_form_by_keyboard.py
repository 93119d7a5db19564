"""A question is written by keyboard alone: Tab goes from what is written to what is written next, and letters write."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.answering.choice import ChoiceAnswers
from quizapp.ui.editor.page import EditorPage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def answers_of(page: EditorPage) -> ChoiceAnswers:
    answers = page.form.answers
    assert isinstance(answers, ChoiceAnswers)
    return answers


def tab() -> QWidget:
    QTest.keyClick(focus(), Key.Key_Tab)
    return focus()


def test_tab_goes_through_all_that_is_written_first(page: EditorPage) -> None:
    QTest.keyClick(focus(), Key.Key_N, CONTROL)
    rows = answers_of(page).rows
    assert focus() is page.form.stem.field
    for row in rows:
        assert tab() is row.text
        assert tab() is row.rationale
    assert tab() is rows[0].key
    assert [tab() for _row in rows] == [row.remove for row in rows]
    assert tab() is answers_of(page).add
    assert tab() is page.form.answering.way
    assert tab() is page.form.rationale.field


def test_a_question_is_typed_without_a_look_at_the_screen(page: EditorPage) -> None:
    QTest.keyClick(focus(), Key.Key_N, CONTROL)
    for words in ("Which outlet is cited?", "Reuters", "Clear", "Velmar", "Wrong", "Echo", "Lost"):
        QTest.keyClicks(focus(), words)
        tab()
    assert page.question is not None
    assert page.question.stem == "Which outlet is cited?"
    assert [(option.text, option.rationale) for option in page.question.options] == [
        ("Reuters", "Clear"),
        ("Velmar", "Wrong"),
        ("Echo", "Lost"),
    ]


def test_letters_and_enter_decide_nothing_on_a_button_of_the_form(
    page: EditorPage, the_set: QuestionSet
) -> None:
    for control in (answers_of(page).rows[1].remove, answers_of(page).rows[0].key, page.more):
        control.setFocus()
        QTest.keyClicks(focus(), "rlwscve")
        assert page.question_set == the_set
        assert page.question is not None
        assert page.question.id == "q-ready"
    assert page.article.notice.isHidden()


def test_letters_act_in_the_list_the_article_and_the_bar(page: EditorPage) -> None:
    for place in (page.list.view, page.article.view, page.bar.later):
        page.show_question("q-ready")
        place.setFocus()
        QTest.keyClicks(focus(), "l")
        assert page.question is not None
        assert page.question.id == "q-review"


def test_arrows_go_from_number_to_number_and_enter_or_space_chooses(page: EditorPage) -> None:
    rows = answers_of(page).rows
    rows[0].key.setFocus()
    QTest.keyClick(focus(), Key.Key_Down)
    assert focus() is rows[1].key
    QTest.keyClick(focus(), Key.Key_Down)
    QTest.keyClick(focus(), Key.Key_Down)
    assert focus() is rows[2].key
    QTest.keyClick(focus(), Key.Key_Return)
    assert page.question is not None
    assert page.question.right_options == {"c"}
    QTest.keyClick(focus(), Key.Key_Up)
    QTest.keyClick(focus(), Key.Key_Space)
    assert page.question.right_options == {"b"}
    page.form.stem.field.setFocus()
    for _field in range(6):
        tab()
    assert tab() is rows[1].key, "Tab stops at the one that is chosen"
