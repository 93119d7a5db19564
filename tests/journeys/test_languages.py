"""A change of language reaches every word of every page, at once and without losing its place."""

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp import i18n
from tests import samples
from tests.journeys.stage import Stage

# What is no word of the interface: names, keys, figures, and the content of the sample set.
CONTENT = {
    "Who Said What",
    "The Velmar Courier",
    "Sunday, November 22, 2026",  # Babel's, by the code of the language
    samples.TITLE,
    *(option.text for option in samples.question(1).options),
    *(option.rationale for option in samples.question(1).options),
    samples.question(1).rationale,
}


class Brackets(gettext.NullTranslations):
    """Translates by putting brackets around."""

    @override
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage


def switch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Change the language as the application does, to one that shows what was translated."""
    monkeypatch.setattr(i18n, "_catalogue", Brackets())
    QCoreApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.LanguageChange))  # type: ignore[arg-type]
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield every text that can be read or heard on the page that is shown."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
        yield widget, widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        label = getattr(widget, "label", None)
        if callable(label):
            yield widget, label()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget, widget.placeholderText()


def forgotten(window: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__}: {text}"
        for widget, text in words(window)
        if any(character.isalpha() for character in text)
        and "⟦" not in text
        and text not in CONTENT
        and not text.startswith(("Ctrl", "https://", "Who is quoted", samples.TITLE))
    ]


def test_home(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(monkeypatch)
    assert forgotten(stage.window) == []


@pytest.mark.parametrize("page", ["form", "progress", "result"])
def test_import(stage: Stage, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    stage.window.show_import()
    shown = stage.window.import_page
    if page == "progress":
        shown.progress.begin(samples.article())
    if page == "result":
        built = samples.built()
        shown.show_result(built.question_set, built.graph)
    shown.steps.setCurrentWidget(
        {"form": shown.form, "progress": shown.progress, "result": shown.result}[page]
    )
    switch(monkeypatch)
    assert forgotten(stage.window) == []


def test_history(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.window.show_history()
    switch(monkeypatch)
    assert forgotten(stage.window) == []


def test_menus(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(monkeypatch)
    assert [action.text() for action in stage.window.actions() if "⟦" not in action.text()] == []


def test_a_session_keeps_its_place(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    page = stage.window.playing.session_page
    before = page.question_view.choice
    assert before
    switch(monkeypatch)
    assert page.question_view.choice == before
    assert forgotten(stage.window) == []


def test_the_editor_keeps_cursor_and_history(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.window.edit("set-1")
    page = stage.window.editing.page
    field = page.form.stem.field
    field.setFocus()
    stage.press(Qt.Key.Key_End, Qt.Key.Key_X, Qt.Key.Key_Left)
    before, place = page.question_set, field.textCursor().position()
    assert place > 0
    switch(monkeypatch)
    assert field.hasFocus()
    assert field.textCursor().position() == place
    assert page.question_set == before
    assert page.form.stem.findings.messages == ()
    assert all("⟦" in message for message in page.form.rationale.findings.messages)
    assert forgotten(stage.window) == []
    page.undo()
    assert page.question_set == samples.question_set()
