"""A choice of one from a list: words of any length leave it as wide as it may be, and none of them is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.select import Select
from quizapp.ui.look import theme

LONG = "The bridge over the river is shut " * 300


@pytest.fixture
def select(qtbot: QtBot) -> Select:
    select = Select()
    qtbot.addWidget(select)
    select.set_words(("Short", LONG))
    select.resize(300, select.sizeHint().height())
    select.show()
    return select


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_long_choice_asks_for_no_more_than_a_field(
    qapp: QApplication, select: Select, factor: float
) -> None:
    theme.apply(qapp, replace(theme.current(), text_factor=factor))
    assert select.sizeHint().width() <= 400 * factor


def test_what_is_cut_is_the_tool_tip_whole(select: Select) -> None:
    select.grab()
    assert select.toolTip() == ""
    select.show_place(1)
    select.grab()
    assert select.toolTip() == LONG.strip() == select.currentText()
    select.show_place(0)
    select.grab()
    assert select.toolTip() == ""


def test_in_the_open_list_each_long_choice_has_its_tool_tip(select: Select) -> None:
    tips = [select.itemData(place, Qt.ItemDataRole.ToolTipRole) for place in range(2)]
    assert tips == [None, LONG.strip()]


def test_a_title_is_no_markup_in_its_tool_tip(select: Select) -> None:
    select.set_words(("<img src='x'> & " * 40,))
    assert select.itemData(0, Qt.ItemDataRole.ToolTipRole).startswith("&lt;img src='x'> &amp; ")
