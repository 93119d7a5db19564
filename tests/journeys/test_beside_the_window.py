"""What others do in the data folder while the window is open, and what the data folder refuses."""

import random
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from quizapp.model.question import Status
from quizapp.model.session import finish, start_session
from quizapp.storing import locking
from quizapp.ui import jobs
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.home.page import HomePage
from quizapp.ui.retrying import UnsavedStrip
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import CTRL, Stage

ENTER = Qt.Key.Key_Return
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=6))
        yield stage


def another(stage: Stage, number: int) -> None:
    """Save another set, as a command beside the window does."""
    made = samples.question_set(ready=3).model_copy(update={"id": f"set-{number}", "title": f"Set {number}"})
    stage.store.sets.save(made)


def make_newer(path: Path) -> None:
    """Make the file one that a later version of the application wrote."""
    with TinyDB(path) as database:
        database.table("meta").update({"schema": 9})


def look(stage: Stage) -> None:
    """Have the window look now, and take in what it saw."""
    stage.window.watching.look()
    stage.wait(lambda: not jobs.running())


def play(stage: Stage, name: str) -> str:
    """Keep a finished session, as a command beside the window does, and return its id."""
    session, material = start_session(
        stage.store.sets.load("set-1"), session_id=name, source=random.Random(1), now=stage._clock()
    )
    stage.store.sessions.save_open(session, material)
    stage.store.sessions.finish(finish(session, stage._clock()))
    return session.id


def test_the_home_page_shows_what_another_process_saved_and_keeps_the_focus(stage: Stage) -> None:
    stage.open()
    page = stage.on(HomePage)
    look(stage)
    page.recent._rows[0].setFocus()
    another(stage, 2)
    look(stage)
    assert [each.set_id for each in page.recent._rows] == ["set-2", "set-1"]
    assert page.recent._rows[1].hasFocus()


def test_nothing_is_shown_anew_while_nothing_changes(stage: Stage) -> None:
    stage.open()
    page = stage.on(HomePage)
    look(stage)
    row = page.recent._rows[0]
    look(stage)
    assert page.recent._rows[0] is row


def test_the_window_looks_when_it_comes_to_the_front(stage: Stage) -> None:
    window = stage.open()
    another(stage, 2)
    window.watching.attend(False)
    assert not window.watching._timer.isActive()
    window.watching.attend(True)
    page = stage.on(HomePage)
    stage.wait(lambda: len(page.recent._rows) == 2)


def test_the_library_keeps_its_row_and_its_place(stage: Stage) -> None:
    for number in range(2, 32):
        another(stage, number)
    stage.open((900, 600))
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    page.view.setCurrentIndex(page.list.index(20))
    chosen = page.set_id
    place = page.view.verticalScrollBar().value()
    assert place > 0
    another(stage, 99)
    look(stage)
    assert page.list.rowCount() == 32
    assert page.set_id == chosen
    assert page.view.hasFocus()
    assert abs(page.view.verticalScrollBar().value() - place) <= page.view.sizeHintForRow(0)


def test_the_history_keeps_its_row(stage: Stage) -> None:
    before = play(stage, "s-1")
    stage.open()
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    page = stage.on(HistoryPage)
    page.view.setFocus()
    play(stage, "s-2")
    look(stage)
    assert len(page._shown) == 2
    assert page._table.value(page.view.currentIndex()).id == before
    assert page.view.hasFocus()


_HOLDER = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_write_waits_for_another_process_while_the_window_paints(stage: Stage, home: Path) -> None:
    window = stage.open()
    stage.press(ENTER, ENTER)
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Z)
    command = [sys.executable, "-c", _HOLDER, str(home / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        ticks: list[str] = []
        timer = QTimer(window, interval=50)
        timer.timeout.connect(lambda: ticks.append(window.messages.last))
        timer.start()
        QTimer.singleShot(1000, window, lambda: other.communicate("\n"))
        stage.press(ENTER)
    assert len(ticks) > 5, "the window must go on while it waits"
    assert any("this waits until it has" in each for each in ticks)
    assert window.playing.unsaved == ""


def test_whoever_holds_the_lock_for_long_is_named(
    stage: Stage, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.5)
    window = stage.open()
    stage.press(ENTER, ENTER)
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Z)
    (home / "lock.holder").write_bytes(b"4711 elsewhere".ljust(200))
    with FileLock(home / "lock"):
        stage.press(ENTER)
    (strip,) = window.findChildren(UnsavedStrip)
    assert "process 4711 on elsewhere" in strip.words


def test_questions_are_found_while_one_types_and_opened_by_enter(stage: Stage) -> None:
    another(stage, 2)
    stage.open()
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    page.search.setFocus()
    stem = samples.question_set(ready=6).questions[3].stem
    page.search.setText(stem)
    stage.wait(lambda: page.found._list.rowCount() > 0)
    assert page.found.view.isVisible()
    assert not page._nothing.isVisible()
    assert page.found._list.data(page.found._list.index(0)) == stem
    stage.press(Qt.Key.Key_Down)
    assert page.found.view.hasFocus()
    stage.press(ENTER)
    editor = stage.on(EditorPage)
    assert editor.question is not None
    assert editor.question.stem == stem


def test_what_is_nowhere_is_said_to_be_nowhere(stage: Stage) -> None:
    stage.open()
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    page.search.setText("xylophone")
    stage.wait(lambda: not jobs.running() and not page.found.isVisible())
    assert page._nothing.isVisible()
    page.search.clear()
    assert not page._nothing.isVisible()


def refuse(home: Path) -> None:
    """Have the data folder refuse to take open sessions and sets."""
    for name in ("open", "sets"):
        folder = home / name
        if folder.is_dir():
            folder.rename(home / f"{name}-away")
        folder.write_text("in the way")


def test_an_answer_that_cannot_be_kept_is_saved_elsewhere(stage: Stage, home: Path, tmp_path: Path) -> None:
    window = stage.open()
    stage.press(ENTER, ENTER)
    refuse(home)
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Z, ENTER)
    assert not window.elsewhere.holds_all
    saved = tmp_path / "kept.zip"
    window.elsewhere.save(saved)
    assert "kept.zip" in window.messages.last
    assert any(name.startswith("open/") for name in zipfile.ZipFile(saved).namelist())
    held = window.elsewhere.holds_all
    assert held, "and so the window closes without asking"


def test_what_was_saved_elsewhere_is_added_again(stage: Stage, home: Path, tmp_path: Path) -> None:
    window = stage.open()
    stage.press(ENTER, ENTER)
    refuse(home)
    stage.press(Qt.Key.Key_1, Qt.Key.Key_Z, ENTER)
    window.elsewhere.save(tmp_path / "kept.zip")
    for name in ("open", "sets"):
        (home / name).unlink()
        if (home / f"{name}-away").exists():
            (home / f"{name}-away").rename(home / name)
    window.restoring.bring_back(tmp_path / "kept.zip", True)
    stage.wait(lambda: not window.working.is_busy)
    (session,) = stage.store.sessions.open()
    assert len(session.responses) == 1


def test_a_set_of_a_newer_version_is_shown_and_cannot_be_changed(stage: Stage, home: Path) -> None:
    path = home / "sets" / "set-1.json"
    make_newer(path)
    window = stage.open()
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    page = stage.on(SetsPage)
    assert "read only" in str(page.list.facts(page.list._summaries[0], stage._clock()))
    before = path.read_bytes()
    window.editing.edit("set-1")
    editor = stage.on(EditorPage)
    note = editor.notes.fixed
    assert "newer version" in note.words
    assert note.isVisible()
    assert editor.title.play.isEnabled(), "it can be played"
    assert not editor.form.isEnabled()
    assert QApplication.focusWidget() is editor.list.view
    shown = editor.question_set
    assert shown is not None
    editor.show_question(shown.questions[0].id)
    for key, modifiers in (
        (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Delete, NONE), (Qt.Key.Key_D, CTRL), (Qt.Key.Key_N, CTRL),
        (Qt.Key.Key_R, NONE), (Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, CTRL),
    ):  # fmt: skip
        editor.toast.hide()
        editor.list.view.setFocus()
        stage.press(key, modifiers=modifiers)
        assert editor.question_set == shown, key
        assert "newer version" in editor.toast.message, key
        assert editor.toast.isVisible(), key
    for key, modifiers in ((Qt.Key.Key_Up, ALT), (Qt.Key.Key_W, NONE), (Qt.Key.Key_E, NONE)):
        stage.press(key, modifiers=modifiers)
        assert editor.question_set == shown, key
    editor.list.view.selectAll()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_L, Qt.Key.Key_R, Qt.Key.Key_Return):
        stage.press(key)
        assert editor.question_set == shown, key
    editor.flush()
    assert path.read_bytes() == before


def test_a_set_that_others_change_is_taken_in_where_one_wishes(stage: Stage) -> None:
    window = stage.open()
    window.editing.edit("set-1")
    editor = stage.on(EditorPage)
    editor.deeds.reject()
    editor.flush()
    look(stage)
    assert not editor.notes.changed.isVisible(), "what was saved here is no news"
    other = stage.store.sets.load("set-1")
    more = other.questions[1].model_copy(update={"stem": "Who said it elsewhere?"})
    stage.store.sets.save(
        other.model_copy(update={"questions": (other.questions[0], more, *other.questions[2:])})
    )
    look(stage)
    assert editor.notes.changed.isVisible()
    assert editor.question_set is not None
    assert editor.question_set.questions[1].stem != more.stem, "nothing changes under the person's hands"
    editor.notes.take_in.click()
    assert editor.question_set.questions[1].stem == more.stem
    assert [each.status for each in editor.question_set.questions].count(Status.REJECTED) == 1
    assert not editor.notes.changed.isVisible()
    assert "1 question was changed" in window.messages.last
    look(stage)
    assert not editor.notes.changed.isVisible()
