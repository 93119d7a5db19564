"""What the editor tells beside a question: why it exists, what answers show, what the set lacks, and what mends it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model import editing
from quizapp.model.merging import content_of
from quizapp.model.question import Origin, Question, Status, TrueFalseQuestion
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.answers import Attempt
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.conftest import OpenPage
from tests.unit.ui.editor.hands import CONTROL, Key, focus, now, press, rows_of

# Why a question exists


def with_origin(question: Question, *origins: Origin) -> Question:
    return question.model_copy(update={"origins": origins})


def test_why_is_told_on_demand(open_page: OpenPage, the_set: QuestionSet) -> None:
    origin = Origin(attribution="a-1", source="Tomas Reyle", cue="told", rule="tag")
    page = open_page(editing.edit(the_set, with_origin(the_set.questions[0], origin), status=Status.READY))
    assert page.form.why.link.isVisible()
    assert not page.form.why.shown
    page.form.why.link.setFocus()
    press(Key.Key_Return)
    first, last = page.form.why.shown
    assert "“told” ties it to Tomas Reyle" in first
    assert "a tag beside a quotation" in first
    assert "Which outlet" in last
    assert page.form.why.link.accessibleName() == "Hide why it exists"
    press(Key.Key_Return)
    assert page.form.why.shown == ()


def test_marks_tell_where_no_origin_was_kept(page: EditorPage) -> None:
    page.form.why.link.click()
    assert page.form.why.shown[0] == "“told” ties it to Tomas Reyle."
    assert "Which outlet" in page.form.why.shown[-1]


def test_what_a_person_thought_of_has_no_such_reason(open_page: OpenPage) -> None:
    page = open_page(seven.question_set())
    assert not page.form.why.link.isVisible()


def test_another_way_of_answering_is_said_to_be_a_persons(page: EditorPage) -> None:
    origin = Origin(attribution="a-1", source="Tomas Reyle", cue="told", rule="tag")
    changed = with_origin(now(page).questions[0], origin).model_copy(update={"kind": editing.HAND})
    page.desk.do(editing.edit(now(page), changed), "Typing", page.desk.spot())
    page.form.why.link.click()
    assert page.form.why.shown[-1] == "A person gave it another way of answering."


# What mends a finding


def test_a_finding_is_mended_in_one_step(page: EditorPage, the_set: QuestionSet) -> None:
    answers = rows_of(page)
    assert answers.findings.links() == ()
    answers.rows[0].text.setFocus()
    press(Key.Key_End, CONTROL)
    press(Key.Key_Period)
    assert "The options do not end alike." in answers.findings.messages
    (link,) = answers.findings.links()
    assert link.accessibleName() == "Mend: The options do not end alike."
    assert link in page.form.controls()
    QApplication.processEvents()
    link.setFocus()
    press(Key.Key_Return)
    assert now(page).questions[0].options == the_set.questions[0].options
    assert answers.findings.links() == ()
    assert focus() is answers.rows[0].text, "the link is gone, and the focus stays near"
    page.undo()
    assert now(page).questions[0].options[0].text == "Channel Nine."


def test_a_skill_is_mended_beside_its_list(page: EditorPage) -> None:
    page.form.facts.skill.setFocus()
    press(Key.Key_Home)
    (link,) = (each for each in page.form.controls() if each.accessibleName().startswith("Mend"))
    link.click()  # type: ignore[attr-defined]
    assert now(page).questions[0].skill.value == "source.cited_outlet"


# The set as a whole


def verdicts(*keys: str) -> QuestionSet:
    made = tuple(
        TrueFalseQuestion.model_validate(
            seven.VERDICT.model_dump() | {"id": f"q-{n}", "key": (key,), "stem": f"Olsen spoke of check {n}."}
        )
        for n, key in enumerate(keys)
    )
    return seven.question_set().model_copy(update={"questions": (*seven.QUESTIONS, *made)})


def noted(page: EditorPage, qtbot: QtBot) -> tuple[str, ...]:
    qtbot.waitUntil(lambda: not page.desk.notes.is_due)
    return page.list.notes.messages


def test_findings_on_the_set_stand_below_the_list(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(verdicts(*["false"] * 8))
    (message,) = noted(page, qtbot)
    assert "out of balance" in message
    button = page.list.notes.open
    assert button.isVisible()
    assert button.accessibleName() == "1 finding on the set, hidden"
    button.setFocus()
    press(Key.Key_Space)
    assert button.accessibleName() == "1 finding on the set, shown"
    for number in range(4):
        page.show_question(f"q-{number}")
        rows_of(page).rows[0].key.click()
    assert noted(page, qtbot) == ()
    assert not page.list.notes.isVisible()


def test_a_finding_on_the_set_selects_its_questions(open_page: OpenPage, qtbot: QtBot) -> None:
    long = "One of them went on about it for a very long time and would not be stopped by anybody"
    made = tuple(
        seven.CHOICE.model_copy(
            update={
                "id": f"q-{number}",
                "stem": f"Which of these is number {number}?",
                "options": (
                    seven.CHOICE.options[0].model_copy(update={"text": long}),
                    *seven.CHOICE.options[1:],
                ),
                "key": ("mail",),
            }
        )
        for number in range(8)
    )
    page = open_page(seven.question_set().model_copy(update={"questions": made}))
    assert noted(page, qtbot) == ("The right answer is too often the longest.",)
    page.list.notes.open.click()
    _open, link = page.list.notes.controls()
    assert link.accessibleName() == "Show the 8 questions: The right answer is too often the longest."
    link.click()  # type: ignore[attr-defined]
    assert page.desk.selected == tuple(f"q-{number}" for number in range(8))
    assert focus() is page.list.view


def test_a_sound_set_takes_no_room(page: EditorPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.desk.notes.is_due)
    assert not page.list.notes.isVisible()


# What answers show


def test_first_answers_are_told_once_they_are_enough(page: EditorPage) -> None:
    question = now(page).questions[0]
    nine = tuple(Attempt(("a",), True, 0.5) for _each in range(9))
    page.learn("set-ferry", {content_of(question): nine})
    assert "first answer" not in page.form.head.facts
    page.learn("set-ferry", {content_of(question): (*nine, *nine[:1])})
    assert "100% of 10 first answers right" in page.form.head.facts
    assert "More than nine in ten get this right at the first attempt." in page.form.stem.findings.messages
    assert question.status is Status.READY
    assert page.form.head.found.accessibleName().startswith("0 "), "it is for information"


def test_answers_to_another_set_are_not_shown(page: EditorPage) -> None:
    question = now(page).questions[0]
    ten = tuple(Attempt(("a",), True, 0.5) for _each in range(10))
    page.learn("set-other", {content_of(question): ten})
    assert page.form.stem.findings.messages == ()


@pytest.mark.parametrize("edit", [True, False])
def test_what_was_answered_was_the_question_as_it_was(page: EditorPage, edit: bool) -> None:
    question = now(page).questions[0]
    ten = tuple(Attempt(("a",), True, 0.5) for _each in range(10))
    page.learn("set-ferry", {content_of(question): ten})
    if edit:
        page.form.stem.field.setFocus()
        press(Key.Key_X)
    else:
        page.deeds.accept()
        page.show_question(question.id)
    assert ("first answers" in page.form.head.facts) is not edit
