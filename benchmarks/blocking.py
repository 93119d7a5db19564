"""How long a window's event loop is kept from turning: by work in a thread, and by a bare table view that fills."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.floors import timed
from quizapp.storing.searching import MOST


def blocked_by(application: QApplication, work: Callable[[], object]) -> float:
    """Return the longest time in seconds between two turns of the window's event loop while a thread does `work`."""
    longest = 0.0
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(work)
        last = time.perf_counter()
        while not job.done():
            application.processEvents()
            time.sleep(0.0005)  # as the loop does that waits for events
            longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
        job.result()
    return longest


def longest_frame(seconds: float) -> float:
    """Fill a bare table view again and again for so long, once at least, and return the longest time that one took."""
    end = time.perf_counter() + seconds
    longest = timed(filled_table)
    while time.perf_counter() < end:
        longest = max(longest, timed(filled_table))
    return longest


def filled_table() -> None:
    """Show as many rows as a search gives in a bare table view, as far as its first picture."""
    view, model = QTableView(), QStandardItemModel(MOST, 2)
    for row in range(MOST):
        for column in range(2):
            model.setItem(row, column, QStandardItem(f"Who, in the article, says this: number {row}?"))
    view.setModel(model)
    view.resize(1280, 800)
    view.grab()
    view.deleteLater()
