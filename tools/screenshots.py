"""Draw every page of the window to PNG files, to be looked at: PYTHONPATH=. python tools/screenshots.py FOLDER.

A tour through the window over the articles in `seeds/`, taken light and dark, from left to right and from right to
left, at 900x600 and 1280x800. Nothing of the person's own data is read or changed.
"""

import os
import random
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.app import compose
from quizapp.importing import read_file
from quizapp.model.article import Article
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import answer, finish, start_session
from quizapp.pipeline import Built, Step, build
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.look import theme
from quizapp.ui.look.theme import Scheme, Theme
from quizapp.ui.main_window import MainWindow

SIZES = ((900, 600), (1280, 800))
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
DIRECTIONS = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ARTICLES = ("bog-rope", "ferry-sale", "school-salad", "harbour-bridge")
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def main(folder: Path) -> None:
    """Write the pictures of all tours into `folder`."""
    app = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    made = [build(read_file(paths.seeds() / f"{name}.md").article) for name in ARTICLES]
    with tempfile.TemporaryDirectory() as scratch:
        stock(paths.Home(Path(scratch, "stocked")), [each.question_set for each in made])
        for (width, height), scheme, (direction, order) in product(SIZES, SCHEMES, DIRECTIONS.items()):
            for start in ("stocked", "empty"):
                home = Path(scratch, f"{start}-{width}-{scheme}-{direction}")
                if start == "stocked":
                    shutil.copytree(Path(scratch, start), home)
                tour = Tour(app, paths.Home(home), made[-1])
                theme.apply(app, Theme(scheme, reduced_motion=True))
                app.setLayoutDirection(order)
                tour.window.resize(width, height)
                for page in tour.stocked() if start == "stocked" else tour.empty():
                    tour.settle()
                    tour.window.grab().save(str(folder / f"{page}-{scheme}-{direction}-{width}.png"))
                tour.close()


def stock(home: paths.Home, sets: list[QuestionSet]) -> None:
    """Fill `home`: the first set unplayed, the next two played, the last one half played."""
    now = NOW - timedelta(days=9)
    store = Store(home, lambda: now)
    for number, question_set in enumerate(sets):
        now = NOW - timedelta(days=9 - 2 * number, hours=number)
        store.sets.save(question_set)
        if number == 0:
            continue
        session, material = start_session(
            question_set,
            session_id=f"s-{number}",
            source=random.Random(number),  # noqa: S311 - a fixed order
            now=now,
        )
        last = number == len(sets) - 1
        for place in range(len(session.asked) // 2 if last else len(session.asked)):
            asked = material.questions[session.asked[place].question]
            wrong = next(option.id for option in asked.options if option.id not in asked.key)
            choice = (wrong,) if place % 4 == 2 else asked.key
            session = answer(session, asked, choice, seconds=19 + 7 * place, now=now)
        store.sessions.save_open(session, material)
        if not last:
            store.sessions.finish(finish(session, now))


class Tour:
    """One walk through a window over `home`. Each step yields the name of what is on the screen then."""

    def __init__(self, app: QApplication, home: paths.Home, made: Built) -> None:
        self._app = app
        self._made = made
        self._go_on = threading.Event()
        self.window: MainWindow = compose(
            home,
            clock=lambda: NOW,
            source=random.Random(5),  # noqa: S311 - a fixed order
            build=self._build,
        )
        self.window.load()
        self.window.show()
        self.settle()

    def empty(self) -> Iterator[str]:
        """Walk through a window that has nothing to show yet."""
        yield "home-first"
        self.window.show_history()
        yield "history-empty"
        self.window.show_import()
        yield "import-empty"
        self.window.adding.page.submit()
        yield "import-refused"

    def stocked(self) -> Iterator[str]:
        """Walk through a window with sets and sessions."""
        yield "home"
        self.window.show_library()
        yield "library"
        self.window.curating.page.seek()
        self.window.curating.page.search.setText("zebra")
        yield "library-nothing-found"
        self.window.curating.page.search.clear()
        self.window.show_history()
        yield "history"
        self._press(ENTER)
        yield "replay"
        self._press(ESCAPE)
        self.window.editing.edit(self._made.question_set.id)
        yield "editor"
        self.window.editing.page.tabs.show_article(True)
        yield "editor-article"
        self.window.show_import()
        self.window.adding.page.take_text(self._made.question_set.article.text)
        yield "import-text"
        self.window.adding.page.submit()
        yield "import-reading"
        self._go_on.set()
        while jobs.running():
            self.settle()
        yield "import-result"
        self.window.show_home()
        self._press(ENTER)
        yield "session-question"
        number = 0
        while self.window.stack.currentWidget() is self.window.playing.session_page:
            self._press(Qt.Key(Qt.Key.Key_1 + number % 3), ENTER)
            if number < 2:
                yield f"session-verdict-{number + 1}"
            self._press(ENTER)
            number += 1
        yield "session-end"
        self.window.show_home()
        yield "home-played"
        self.window.messages.warn("The disk is full, so open/s-3.json could not be saved.")
        yield "toast"

    def settle(self) -> None:
        """Let everything that is waiting to be laid out, painted or deleted be so."""
        for _pass in range(6):
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """End what is under way."""
        self._go_on.set()
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            self.settle()

    def _build(self, _article: Article, on_progress: Callable[[Step, float], None]) -> Built:
        on_progress(Step.EXTRACTING, 0.6)
        self._go_on.wait()
        on_progress(Step.GENERATING, 1.0)
        return self._made


if __name__ == "__main__":
    main(Path(sys.argv[1]))
