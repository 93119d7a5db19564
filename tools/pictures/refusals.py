"""The way past what waits above a page: work that is not saved, second versions of files, sets that others changed."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from tinydb import TinyDB

from quizapp.i18n import _
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.states_dialog import StatesDialog
from tools.pictures.stock import NOW
from tools.pictures.tour import Tour

PAGES = (
    "message-undo",
    "from-file",
    "second-versions",
    "second-versions-home",
    "editor-changed",
    "editor-newer",
    "session-unsaved",
    "home-unsaved",
)


def refusals(tour: Tour) -> Iterator[str]:
    """Walk past all of `PAGES`; the last walk, since a set is of a newer version after it."""
    window = tour.window
    window.show_home()
    window.messages.offer_undo(_("“{title}” was deleted.").format(title="Ferry timetable"), lambda: None)
    yield "message-undo"
    tour.hush()
    dialog = window.restoring.choose()
    tour.wait()
    dialog._take("Unsaved-answers-2026-11-22-Ferry-operator-denies.zip")
    tour.show_over(*window.findChildren(StatesDialog))
    yield "from-file"
    tour.put_away()
    names = [summary.id for summary in tour.store.sets.summaries()]
    copy = _copy(tour, names[0])
    window.mending.look()
    tour.wait()
    yield "second-versions-home"
    window.mending.show_offers()
    tour.wait()
    tour.show_over(*window.findChildren(FindingsDialog))
    window.findChildren(FindingsDialog)[0].copies[f"sets/{copy.name}"].look.click()
    tour.wait()
    yield "second-versions"
    tour.put_away()
    copy.unlink()
    window.mending.look()
    tour.wait()
    window.editing.edit(names[0])
    tour.wait()
    tour.store.sets.rename(names[0], "Bagged salad")
    window.editing.look()
    tour.wait()
    yield "editor-changed"
    window.editing.take_in()
    with TinyDB(tour.home.sets / f"{names[1]}.json") as database:
        database.table("meta").update({"schema": 99})
    window.editing.edit(names[1])
    tour.wait()
    tour.hush()
    yield "editor-newer"
    yield from _unsaved(tour, names[2])


def _copy(tour: Tour, name: str) -> Path:
    """Have a cloud folder leave a second version of a set, with another title for its first question."""
    other = Store(Home(tour.home.root / "other"), lambda: NOW)
    ours = tour.store.sets.load(name)
    first = ours.questions[0].model_copy(update={"id": "q-theirs", "stem": "Who denied it?"})
    other.sets.save(ours.model_copy(update={"questions": (first, *ours.questions)}))
    path = tour.home.sets / f"{name} (conflicted copy).json"
    (tour.home.root / "other" / "sets" / f"{name}.json").replace(path)
    return path


def _unsaved(tour: Tour, name: str) -> Iterator[str]:
    window, folder = tour.window, tour.home.open_sessions
    window.playing.start_over(name)
    tour.press(Qt.Key.Key_Return)
    away = folder.rename(folder.with_name("away"))
    folder.write_text("in the way")
    tour.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    tour.hush()
    yield "session-unsaved"
    tour.press(Qt.Key.Key_Escape)
    tour.hush()
    yield "home-unsaved"
    folder.unlink()
    away.rename(folder)
    window.retrying.retry()
    tour.hush()
