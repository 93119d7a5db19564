"""A filtered list says so, leads back to all questions, and never takes a question out of the person's hands."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.generation import KINDS
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.filtering import Filter, Group
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.kinds import kind_word
from tests import seven

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def shown(page: EditorPage) -> list[str]:
    return [row.id for row in page.list.model.rows]


def choose(page: EditorPage, words: str) -> None:
    """Choose the entry of the menu that begins with `words`."""
    page.list.filters.aboutToShow.emit()
    entry(page, words).trigger()


def entry(page: EditorPage, words: str) -> QAction:
    return next(
        action for action in page.list.filters.findChildren(QAction) if action.text().startswith(words)
    )


def test_what_pairs_are_made_of_is_searched_whole() -> None:
    found = [each.id for each in seven.QUESTIONS if Filter(words="dock worker").takes(each, findings=0)]
    assert found == [seven.SEVERAL.id, seven.MATCHING.id]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Filter(), {"q-ready", "q-review", "q-draft"}),
        (Filter(Group.WAITING), {"q-review", "q-draft"}),
        (Filter(Group.READY), {"q-ready"}),
        (Filter(Group.APPROVED), set()),
        (Filter(kind="which_outlet"), {"q-ready", "q-review", "q-draft"}),
        (Filter(kind="hand"), set()),
        (Filter(findings=True), {"q-draft"}),
        (Filter(words="  CARRIED  "), {"q-review"}),
        (Filter(words="holt"), {"q-draft"}),
        (Filter(words="wörds outlèt"), {"q-ready"}),
        (Filter(Group.WAITING, words="outlet"), {"q-review"}),
    ],
)
def test_all_that_is_asked_must_be_so(the_set: QuestionSet, wanted: Filter, ids: set[str]) -> None:
    findings = {"q-draft": 2}
    taken = {q.id for q in the_set.questions if wanted.takes(q, findings=findings.get(q.id, 0))}
    assert taken == ids


def test_a_filter_of_spaces_asks_nothing() -> None:
    assert not Filter(words="  ").asks
    assert Filter(words="a").asks
    assert Filter(findings=True).asks


def test_every_status_is_in_a_group_of_its_own() -> None:
    for status in Status:
        assert Group(status.value).statuses == {status}


def test_every_kind_has_a_word() -> None:
    words = {kind_word(kind.name) for kind in KINDS}
    assert len(words) == len(KINDS)
    assert not any("_" in word for word in words)
    assert kind_word("who_sang") == "Who sang"


def test_the_list_says_what_it_leaves_out_and_leads_back(page: EditorPage) -> None:
    assert not page.list.bar.show_all.isVisible()
    choose(page, "Waiting for you")
    assert shown(page) == ["q-review", "q-draft"]
    assert page.list.bar.words == "2 of 3 shown"
    assert page.list.filter.isChecked()
    assert page.question is not None
    assert page.question.id == "q-review"
    page.list.bar.show_all.click()
    assert shown(page) == ["q-ready", "q-review", "q-draft"]
    assert page.list.bar.words == ""
    assert not page.list.filter.isChecked()
    assert page.question.id == "q-review"


def test_the_menu_counts_and_offers_what_is_there(page: EditorPage) -> None:
    page.list.filters.aboutToShow.emit()
    assert entry(page, "Questions of any status").text().endswith("(3)")
    assert entry(page, "Questions of any status").isChecked()
    assert not entry(page, "Approved").isEnabled()
    assert entry(page, "Which outlet (3)").isEnabled()
    choose(page, "With findings only (1)")
    assert shown(page) == ["q-draft"]
    choose(page, "With findings only")
    assert len(shown(page)) == 3
    choose(page, "Which outlet")
    assert page.desk.filter == Filter(kind="which_outlet")


def test_words_are_searched_for_by_keyboard(page: EditorPage) -> None:
    QTest.keyClick(page.list.view, Key.Key_F, CONTROL)
    assert focus() is page.list.bar.field
    QTest.keyClicks(focus(), "carr")
    assert shown(page) == ["q-review"]
    QTest.keyClick(focus(), Key.Key_Down)
    assert focus() is page.list.view
    QTest.keyClick(focus(), Key.Key_F, CONTROL)
    QTest.keyClick(focus(), Key.Key_Escape)
    assert len(shown(page)) == 3
    assert not page.list.bar.field.isVisible()
    assert focus() is page.list.view


def test_nothing_found_is_said_and_the_question_in_the_form_stays(page: EditorPage) -> None:
    page.desk.filter_by(Filter(words="zebra"))
    assert shown(page) == []
    assert page.list.bar.words == "0 of 3 shown"
    assert page.question is not None
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "x")
    assert page.question_set is not None
    assert page.question_set.questions[0].stem.startswith("x")


def test_a_question_stays_in_the_list_while_it_is_edited(page: EditorPage) -> None:
    page.desk.filter_by(Filter(Group.READY))
    page.form.stem.field.selectAll()
    page.form.stem.field.setFocus()
    QTest.keyClicks(focus(), "Now")
    assert page.question is not None
    assert page.question.status is Status.DRAFT
    assert shown(page) == ["q-ready"]
    assert page.list.view.currentIndex().row() == 0


def test_a_new_question_is_shown_whatever_the_filter(page: EditorPage) -> None:
    page.desk.filter_by(Filter(Group.READY))
    QTest.keyClick(page.list.view, Key.Key_N, CONTROL)
    QTest.keyClicks(focus(), "Who?")
    assert shown(page) == ["q-ready", "q-new-1"]
    assert page.question is not None
    assert page.question.id == "q-new-1"
    page.show_question("q-ready")
    assert shown(page) == ["q-ready"]


def test_accepting_goes_on_among_the_questions_shown_and_undo_brings_back(page: EditorPage) -> None:
    page.desk.filter_by(Filter(words="outlet"))
    QTest.keyClick(page.list.view, Key.Key_Down)
    page.deeds.accept()
    page.desk.filter_by(Filter(Group.WAITING))
    assert shown(page) == ["q-draft"]
    page.undo()
    assert page.question is not None
    assert page.question.id == "q-review"
    assert shown(page) == ["q-review", "q-draft"]


def test_moving_passes_the_neighbour_that_is_seen(open_page: Any, the_set: QuestionSet) -> None:
    ready, review, draft = the_set.questions
    unseen = review.model_copy(update={"stem": "?", "options": (), "key": ()})
    page = open_page(the_set.model_copy(update={"questions": (ready, unseen, draft)}))
    page.desk.filter_by(Filter(words="l"))
    page.show_question("q-draft")
    assert shown(page) == ["q-ready", "q-draft"]
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Key.Key_Up, ALT)
    assert [question.id for question in page.question_set.questions] == ["q-draft", "q-ready", "q-review"]
    QTest.keyClick(page.list.view, Key.Key_Down, ALT)
    assert [question.id for question in page.question_set.questions] == ["q-ready", "q-draft", "q-review"]


def test_numbers_are_those_of_the_set(page: EditorPage) -> None:
    page.desk.filter_by(Filter(words="carried"))
    spoken = page.list.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Question 2:")


def test_another_set_is_shown_whole(page: EditorPage, the_set: QuestionSet) -> None:
    page.desk.filter_by(Filter(Group.READY))
    page.show_set(the_set.model_copy(update={"id": "set-other"}))
    assert len(shown(page)) == 3
