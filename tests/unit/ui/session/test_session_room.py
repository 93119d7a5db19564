"""A question of any length, in windows and text of any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.session.parts_strip import PartsStrip
from quizapp.ui.session.session_page import SessionPage
from tests.unit.ui.session.desk import Desk, key
from tests.unit.ui.session.play import QUESTIONS, Played, start


def all_tall_enough(page: SessionPage) -> bool:
    view = page.question_view
    texts = [text for text in view.findChildren(TextBlock) if text.isVisible()]
    return all(widget.height() >= widget.heightForWidth(widget.width()) for widget in (*view.cards, *texts))


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_long_question_can_be_read_to_its_end(
    qtbot: QtBot, qapp: QApplication, started: Played, size: tuple[int, int], factor: float
) -> None:
    theme.apply(qapp, theme.Theme(text_factor=factor, reduced_motion=True))
    desk = Desk(qtbot, started.after(("o1",)).after(("o1",)), *size)
    page = desk.page
    for revealed in (False, True):
        if revealed:
            desk.press(key(1), Qt.Key.Key_Return)
            desk.save()
        qtbot.waitUntil(lambda: all_tall_enough(page))
        assert (page.width(), page.height()) == size
        for card in page.question_view.cards:
            assert card.mapTo(page, card.rect().topRight()).x() <= page.width()
        view = page.question_view
        inside = page.column.widget()
        assert inside is not None
        assert inside.height() >= view.height()
        assert inside.width() <= page.column.viewport().width()
        bar = page.column.verticalScrollBar()
        assert inside.height() <= page.column.viewport().height() + bar.maximum()


def test_what_lies_below_can_be_reached_by_keyboard(
    qtbot: QtBot, qapp: QApplication, started: Played
) -> None:
    theme.apply(qapp, theme.Theme(text_factor=2.0, reduced_motion=True))
    desk = Desk(qtbot, started.after(("o1",)).after(("o1",)), 900, 600)
    bar = desk.page.column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and all_tall_enough(desk.page))
    assert bar.value() == 0
    desk.press(key(1), Qt.Key.Key_Return)
    desk.save()
    qtbot.waitUntil(lambda: all_tall_enough(desk.page))
    assert bar.value() == 0
    for _press in range(20):
        desk.press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


REASON = (
    "Here, the name that follows “told” is where the words first appeared, and the Mail only passes them on."
)


def _wrong(qtbot: QtBot, reasons: str) -> Desk:
    """Answer a question of four marks wrong in a window of 1280 x 800."""
    questions = tuple(question.model_copy(update={"rationale": reasons}) for question in QUESTIONS)
    desk = Desk(qtbot, start(questions).after(("o1",)))
    desk.press(key(1), Qt.Key.Key_Return)
    desk.save()
    for _pass in range(4):  # one layout leads to the next
        QApplication.processEvents()
    assert all_tall_enough(desk.page)
    return desk


def test_a_short_reveal_has_all_its_air_and_the_passage_taken_apart(qtbot: QtBot) -> None:
    desk = _wrong(qtbot, "Radio Fen it was.")
    (parts,) = desk.page.question_view.findChildren(PartsStrip)
    assert parts.isVisible()
    assert len(parts.parts) == 4
    assert all(card.height() > 60 for card in desk.page.question_view.cards)
    assert desk.page.column.verticalScrollBar().maximum() == 0


def test_a_longer_reveal_takes_free_room_first_and_scrolls_last(qtbot: QtBot) -> None:
    states = []
    for times in range(4, 16):
        desk = _wrong(qtbot, " ".join([REASON] * times))
        (parts,) = desk.page.question_view.findChildren(PartsStrip)
        roomy = desk.page.question_view.cards[0].height() > 60  # its ring included
        scrolls = desk.page.column.verticalScrollBar().maximum() > 0
        states.append((roomy, parts.isVisible(), not scrolls))
        assert desk.page.pane.view.marks, "what the strip says is in the article too"
    in_order = [(True, True, True), (False, True, True), (False, False, True), (False, False, False)]
    assert sorted(set(states), reverse=True) == in_order
    assert states == sorted(states, reverse=True)


def test_without_the_article_the_passage_taken_apart_stays(qtbot: QtBot) -> None:
    desk = _wrong(qtbot, " ".join([REASON] * 20))
    (parts,) = desk.page.question_view.findChildren(PartsStrip)
    assert not parts.isVisible()
    desk.press(Qt.Key.Key_A)
    assert parts.isVisible()


def test_the_title_of_the_set_is_whole_where_there_is_room(qtbot: QtBot) -> None:
    title = "Harbour bridge to stay shut as mayor denies hiding"
    desk = Desk(qtbot, start(title=title))
    (shown,) = [text for text in desk.page.top_bar.findChildren(TextBlock) if text.text() == title]
    qtbot.waitUntil(lambda: shown.width() >= shown.sizeHint().width())
    desk.page.resize(720, 600)
    qtbot.waitUntil(lambda: shown.width() < shown.sizeHint().width())
    assert desk.page.top_bar.progress.width() > 100
