"""Every control of every page has a spoken name of its own, and the Tab key reaches each of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import samples
from tests.journeys.places import PLACES
from tests.journeys.stage import Stage


def controls(window: QWidget) -> list[QWidget]:
    """Return what can take the focus now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def name(widget: QWidget) -> str:
    """Return what a screen reader calls `widget`."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage


@pytest.mark.parametrize("show", PLACES, ids=lambda place: place.__name__)
def test_every_control_has_a_name_of_its_own(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    found = controls(stage.window)
    assert len(found) >= 2
    for widget in found:
        assert name(widget).strip(), f"{widget} is spoken as nothing"
        assert name(widget) not in {type(widget).__name__, widget.metaObject().className()}
    repeated = [spoken for spoken, times in Counter(map(name, found)).items() if times > 1]
    assert repeated == []


@pytest.mark.parametrize("show", PLACES, ids=lambda place: place.__name__)
def test_tab_reaches_every_control_and_comes_back(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    QApplication.processEvents()
    first = QApplication.focusWidget()
    assert first is not None, "a page sets the focus on arrival"
    reached = [first]
    for _ in range(60):
        stage.press(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if here is first:
            break
        reached.append(here)
    assert QApplication.focusWidget() is first, "Tab is caught somewhere"
    assert len(set(reached)) == len(reached)
    # Of buttons that exclude each other, Tab stops at one; the arrow keys reach the others.
    missed = [widget for widget in controls(stage.window) if widget not in reached]
    assert [name(widget) for widget in missed if not _in_group_of(widget, reached)] == []


def _in_group_of(widget: QWidget, reached: list[QWidget]) -> bool:
    group = getattr(widget, "group", lambda: None)() or (
        widget.parentWidget() if getattr(widget, "autoExclusive", lambda: False)() else None
    )
    return group is not None and any(
        group in (getattr(other, "group", lambda: None)(), other.parentWidget()) for other in reached
    )


def test_every_command_of_the_menus_has_a_name(stage: Stage) -> None:
    titles = [action.text() for action in stage.window.actions()]
    assert len(titles) >= 13
    assert all(titles)
    assert len(set(titles)) == len(titles)
