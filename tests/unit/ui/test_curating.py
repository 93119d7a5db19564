"""The collection: what is done with a set on the page is done to what is stored, and can be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.importing import read_set
from quizapp.model import editing
from quizapp.model.question import Status
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.curating import Curating
from quizapp.ui.library import Library
from tests.samples import TITLE, graph, question, question_set

Role = Qt.ItemDataRole
NOW = datetime(2026, 11, 22, 17, 40, tzinfo=UTC)


@pytest.fixture
def store(home: Path) -> Store:
    store = Store(Home(home))
    store.articles.save(question_set().article, graph())
    store.sets.save(question_set("set-1"))
    store.sets.save(editing.retitle(question_set("set-2"), "Second"))
    return store


@pytest.fixture
def curating(qtbot: QtBot, store: Store, home: Path) -> Curating:
    curating = Curating(Library(store), lambda: NOW, Home(home).window)
    qtbot.addWidget(curating.page)
    curating.show("set-1")
    return curating


def shown(curating: Curating) -> list[str]:
    found = curating.page.list
    return [str(found.index(row).data()) for row in range(found.rowCount())]


def chosen(curating: Curating) -> str:
    summary = curating.page.list.summary(curating.page.view.currentIndex())
    return summary.id if summary is not None else ""


def test_what_was_brought_back_is_no_longer_offered_back(qtbot: QtBot, curating: Curating) -> None:
    curating.page.delete_requested.emit("set-1")
    with qtbot.waitSignal(curating.restored):
        curating.undo()
    with qtbot.assertNotEmitted(curating.restored):
        curating.undo()  # nothing is left to be brought back


def test_a_new_name_is_stored_and_shown(curating: Curating, store: Store) -> None:
    curating.page.rename_requested.emit("set-1", "Renamed")
    assert store.sets.load("set-1").title == "Renamed"
    assert shown(curating) == ["Renamed", "Second"]
    assert chosen(curating) == "set-1"


def test_a_name_that_is_none_is_told(qtbot: QtBot, curating: Curating, store: Store) -> None:
    with qtbot.waitSignal(curating.advised) as caught:
        curating.page.rename_requested.emit("set-1", " ")
    assert "needs a name" in caught.args[0]
    assert store.sets.load("set-1").title == TITLE


def test_a_copy_is_chosen(curating: Curating) -> None:
    curating.page.duplicate_requested.emit("set-1")
    assert shown(curating)[0] == f"{TITLE} (copy)"
    assert chosen(curating) not in {"set-1", "set-2", ""}


def test_deletions_are_told_and_taken_back_one_by_one(qtbot: QtBot, curating: Curating, store: Store) -> None:
    with qtbot.waitSignal(curating.done) as caught:
        curating.page.delete_requested.emit("set-1")
    assert caught.args == [f"“{TITLE}” was deleted."]
    assert shown(curating) == ["Second"]
    curating.page.delete_requested.emit("set-2")
    assert shown(curating) == []
    curating.page.undo_requested.emit()
    assert (shown(curating), chosen(curating)) == (["Second"], "set-2")
    curating.undo()
    assert chosen(curating) == "set-1"
    assert not curating.page.undo.isEnabled()
    curating.undo()
    assert {summary.id for summary in store.sets.summaries()} == {"set-1", "set-2"}


def test_what_is_gone_is_told_and_no_longer_shown(qtbot: QtBot, curating: Curating, store: Store) -> None:
    store.sets.delete("set-1")
    for signal in (curating.page.duplicate_requested, curating.page.delete_requested):
        with qtbot.waitSignal(curating.advised) as caught:
            signal.emit("set-1")
        assert "not in the library any more" in caught.args[0]
    assert shown(curating) == ["Second"]
    assert not curating.page.undo.isEnabled()


def test_a_set_is_given_away_whole(qtbot: QtBot, curating: Curating, tmp_path: Path) -> None:
    dialog = curating.share("set-1")
    assert [Path(file).name for file in dialog.selectedFiles()] == ["Tunnel-shut-after-leak.quizset"]
    assert dialog.defaultSuffix() == "quizset"
    path = tmp_path / "for you.quizset"
    with qtbot.waitSignal(curating.said) as caught:
        dialog.fileSelected.emit(str(path))
    assert caught.args == [f"“{TITLE}” is saved in “for you.quizset”, ready to be given away."]
    assert read_set(path).question_set == question_set("set-1")
    assert read_set(path).graph == graph()
    dialog.close()
    again = curating.share("set-1")
    assert again.directory().absolutePath() == str(tmp_path), "where the last one went"
    again.close()


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, curating: Curating, tmp_path: Path) -> None:
    dialog = curating.share("set-1")
    (tmp_path / "file").touch()
    with qtbot.waitSignal(curating.told) as caught:
        dialog.fileSelected.emit(str(tmp_path / "file" / "x.quizset"))
    assert "choose another folder" in caught.args[0]
    dialog.close()


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Write what a colleague would give away."""
    from quizapp.exporting import export
    from quizapp.model.shared_set import shared_set

    def write(theirs: object) -> Path:
        path = tmp_path / "theirs.quizset"
        export(shared_set(theirs, graph()), path)  # type: ignore[arg-type] # a set
        return path

    return write


def test_a_set_from_a_colleague_is_merged_and_chosen(
    qtbot: QtBot, curating: Curating, store: Store, file: Callable[..., Path]
) -> None:
    path = file(editing.add(question_set("set-1"), question(9)))
    with qtbot.waitSignal(curating.done) as caught:
        curating.take_in(path)
    assert caught.args == [f"“{TITLE}”: 1 question was added."]
    assert chosen(curating) == "set-1"
    assert len(store.sets.load("set-1").questions) == 5
    with qtbot.waitSignal(curating.said) as caught:
        curating.take_in(path)
    assert caught.args == [f"Everything in “{TITLE}” is in the library already."]


def test_a_deleted_set_comes_back_from_its_file(
    qtbot: QtBot, curating: Curating, store: Store, file: Callable[..., Path]
) -> None:
    path = file(question_set("set-1"))
    curating.page.delete_requested.emit("set-1")
    with qtbot.waitSignal(curating.done):
        curating.take_in(path)
    assert store.sets.load("set-1") == question_set("set-1")
    curating.undo()
    assert shown(curating) == ["Second"], "the file goes again"
    curating.undo()
    assert store.sets.load("set-1") == question_set("set-1"), "the deletion too"


def test_each_deed_is_taken_back_the_last_one_first(curating: Curating, store: Store) -> None:
    curating.page.rename_requested.emit("set-1", "Renamed")
    curating.page.duplicate_requested.emit("set-1")
    assert shown(curating) == ["Renamed (copy)", "Renamed", "Second"]
    assert curating.page.undo.text() == "Undo duplicating"
    curating.undo()
    assert (shown(curating), chosen(curating)) == (["Renamed", "Second"], "set-1")
    assert curating.page.undo.text() == "Undo renaming"
    curating.undo()
    assert (shown(curating), chosen(curating)) == ([TITLE, "Second"], "set-1")
    assert curating.page.undo.text() == "Undo"
    assert not curating.page.undo.isEnabled()


def test_a_name_that_was_changed_since_is_not_changed_back(
    qtbot: QtBot, curating: Curating, store: Store
) -> None:
    curating.page.rename_requested.emit("set-1", "Renamed")
    store.sets.rename("set-1", "Renamed elsewhere")
    with qtbot.waitSignal(curating.advised) as caught:
        curating.undo()
    assert f"“{TITLE}” back" in caught.args[0]
    assert store.sets.load("set-1").title == "Renamed elsewhere"


def test_what_a_file_brought_is_left_out_again_and_work_done_since_stays(
    qtbot: QtBot, curating: Curating, store: Store, file: Callable[..., Path]
) -> None:
    theirs = editing.add(editing.add(question_set("set-1"), question(8)), question(9))
    path = file(editing.edit(theirs, question(2).model_copy(update={"stem": "Theirs?"})))
    with qtbot.waitSignal(curating.done):
        curating.take_in(path)
    merged = store.sets.load("set-1")
    assert len(merged.questions) == 7
    approved = editing.set_status(merged, ["q-1", "q-9"], Status.APPROVED)
    store.sets.save(approved)
    with qtbot.waitSignal(curating.changed):
        curating.undo()
    kept = store.sets.load("set-1").questions
    assert [each.id for each in kept] == ["q-1", "q-2", "q-3", "q-4", "q-9"]
    assert [each.status for each in kept if each.id in {"q-1", "q-9"}] == [Status.APPROVED] * 2


def test_a_set_deleted_before_the_restart_is_brought_back_from_the_list(
    qtbot: QtBot, curating: Curating, store: Store
) -> None:
    assert not curating.page.deleted.isEnabled()
    store.sets.delete("set-2")
    store.sets.delete("set-1")
    curating.page.show()
    curating.show()
    curating.page.deleted.trigger()
    dialog = curating.show_deleted()
    facts = [str(dialog.view.model().index(row, 0).data(Role.AccessibleTextRole)) for row in range(2)]
    assert {fact.split(",")[0] for fact in facts} == {TITLE, "Second"}
    assert all("deleted " in fact for fact in facts)
    first = dialog.set_id
    with qtbot.waitSignal(curating.said) as said:
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert said.args[0].endswith("is in the library again.")
    assert [summary.id for summary in store.sets.summaries()] == [first]
    assert (chosen(curating), dialog.isVisible()) == (first, True)
    dialog.restore.click()
    assert len(store.sets.summaries()) == 2
    assert not curating.page.deleted.isEnabled()


def test_a_file_that_is_none_is_told_and_nothing_is_lost(
    qtbot: QtBot, curating: Curating, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "bad.quizset"
    path.write_bytes(b"[" * 1000)
    before = store.sets.summaries()
    with qtbot.waitSignal(curating.advised) as caught:
        curating.take_in(path)
    assert caught.args[0].startswith("bad.quizset: The file is damaged")
    assert store.sets.summaries() == before


def test_the_window_goes_on_while_a_large_file_is_read(
    qtbot: QtBot, curating: Curating, store: Store, file: Callable[..., Path]
) -> None:
    many = question_set("set-3")
    for number in range(1, 1200):
        many = editing.add(many, question(number + 10))
    path = file(many)
    longest, last = 0.0, perf_counter()

    def beat() -> None:
        nonlocal longest, last
        longest, last = max(longest, perf_counter() - last), perf_counter()

    pulse = QTimer(interval=5)
    pulse.timeout.connect(beat)
    pulse.start()
    with qtbot.waitSignal(curating.done, timeout=30_000):
        curating.take_in(path)
    qtbot.waitUntil(lambda: chosen(curating) == "set-3")
    pulse.stop()
    assert longest < 1
