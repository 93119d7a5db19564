"""The questions that were made, and the next article."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.importing.page import ImportPage
from tests import samples


def test_the_result_tells_what_is_asked_and_starts_the_quiz(qtbot: QtBot, page: ImportPage) -> None:
    page.show_result(samples.question_set(ready=6, review=2))
    assert page.result.sentence().startswith("6 questions are ready In addition, 2 wait for a person")
    assert page.result.skills.rows() == ("Who made the claim: 6",)
    assert page.result.start.hasFocus()
    assert not page.result.advises
    with qtbot.waitSignal(page.play) as caught:
        QTest.keyClick(page.result.start, Qt.Key.Key_Return)
    assert caught.args == ["set-1"]


def test_where_nothing_waits_nothing_is_said_of_waiting(page: ImportPage) -> None:
    page.show_result(samples.question_set(ready=6, review=0))
    assert page.result.sentence() == "6 questions are ready"


def test_a_set_of_few_questions_comes_with_advice(page: ImportPage) -> None:
    built = samples.built(ready=1, review=0)
    page.show_result(built.question_set)
    assert page.result.advises


def test_without_a_ready_question_there_is_nothing_to_start(page: ImportPage) -> None:
    built = samples.built(ready=0, review=3)
    page.show_result(built.question_set)
    assert page.result.start.isHidden()
    assert page.result.review.hasFocus()


def test_another_article_begins_with_an_empty_page(page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    page.form.fields["outlet"].set_text("The Velmar Courier")
    built = samples.built()
    page.show_result(built.question_set)
    page.result.another.click()
    assert page.text.text() == ""
    assert page.form.fields["outlet"].text() == ""
    assert page.text.hasFocus()
