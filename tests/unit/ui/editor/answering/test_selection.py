"""Words of the article are marked as the answer by mouse and by keyboard."""

from quizapp.model.base import Span
from quizapp.model.question import (
    SelectionQuestion,
)
from quizapp.ui.editor.answering.selection import SelectionAnswers
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.answering.conftest import Opened, shown
from tests.unit.ui.editor.hands import CONTROL, SHIFT, Key, focus, press


def words(page: EditorPage) -> list[str]:
    question = shown(page)
    assert isinstance(question, SelectionQuestion)
    return [span.of(seven.TEXT) for span in question.key]


def test_words_are_marked_as_the_answer_by_keyboard(on: Opened) -> None:
    page = on(seven.SELECTION)
    while focus() is not page.article.view:
        press(Key.Key_F6)
    page.article.view.set_cursor(seven.span("Every check was done").start)
    for _word in range(2):
        press(Key.Key_Right, CONTROL | SHIFT)
    press(Key.Key_A)
    assert words(page) == ["Harbour Lines denied that it had skipped any inspection", "Every check"]
    assert page.article.view.key_spans == tuple(map(seven.span, words(page)))
    assert any(span.covers(seven.span("Every check")) for span in shown(page).evidence), "evidence grows"
    page.article.view.select(seven.span("Every check"))
    press(Key.Key_A)
    assert words(page) == ["Harbour Lines denied that it had skipped any inspection"]


def test_words_are_marked_by_mouse_and_taken_out_in_the_form(on: Opened) -> None:
    page = on(seven.SELECTION)
    answers = page.form.answers
    assert isinstance(answers, SelectionAnswers)
    page.article.view.select(seven.span("its manager, Piet Olsen"))
    page.article.answer.click()
    assert len(answers.rows) == 2
    answers.rows[0].remove.click()
    assert words(page) == ["its manager, Piet Olsen"]
    assert focus() is answers.mark
    answers.rows[0].remove.click()
    assert words(page) == []
    assert page.form.head.note == "Still to fill in: right answer"
    page.deeds.accept()
    assert "No words are marked that are right to select." in answers.findings.messages
    answers.mark.setFocus()
    press(Key.Key_Return)
    assert focus() is page.article.view, "the link leads to the article"


def test_what_overlaps_gives_way(on: Opened) -> None:
    page = on(seven.SELECTION)
    page.article.view.select(seven.span("denied that it"))
    page.article.choose_answer()
    assert words(page) == ["denied that it"]
    page.article.view.set_cursor(0)
    page.article.choose_answer()
    assert "Select some words" in page.article.notice.text()


def test_the_button_for_answers_is_there_for_selections_alone(on: Opened) -> None:
    page = on(seven.SELECTION)
    assert page.article.answer.isVisible()
    page.show_question(seven.CHOICE.id)
    assert not page.article.answer.isVisible()
    assert page.article.view.key_spans == ()
    page.article.view.setFocus()
    page.article.view.select(seven.span("Radio Fen"))
    press(Key.Key_A)
    assert shown(page) == seven.CHOICE


def test_words_that_left_the_article_are_said_to_be_gone(on: Opened) -> None:
    page = on(seven.SELECTION)
    gone = seven.SELECTION.model_copy(update={"key": (Span(5, len(seven.TEXT) + 9),)})
    page.show_set(seven.question_set("other").model_copy(update={"questions": (gone,)}))
    answers = page.form.answers
    assert isinstance(answers, SelectionAnswers)
    assert answers.rows[0].words.text() == "These words are not in the article any more."
    assert page.article.view.key_spans == ()
