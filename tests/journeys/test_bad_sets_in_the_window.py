"""Bad `.quizset` files, by each of the ways in: one sentence, nothing lost, and the window goes on."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.model.shared_set import shared_set
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys.stage import Stage

HUGE = 200_000_000
"""Bytes; a hole in the file, so that it takes no room on the disk."""
OVERRIDE, ISOLATE = "\u202e", "\u2066"


def good() -> dict[str, object]:
    theirs = samples.question_set("set-2")
    found: dict[str, object] = json.loads(shared_set(theirs, samples.graph()).model_dump_json(by_alias=True))
    return found


def write_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUGE)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut": (lambda path: path.write_text(json.dumps(good())[:-40]), "The file is damaged"),
    "huge": (write_huge, "larger than 16 MB"),
    "deep": (lambda path: path.write_text("[" * 1_000_000), "holds more than a question set may"),
    "wrong types": (
        lambda path: path.write_text(json.dumps(good() | {"questions": 7})),
        "The file is damaged",
    ),
    "same ids": (
        lambda path: path.write_text(json.dumps(good() | {"questions": good()["questions"] * 2})),  # type: ignore[operator]
        "The file is damaged",
    ),
    "too many": (
        lambda path: path.write_text(json.dumps(good() | {"questions": [{}] * 100_000})),
        "at most 2,000 questions",
    ),
    "a path for an id": (
        lambda path: path.write_text(json.dumps(good() | {"id": "../../outside"})),
        "The file is damaged",
    ),
    "newer": (lambda path: path.write_text(json.dumps(good() | {"schema": 3})), "written by a newer version"),
    "something else": (lambda path: path.write_text("{}"), "not a question set of this application"),
    "a folder": (Path.mkdir, "is a folder"),
}


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage


def drop(stage: Stage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    middle, copy = stage.window.rect().center(), Qt.DropAction.CopyAction
    QApplication.sendEvent(stage.window, QDragEnterEvent(middle, copy, mime, *held))
    QApplication.sendEvent(stage.window, QDropEvent(QPointF(middle), copy, mime, *held))


def choose(stage: Stage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    stage.press(Qt.Key.Key_O, modifiers=Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("bring", [drop, choose])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_one_sentence(
    stage: Stage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    bring: Callable[[Stage, Path, pytest.MonkeyPatch], None],
    kind: str,
) -> None:
    write, sentence = BAD[kind]
    path = tmp_path / "theirs.quizset"
    write(path)
    bring(stage, path, monkeypatch)
    stage.wait(lambda: bool(stage.window.messages.last))
    assert stage.window.messages.last.startswith("theirs.quizset: ")
    assert sentence in stage.window.messages.last
    assert "\n" not in stage.window.messages.last
    assert stage.store.sets.load("set-1") == samples.question_set()
    assert len(stage.store.sets.summaries()) == 1
    assert {entry.name for entry in tmp_path.iterdir()} <= {"home", "share", path.name}
    stage.on(SetsPage).view.setFocus()
    stage.press(Qt.Key.Key_F2)
    assert stage.on(SetsPage).view.renaming(), "the window goes on"


def test_a_title_that_turns_what_follows_stays_in_its_place(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "theirs.quizset"
    path.write_text(json.dumps(good() | {"title": f"<b>Bold</b> {OVERRIDE}gnihtyna{ISOLATE}"}))
    stage.window.adding.open_file(path)
    stage.wait(lambda: bool(stage.window.messages.last))
    assert "<b>Bold</b>" in stage.window.messages.last, "markup is shown as it stands"
    told = stage.window.messages.last
    assert told.endswith("is in the library now, with 4 questions.")
    assert OVERRIDE not in told
    assert ISOLATE not in told
