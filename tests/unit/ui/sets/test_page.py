"""The library page: an honest list, everything by keyboard, and nothing done twice."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from quizapp.storing import Found, SetSummary
from quizapp.ui import language
from quizapp.ui.components.button import Button
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.sets.commands import ENTRIES, Deed
from quizapp.ui.sets.list_model import FACTS, READY, TO_CHECK, SetsList
from quizapp.ui.sets.page import SetsPage

NOW = datetime(2026, 11, 22, 17, 40, tzinfo=UTC)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def summary(name: str, title: str, outlet: str = "", *, ready: int = 3, to_check: int = 0) -> SetSummary:
    saved = NOW - timedelta(hours=2)
    questions = ready + to_check
    return SetSummary(
        id=name,
        title=title,
        outlet=outlet,
        questions=questions,
        playable=ready,
        to_check=to_check,
        saved=saved,
    )


SETS = (
    summary("one", "Tunnel <b>leak</b>", "The Velmar Courier", ready=8, to_check=4),
    summary("two", "Budget vote", "Northline Radio"),
    summary("three", "School meals", ready=0, to_check=1),
)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> SetsPage:
    theme.apply(qapp, theme.Theme())  # whatever tests before this one left
    page = SetsPage()
    qtbot.addWidget(page)
    page.resize(1280, 600)
    page.show_sets(SETS, NOW)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.first_control().setFocus()
    return page


@pytest.fixture
def large(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(text_factor=2.0))


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def current(page: SetsPage) -> str:
    chosen = page.list.summary(page.view.currentIndex())
    return chosen.id if chosen is not None else ""


def titles(page: SetsPage) -> list[str]:
    return [str(page.list.index(row).data()) for row in range(page.list.rowCount())]


def test_the_list_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    sets = SetsList()
    qtmodeltester.check(sets)  # type: ignore[no-untyped-call] # pytest-qt has no types there
    sets.show(SETS, NOW)
    qtmodeltester.check(sets)  # type: ignore[no-untyped-call] # pytest-qt has no types there


def test_a_row_tells_title_outlet_counts_and_last_change() -> None:
    sets = SetsList()
    sets.show(SETS, NOW)
    first, third = sets.index(0), sets.index(2)
    plain = str(first.data(FACTS)).translate({0x2068: "", 0x2069: "", 0x202F: " "})
    assert first.data() == "Tunnel <b>leak</b>"
    assert plain == "The Velmar Courier · 12 questions · changed today, 3:40 PM"
    assert (first.data(READY), first.data(TO_CHECK)) == ("8 ready", "4 to check")
    assert (third.data(READY), third.data(TO_CHECK)) == ("", "1 to check")
    spoken = str(first.data(Qt.ItemDataRole.AccessibleTextRole)).replace("\u202f", " ")
    assert spoken == (
        "Tunnel <b>leak</b>, The Velmar Courier, 12 questions, changed today, 3:40 PM, 8 ready, 4 to check"
    )


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "play_requested"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "play_requested"),
        (Qt.Key.Key_E, CTRL, "edit_requested"),
        (Qt.Key.Key_D, CTRL, "duplicate_requested"),
        (Qt.Key.Key_S, CTRL | SHIFT, "share_requested"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "delete_requested"),
    ],
)
def test_every_deed_has_a_key(
    qtbot: QtBot, page: SetsPage, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(page, signal)) as caught:
        press(key, modifiers)
    assert caught.args == ["two"]


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.deed is not Deed.RENAME])
def test_every_deed_has_a_button_with_a_name(qtbot: QtBot, page: SetsPage, entry: tuple[Deed, str]) -> None:
    button = page.bar.buttons[entry[0]]
    assert button.accessibleName() == entry[1]
    with qtbot.waitSignal(getattr(page, f"{entry[0]}_requested")) as caught:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert caught.args == ["one"]


def test_f2_renames_in_place(qtbot: QtBot, page: SetsPage) -> None:
    press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Tunnel <b>leak</b>"
    assert field.accessibleName() == "Name of the set"
    QTest.keyClicks(field, "New name")
    with qtbot.waitSignal(page.rename_requested) as caught:
        press(Qt.Key.Key_Return)
    assert caught.args == ["one", "New name"]
    assert page.view.hasFocus()
    assert titles(page)[0] == "Tunnel <b>leak</b>", "the list shows what is stored, not what was typed"


def test_escape_and_the_old_name_rename_nothing(qtbot: QtBot, page: SetsPage) -> None:
    with qtbot.assertNotEmitted(page.rename_requested, wait=10), qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, "Something")
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_F2)
        press(Qt.Key.Key_Return)
    assert page.view.hasFocus()


def test_keys_typed_into_the_name_do_nothing_to_the_set(qtbot: QtBot, page: SetsPage) -> None:
    press(Qt.Key.Key_F2)
    with qtbot.assertNotEmitted(page.delete_requested), qtbot.assertNotEmitted(page.duplicate_requested):
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_D, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""


def test_a_double_click_plays(qtbot: QtBot, page: SetsPage) -> None:
    spot = page.view.visualRect(page.list.index(1)).center()
    with qtbot.waitSignal(page.play_requested) as caught:
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert caught.args == ["two"]


def test_what_is_typed_filters_and_enter_leads_to_what_was_found(qtbot: QtBot, page: SetsPage) -> None:
    press(Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "north")
    assert titles(page) == ["Budget vote"]
    with qtbot.assertNotEmitted(page.play_requested):
        press(Qt.Key.Key_Return)
    assert page.view.hasFocus()
    with qtbot.waitSignal(page.play_requested) as caught:
        press(Qt.Key.Key_Return)
    assert caught.args == ["two"]


def test_delete_in_the_search_field_deletes_letters(qtbot: QtBot, page: SetsPage) -> None:
    page.seek()
    QTest.keyClicks(page.search, "t")
    press(Qt.Key.Key_Home)
    with qtbot.assertNotEmitted(page.delete_requested):
        press(Qt.Key.Key_Delete)
    assert page.search.text() == ""


def test_escape_ends_the_search_then_leaves(qtbot: QtBot, page: SetsPage) -> None:
    page.seek()
    QTest.keyClicks(page.search, "north")
    with qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_Escape)
    assert len(titles(page)) == 3
    assert current(page) == "two"
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


def test_words_of_questions_alone_are_not_told_as_nothing(page: SetsPage) -> None:
    page.search.setText("ferry")
    assert page._heading.facts == "0 of 3 sets"
    assert page._nothing.isVisible()
    page.found.show_found((Found("one", "q1", "Who said that the ferry is late?"),), {"one": "Tunnel leak"})
    assert page._heading.facts == "in no name of a set, but in questions"
    assert not page._nothing.isVisible()
    page.search.setText("tunnel")
    assert page._heading.facts == "1 of 3 sets"


def test_nothing_found_says_so_and_shows_all_again(page: SetsPage) -> None:
    page.seek()
    QTest.keyClicks(page.search, "zebra")
    assert titles(page) == []
    assert not page.view.isVisible()
    assert not page.bar.isVisible()
    press(Qt.Key.Key_Down)
    assert page.search.hasFocus(), "there is nothing to go on to"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert len(titles(page)) == 3
    assert page.view.hasFocus()


def test_undo_works_where_there_is_something_to_take_back(qtbot: QtBot, page: SetsPage) -> None:
    with qtbot.assertNotEmitted(page.undo_requested):
        press(Qt.Key.Key_Z, CTRL)
    page.set_undoable("Undo deletion")
    assert page.undo.text() == "Undo deletion"
    with qtbot.waitSignal(page.undo_requested):
        press(Qt.Key.Key_Z, CTRL)


def test_what_was_deleted_is_reached_from_a_full_list_and_from_an_empty_one(
    qtbot: QtBot, page: SetsPage
) -> None:
    def offered() -> list[Button]:
        found = page.findChildren(Button)
        return [button for button in found if button.isVisible() and button.label() == "Recently deleted"]

    assert not offered()
    page.offer_deleted(True)
    for sets in (SETS, ()):
        page.show_sets(sets, NOW)
        (button,) = offered()
        with qtbot.waitSignal(page.deleted_requested):
            QTest.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.deleted_requested):
        page.deleted.trigger()
    page.offer_deleted(False)
    assert not offered()


@pytest.mark.parametrize("width", [1280, 900, 640, 520])
def test_the_list_stays_where_it_is_at_the_first_deletion(page: SetsPage, width: int) -> None:
    def top() -> int:
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        return page.view.mapTo(page, QPoint(0, 0)).y()

    page.resize(width, 600)
    page.offer_deleted(False)
    before = top()
    page.show_sets(SETS[1:], NOW)
    page.offer_deleted(True)
    assert top() == before
    page.offer_deleted(False)
    assert top() == before


def test_the_chosen_set_stays_chosen_and_its_row_when_it_is_gone(page: SetsPage) -> None:
    page.view.setCurrentIndex(page.list.index(1))
    page.show_sets(tuple(reversed(SETS)), NOW)
    assert current(page) == "two"
    page.show_sets((SETS[2], SETS[0]), NOW)
    assert current(page) == "one"
    page.show_sets(SETS, NOW, current="three")
    assert current(page) == "three"


def test_a_set_to_choose_is_not_hidden_by_a_search(page: SetsPage) -> None:
    page.search.setText("north")
    page.show_sets(SETS, NOW, current="one")
    assert page.search.text() == ""
    assert current(page) == "one"


def test_an_empty_library_leads_to_an_article(qtbot: QtBot, page: SetsPage) -> None:
    page.show_sets((), NOW)
    assert not page.search.isVisible()
    page.first_control().setFocus()
    with qtbot.waitSignal(page.add_requested):
        press(Qt.Key.Key_Return)


def test_without_a_set_nothing_can_be_done(page: SetsPage) -> None:
    page.show_sets((), NOW)
    assert not any(action.isEnabled() for action in page.actions_of.values())


def test_the_menu_of_a_row_holds_every_deed(page: SetsPage) -> None:
    assert [action.text() for action in page.view.actions()] == [entry.title for entry in ENTRIES]


def test_tab_walks_in_reading_order_and_everything_has_a_name(page: SetsPage) -> None:
    page.search.setFocus()
    walked: list[QWidget] = []
    for _step in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus)
        interface = QAccessible.queryAccessibleInterface(focus)
        assert interface.text(QAccessible.Text.Name).strip()
        press(Qt.Key.Key_Tab)
    assert walked == [page.search, page.view, *(each for each in page.bar.stops() if each.isVisible())]


def test_where_there_is_little_room_the_rest_is_in_a_menu(qtbot: QtBot, page: SetsPage, large: None) -> None:
    page.resize(720, 540)
    qtbot.waitUntil(page.bar.more.isVisible)
    assert [deed for deed, button in page.bar.buttons.items() if button.isVisible()] == [Deed.PLAY, Deed.EDIT]
    assert page.bar.more.accessibleName() == "More actions"
    edges = [button for button in (*page.bar.buttons.values(), page.bar.more) if button.isVisible()]
    assert all(button.mapTo(page, QPoint(button.width(), 0)).x() <= page.width() for button in edges)
    assert all(button.width() >= button.minimumSizeHint().width() for button in edges)
    page.resize(2600, 540)
    qtbot.waitUntil(lambda: not page.bar.more.isVisible())


def test_three_thousand_sets_are_no_more_widgets_than_three(page: SetsPage) -> None:
    before = len(page.findChildren(QWidget))
    page.show_sets([summary(f"s{number}", f"Set {number}") for number in range(3000)], NOW)
    page.grab()
    assert len(page.findChildren(QWidget)) == before
    page.seek()
    QTest.keyClicks(page.search, "2999")
    assert titles(page) == ["Set 2999"]


@pytest.mark.parametrize("code", ["de", "en_XA"])
def test_the_heading_keeps_its_words_beside_or_above_the_search(
    qtbot: QtBot, qapp: QApplication, page: SetsPage, code: str
) -> None:
    language.use(qapp, code)
    theme.apply(qapp, theme.Theme(text_factor=2.0))

    def whole() -> None:
        blocks = [block for block in page.findChildren(TextBlock) if block.isVisible() and block.text()]
        assert len(blocks) >= 2
        for block in blocks:
            assert block.height() >= block.heightForWidth(block.width()), block.text()
            assert not block.geometry().intersects(page.search.geometry())
        words = QFontMetricsF(page.search.font()).horizontalAdvance(page.search.placeholderText())
        assert page.search.width() > words + 40
        assert page.view.height() >= page.view.sizeHintForRow(0), "one row can be seen whole"

    try:
        for width in (900, 1280):
            page.resize(width, 620)
            qtbot.waitUntil(whole)
    finally:
        theme.apply(qapp, theme.Theme())
        language.use(qapp, "en")


def test_in_a_low_window_large_text_leaves_room_for_rows(page: SetsPage, qapp: QApplication) -> None:
    def facts() -> bool:
        return any(
            "ready to play" in each.text() for each in page.findChildren(TextBlock) if each.isVisible()
        )

    page.show_sets(SETS, NOW)
    page.resize(900, 480)  # the smallest window, without its masthead
    QApplication.processEvents()
    assert facts()
    theme.apply(qapp, theme.Theme(text_factor=2.0))
    QApplication.processEvents()
    assert not facts()
    assert page.view.viewport().height() > 2 * page.view.sizeHintForRow(0)
    theme.apply(qapp, theme.Theme())
    QApplication.processEvents()
    assert facts()
