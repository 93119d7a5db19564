"""An article that was put away stays away the next time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.ui.session.choices import keep, restore
from tests.unit.ui.session.desk import Desk


@pytest.mark.parametrize("beside", [True, False])
def test_what_is_kept_comes_back(tmp_path: Path, *, beside: bool) -> None:
    keep(beside, tmp_path / "window.ini")
    assert restore(tmp_path / "window.ini") is beside


@pytest.mark.parametrize("written", ["", "\x00\x01", "[session]\narticle=perhaps\n", "[session]\narticle=\n"])
def test_what_makes_no_sense_is_as_at_first(tmp_path: Path, written: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(written)
    assert restore(path)


def test_the_page_tells_and_takes_whether_the_article_is_there(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.article_turned) as turned:
        desk.press(Qt.Key.Key_A)
    assert turned.args == [False]
    desk.page.article_beside = True
    assert desk.page.pane.isVisible()
    desk.page.article_beside = False
    assert not desk.page.pane.isVisible()
    assert not desk.page.top_bar.article.isChecked()
