"""Questions that say too much of one another are named beside the stem, soon and without holding up a key."""

import time
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing.comparing import Relation
from quizapp.ui.editor.comparing import Clash, Comparing
from quizapp.ui.editor.page import EditorPage

_MANY = 400
_LONGEST_WAIT = 2.0
"""Seconds that one key may take in a set of several hundred, on a slow, busy machine; measured: 0.03."""


def twins(the_set: QuestionSet) -> QuestionSet:
    """Return the set with its first question twice, once under another name."""
    first = the_set.questions[0]
    again = first.model_copy(update={"id": "q-again", "stem": first.stem.replace("words", "sentence")})
    return the_set.model_copy(update={"questions": (*the_set.questions, again)})


def after(comparing: Comparing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: comparing.is_done)


def test_near_duplicates_are_named_on_both_sides(open_page: Any, the_set: QuestionSet, qtbot: QtBot) -> None:
    page = open_page(twins(the_set))
    qtbot.waitUntil(lambda: bool(page.form.beside.messages))
    assert page.form.beside.messages == ("It asks nearly the same as question 4.",)
    assert "nearly the same" in page.form.stem.field.accessibleDescription()
    assert page.list.model.rows[0].findings == page.list.model.rows[3].findings == 1


def test_the_link_leads_to_the_other_question_and_back(
    open_page: Any, the_set: QuestionSet, qtbot: QtBot
) -> None:
    page = open_page(twins(the_set))
    qtbot.waitUntil(lambda: bool(page.form.beside.messages))
    (link,) = page.form.beside.controls()
    assert link.accessibleName() == "It asks nearly the same as question 4. Show question 4"
    link.click()
    assert page.question.id == "q-again"
    assert QApplication.focusWidget() is page.form.stem.field
    page.form.beside.controls()[0].click()
    assert page.question.id == "q-ready"


def test_a_clash_goes_when_either_question_changes(
    open_page: Any, the_set: QuestionSet, qtbot: QtBot
) -> None:
    page = open_page(twins(the_set))
    qtbot.waitUntil(lambda: bool(page.form.beside.messages))
    page.form.stem.field.setFocus()
    QTest.keyClicks(page.form.stem.field, "Of all the ships and harbours ever sold ")
    assert page.form.beside.messages == ()
    assert not page.form.beside.isVisible()
    while page.desk.edited.history.canUndo():
        page.undo()
    assert page.form.beside.messages
    page.show_question("q-again")
    page.deeds.reject()
    page.show_question("q-ready")
    assert page.form.beside.messages == (), "a rejected question is asked of nobody"
    page.undo()
    page.show_question("q-again")
    page.deeds.delete()
    page.show_question("q-ready")
    assert page.form.beside.messages == ()


def test_a_stem_that_gives_an_answer_away_is_told_and_only_there(
    open_page: Any, the_set: QuestionSet, qtbot: QtBot
) -> None:
    ready, review, draft = the_set.questions
    teller = review.model_copy(
        update={"stem": "What did Channel Nine hear, the outlet cited for the director’s words?"}
    )
    page = open_page(the_set.model_copy(update={"questions": (ready, teller, draft)}))
    page.show_question("q-review")
    qtbot.waitUntil(lambda: bool(page.form.beside.messages))
    assert page.form.beside.messages == ("It gives away the answer to question 1.",)
    page.show_question("q-ready")
    assert page.form.beside.messages == ()


def test_numbers_follow_the_order(open_page: Any, the_set: QuestionSet, qtbot: QtBot) -> None:
    page = open_page(twins(the_set))
    qtbot.waitUntil(lambda: bool(page.form.beside.messages))
    page.deeds.move(("q-again",), "q-ready")
    assert page.form.beside.messages == ("It asks nearly the same as question 1.",)


def test_what_was_compared_is_forgotten_with_either_question(the_set: QuestionSet, qtbot: QtBot) -> None:
    comparing = Comparing()
    questions = list(twins(the_set).questions)
    comparing.begin(None)
    comparing.follow(questions)
    after(comparing, qtbot)
    assert comparing.clashes("q-ready") == (Clash(Relation.NEAR_DUPLICATE, "q-again"),)
    assert comparing.count("q-ready") == 1
    questions[3] = questions[3].model_copy(update={"stem": "Who sold it?"})
    comparing.follow(questions)
    assert comparing.is_done, "one question is compared at once"
    assert comparing.clashes("q-ready") == ()
    assert comparing.count("q-ready") == 0
    comparing.follow(())
    assert comparing.clashes("q-again") == ()


def many(the_set: QuestionSet) -> QuestionSet:
    """Return a set of several hundred questions with a few words of their own each, one of them twice."""
    first = the_set.questions[0]

    def question(number: int) -> Question:
        own = " ".join(f"word{number * 7 % 97}x{place}{number}" for place in range(9))
        return first.model_copy(update={"id": f"q{number}", "stem": f"Which outlet carried {own}?"})

    last = question(_MANY - 2).model_copy(update={"id": "q-last", "status": Status.REVIEW})
    return the_set.model_copy(update={"questions": (*map(question, range(_MANY - 1)), last)})


def test_no_key_waits_in_a_large_set(open_page: Any, the_set: QuestionSet, qtbot: QtBot) -> None:
    page = open_page(many(the_set))
    assert isinstance(page, EditorPage)
    qtbot.waitUntil(lambda: page.list.model.rows[-1].findings > 0, timeout=30_000)
    page.form.stem.field.setFocus()
    start = time.perf_counter()
    QTest.keyClicks(page.form.stem.field, "abcde")
    assert (time.perf_counter() - start) / 5 < _LONGEST_WAIT
