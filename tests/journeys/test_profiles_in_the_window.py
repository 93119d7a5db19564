"""Several learners at one window, by keyboard: each has sessions of their own, and a guest leaves nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.profile import Colour
from quizapp.paths import Home
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.home.page import HomePage
from quizapp.ui.profiles.dialog import ProfileDialog
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.session.start_page import StartPage
from quizapp.ui.settings.page import SettingsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

KEY = Qt.Key


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's temporary files lie."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def stage(qtbot: QtBot, home: Path, temporary: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=2, review=0))
        yield stage


def menu(stage: Stage) -> QMenu:
    """Open the list of who may learn by its key."""
    stage.press(KEY.Key_L, modifiers=CTRL)
    opened = stage.window.welcoming.menu
    stage.wait(opened.isVisible)
    return opened


def choose(stage: Stage, name: str) -> None:
    """Walk the list down to `name`, and choose it."""
    opened = menu(stage)
    for _step in range(10):
        if opened.activeAction().text().removeprefix("&").replace("&&", "&").removesuffix("\t✓") == name:
            break
        key(opened, KEY.Key_Down)
    key(opened, KEY.Key_Return)
    stage.wait(lambda: not opened.isVisible())


def key(widget: QWidget, pressed: Qt.Key) -> None:
    """Press one key in `widget`."""
    QTest.keyClick(widget, pressed)
    QApplication.processEvents()


def add(stage: Stage, name: str) -> None:
    """Make a profile from the list, by keyboard."""
    choose(stage, "New profile…")
    dialog = stage.window.findChild(ProfileDialog)
    assert dialog is not None
    stage.wait(dialog.isVisible)
    QTest.keyClicks(dialog.name, name)
    key(dialog.name, KEY.Key_Return)
    stage.window.activateWindow()  # as every window system but the one of these tests does
    stage.wait(lambda: QApplication.activeWindow() is stage.window)
    assert masthead_name(stage) == f"Profile: {name}"


def masthead_name(stage: Stage) -> str:
    """Return what is spoken for the disc in the masthead."""
    who = stage.window.masthead.controls()[5]
    return QAccessible.queryAccessibleInterface(who).text(QAccessible.Text.Name)


def play(stage: Stage, answers: int) -> None:
    """Begin the set and answer so many questions by keyboard."""
    stage.window.playing.begin("set-1")
    stage.on(StartPage)
    stage.press(KEY.Key_Return)
    stage.on(SessionPage)
    for _answer in range(answers):
        stage.press(KEY.Key_1, KEY.Key_Return, KEY.Key_Return)


def test_one_learner_is_asked_nothing(stage: Stage) -> None:
    stage.open()
    stage.on(HomePage)
    assert masthead_name(stage) == "Profile: You"
    assert [action.text() for action in menu(stage).actions() if action.text()] == [
        "&You\t✓", "&Guest", "New profile…", "Manage profiles…",
    ]  # fmt: skip


def test_each_learner_has_a_history_of_their_own_and_is_there_after_a_restart(stage: Stage) -> None:
    stage.open()
    play(stage, 2)
    stage.on(EndPage)
    add(stage, "Ada")
    stage.on(HomePage)
    stage.press(KEY.Key_4, modifiers=CTRL)
    stage.on(HistoryPage)
    assert stage.window.parts.library.outcomes() == ()
    play(stage, 1)
    stage.press(KEY.Key_Escape)
    choose(stage, "You")
    assert len(stage.window.parts.library.outcomes()) == 1
    assert stage.window.parts.library.open_sessions("set-1") == ()
    choose(stage, "Ada")
    (left,) = stage.window.parts.library.open_sessions("set-1")
    assert left.profile == stage.store.profiles.all()[1].id
    stage.kill()
    stage.open()
    assert masthead_name(stage) == "Profile: Ada"


def test_a_letter_chooses_who_learns(stage: Stage) -> None:
    stage.open()
    add(stage, "Zoe & Ben")
    choose(stage, "You")
    key(menu(stage), KEY.Key_Z)
    assert masthead_name(stage) == "Profile: Zoe & Ben"


def test_choosing_another_leaves_a_session_paused(stage: Stage) -> None:
    stage.open()
    add(stage, "Ada")
    play(stage, 1)
    choose(stage, "You")
    stage.on(HomePage)
    (left,) = stage.store.sessions.open()
    assert len(left.responses) == 1
    assert stage.window.parts.library.open_sessions("set-1") == ()


def test_a_guest_sees_the_end_and_leaves_no_trace(stage: Stage, home: Path, temporary: Path) -> None:
    stage.open()
    stage.press(KEY.Key_1, modifiers=CTRL)
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    choose(stage, "Guest")
    assert masthead_name(stage) == "Profile: Guest"
    play(stage, 2)
    stage.on(EndPage)
    assert len(stage.window.parts.library.outcomes()) == 1
    assert list(temporary.iterdir())
    choose(stage, "You")
    assert list(temporary.iterdir()) == []
    assert stage.window.parts.library.outcomes() == ()
    assert {path: path.read_bytes() for path in home.rglob("*.json")} == before
    assert b"guest" not in b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_a_guest_who_closes_the_window_leaves_no_trace(stage: Stage, temporary: Path) -> None:
    stage.open()
    choose(stage, "Guest")
    play(stage, 1)
    stage.window.close()
    stage.window.rest()
    assert list(temporary.iterdir()) == []
    assert stage.store.sessions.open() == ()


def test_what_is_left_of_a_guest_whose_process_was_killed_is_never_shown(stage: Stage) -> None:
    stage.open()
    choose(stage, "Guest")
    play(stage, 1)
    stage.kill()
    stage.open()
    assert masthead_name(stage) == "Profile: You"
    assert stage.window.parts.library.open_sessions("set-1") == ()


def test_a_profile_is_deleted_and_brought_back_by_keyboard(stage: Stage, home: Path) -> None:
    stage.open()
    add(stage, "Ada")
    play(stage, 2)
    stage.press(KEY.Key_Escape)
    choose(stage, "Manage profiles…")
    page = stage.on(SettingsPage)
    section = page.profiles
    stage.wait(lambda: len(section.rows) == 2)
    ada = section.rows[1]
    assert ada.listed.facts == "learns now · 1 finished session"
    stage.walk_to(ada.stops()[2], most=8)
    stage.press(KEY.Key_Space)
    stage.wait(lambda: section.rows[1].listed.deleted)
    assert stage.window.messages.last == "“Ada” is deleted with its history."
    assert masthead_name(stage) == "Profile: You"
    stage.on(SettingsPage)
    stage.walk_to(section.rows[1].stops()[0], most=8)
    stage.press(KEY.Key_Space)
    stage.wait(lambda: not section.rows[1].listed.deleted)
    assert len(stage.store.sessions.finished(section.rows[1].listed.id)) == 1


def test_the_only_profile_cannot_be_deleted_but_named(stage: Stage) -> None:
    stage.open()
    choose(stage, "Manage profiles…")
    (row,) = stage.on(SettingsPage).profiles.rows
    assert row.listed.name == "You"
    assert len(row.stops()) == 2
    dialog = stage.window.welcoming.change(row.listed.id)
    assert dialog is not None
    dialog.name.setText("Dana")
    dialog.colours.choose(Colour.GREEN)
    key(dialog.name, KEY.Key_Return)
    assert masthead_name(stage) == "Profile: Dana"
    assert [(each.name, each.colour) for each in stage.store.profiles.all()] == [("Dana", Colour.GREEN)]


def test_a_name_that_is_taken_is_told_in_the_dialog(stage: Stage) -> None:
    stage.open()
    add(stage, "Ada")
    dialog = stage.window.welcoming.add()
    dialog.name.setText("ada")
    key(dialog.name, KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.refusal.text() == "There is a profile called “ada” already."
    dialog.reject()


def test_a_profile_goes_out_to_a_file_and_comes_in_elsewhere(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.open()
    add(stage, "Ada")
    play(stage, 2)
    (_first, ada) = stage.store.profiles.all()
    stage.window.profile_files.ask_where(ada).reject()
    stage.window.profile_files.ask_which().reject()
    stage.window.profile_files.save(ada.id, tmp_path / "ada.zip")
    stage.wait(lambda: stage.window.messages.last == "“Ada” is in “ada.zip”.")
    stage.kill()
    with Stage(qtbot, tmp_path / "elsewhere") as other:
        other.open()
        other.window.profile_files.take_in(tmp_path / "ada.zip")
        other.wait(lambda: other.window.messages.last == "1 session was imported.")
        assert [each.name for each in other.window.parts.learners.all] == ["", "Ada"]
    stage.open()


def test_one_whom_another_window_deleted_learns_here_no_longer(stage: Stage, home: Path) -> None:
    stage.open()
    add(stage, "Ada")
    store = stage.store
    store.profiles.delete(store.profiles.all()[1].id, stage.now())
    stage.window.see_what_came()
    assert masthead_name(stage) == "Profile: You"
    assert Home(home).profiles.is_dir()
