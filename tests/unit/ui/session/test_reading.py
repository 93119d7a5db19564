"""The article beside a question is searched, set larger, and given more of the width; all by keys too."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.base import Span
from quizapp.ui.look import theme
from quizapp.ui.look.typography import Type
from quizapp.ui.reading import SharedReading
from quizapp.ui.session import choices
from quizapp.ui.session.article_tools import ZOOMS, stepped
from quizapp.ui.session.choices import Reading
from quizapp.ui.session.find_bar import MOST, places_of
from quizapp.ui.session.replay_page import ReplayPage
from tests import seven
from tests.unit.ui.session.desk import Desk
from tests.unit.ui.session.play import TEXT, Played, start_ways

CTRL = Qt.KeyboardModifier.ControlModifier


def seek(desk: Desk, words: str) -> None:
    desk.press(Qt.Key.Key_F, modifiers=CTRL)
    desk.write(words)


def test_words_are_found_in_any_case_and_across_lines() -> None:
    assert [span.of(TEXT) for span in places_of("RADIO  fen", TEXT)] == ["Radio Fen"]
    assert [span.of(TEXT) for span in places_of("said.\nMayor", TEXT)] == ["said.\n\nMayor"]
    assert places_of(" ", TEXT) == ()
    assert places_of("(", TEXT) == ()
    assert len(places_of("a", "a" * 2 * MOST)) == MOST


def test_a_search_counts_and_goes_round(desk: Desk) -> None:
    seek(desk, "said")
    bar = desk.page.pane.search
    total = TEXT.count("said")
    assert bar.words == f"1 of {total}"
    desk.press(Qt.Key.Key_Return)
    assert bar.words == f"2 of {total}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_Up)
    assert bar.words == f"{total} of {total}"
    assert [span.of(TEXT) for span in desk.page.pane.view.found] == ["said"] * total
    bar.field.clear()
    desk.write("zebra")
    assert bar.words == "Not found"
    desk.press(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert desk.page.pane.view.hasFocus()
    assert desk.page.pane.view.found == ()
    assert desk.choices == []


def test_a_search_changes_no_answer(qtbot: QtBot) -> None:
    desk = Desk(qtbot, start_ways(seven.SELECTION))
    desk.page.pane.selecting.select(seven.span("said that the last check"))
    before = desk.page.question_view.given
    assert before.selection is not None
    seek(desk, "ferry")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Plus, modifiers=CTRL)
    assert desk.page.question_view.given == before
    assert desk.page.pane.view.selection() == before.selection


def test_what_is_typed_in_the_search_is_no_key_of_the_page(desk: Desk) -> None:
    seek(desk, "a s l 1 2?")
    assert desk.page.question_view.choice == ()
    assert not desk.page.pane.isHidden()
    assert desk.page.pane.search.field.text() == "a s l 1 2?"


def test_ctrl_f_opens_an_article_that_was_put_away(desk: Desk) -> None:
    desk.press(Qt.Key.Key_A)
    assert desk.page.pane.isHidden()
    seek(desk, "said")
    assert not desk.page.pane.isHidden()
    assert desk.page.pane.search.field.hasFocus()


def test_only_the_article_is_set_larger(desk: Desk) -> None:
    view, text = desk.page.pane.view, theme.font(Type.BODY).pixelSize()
    before = view.font().pixelSize()
    desk.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus, modifiers=CTRL)
    assert view.font().pixelSize() == round(before * 1.3)
    assert view.rects(Span(0, 9))[0].height() == pytest.approx(28 * 1.3)
    desk.press(Qt.Key.Key_Minus, modifiers=CTRL)
    assert view.font().pixelSize() == round(before * 1.15)
    desk.press(Qt.Key.Key_0, modifiers=CTRL)
    assert view.font().pixelSize() == before
    assert theme.font(Type.BODY).pixelSize() == text


def test_sizes_end() -> None:
    assert stepped(1.0, 1) == 1.15
    assert stepped(ZOOMS[-1], 1) == ZOOMS[-1]
    assert stepped(ZOOMS[0], -1) == ZOOMS[0]
    assert stepped(1.5, 0) == 1.0


def test_the_edge_is_moved_by_keys_and_mouse_within_limits(qtbot: QtBot, desk: Desk) -> None:
    page = desk.page
    usual = page.pane.width()
    page.edge.setFocus()
    with qtbot.waitSignal(page.reading_changed):
        desk.press(Qt.Key.Key_Left)
    assert page.pane.width() == usual + 24
    desk.press(*[Qt.Key.Key_Left] * 60)
    assert page.width() - page.pane.width() >= 330
    desk.press(*[Qt.Key.Key_Right] * 60)
    assert page.pane.width() == 280
    desk.press(Qt.Key.Key_Home)
    assert page.pane.width() == usual
    QTest.mousePress(page.edge, Qt.MouseButton.LeftButton, pos=QPoint(3, 100))
    QTest.mouseMove(page.edge, QPoint(-47, 100))
    QTest.mouseRelease(page.edge, Qt.MouseButton.LeftButton, pos=QPoint(3, 100))
    assert page.pane.width() == usual + 50


def test_the_edge_follows_the_mouse_in_a_mirrored_window(qapp: QApplication, desk: Desk) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    usual = desk.page.pane.width()
    desk.page.edge.setFocus()
    desk.press(Qt.Key.Key_Right)
    assert desk.page.pane.width() == usual + 24


def test_it_is_kept_and_the_same_on_every_page(qtbot: QtBot, tmp_path: Path, started: Played) -> None:
    file = tmp_path / "window.ini"
    desk, other = Desk(qtbot, started), ReplayPage()
    qtbot.addWidget(other)
    shared = SharedReading(file)
    for page in (desk.page, other):
        shared.join(page)
    desk.press(Qt.Key.Key_Plus, modifiers=CTRL)
    desk.page.edge.setFocus()
    desk.press(Qt.Key.Key_Left)
    assert other.reading == desk.page.reading
    assert other.reading.zoom == 1.15
    kept = choices.restore_reading(file)
    assert kept.zoom == 1.15
    assert kept.share == pytest.approx(other.reading.share, abs=1e-4)


@pytest.mark.parametrize(
    "written", ["", "session/article-zoom=9\n", "[session]\narticle-zoom=x\narticle-width=-1\n"]
)
def test_what_makes_no_sense_is_the_usual(tmp_path: Path, written: str) -> None:
    file = tmp_path / "window.ini"
    file.write_text(written, encoding="utf-8")
    assert choices.restore_reading(file) == Reading()
