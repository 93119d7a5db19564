"""The message over the page: where it stands, what it leaves alone, and when it goes."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.toast import Toast
from quizapp.ui.look import theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


def test_a_toast_can_be_answered(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    toast = Toast(page)
    toast.show_message("Set deleted", action="Undo", key="Ctrl Z")
    assert toast.isVisible()
    assert page.rect().contains(toast.geometry())
    button = toast.findChild(Button)
    assert isinstance(button, Button)
    with qtbot.waitSignal(toast.acted):
        button.click()
    assert not toast.isVisible()


def test_a_toast_covers_no_button(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    buttons = [Button(words, parent=page) for words in ("Check answer", "Reject")]
    buttons[0].setGeometry(560, 540, 180, 50)
    buttons[1].setGeometry(100, 500, 180, 40)
    page.show()
    toast = Toast(page)
    toast.show_message("Accepted", action="Undo")
    assert page.rect().contains(toast.geometry())
    assert not any(toast.geometry().intersects(button.geometry()) for button in buttons)
    later = Button("Next question", parent=page)
    later.setGeometry(toast.geometry())
    later.show()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(later.geometry()))


class Page(NamedTuple):
    """A page like most: what scrolls, over a bar with a button."""

    page: QWidget
    area: QScrollArea
    inside: list[Button]
    foot: Button

    def places(self) -> list[QRect]:
        """Return where everything stands on the page."""
        return [QRect(each.mapTo(self.page, QPoint(0, 0)), each.size()) for each in (*self.inside, self.foot)]

    def covered(self, toast: Toast) -> bool:
        """Tell whether the button at the foot is covered, or the message not whole in view."""
        return toast.geometry().intersects(self.places()[-1]) or not self.page.rect().contains(
            toast.geometry()
        )


def make(qtbot: QtBot, count: int) -> Page:
    page, content = QWidget(), QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(content)
    inside = [Button(f"Answer {number}") for number in range(count)]
    for button in inside:
        column.addWidget(button)
    area = ScrollColumn(content, centred=True)
    foot = Button("Check answer")
    layout = QVBoxLayout(page)
    layout.addWidget(area, 1)
    layout.addWidget(foot)
    page.resize(800, 600)
    with qtbot.waitActive(page):
        page.show()
    QApplication.processEvents()
    return Page(page, area, inside, foot)


@pytest.fixture(params=[8, 40], ids=["short", "long"])
def page(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Page]:
    made = make(qtbot, request.param)
    yield made
    made.page.close()


def test_nothing_moves_when_a_message_comes_and_when_it_goes(page: Page) -> None:
    before = page.places()
    width = page.area.viewport().width()
    toast = Toast(page.page)
    toast.show_message("The disk is full, so your answer could not be saved.", action="Open the log")
    QApplication.processEvents()
    assert page.places() == before
    assert page.area.viewport().width() == width
    assert not page.covered(toast)
    toast.hide()
    QApplication.processEvents()
    assert page.places() == before


def test_what_scrolls_can_be_scrolled_out_from_under_it(page: Page) -> None:
    bar = page.area.verticalScrollBar()
    before = bar.maximum()
    toast = Toast(page.page)
    toast.show_message("Saved")
    if not toast.geometry().intersects(page.area.geometry()):
        return  # it found a place where it covers nothing
    bar.setValue(bar.maximum())
    last = page.places()[-2]
    assert not toast.geometry().intersects(last)
    toast.hide()
    QApplication.processEvents()
    assert page.places()[-2] == last  # it does not fall back under the pointer
    bar.setValue(0)
    QApplication.processEvents()
    assert bar.maximum() == before


def test_a_list_gets_the_same_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    view = QListWidget()
    view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    view.addItems([f"Set {number}" for number in range(100)])
    QVBoxLayout(page).addWidget(view)
    page.resize(800, 600)
    page.show()
    bar = view.verticalScrollBar()
    before = bar.maximum()
    toast = Toast(page)
    toast.show_message("Deleted", action="Undo")
    bar.setValue(bar.maximum())
    last = view.visualItemRect(view.item(99)).translated(view.viewport().mapTo(page, QPoint(0, 0)))
    assert not toast.geometry().intersects(last)
    page.resize(800, 500)  # the list reckons its range anew
    bar.setValue(bar.maximum())
    toast.hide()
    bar.setValue(0)
    page.resize(800, 600)
    assert bar.maximum() == before


def test_the_focus_never_stays_below_it(qtbot: QtBot) -> None:
    page = make(qtbot, 40)
    page.inside[0].setFocus()
    toast = Toast(page.page)
    toast.show_message("Saved", action="Undo")
    for button, at in zip(page.inside, range(40), strict=True):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda at=at: not toast.geometry().intersects(page.places()[at]))  # type: ignore[misc]
    assert QApplication.focusWidget() is page.inside[-1]
    page.page.close()


def test_a_message_takes_no_focus(page: Page) -> None:
    page.foot.setFocus()
    toast = Toast(page.page)
    toast.show_message("Saved", action="Undo")
    QApplication.processEvents()
    assert page.foot.hasFocus()
    toast.hide()
    assert page.foot.hasFocus()


def test_a_message_that_is_left_by_its_own_button_gives_the_focus_back(qtbot: QtBot) -> None:
    page = make(qtbot, 3)
    page.inside[1].setFocus()
    toast = Toast(page.page)
    toast.show_message("Deleted", action="Undo")
    button = toast.findChild(Button)
    assert button is not None
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert page.inside[1].hasFocus()
    page.page.close()


def test_a_message_is_laid_out_anew_when_the_text_grows(qtbot: QtBot, qapp: QApplication, page: Page) -> None:
    toast = Toast(page.page)
    toast.show_message("The disk is full, so your answer could not be saved.", action="Open the log")
    small = toast.size()
    theme.apply(qapp, theme.Theme(text_factor=2.0))
    qtbot.waitUntil(lambda: toast.height() > small.height())
    assert toast.width() > small.width()
    qtbot.waitUntil(lambda: not page.covered(toast))


def test_a_toast_over_nothing_moves_nothing(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(Button("Check answer"))
    column.addStretch(1)
    page.resize(800, 600)
    page.show()
    toast = Toast(page)
    toast.show_message("Saved")
    assert toast.geometry().bottom() > 500


def test_a_window_that_has_no_room_stays_as_large_as_it_is(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    full = QLabel("Words")
    full.setFixedHeight(300)
    column.addWidget(full)
    page.resize(800, page.minimumSizeHint().height())
    page.show()
    before = page.size()
    Toast(page).show_message("Saved")
    QApplication.processEvents()
    assert page.size() == before


def test_a_toast_goes_by_itself_and_fits_a_smaller_window(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    toast = Toast(page, stays=1)
    toast.show_message("Saved")
    page.resize(300, 400)
    assert page.rect().contains(toast.geometry())
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_two_messages_over_one_list_share_the_room_below_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    listed = QListWidget()
    listed.addItems([f"Question {number}" for number in range(100)])
    column.addWidget(listed)
    page.show()
    end = listed.verticalScrollBar().maximum()
    first, second = Toast(page), Toast(page)
    first.show_message("Some of it cannot be changed.")
    second.show_message("This set can be played but not changed.")
    listed.addItems(["One more"])
    QApplication.processEvents()
    assert listed.verticalScrollBar().maximum() > end
    first.hide()
    assert listed.verticalScrollBar().maximum() > end
    second.hide()
    QApplication.processEvents()
    assert listed.verticalScrollBar().maximum() < end + listed.sizeHintForRow(0) * 2
