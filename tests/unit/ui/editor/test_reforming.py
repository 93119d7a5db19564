"""A question is begun in any way of answering, and changed from one into another; undo brings all of it back."""

import itertools

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.ui.editor.answering.matching import MatchingAnswers
from quizapp.ui.editor.interactions import INTERACTIONS, interaction_word
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.conftest import OpenPage
from tests.unit.ui.editor.hands import CONTROL, Key, focus, now, press, rows_of, type_text

BY_WAY = {interaction_of(question): question for question in seven.QUESTIONS}


def choose(page: EditorPage, way: Interaction) -> None:
    """Choose a way of answering as a person does, by keyboard."""
    page.form.answering.way.setFocus()
    steps = INTERACTIONS.index(way) - page.form.answering.way.currentIndex()
    for _step in range(abs(steps)):
        press(Key.Key_Down if steps > 0 else Key.Key_Up)


def test_each_way_becomes_each_other_and_back_again(open_page: OpenPage) -> None:
    page = open_page(seven.question_set())
    whole = now(page)
    for before, after in itertools.permutations(Interaction, 2):
        page.show_question(BY_WAY[before].id)
        page.form.answering.chosen.emit(after)
        assert page.question is not None
        assert interaction_of(page.question) is after
        assert page.form.answering.way.currentText() == interaction_word(after)
        assert page.question.stem == BY_WAY[before].stem
        page.undo()
        assert now(page) == whole
        assert focus() is page.form.answering.way


def test_the_way_is_chosen_by_keyboard(page: EditorPage, the_set: QuestionSet) -> None:
    choose(page, Interaction.SEVERAL)
    assert page.question is not None
    assert interaction_of(page.question) is Interaction.SEVERAL
    assert page.question.right_options == {"a"}
    assert page.question.status is Status.APPROVED, "nothing is to be said against it"
    press(Key.Key_Z, CONTROL)
    assert now(page) == the_set


def test_what_no_longer_stands_the_rules_leaves_the_quiz(page: EditorPage) -> None:
    page.form.answering.chosen.emit(Interaction.MATCHING)
    assert page.question is not None
    assert page.question.status is Status.DRAFT
    assert page.form.head.note == "Still to fill in: every answer"
    for field in page.form.answers.rows if isinstance(page.form.answers, MatchingAnswers) else ():
        field.prompt.typed.emit(f"Outlet {field.prompt_id}")
    assert page.form.head.note == "Left out of the quiz until its findings are mended."


def test_the_plus_begins_a_choice_and_its_menu_any_other_way(page: EditorPage) -> None:
    page.list.add.click()
    assert page.question is not None
    assert interaction_of(page.question) is Interaction.CHOICE
    for way, action in zip(INTERACTIONS, page.list.ways.actions(), strict=True):
        assert action.text() == interaction_word(way)
        action.trigger()
        assert interaction_of(page.question) is way
        assert focus() is page.form.stem.field
        assert page.question.stem == ""
    assert len(now(page).questions) == 3 + 1 + len(INTERACTIONS)
    for _step in range(1 + len(INTERACTIONS)):
        page.undo()
    assert len(now(page).questions) == 3


def test_a_new_one_says_what_is_still_to_be_filled(page: EditorPage) -> None:
    for way in Interaction:
        page.deeds.add_answered(way)
        assert page.form.head.note.startswith("Still to fill in: question")
        assert page.form.answers is not None
        assert page.form.answers.findings.messages == ()
        key = way not in {Interaction.MATCHING, Interaction.ORDERING, Interaction.REFLECTION}
        assert ("right answer" in page.form.head.note) is key


def test_verdicts_are_in_the_language_of_the_article(open_page: OpenPage) -> None:
    german = seven.article().model_copy(update={"language": "de"})
    page = open_page(seven.question_set().model_copy(update={"article": german}))
    page.deeds.add_answered(Interaction.VERDICT)
    texts = [row.text.text() for row in rows_of(page).rows]
    assert texts == ["Richtig", "Falsch", "Der Artikel sagt es nicht"]


def test_the_preview_says_what_is_to_be_done(open_page: OpenPage) -> None:
    page = open_page(seven.question_set())
    tasks = {}
    for way, question in BY_WAY.items():
        page.show_question(question.id)
        tasks[way] = page.form.preview.task
        assert page.form.preview.texts[0] == question.stem
    assert tasks.pop(Interaction.CHOICE) == tasks.pop(Interaction.VERDICT) == ""
    assert all(tasks.values())
    page.show_question(seven.MATCHING.id)
    texts = page.form.preview.texts[1:]
    assert texts[::2] == ("Ida Brandt", "Harbour Lines", "A dock worker", "")
    assert texts[1::2] != tuple(option.text for option in seven.MATCHING.options)


def test_typing_goes_on_in_the_field_that_stays(page: EditorPage) -> None:
    field = page.form.stem.field
    field.setFocus()
    type_text("Now: ")
    page.form.answering.chosen.emit(Interaction.REFLECTION)
    field.setFocus()
    type_text("x")
    assert page.question is not None
    assert page.question.stem.startswith("Now: x")
