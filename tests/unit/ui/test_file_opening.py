"""Files that the system hands over reach the window, also those that come before it is ready."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from quizapp.ui.file_opening import FileOpening


@pytest.fixture
def opening(qapp: QApplication) -> Iterator[FileOpening]:
    made = FileOpening(qapp)
    yield made
    qapp.removeEventFilter(made)


def hand_over(qapp: QApplication, path: Path) -> bool:
    return QApplication.sendEvent(qapp, QFileOpenEvent(str(path)))


def test_what_comes_early_waits(qapp: QApplication, opening: FileOpening) -> None:
    heard: list[Path] = []
    opening.opened.connect(heard.append)
    assert hand_over(qapp, Path("/first.quizset"))
    assert heard == []
    opening.begin()
    assert heard == [Path("/first.quizset")]
    hand_over(qapp, Path("/second one.quizset"))
    assert heard == [Path("/first.quizset"), Path("/second one.quizset")]
    opening.begin()
    assert len(heard) == 2


def test_an_address_is_no_file(qapp: QApplication, opening: FileOpening) -> None:
    heard: list[Path] = []
    opening.opened.connect(heard.append)
    opening.begin()
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/set.quizset")))
    assert heard == []
