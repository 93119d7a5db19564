"""The bar at the foot of a page: one row while the words fit, mirrored, and no word cut when they do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.foot_bar import FootBar
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


class Foot:
    """A page with a foot of three buttons, one of them at the leading side."""

    def __init__(self, qtbot: QtBot, width: int) -> None:
        self.back = Button("Previous", icon="arrow-back")
        self.practise = Button("Practise the 3 missed")
        self.onward = Button("Next answer", weight=Weight.PRIMARY, trailing="arrow-next", key="Enter")
        self.bar = FootBar()
        self.bar.add(self.back)
        self.bar.add_trailing(self.practise)
        self.bar.add_trailing(self.onward)
        self.page = QWidget()
        qtbot.addWidget(self.page)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.bar)
        self.page.resize(width, 400)
        self.page.show()

    @property
    def buttons(self) -> tuple[Button, ...]:
        return self.back, self.practise, self.onward

    @property
    def rows(self) -> list[int]:
        """The middles of the rows, from above."""
        return sorted({button.geometry().center().y() for button in self.buttons})


def test_one_row_from_edge_to_edge_where_there_is_room(qtbot: QtBot) -> None:
    foot = Foot(qtbot, 900)
    assert len(foot.rows) == 1
    assert [button.width() for button in foot.buttons] == [b.sizeHint().width() for b in foot.buttons]
    free = foot.back.x()
    assert foot.bar.width() - foot.onward.geometry().right() - 1 == free
    assert foot.back.geometry().right() < foot.practise.x() - 100


@pytest.mark.parametrize("width", [620, 520, 480, 420, 330])
def test_no_words_are_cut_in_a_narrow_window(qtbot: QtBot, width: int) -> None:
    foot = Foot(qtbot, width)
    for button in foot.buttons:
        assert not button.is_elided()
        assert foot.bar.rect().contains(button.geometry())
    assert not foot.practise.geometry().intersects(foot.onward.geometry())


def test_it_grows_by_rows_and_the_last_button_ends_the_last(qtbot: QtBot) -> None:
    foot = Foot(qtbot, 330)
    foot.page.resize(foot.bar.minimumSizeHint().width(), 400)
    assert len(foot.rows) == 3
    assert foot.onward.geometry().center().y() == foot.rows[-1]
    foot.page.resize(900, 400)
    assert len(foot.rows) == 1
    assert foot.bar.height() < 80


def test_a_hidden_button_takes_no_room(qtbot: QtBot) -> None:
    foot = Foot(qtbot, 420)
    assert len(foot.rows) == 2
    foot.practise.hide()
    QApplication.processEvents()
    assert foot.back.geometry().center().y() == foot.onward.geometry().center().y()


def test_it_is_mirrored_with_the_window(qtbot: QtBot) -> None:
    foot = Foot(qtbot, 900)
    before = [button.geometry() for button in foot.buttons]
    foot.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    for button, was in zip(foot.buttons, before, strict=True):
        assert button.x() == foot.bar.width() - was.right() - 1


def test_words_that_wrap_take_what_the_buttons_leave(qtbot: QtBot) -> None:
    bar = FootBar()
    qtbot.addWidget(bar)
    words = TextBlock(
        "Left out: 1 waits for a person to check it, and 3 are drafts that nobody has finished yet."
    )
    check = Button("Check answer", weight=Weight.PRIMARY)
    bar.add(words)
    bar.add_trailing(check)
    bar.resize(460, bar.heightForWidth(460))
    bar.show()
    assert words.height() == words.heightForWidth(words.width()) > words.sizeHint().height()
    assert words.geometry().right() < check.x()
    assert check.width() == check.sizeHint().width()
