"""A change of language reaches every word of every page, at once and without losing anything of what was done."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from quizapp import paths
from quizapp.i18n.pseudo import PSEUDO
from quizapp.ui import dialogs, language
from quizapp.ui.article_view import ArticleView
from quizapp.ui.components.option_card import OptionCard
from quizapp.ui.importing.frame import State
from tests import samples
from tests.journeys import places
from tests.journeys.places import PLACES
from tests.journeys.stage import CTRL, Stage

SET = samples.question_set()
# What is no word of the interface: names, and the content of the sample set, in the article's language.
CONTENT = {
    "Who Said What",
    "F2",
    "Del",
    "The Velmar Courier",
    "Sunday, November 22, 2026",  # Babel's, by the code of the language
    *samples.article().text.splitlines(),
    *(option.text for question in SET.questions for option in question.options),
    *(option.rationale for question in SET.questions for option in question.options),
    *(question.rationale for question in SET.questions),
    *(question.stem for question in SET.questions),
    *(mark.span.of(samples.article().text) for question in SET.questions for mark in question.marks),
}
BEGINNINGS = ("Ctrl", "https://", "Python", "Who is quoted", samples.TITLE)


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(SET)
        stage.open()
        yield stage
    language.use(qapp, "en")


def switch(stage: Stage, code: str) -> None:
    """Change the language as the settings page does."""
    adjusting = stage.window.adjusting
    adjusting.change(adjusting.chosen.model_copy(update={"language": code}))
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
        if isinstance(widget, QTableView):
            yield from ((widget, head) for head in heads(widget))


def heads(view: QTableView) -> Iterator[str]:
    """Yield the heads of the columns of a table."""
    for column in range(view.model().columnCount()):
        yield str(view.model().headerData(column, Qt.Orientation.Horizontal))


def forgotten(window: QWidget) -> list[str]:
    folder = str(paths.home().root)
    return [
        f"{type(widget).__name__}: {text}"
        for widget, text in words(window)
        if any(character.isalpha() for character in text)
        and "⟦" not in text
        and text not in CONTENT
        and not text.startswith((*BEGINNINGS, folder))
    ]


@pytest.mark.parametrize("show", PLACES, ids=lambda place: place.__name__)
def test_no_word_of_a_page_is_forgotten(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    switch(stage, PSEUDO)
    assert len([text for _widget, text in words(stage.window) if "⟦" in text]) > 5
    assert forgotten(stage.window) == []


@pytest.mark.parametrize("show", PLACES, ids=lambda place: place.__name__)
def test_no_word_of_a_page_made_later_is_forgotten(stage: Stage, show: Callable[[Stage], None]) -> None:
    switch(stage, PSEUDO)
    show(stage)
    assert forgotten(stage.window) == []


@pytest.mark.parametrize("show", PLACES, ids=lambda place: place.__name__)
def test_the_way_back_leaves_nothing_behind(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    switch(stage, PSEUDO)
    switch(stage, "ar")
    assert stage.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    switch(stage, "en")
    assert stage.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    left = [
        text
        for _widget, text in words(stage.window)
        if "⟦" in text or any("\u0600" <= letter <= "\u06ff" for letter in text)
    ]
    assert left == []


@pytest.mark.parametrize("step", State)
def test_no_word_of_importing_is_forgotten(stage: Stage, step: State) -> None:
    places.found(stage)
    page = stage.window.adding.page
    page.progress.begin(samples.article())
    page.result.show_set(samples.question_set(), ())
    page.show_state(step)
    switch(stage, PSEUDO)
    assert forgotten(stage.window) == []


def test_menus_and_dialogs(stage: Stage) -> None:
    switch(stage, PSEUDO)
    assert [action.text() for action in stage.window.actions() if "⟦" not in action.text()] == []
    dialog = dialogs.keys_dialog(stage.window.commands.keys(), stage.window)
    dialog.show()
    assert [text for text in forgotten(dialog) if not text.startswith("KeyCap: ")] == []
    dialog.close()


def test_text_typed_on_the_import_page_stays(stage: Stage) -> None:
    stage.window.show_import()
    page = stage.window.adding.page
    page.take_text("“It is so,” said Ada.")
    page.form.fields["title"].line.setText("Ada speaks")
    switch(stage, "de")
    assert page.text.toPlainText() == "“It is so,” said Ada."
    assert page.form.fields["title"].text() == "Ada speaks"


def test_a_session_keeps_its_place_through_a_visit_to_the_settings(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_2)
    page = stage.window.playing.session_page
    before, focus = page.question_view.choice, QApplication.focusWidget()
    assert before
    stage.press(Qt.Key.Key_Comma, modifiers=CTRL)
    settings = stage.window.adjusting.page
    assert stage.window.stack.currentWidget() is settings
    switch(stage, "ar")
    stage.press(Qt.Key.Key_Escape)
    assert stage.window.stack.currentWidget() is page
    assert not stage.window.masthead.isVisible()
    assert page.question_view.choice == before
    assert QApplication.focusWidget() is focus
    stage.press(Qt.Key.Key_Return)
    assert page.question_view.spoken()
    assert len(stage.store.sessions.open()[0].responses) == 1


def runs(view: ArticleView) -> set[Qt.LayoutDirection]:
    """Return the directions in which the paragraphs of an article run."""
    document = view.document()
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    return {block.textDirection() for block in blocks if block.text().strip()}


@pytest.mark.parametrize(
    "show",
    [places.found, places.editor, places.question, places.verdict, places.replay],
    ids=lambda place: place.__name__,
)
def test_an_english_article_stays_left_to_right_in_the_arabic_window(
    stage: Stage, show: Callable[[Stage], None]
) -> None:
    show(stage)
    switch(stage, "ar")
    if show is places.editor:
        stage.window.editing.page.tabs.show_article(True)
    assert stage.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    views = [view for view in stage.window.findChildren(ArticleView) if view.isVisible()]
    assert views
    for view in views:
        assert runs(view) == {Qt.LayoutDirection.LeftToRight}
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignHCenter
        assert not view.document().defaultTextOption().alignment() & sides
    cards = [card for card in stage.window.findChildren(OptionCard) if card.isVisible()]
    assert bool(cards) is (show in {places.question, places.verdict, places.replay})
    assert all(card.layoutDirection() is Qt.LayoutDirection.LeftToRight for card in cards)


def test_an_english_text_stays_left_to_right_in_the_box_for_it(stage: Stage) -> None:
    places.importing(stage)
    switch(stage, "ar")
    box = stage.window.adding.page.text
    box.set_text(samples.TEXT)
    assert box.document().firstBlock().textDirection() is Qt.LayoutDirection.LeftToRight


def test_dialogs_of_qt_have_no_english_left_in_arabic(stage: Stage, qtbot: QtBot) -> None:
    switch(stage, "ar")
    dialog = QFileDialog(stage.window)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.toolTip() or button.text() for button in dialog.findChildren(QAbstractButton)]
    assert len([word for word in words if word]) > 6
    assert [word for word in words if re.search("[A-Za-z]{2}", word)] == []
    menu = QLineEdit(stage.window).createStandardContextMenu()
    assert "Ctrl+Z" in menu.actions()[0].text(), "what has no words of its own stays whole"


def test_qt_speaks_the_language_too(stage: Stage, qtbot: QtBot) -> None:
    def spoken() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")

    assert spoken() == "Cancel"
    switch(stage, "de")
    assert spoken() == "Abbrechen"
    switch(stage, "ar")
    assert spoken() == "ألغِ"
    switch(stage, PSEUDO)
    assert spoken() == "Cancel"


def test_the_editor_keeps_cursor_and_history(stage: Stage) -> None:
    stage.window.editing.edit("set-1")
    page = stage.window.editing.page
    field = page.form.stem.field
    field.setFocus()
    stage.press(Qt.Key.Key_End, Qt.Key.Key_X, Qt.Key.Key_Left)
    before, place = page.question_set, field.textCursor().position()
    assert place > 0
    switch(stage, PSEUDO)
    assert field.hasFocus()
    assert field.textCursor().position() == place
    assert page.question_set == before
    assert page.form.stem.findings.messages == ()
    assert all("⟦" in message for message in page.form.rationale.findings.messages)
    assert forgotten(stage.window) == []
    page.undo()
    assert page.question_set == SET
