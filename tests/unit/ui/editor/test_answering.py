"""Each way of answering is written by mouse and by keyboard, under the one undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.model.base import Span
from quizapp.model.question import (
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.ui.editor.answering.matching import MatchingAnswers
from quizapp.ui.editor.answering.ordering import OrderingAnswers
from quizapp.ui.editor.answering.selection import SelectionAnswers
from quizapp.ui.editor.page import EditorPage
from tests import seven
from tests.unit.ui.editor.conftest import OpenPage
from tests.unit.ui.editor.hands import ALT, CONTROL, SHIFT, Key, focus, press, rows_of, type_text

BY_WAY = {interaction_of(question): question for question in seven.QUESTIONS}


@pytest.fixture
def on(open_page: OpenPage) -> Callable[[Question], EditorPage]:
    """Open the set of seven at a question."""

    def opened(question: Question) -> EditorPage:
        page = open_page(seven.question_set())
        page.show_question(question.id)
        QApplication.processEvents()
        return page

    return opened


def shown(page: EditorPage) -> Question:
    assert page.question is not None
    return page.question


Opened = Callable[[Question], EditorPage]


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


# Several right options


def test_several_can_be_right_and_one_of_them_wrong_again(on: Opened) -> None:
    page = on(seven.SEVERAL)
    rows = rows_of(page).rows
    assert [row.key.isChecked() for row in rows] == [True, False, True, True]
    assert {role_of(row.key) for row in rows} == {QAccessible.Role.CheckBox}
    rows[1].key.setFocus()
    press(Key.Key_Space)
    assert shown(page).right_options == {"mayor", "worker", "olsen", "office"}
    assert "one wrong" in " ".join(rows_of(page).findings.messages)
    rows[0].key.click()
    assert shown(page).right_options == {"worker", "olsen", "office"}
    assert isinstance(shown(page), MultipleChoiceQuestion)
    page.undo()
    page.undo()
    assert shown(page) == seven.SEVERAL


def test_tab_stops_at_each_of_several_numbers(on: Opened) -> None:
    page = on(seven.SEVERAL)
    rows_of(page).rows[0].key.setFocus()
    for row in rows_of(page).rows[1:]:
        press(Key.Key_Tab)
        assert focus() is row.key


def test_why_follows_whether_it_is_right(on: Opened) -> None:
    page = on(seven.SEVERAL)
    row = rows_of(page).rows[1]
    assert row.rationale.accessibleName().endswith("Why it is wrong")
    row.key.click()
    assert row.rationale.accessibleName().endswith("Why it is right")


# True, false, not stated


def test_the_third_verdict_can_be_left_out_and_come_back(on: Opened) -> None:
    page = on(seven.VERDICT)
    answers = rows_of(page)
    assert not answers.add.isVisible()
    assert [row.remove.isEnabled() for row in answers.rows] == [False, False, True]
    answers.rows[2].remove.click()
    after = shown(page)
    assert [option.id for option in after.options] == ["true", "false"]
    assert after.right_options == frozenset(), "what was right is gone"
    answers.add.click()
    assert focus() is answers.rows[2].text
    assert shown(page).options[2].text == "The article does not say"
    answers.rows[1].key.click()
    assert shown(page).right_options == {"false"}
    assert isinstance(shown(page), TrueFalseQuestion)


# Pairs


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


# An order


def steps(page: EditorPage) -> OrderingAnswers:
    assert isinstance(page.form.answers, OrderingAnswers)
    return page.form.answers


def key_of(page: EditorPage) -> tuple[str, ...]:
    question = shown(page)
    assert isinstance(question, OrderingQuestion)
    return question.key


def test_alt_and_an_arrow_move_an_item_and_not_the_question(on: Opened) -> None:
    page = on(seven.ORDERING)
    before = [question.id for question in seven.QUESTIONS]
    steps(page).rows[0].text.setFocus()
    press(Key.Key_Down, ALT)
    assert key_of(page) == ("charge", "crack", "denial", "engineer")
    assert focus() is steps(page).rows[1].text, "the focus goes with it"
    press(Key.Key_Down, ALT)
    assert key_of(page) == ("charge", "denial", "crack", "engineer")
    press(Key.Key_Up, ALT)
    assert key_of(page) == ("charge", "crack", "denial", "engineer")
    assert page.question_set is not None
    assert [question.id for question in page.question_set.questions] == before
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert shown(page) == seven.ORDERING


def test_an_item_stops_at_the_ends(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).rows[0].rationale.setFocus()
    press(Key.Key_Up, ALT)
    assert shown(page) == seven.ORDERING
    assert not steps(page).rows[0].up.isEnabled()
    assert not steps(page).rows[-1].down.isEnabled()


def test_buttons_move_an_item_too_and_keep_the_focus(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).rows[2].up.setFocus()
    press(Key.Key_Return)
    assert key_of(page) == ("crack", "denial", "charge", "engineer")
    assert focus() is steps(page).rows[1].up
    press(Key.Key_Space)
    assert key_of(page) == ("denial", "crack", "charge", "engineer")
    assert focus() is steps(page).rows[0].down, "there is no way further up"


def mouse(grip: QWidget, kind: QEvent.Type, y: int) -> None:
    """Send what the mouse does at that height of the grip: without a screen, none but the widget below it gets it."""
    at = QPointF(grip.rect().center().x(), y)
    button = Qt.MouseButton.LeftButton if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, QPointF(grip.mapToGlobal(at.toPoint())), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(grip, event)


@pytest.mark.parametrize(
    ("source", "target", "below", "order"),
    [
        (0, 2, True, ("charge", "denial", "crack", "engineer")),
        (3, 0, False, ("engineer", "crack", "charge", "denial")),
        (1, 1, True, ("crack", "charge", "denial", "engineer")),
    ],
)
def test_an_item_is_dragged_by_its_number(
    on: Opened, source: int, target: int, below: bool, order: tuple[str, ...]
) -> None:
    page = on(seven.ORDERING)
    grip = steps(page).rows[source].grip
    goal = steps(page).rows[target]
    start = grip.rect().center()
    end = grip.mapFrom(page, goal.mapTo(page, goal.rect().center() + QPoint(0, 6 if below else -6)))
    mouse(grip, QEvent.Type.MouseButtonPress, start.y())
    mouse(grip, QEvent.Type.MouseMove, start.y() + 1)
    assert steps(page).gap is None, "a hand is never quite still"
    mouse(grip, QEvent.Type.MouseMove, end.y())
    assert (steps(page).gap is not None) is (source != target)
    mouse(grip, QEvent.Type.MouseButtonRelease, end.y())
    assert steps(page).gap is None
    assert key_of(page) == order
    page.undo()
    assert shown(page) == seven.ORDERING


def test_a_press_without_a_drag_moves_nothing(on: Opened) -> None:
    page = on(seven.ORDERING)
    QTest.mouseClick(steps(page).rows[1].grip, Qt.MouseButton.LeftButton)
    assert shown(page) == seven.ORDERING


def test_a_new_item_comes_last_and_is_part_of_the_order(on: Opened) -> None:
    page = on(seven.ORDERING)
    steps(page).add.click()
    type_text("The ferry sails")
    assert len(key_of(page)) == 5
    assert shown(page).option(key_of(page)[-1]).text == "The ferry sails"
    steps(page).rows[0].remove.click()
    assert "crack" not in key_of(page)


# Words of the article


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


# All of them


@pytest.mark.parametrize("width", [1280, 500])
def test_every_way_has_named_controls_that_tab_reaches(on: Opened, width: int) -> None:
    page = on(seven.CHOICE)
    page.resize(width, 700)
    page.tabs.show_article(False)
    for question in seven.QUESTIONS:
        page.show_question(question.id)
        QApplication.processEvents()
        walk(page)


def walk(page: EditorPage) -> None:
    """Go through the controls of the answers by Tab."""
    answers = page.form.answers
    assert answers is not None
    controls = [each for each in answers.controls() if each.isVisible() and each.isEnabled()]
    names = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in controls]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    page.form.stem.field.setFocus()
    seen = []
    for _step in range(len(controls) + 4):
        press(Key.Key_Tab)
        seen.append(focus())
    stops = [each for each in controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each for each in seen if each in stops] == stops
    assert page.form.answering.way in seen


def test_each_way_is_written_in_the_direction_of_the_article(on: Opened) -> None:
    page = on(seven.CHOICE)
    arabic = seven.article().model_copy(update={"language": "ar"})
    page.show_set(seven.question_set("other").model_copy(update={"article": arabic}))
    for way, question in BY_WAY.items():
        page.show_question(question.id)
        answers = page.form.answers
        assert answers is not None
        fields = [each for each in answers.controls() if each.inherits("QPlainTextEdit")]
        assert {field.layoutDirection() for field in fields} <= {Qt.LayoutDirection.RightToLeft}
        assert bool(fields) is (way not in {Interaction.SELECTION, Interaction.REFLECTION})


def test_findings_lead_to_the_control_that_they_concern(on: Opened) -> None:
    for question, control in (
        (seven.MATCHING, lambda page: pairs(page).rows[0].prompt),
        (seven.ORDERING, lambda page: steps(page).rows[0].text),
        (seven.SELECTION, lambda page: page.form.answers.mark),
        (seven.SEVERAL, lambda page: rows_of(page).rows[0].text),
    ):
        page = on(question)
        assert page.form.control("options" if question is not seven.SELECTION else "key") is control(page)
