"""The way past what keeps the person's data safe: backups, earlier states, damaged files, and a search over it all."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import Qt

from quizapp.i18n import _
from quizapp.storing import Store
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.states_dialog import StatesDialog
from quizapp.ui.masthead import Section
from tools.pictures.stock import NOW
from tools.pictures.tour import Tour

PAGES = (
    "library-found",
    "settings-backups",
    "earlier-states",
    "work",
    "all-well",
    "message-damaged",
    "damaged",
    "reading",
    "reading-stopped",
)


def safety(tour: Tour) -> Iterator[str]:
    """Walk past all of `PAGES`."""
    window = tour.window
    window.show_library()
    page = window.curating.page
    page.seek()
    page.search.setText("who")
    while not page.found.view.isVisible():
        tour.settle()
    yield "library-found"
    page.search.clear()
    back_up(tour)
    window.show_settings()
    section = window.adjusting.page.backups
    section.check.setFocus(Qt.FocusReason.TabFocusReason)
    tour.wait()
    yield "settings-backups"
    section.restore.click()
    tour.wait()
    tour.show_over(*window.findChildren(StatesDialog))
    yield "earlier-states"
    tour.put_away()
    window.work_strip.begin(_("Backing up…"))
    window.work_strip.show_share(0.4)
    yield "work"
    window.work_strip.end()
    section.check.click()
    tour.wait()
    tour.show_over(*window.findChildren(FindingsDialog))
    yield "all-well"
    tour.put_away()
    damage(tour)
    window.show_home()
    tour.wait()
    yield "message-damaged"
    tour.hush()
    window.mending.show_offers()
    tour.wait()
    tour.show_over(*window.findChildren(FindingsDialog))
    yield "damaged"
    for row in window.findChildren(FindingsDialog)[0].rows.values():
        if row.back is not None:
            row.back.click()
        tour.wait()
    tour.put_away()
    window.readying.page.show_stopped(False)
    window.show_page(window.readying.page, Section.TODAY)
    yield "reading"
    window.readying.page.show_stopped(True)
    window.readying.page.button.setFocus()
    yield "reading-stopped"
    window.show_home()


def back_up(tour: Tour) -> None:
    """Make three earlier states: two of the past, in which there were fewer sets, and one of now."""
    home = tour.home
    names = [summary.id for summary in tour.store.sets.summaries()]
    for days, left_out in ((9, names[:2]), (4, names[:1]), (0, [])):
        store = Store(home, lambda: NOW - timedelta(days=days, hours=1))  # noqa: B023 - called at once
        for name in left_out:
            store.sets.delete(name)
        store.backups.take()
        for name in left_out:
            store.sets.restore(name)


def damage(tour: Tour) -> None:
    """Change a letter in the file of a set, as a failing disk does."""
    path = min(tour.home.sets.glob("*.json"))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
