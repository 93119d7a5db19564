"""Showing where it stands: words of the article are selected, by mouse, by keyboard, or by other means."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.answering import Given
from quizapp.model.base import Span
from quizapp.ui.session.answer_view import Framed
from quizapp.ui.session.answers.quote_card import Frame, QuoteCard
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.replay_page import ReplayPage
from tests import seven
from tests.unit.ui.session.desk import Desk, named, texts
from tests.unit.ui.session.play import start_ways

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down
(KEY,) = seven.SELECTION.key


def desk(qtbot: QtBot, width: int = 1280, height: int = 800) -> Desk:
    page = Desk(qtbot, start_ways(seven.SELECTION, seven.CHOICE), width, height)
    QApplication.processEvents()
    return page


def selected(page: Desk) -> str:
    span = page.page.question_view.given.selection
    return span.of(seven.TEXT) if span else ""


def point(page: Desk, words: str) -> QPoint:
    """Return the middle of `words` in the viewport."""
    return page.page.pane.view.rects(seven.span(words))[0].center().toPoint()


def test_the_article_has_the_focus_and_enter_alone_checks_nothing(qtbot: QtBot) -> None:
    page = desk(qtbot)
    assert page.page.pane.view.hasFocus()
    assert page.page.question_view.hint == "Select the words in the article that show it."
    assert "Nothing is selected yet." in texts(page.page)
    page.press(Qt.Key.Key_Return)
    assert page.choices == []


def test_words_and_sentences_by_keyboard(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(RIGHT, RIGHT)
    assert selected(page) == "ferry"
    page.press(RIGHT, RIGHT, modifiers=SHIFT)
    assert selected(page) == "ferry to Lowen"
    assert page.spoken[-1] == "ferry to Lowen, 3 words selected"
    page.press(LEFT, modifiers=SHIFT)
    assert selected(page) == "ferry to"
    page.press(RIGHT, modifiers=CTRL)
    assert selected(page).startswith("The ferry to Lowen Island")
    page.press(RIGHT, modifiers=CTRL)
    assert selected(page) == "It will not sail again before the weekend"
    page.press(LEFT, modifiers=CTRL | SHIFT)
    assert selected(page).startswith("The ferry")
    assert selected(page).endswith("the weekend")
    page.press(Qt.Key.Key_Delete)
    assert selected(page) == ""
    assert page.spoken[-1] == "Nothing is selected."
    assert "Nothing is selected yet." in texts(page.page)


def test_lines_and_ends_by_keyboard(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(RIGHT, DOWN)
    first = selected(page)
    assert first
    assert first != "The"
    page.press(DOWN, modifiers=SHIFT)
    assert selected(page).startswith(first)
    assert len(selected(page).split()) > 3
    page.press(Qt.Key.Key_End, modifiers=CTRL)
    assert selected(page) == "island"
    page.press(Qt.Key.Key_Home, modifiers=CTRL)
    assert selected(page) == "The"
    page.press(Qt.Key.Key_A, modifiers=CTRL)
    assert selected(page) == "The", "all of it would be no answer"


def test_a_click_takes_a_word_and_dragging_goes_on_from_it(qtbot: QtBot) -> None:
    page = desk(qtbot)
    viewport = page.page.pane.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point(page, "denied"))
    assert selected(page) == "denied"
    QTest.mouseMove(viewport, point(page, "skipped"))
    assert selected(page) == "denied that it had skipped"
    QTest.mouseMove(viewport, point(page, "Harbour Lines denied"))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert "denied" in selected(page)
    assert not selected(page).endswith("skipped")
    QTest.mouseMove(viewport, point(page, "skipped"))
    assert not selected(page).endswith("skipped"), "released, it stays"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, pos=point(page, "any inspection"))
    assert selected(page).split()[-1] in {"any", "inspection"}


def test_a_double_click_takes_a_word_and_a_third_one_the_sentence(qtbot: QtBot) -> None:
    page = desk(qtbot)
    viewport = page.page.pane.view.viewport()
    there = point(page, "skipped")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=there)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=there)
    assert selected(page) == "skipped"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=there)
    assert selected(page) == "Harbour Lines denied that it had skipped any inspection"


def test_what_another_means_selects_snaps_to_words(qtbot: QtBot) -> None:
    page = desk(qtbot)
    text = QAccessible.queryAccessibleInterface(page.page.pane.view).textInterface()
    assert text is not None
    whole = text.text(0, text.characterCount())
    start = whole.index("nied that")
    text.setSelection(0, start, start + len("nied that it h"))
    assert selected(page) == "denied that it had"


def test_the_selection_can_be_cleared_with_its_button(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(RIGHT)
    QTest.mouseClick(named(page.page, "Clear the selection"), Qt.MouseButton.LeftButton)
    assert selected(page) == ""
    assert page.page.pane.selecting.span is None
    assert not page.page.pane.view.textCursor().hasSelection()


def test_the_article_comes_though_it_was_put_away_and_stays_for_this_question(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.page.article_beside = False
    page.page.article_while_answering = False
    assert page.page.pane.isVisible()
    assert page.page.question_view.hint.endswith("It is open for this question.")
    page.press(Qt.Key.Key_A)
    assert page.page.pane.isVisible()
    page.press(RIGHT)
    page.check()
    page.press(Qt.Key.Key_Return)
    assert page.page.top_bar.place.startswith("Question 2")
    assert not page.page.pane.isVisible(), "the next question has it as it was"


def test_it_says_that_the_article_is_open_where_a_person_had_put_it_away(qtbot: QtBot) -> None:
    page = Desk(qtbot, start_ways(seven.CHOICE, seven.SELECTION))
    page.press(Qt.Key.Key_A)
    assert not page.page.pane.isVisible()
    page.press(Qt.Key.Key_1)
    page.check()
    page.press(Qt.Key.Key_Return)
    assert page.page.pane.isVisible()
    assert page.page.pane.view.hasFocus()
    assert page.page.question_view.hint == (
        "Select the words in the article that show it. It is open for this question."
    )


def test_in_a_narrow_window_the_article_is_opened_and_enter_leads_back(qtbot: QtBot) -> None:
    page = desk(qtbot, 620, 500)
    assert not page.page.pane.isVisible()
    assert named(page.page, "Select in the article").hasFocus()
    page.press(Qt.Key.Key_Space)
    assert page.page.pane.view.hasFocus()
    assert seven.SELECTION.stem in texts(page.page), "what is asked stands above the article"
    page.press(RIGHT)
    page.press(RIGHT, modifiers=SHIFT)
    page.press(Qt.Key.Key_Return)
    assert page.choices == [], "the question is shown again first"
    assert "2 words selected" in texts(page.page)
    assert named(page.page, "Check answer").hasFocus()
    page.press(Qt.Key.Key_Return)
    assert page.choices[0].given.selection == Span(0, len("The ferry"))


def test_the_reveal_shows_both_and_counts_the_words(qtbot: QtBot) -> None:
    page = desk(qtbot)
    mine = seven.span("denied that it had skipped any inspection. “Every check")
    page.page.pane.selecting.select(mine)
    page.check()
    view = page.page.pane.view
    assert dict(view.frames) == {Framed.RIGHT: KEY, Framed.MINE: mine}
    assert not view.textCursor().hasSelection()
    shown = texts(page.page)
    assert "You found 7 of its 9 words. 2 more do not show it. Paragraph 3 says it." in shown
    cards = [card for card in page.page.question_view.findChildren(QuoteCard) if card.isVisible()]
    assert [(card.frame, card.caption) for card in cards] == [
        (Frame.MINE, "Your words"),
        (Frame.RIGHT, "The right words"),
    ]
    assert {"your words", "the right words"} <= set(shown), "the key to the frames"
    assert page.spoken[-1].index("Correct") < page.spoken[-1].index("Your words: denied")
    page.press(RIGHT)
    assert dict(view.frames)[Framed.MINE] == mine, "nothing is selected any more"


def test_the_same_words_are_shown_once(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.page.pane.selecting.select(KEY)
    page.check()
    cards = [card for card in page.page.question_view.findChildren(QuoteCard) if card.isVisible()]
    assert [card.caption for card in cards] == ["Your words, and the right ones"]


@pytest.mark.parametrize("grey", [False, True])
def test_own_and_right_frames_look_different_without_colour(qtbot: QtBot, grey: bool) -> None:
    page = desk(qtbot)
    page.page.pane.selecting.select(KEY)
    page.check()
    view = page.page.pane.view
    pictures = []
    for framed in Framed:
        view.show_frames([(framed, KEY)])
        image = view.viewport().grab().toImage()
        pictures.append(image.convertToFormat(image.Format.Format_Grayscale8) if grey else image)
    assert pictures[0] != pictures[1]


def test_a_replay_shows_the_selection(qtbot: QtBot) -> None:
    words = seven.span("Mayor Ida Brandt")
    played = start_ways(seven.SELECTION).after(Given(selection=words)).finished()
    page = ReplayPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_place(played.session, played.material, 0)
    assert dict(page.pane.view.frames)[Framed.MINE] == words
    assert isinstance(page.question_view.answers, SelectingAnswers)
    assert "Not this time" in texts(page)
    assert "Mayor Ida Brandt" in texts(page)


def test_in_a_narrow_window_one_may_come_back_without_an_answer(qtbot: QtBot) -> None:
    page = desk(qtbot, 620, 500)
    page.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert page.choices == []
    assert named(page.page, "Select in the article").hasFocus()


def test_held_beyond_the_edge_the_article_goes_on(qtbot: QtBot) -> None:
    page = desk(qtbot, 900, 400)
    view = page.page.pane.view
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point(page, "ferry"))
    QTest.mouseMove(viewport, QPoint(viewport.width() // 2, viewport.height() + 30))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert selected(page).startswith("ferry to Lowen Island")
    assert selected(page).split()[-1] in {"on", "the", "island"}
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point(page, "four"))
    QTest.mouseMove(viewport, QPoint(viewport.width() // 2, -30))
    qtbot.waitUntil(lambda: bar.value() == 0)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert selected(page).endswith("four")


def look_for(page: Desk, words: str) -> None:
    """Search the article by keyboard and go back into it."""
    page.press(Qt.Key.Key_F, modifiers=CTRL)
    page.write(words)
    page.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)


def test_what_was_found_is_where_the_next_key_selects(qtbot: QtBot) -> None:
    page = desk(qtbot)
    look_for(page, "crack")
    assert selected(page) == ""
    page.press(RIGHT)
    assert selected(page) == "crack"
    page.press(RIGHT, modifiers=SHIFT)
    assert selected(page) == "crack was"


def test_a_search_leaves_what_is_selected_until_a_key_selects_anew(qtbot: QtBot) -> None:
    page = desk(qtbot)
    page.press(RIGHT)
    look_for(page, "crack")
    assert selected(page) == "The"
    page.press(RIGHT, modifiers=SHIFT)
    assert selected(page) == "The ferry to Lowen Island stopped on Monday after a crack"
