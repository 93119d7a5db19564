"""The language of the interface, and that of the content, which stays as it stands."""

import re
from gettext import NullTranslations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp import i18n
from tests.unit.ui.session.desk import Desk, key, texts
from tests.unit.ui.session.play import Played


class Shouting(NullTranslations):
    """A language in which everything is written in capitals."""

    @override
    def gettext(self, message: str) -> str:
        return _capitals(message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _capitals(msgid1 if n == 1 else msgid2)


def _capitals(message: str) -> str:
    return re.sub(r"(\{\w+\})|([^{]+)", lambda found: found[1] or found[2].upper(), message)


def test_another_language_is_shown_at_once_and_nothing_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(key(2))
    monkeypatch.setattr(i18n, "_catalogue", Shouting())
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.page.question_view.choice == ("o1",)
    assert desk.page.top_bar.place == "QUESTION 1 OF 3 · 0 RIGHT"
    assert "WHO MADE THE CLAIM" in texts(desk.page)
    assert "Who said the island would run out of bread?" in texts(desk.page)
    desk.press(Qt.Key.Key_Return)
    desk.save()
    assert desk.page.question_view.cards[1].note == "YOUR ANSWER, CORRECT"
    monkeypatch.undo()
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.page.question_view.cards[1].note == "your answer, correct"
    assert "Correct" in texts(desk.page)


def test_the_stem_is_shown_as_it_stands(qtbot: QtBot, started: Played) -> None:
    desk = Desk(qtbot, started.after(("o1",)))
    assert "Which outlet carried the denial by the manager of <b>Harbour Lines</b> & co?" in texts(desk.page)


def test_content_stays_left_to_right_in_an_arabic_window(qtbot: QtBot, desk: Desk) -> None:
    desk.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.page.grab()
    view = desk.page.question_view
    assert view.cards[0].layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.page.pane.view.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.page.top_bar.layoutDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: desk.page.pane.geometry().center().x() < desk.page.width() / 2)
