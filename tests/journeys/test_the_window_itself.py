"""What the window does besides its pages: menus, colours, drops, its size, and closing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from quizapp import paths, settings
from quizapp.paths import Home
from quizapp.settings import Appearance, Settings
from quizapp.storing import Store
from quizapp.ui import language
from quizapp.ui.commands import Command
from quizapp.ui.components.button import Button
from quizapp.ui.components.drop_frame import DropFrame
from quizapp.ui.home.page import HomePage
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.look import theme
from quizapp.ui.look.theme import Scheme, Theme
from quizapp.ui.notice import Notice
from quizapp.ui.settings.look_section import TEXT_SIZES
from quizapp.ui.settings.page import SettingsPage
from tests import samples
from tests.journeys import places
from tests.journeys.places import PLACES
from tests.journeys.stage import CTRL, Stage

ENTER, ONE = Qt.Key.Key_Return, Qt.Key.Key_1


@pytest.fixture
def stage(qtbot: QtBot, home: Path, qapp: QApplication) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage
    theme.apply(qapp, Theme())
    language.use(qapp, "en")


def drop(stage: Stage, mime: QMimeData) -> None:
    """Drop `mime` in the middle of the window, as a file manager does."""
    window = stage.window
    middle = window.rect().center()
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, mime, buttons, none))


def hold(widget: QWidget, mime: QMimeData) -> None:
    """Hold `mime` over the middle of `widget`, from which Qt goes up to what takes it."""
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(widget.rect().center(), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(widget, enter)


def drop_on(widget: QWidget, mime: QMimeData) -> None:
    """Drop `mime` while the pointer is over `widget`."""
    hold(widget, mime)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QDropEvent(middle, Qt.DropAction.CopyAction, mime, buttons, none))


def test_a_dropped_file_is_read(stage: Stage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paths.seeds() / "bog-rope.md"))])
    drop(stage, mime)
    assert stage.on(ImportPage).form.fields["title"].text()


@pytest.mark.parametrize("name", ["title", "outlet", "author", "date", "address", "text"])
def test_a_file_that_is_dropped_on_a_field_is_opened(stage: Stage, name: str) -> None:
    stage.window.show_import()
    form = stage.on(ImportPage).form
    target = stage.on(ImportPage).text.viewport() if name == "text" else form.fields[name].line
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paths.seeds() / "bog-rope.md"))])
    mime.setText(str(paths.seeds() / "bog-rope.md"))  # as file managers add
    drop_on(target, mime)
    assert stage.on(ImportPage).text.text().strip()
    assert not any("bog-rope.md" in words for words in form.entered().values())


def test_words_that_are_dropped_on_a_field_stay_there(stage: Stage) -> None:
    stage.window.show_import()
    line = stage.on(ImportPage).form.fields["author"].line
    mime = QMimeData()
    mime.setText("Ada Lorne")
    drop_on(line, mime)
    assert line.text() == "Ada Lorne"
    assert not stage.on(ImportPage).text.text()


@pytest.mark.parametrize("page", ["home", "import"])
def test_a_page_shows_that_it_takes_what_is_held_over_it(stage: Stage, page: str) -> None:
    if page == "import":
        stage.window.show_import()
    (frame,) = stage.window.findChildren(DropFrame)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paths.seeds() / "bog-rope.md"))])
    hold(stage.window, mime)
    assert frame.isVisible()
    assert frame.size() == stage.window.stack.size()
    QApplication.sendEvent(stage.window, QDragLeaveEvent())
    assert not frame.isVisible()
    drop(stage, mime)
    assert not frame.isVisible()


def test_what_would_be_refused_is_not_invited(stage: Stage) -> None:
    (frame,) = stage.window.findChildren(DropFrame)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/article")])
    hold(stage.window, mime)
    assert not frame.isVisible()


def test_dropped_words_are_taken_as_words(stage: Stage) -> None:
    mime = QMimeData()
    mime.setText("<b>Nobody</b>\u2028said it.")
    drop(stage, mime)
    assert stage.on(ImportPage).text.text() == "<b>Nobody</b>\u2028said it."


def test_a_dropped_address_is_not_fetched(stage: Stage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/article")])
    drop(stage, mime)
    stage.on(HomePage)
    assert "Nothing is fetched" in stage.window.messages.last


def test_pasting_nothing_is_said(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(" \n")
    stage.press(Qt.Key.Key_V, modifiers=CTRL)
    stage.on(HomePage)
    assert "no text to paste" in stage.window.messages.last


def test_pasting_into_a_field_stays_in_the_field(stage: Stage) -> None:
    stage.window.show_import()
    page = stage.on(ImportPage)
    page.text.set_text("The article.")
    QGuiApplication.clipboard().setText("A title")
    page.form.fields["title"].line.setFocus()
    stage.press(Qt.Key.Key_V, modifiers=CTRL)
    assert page.form.fields["title"].text() == "A title"
    assert page.text.text() == "The article."


@pytest.mark.parametrize(
    ("command", "look"),
    [
        (Command.LOOK_DARK, Appearance.DARK),
        (Command.LOOK_LIGHT, Appearance.LIGHT),
        (Command.LOOK_CONTRAST, Appearance.CONTRAST),
    ],
)
def test_chosen_colours_are_in_force_at_once_and_next_time(
    stage: Stage, home: Path, command: Command, look: Appearance
) -> None:
    stage.window.commands[command].trigger()
    assert theme.current().scheme is Scheme(look)
    stage.kill()
    window = stage.open()
    assert theme.current().scheme is Scheme(look)
    assert window.commands[command].isChecked()


def test_every_choice_on_the_page_is_in_force_at_once_and_next_time(stage: Stage, home: Path) -> None:
    stage.press(Qt.Key.Key_Comma, modifiers=CTRL)
    page = stage.on(SettingsPage)
    page.look.looks.cards[Appearance.CONTRAST].click()
    page.look.sizes.segment(TEXT_SIZES.index(1.25)).click()
    page.look.motion.click()
    page.answering.article.click()
    page.answering.letters.click()
    # A folder of the test's own; the registry of Windows would be the person's.
    shared = sys.platform not in {"win32", "darwin"}
    if shared:
        page.files.double_click.click()
    names = [page.language.select.itemText(place) for place in range(page.language.select.count())]
    page.language.select.activated.emit(names.index("Deutsch"))
    look = theme.current()
    assert (look.scheme, look.text_factor, look.reduced_motion) == (Scheme.CONTRAST, 1.25, True)
    masthead = stage.window.masthead
    stage.wait(lambda: "Bibliothek" in [control.accessibleName() for control in masthead.controls()])
    chosen = page.settings
    assert chosen == Settings(
        appearance=Appearance.CONTRAST,
        text_factor=1.25,
        reduced_motion=True,
        language="de",
        single_letter_keys=False,
        article_while_answering=False,
    )
    stage.kill()
    stage.open()
    stage.press(Qt.Key.Key_Comma, modifiers=CTRL)
    page = stage.on(SettingsPage)
    assert page.settings == chosen
    assert page.files.double_click.isChecked() is shared
    assert theme.current() == look


def test_settings_that_cannot_be_saved_are_in_force_all_the_same(stage: Stage, home: Path) -> None:
    Home(home).settings.mkdir()
    stage.window.commands[Command.LOOK_DARK].trigger()
    assert theme.current().scheme is Scheme.DARK
    assert "settings could not be saved" in stage.window.messages.last


def test_damaged_settings_are_told_and_set_aside(stage: Stage, home: Path) -> None:
    stage.kill()
    Home(home).settings.write_text("{")
    window = stage.open()
    assert "settings are not valid" in window.messages.last
    settings.save(settings.Settings(), Home(home).settings)


def test_the_size_of_the_window_is_kept(stage: Stage) -> None:
    stage.window.resize(760, 580)
    QApplication.processEvents()
    stage.window.close()
    stage.kill()
    window = stage.open(size=None)
    assert (window.width(), window.height()) == (760, 580)


def history_filled(stage: Stage) -> None:
    places.end(stage)
    stage.window.show_history()


SIDED = [history_filled if place is places.history else place for place in PLACES]
"""Every page; an empty history has nothing on either side."""


@pytest.mark.parametrize("show", SIDED, ids=lambda place: place.__name__)
def test_a_language_from_right_to_left_mirrors_every_page(
    stage: Stage, show: Callable[[Stage], None]
) -> None:
    show(stage)
    adjusting = stage.window.adjusting
    before = sides(stage)
    adjusting.change(adjusting.chosen.model_copy(update={"language": "ar"}))
    for _pass in range(4):
        QApplication.processEvents()
    after = sides(stage)
    moved = [name for name, side in before.items() if name in after and side * after[name] < 0]
    stayed = [name for name, side in before.items() if name in after and side * after[name] > 0]
    assert moved
    assert stayed == []


def sides(stage: Stage) -> dict[QWidget, int]:
    """Return of each control of the page that clearly stands on one side whether it is the left (-1) or the right."""
    page = stage.window.stack.currentWidget()
    assert page is not None
    found: dict[QWidget, int] = {}
    for widget in page.findChildren(QAbstractButton):
        centre = widget.mapTo(page, widget.rect().center()).x()
        if widget.isVisible() and widget.width() < page.width() / 3:
            side = centre - page.width() / 2
            if abs(side) > page.width() / 4:
                found[widget] = -1 if side < 0 else 1
    return found


def unsaved(stage: Stage, home: Path) -> Path:
    """Answer a question that cannot be saved; return the file that is in the way."""
    stage.press(ENTER, ENTER, ONE, ENTER, ENTER)
    folder = home / "open"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("")
    stage.press(ONE, ENTER)
    return folder


def answer_dialog(words: str, buttons: list[str]) -> None:
    """Press the button called `words` in the dialog that is open, and note which buttons there were."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, Notice):
        return
    found = {button.label(): button for button in dialog.findChildren(Button)}
    buttons.extend(found)
    found[words].click()


def test_closing_with_an_unsaved_answer_asks(stage: Stage, home: Path) -> None:
    in_the_way = unsaved(stage, home)
    seen: list[str] = []
    QTimer.singleShot(0, lambda: answer_dialog("Stay", seen))
    assert not stage.window.close()
    assert sorted(seen) == ["Quit and lose them", "Save a copy elsewhere…", "Stay"]
    assert stage.window.isVisible()
    in_the_way.unlink()
    assert stage.window.close()
    (kept,) = Store(Home(home)).sessions.open()
    assert len(kept.responses) == 2


def test_the_keys_are_listed(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F1)
    (dialog,) = (each for each in stage.window.findChildren(QDialog) if each.isVisible())
    assert dialog.windowTitle() == "Keys"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not any(each.isVisible() for each in stage.window.findChildren(QDialog))


def test_alt_shows_the_menu_bar(stage: Stage) -> None:
    bar = stage.window.menuBar()
    assert not bar.isVisible()
    stage.press(Qt.Key.Key_Alt)
    assert bar.isVisible()
    stage.press(Qt.Key.Key_Alt)
    assert not bar.isVisible()


def test_escape_from_the_settings_gives_the_focus_back(stage: Stage) -> None:
    opener = stage.window.masthead.controls()[-2]
    assert opener.accessibleName() == "Settings"
    opener.setFocus()
    stage.press(ENTER)
    assert stage.window.stack.currentWidget() is stage.window.adjusting.page
    stage.press(Qt.Key.Key_Escape)
    stage.on(HomePage)
    assert QApplication.focusWidget() is opener
