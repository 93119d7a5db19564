"""Pairs are written by mouse and by keyboard, under the one undo."""

from quizapp.model.question import (
    MatchingQuestion,
)
from quizapp.ui.editor.answering.matching import MatchingAnswers
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.answering.conftest import Opened, shown
from tests.unit.ui.editor.hands import Key, focus, press, type_text


def pairs(page: EditorPage) -> MatchingAnswers:
    assert isinstance(page.form.answers, MatchingAnswers)
    return page.form.answers


def test_a_pair_is_written_from_field_to_field(on: Opened) -> None:
    page = on(seven.MATCHING)
    answers = pairs(page)
    answers.add.click()
    assert focus() is answers.rows[3].prompt
    for words in ("The ministry", "It sends an engineer", "Said on Wednesday"):
        type_text(words)
        press(Key.Key_Return)
    question = shown(page)
    assert isinstance(question, MatchingQuestion)
    prompt, option = question.key[-1]
    assert question.prompt(prompt).text == "The ministry"
    assert question.prompt(prompt).rationale == "Said on Wednesday"
    assert question.option(option).text == "It sends an engineer"
    for _step in range(30):
        page.undo()
    assert shown(page) == seven.MATCHING


def test_undo_leads_to_the_field_of_a_pair(on: Opened) -> None:
    page = on(seven.MATCHING)
    answers = pairs(page)
    answers.rows[1].partner.setFocus()
    type_text("X")
    page.list.view.setFocus()
    page.undo()
    assert focus() is answers.rows[1].partner
    answers.rows[2].rationale.setFocus()
    type_text("X")
    page.list.view.setFocus()
    page.undo()
    assert focus() is answers.rows[2].rationale


def test_a_pair_goes_with_both_its_halves(on: Opened) -> None:
    page = on(seven.MATCHING)
    pairs(page).rows[0].remove.click()
    question = shown(page)
    assert isinstance(question, MatchingQuestion)
    assert [prompt.id for prompt in question.prompts] == ["lines", "worker"]
    assert "off" not in {option.id for option in question.options}
    assert focus() is pairs(page).rows[0].prompt
    assert "three to five pairs" in " ".join(pairs(page).findings.messages)


def test_one_that_belongs_to_none_comes_and_goes(on: Opened) -> None:
    page = on(seven.MATCHING)
    answers = pairs(page)
    assert [row.text.text() for row in answers.others] == ["Neither account can be trusted"]
    answers.add_other.click()
    assert focus() is answers.others[1].text
    type_text("The last check was in May")
    assert shown(page).options[-1].text == "The last check was in May"
    answers.others[0].remove.click()
    assert [row.text.text() for row in answers.others] == ["The last check was in May"]
