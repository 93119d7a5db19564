"""Whatever a screen reader meets on a page has a name of its own, and the Tab key reaches each control."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model import editing
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import OnProgress, Step
from quizapp.ui.importing.build import Build
from quizapp.ui.importing.frame import State
from quizapp.ui.printing.dialog import PrintDialog
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys import places
from tests.journeys.places import PLACES
from tests.journeys.stage import CTRL, Stage

Role = QAccessible.Role


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


def perceived(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader meets below `interface`."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid() and not child.state().invisible:
            yield child
            yield from perceived(child)


ARRANGEMENT = {
    Role.Client,
    Role.LayeredPane,
    Role.Border,
    Role.Pane,
    Role.Grouping,
    Role.Whitespace,
    Role.Separator,
}
"""Roles of what only holds or parts others."""
UNNAMED = {Role.StaticText, Role.ScrollBar}
"""Text is its own name; a scroll bar belongs to what it scrolls, as everywhere in Qt."""


def spoken(interface: QAccessibleInterface) -> str:
    """Return what `interface` is called. Qt gives a combo box its value for a name; its label is told apart."""
    if interface.role() is not Role.ComboBox:
        return interface.text(QAccessible.Text.Name)
    labels = interface.relations(QAccessible.RelationFlag.Label)
    return " ".join(label.text(QAccessible.Text.Name) for label, _relation in labels)


class Met(NamedTuple):
    """One thing that a screen reader meets; plain values, which outlive the window."""

    role: Role
    name: str
    kinds: tuple[str, ...]
    """The names of its class."""


def met(root: QWidget) -> list[Met]:
    """Return whatever is met in `root` that needs a name, able to take the focus or not."""
    found = []
    for each in perceived(QAccessible.queryAccessibleInterface(root)):
        if each.state().focusable or each.role() not in ARRANGEMENT | UNNAMED:
            widget: QObject | None = each.object()
            kinds = () if widget is None else (type(widget).__name__, widget.metaObject().className())
            found.append(Met(each.role(), spoken(each).strip(), kinds))
    return found


def assert_named(root: QWidget) -> None:
    """Assert that whatever is met in `root` has a name of its own."""
    found = met(root)
    assert len(found) >= 3
    assert [each for each in found if not each.name] == []
    assert [each for each in found if each.name in each.kinds] == []
    # A row is told by its cells together, of which two may say the same.
    names = Counter(each.name for each in found if each.role not in {Role.Cell, Role.ColumnHeader})
    assert [name for name, times in names.items() if times > 1] == []


def find(article: Article, on_progress: OnProgress) -> AttributionGraph:
    """Find what there is in the sample, and in anything else for ever."""
    while article.text != samples.TEXT:  # until it is cancelled
        on_progress(Step.EXTRACTING, 0.5)
        time.sleep(0.01)
    return samples.graph()


def write(article: Article, graph: AttributionGraph, on_progress: OnProgress) -> QuestionSet:
    while True:  # until it is cancelled
        on_progress(Step.GENERATING, 0.5)
        time.sleep(0.01)


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home, Build(find, write)) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open()
        yield stage


def home_paused(stage: Stage) -> None:
    places.verdict(stage)
    stage.press(Qt.Key.Key_Escape)


def home_played(stage: Stage) -> None:
    places.end(stage)
    stage.press(Qt.Key.Key_Escape)


def home_of_several(stage: Stage) -> None:
    for number in range(2, 6):
        named = editing.retitle(samples.question_set(f"set-{number}"), f"Set {number}")
        stage.store.sets.save(named)
    stage.kill()
    stage.open()


def import_text(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.take_text(samples.TEXT)


def import_progress(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.take_text(f"{samples.TEXT} And on.")
    stage.window.adding.page.submit()
    assert stage.window.adding.page.state is State.READING


def import_writing(stage: Stage) -> None:
    places.found(stage)
    stage.window.adding.page.write()
    stage.wait(stage.window.adding.page.progress.isVisible)


def import_refused(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.submit()
    assert stage.window.adding.page.finding.sentence


def question_chosen(stage: Stage) -> None:
    places.question(stage)
    stage.press(Qt.Key.Key_2)


def history_filled(stage: Stage) -> None:
    places.end(stage)
    stage.press(Qt.Key.Key_Escape)
    stage.window.show_history()


def library_searched(stage: Stage) -> None:
    stage.window.show_library()
    stage.on(SetsPage).search.setText("tunnel")


def settings_changed(stage: Stage) -> None:
    stage.window.show_settings()
    stage.press(Qt.Key.Key_Right)


MORE_PLACES = (
    home_paused,
    home_played,
    home_of_several,
    import_text,
    import_progress,
    import_writing,
    import_refused,
    question_chosen,
    history_filled,
    library_searched,
    settings_changed,
)


@pytest.mark.parametrize("show", PLACES + MORE_PLACES, ids=lambda place: place.__name__)
def test_whatever_is_met_has_a_name_of_its_own(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    QApplication.processEvents()
    assert_named(stage.window)


def test_the_first_page_of_all_has_names(qtbot: QtBot, home: Path) -> None:
    with Stage(qtbot, home) as stage:
        assert_named(stage.open())


def test_the_dialog_for_printing_has_names(stage: Stage) -> None:
    stage.press(Qt.Key.Key_P, modifiers=CTRL)
    (dialog,) = stage.window.findChildren(PrintDialog)
    assert_named(dialog)


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
