import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.option_card import OptionCard, Verdict
from quizapp.ui.look import theme

_LONG = " ".join(["a rather long answer"] * 15)


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


@pytest.fixture
def column(qtbot: QtBot) -> tuple[QWidget, list[OptionCard]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    cards = [OptionCard(f"Answer {number}", number) for number in (1, 2, 3)]
    for card in cards:
        layout.addWidget(card)
    page.resize(500, 300)
    with qtbot.waitActive(page):
        page.show()
    return page, cards


def test_it_is_a_radio_button_to_a_screen_reader(column: tuple[QWidget, list[OptionCard]]) -> None:
    card = column[1][0]
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken is not None
    assert spoken.role() is QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Answer 1"
    card.click()
    assert spoken.state().checked


def test_a_long_answer_wraps_and_the_card_grows(qtbot: QtBot) -> None:
    card = OptionCard(_LONG, 1)
    qtbot.addWidget(card)
    heights = [card.heightForWidth(width) for width in (1200, 600, 300)]
    assert heights == sorted(heights)
    assert heights[0] < heights[2]
    assert OptionCard("Yes", 2).heightForWidth(600) >= 40


def test_choosing_does_not_change_its_height(qtbot: QtBot) -> None:
    card = OptionCard(_LONG, 1)
    qtbot.addWidget(card)
    before = [card.heightForWidth(width) for width in range(200, 700, 25)]
    card.setChecked(True)
    assert [card.heightForWidth(width) for width in range(200, 700, 25)] == before


def test_a_click_anywhere_chooses(column: tuple[QWidget, list[OptionCard]]) -> None:
    cards = column[1]
    spot = cards[1].rect().bottomRight() - QPoint(12, 12)
    QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton, pos=spot)
    assert [card.isChecked() for card in cards] == [False, True, False]


def test_space_chooses_arrows_move_and_enter_does_nothing(column: tuple[QWidget, list[OptionCard]]) -> None:
    cards = column[1]
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert not any(card.isChecked() for card in cards)
    assert cards[1].hasFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_Return)
    assert not any(card.isChecked() for card in cards)
    QTest.keyClick(cards[1], Qt.Key.Key_Space)
    assert cards[1].isChecked()
    QTest.keyClick(cards[1], Qt.Key.Key_Down)
    assert cards[2].isChecked()


@pytest.mark.parametrize("verdict", [Verdict.RIGHT, Verdict.WRONG, Verdict.STEPPED_BACK])
def test_a_verdict_freezes_it_and_is_said_in_words(
    column: tuple[QWidget, list[OptionCard]], verdict: Verdict
) -> None:
    card = column[1][0]
    note = "" if verdict is Verdict.STEPPED_BACK else "your answer"
    card.show_verdict(verdict, note)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.isChecked()
    assert card.accessibleName() == ("Answer 1, your answer" if note else "Answer 1")
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_states_look_different_without_colour(column: tuple[QWidget, list[OptionCard]]) -> None:
    card = column[1][0]
    seen = []
    for verdict in Verdict:
        card.show_verdict(verdict, "")
        card.resize(400, 62)
        grey = card.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        # Only the sign at its head: the border and the ground are left out.
        seen.append(grey.copy(20, 15, 28, 32).convertToFormat(QImage.Format.Format_Mono))
    assert all(one != other for at, one in enumerate(seen) for other in seen[at + 1 :])


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(
    column: tuple[QWidget, list[OptionCard]],
) -> None:
    cards = column[1]
    cards[2].setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = cards[2].grab().toImage()
    cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    cards[2].setFocus(Qt.FocusReason.TabFocusReason)
    by_key = cards[2].grab().toImage()
    corner = by_key.rect().center().x()
    assert by_key.pixelColor(corner, 1) == theme.colours().focus
    assert by_mouse.pixelColor(corner, 1) != theme.colours().focus


def test_it_is_mirrored_right_to_left(qtbot: QtBot) -> None:
    card = OptionCard("Yes", 1)
    qtbot.addWidget(card)
    card.setChecked(True)
    card.resize(400, 62)
    accent = theme.colours().accent
    left_to_right = card.grab().toImage()
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right_to_left = card.grab().toImage()
    assert left_to_right.pixelColor(24, 31) == accent
    assert right_to_left.pixelColor(399 - 24, 31) == accent
    assert right_to_left.pixelColor(24, 31) != accent


def test_the_tick_of_a_card_in_two_lines_keeps_off_its_edge(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(text_factor=2.0, reduced_motion=True))
    card = OptionCard("Helen Vasko", 1)
    qtbot.addWidget(card)
    card.set_dense(True)
    card.show_verdict(Verdict.RIGHT, "a note that has no room beside the answer")
    card.resize(700, card.heightForWidth(700))
    image = card.grab().toImage()
    soft = theme.colours().good_soft
    for x in range(30, 60):  # where the tick stands
        assert all(image.pixelColor(x, y) == soft for y in range(7, 16))
