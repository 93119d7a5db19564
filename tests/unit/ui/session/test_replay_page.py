"""Looking back at the answers of a finished session."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.components.option_card import Verdict
from quizapp.ui.session.replay_page import ReplayPage
from tests.unit.ui.session.desk import named, texts
from tests.unit.ui.session.play import Played


def _replay(qtbot: QtBot, played: Played, place: int, width: int = 1280) -> ReplayPage:
    page = ReplayPage()
    qtbot.addWidget(page)
    page.resize(width, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_place(played.session, played.material, place)
    return page


def test_a_replay_shows_the_question_as_it_was_answered(qtbot: QtBot, ended: Played) -> None:
    page = _replay(qtbot, ended, 1)
    cards = page.question_view.cards
    assert [card.verdict for card in cards] == [Verdict.WRONG, Verdict.RIGHT]
    assert "Reason number 2." in texts(page)
    assert page.pane.view.marks
    assert page.top_bar.place == "Answer 2 of 3 · 2 right"


def test_a_replay_walks_by_keys(qtbot: QtBot, ended: Played) -> None:
    page = _replay(qtbot, ended, 0)
    assert not named(page, "Previous answer").isEnabled()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.top_bar.place.startswith("Answer 2")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.top_bar.place.startswith("Answer 3")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    assert page.top_bar.place.startswith("Answer 2")
    named(page, "Previous answer").click()
    assert page.top_bar.place.startswith("Answer 1")
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_arrows_are_mirrored_with_the_window(qtbot: QtBot, ended: Played) -> None:
    page = _replay(qtbot, ended, 0)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert page.top_bar.place.startswith("Answer 2")


def test_after_the_last_answer_it_closes(qtbot: QtBot, ended: Played) -> None:
    page = _replay(qtbot, ended, 2)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_in_a_narrow_window_its_icon_does_for_the_way_back(qtbot: QtBot, ended: Played) -> None:
    page = _replay(qtbot, ended, 1, width=900)
    back = named(page, "Previous answer")
    assert (back.label(), back.toolTip()) == ("", "Previous answer")
    page.resize(1280, 800)
    qtbot.waitUntil(lambda: (back.label(), back.toolTip()) == ("Previous", ""))
