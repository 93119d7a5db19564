"""Draw every page of the window to PNG files, to be looked at: python tools/screenshots.py FOLDER.

A tour through the window over the articles in `seeds/`, taken in every scheme, language and size; FOLDER/index.html
shows them beside each other. Options narrow it: --pages home-first,settings --schemes dark --languages ar --sizes 200.
It finds `quizapp` beside the folder it lies in. Nothing of the person's own data is read or changed.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from quizapp import paths
from quizapp.app import compose
from quizapp.i18n.pseudo import PSEUDO
from quizapp.importing import read_file
from quizapp.model.article import Article
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import answer, finish, start_session
from quizapp.pipeline import Built, Step, build
from quizapp.settings import Appearance
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.commands import Command
from quizapp.ui.main_window import MainWindow

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ARTICLES = ("bog-rope", "ferry-sale", "school-salad", "harbour-bridge")
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape

EMPTY_PAGES = ("home-first", "history-empty", "import-empty", "import-refused")
STOCKED_PAGES = (
    "home-paused",
    "library",
    "library-nothing-found",
    "history",
    "history-table",
    "replay",
    "editor",
    "editor-article",
    "settings",
    "keys",
    "print",
    "import-text",
    "import-reading",
    "import-result",
    "session-question",
    "session-right",
    "session-wrong",
    "end",
    "home-played",
    "toast",
)
PAGES = EMPTY_PAGES + STOCKED_PAGES


class Size(NamedTuple):
    """How large the window and the text in it are."""

    width: int
    height: int
    text: float = 1.0


SCHEMES = {"light": Appearance.LIGHT, "dark": Appearance.DARK, "contrast": Appearance.CONTRAST}
LANGUAGES = {"en": "en", "ar": "ar", "pseudo": PSEUDO}
SIZES = {"900": Size(900, 600), "1280": Size(1280, 800), "200": Size(1280, 800, 2.0)}


class Look(NamedTuple):
    """One way to take every page, by the names in `SCHEMES`, `LANGUAGES` and `SIZES`."""

    scheme: str
    language: str
    size: str

    def file(self, page: str) -> str:
        """Return the name of the picture of `page`."""
        return f"{page}-{self.scheme}-{self.language}-{self.size}.png"


def main(arguments: list[str]) -> None:
    """Write the pictures of all tours, and the page that lists them."""
    parser = argparse.ArgumentParser(description="Draw every page of the window to PNG files.")
    parser.add_argument("folder", type=Path)
    narrowed: dict[str, Iterable[str]] = {
        "--pages": PAGES,
        "--schemes": SCHEMES,
        "--languages": LANGUAGES,
        "--sizes": SIZES,
    }
    for option, known in narrowed.items():
        parser.add_argument(
            option, type=_some_of(known), default=tuple(known), metavar="NAME,...", help=", ".join(known)
        )
    chosen = parser.parse_args(arguments)
    looks = [Look(*each) for each in product(chosen.schemes, chosen.languages, chosen.sizes)]
    chosen.folder.mkdir(parents=True, exist_ok=True)
    draw(chosen.folder, chosen.pages, looks)
    index = chosen.folder / "index.html"
    index.write_text(listing(chosen.pages, looks), encoding="utf-8")
    print(index)


def _some_of(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a list of names with commas between them, each one of `known`."""
    names = tuple(known)

    def read(text: str) -> tuple[str, ...]:
        wanted = tuple(text.split(","))
        if unknown := [each for each in wanted if each not in names]:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(names)}")
        return wanted

    return read


def draw(folder: Path, pages: Iterable[str], looks: Iterable[Look]) -> None:
    """Write the pictures of `pages` in all `looks` into `folder`."""
    app = QApplication(sys.argv[:1])
    wanted = set(pages)
    made = [build(read_file(paths.seeds() / f"{name}.md").article) for name in ARTICLES]
    with tempfile.TemporaryDirectory() as scratch:
        stocked = Path(scratch, "stocked")
        stock(paths.Home(stocked), [each.question_set for each in made])
        for look in looks:
            for walk, there in ((Tour.stocked, STOCKED_PAGES), (Tour.empty, EMPTY_PAGES)):
                if wanted.isdisjoint(there):
                    continue
                home = Path(tempfile.mkdtemp(dir=scratch))
                if there is STOCKED_PAGES:
                    shutil.copytree(stocked, home, dirs_exist_ok=True)
                tour = Tour(app, paths.Home(home), made[-1], look)
                for page in walk(tour):
                    if page in wanted:
                        tour.take(folder / look.file(page))
                tour.close()


def listing(pages: Iterable[str], looks: list[Look]) -> str:
    """Return a page of HTML: a row for each page, a column for each look; a name of a file is its own address."""
    head = "".join(f"<th>{' '.join(look)}" for look in looks)
    rows = [
        f"<tr><th>{page}"
        + "".join(
            f'<td><a href="{look.file(page)}"><img src="{look.file(page)}" alt="{page}" width="240" loading="lazy"></a>'
            for look in looks
        )
        for page in pages
    ]
    title = "<!doctype html><meta charset=utf-8><title>Pages of the window</title>"
    return "\n".join((title, f"<table><tr><th>{head}", *rows, "</table>", ""))


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

    def __init__(self, app: QApplication, home: paths.Home, made: Built, look: Look) -> None:
        self._app = app
        self._made = made
        self._go_on = threading.Event()
        self._dialog: QDialog | None = None
        self._store = Store(home, lambda: NOW)
        self.window: MainWindow = compose(
            home,
            clock=lambda: NOW,
            source=random.Random(5),  # noqa: S311 - a fixed order
            build=self._build,
        )
        size = SIZES[look.size]
        self.window.resize(size.width, size.height)
        self.window.load()
        self.window.show()
        adjusting = self.window.adjusting
        changes = {
            "appearance": SCHEMES[look.scheme],
            "language": LANGUAGES[look.language],
            "text_factor": size.text,
            "reduced_motion": True,
        }
        adjusting.change(adjusting.chosen.model_copy(update=changes))
        self.settle()

    def take(self, file: Path) -> None:
        """Write what is on the screen to `file`."""
        self.settle()
        (self._dialog or self.window).grab().save(str(file))

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
        yield "home-paused"
        yield from self._dialogs()
        yield from self._stored()
        yield from self._importing()
        self.window.show_home()
        self.settle()
        self._press(ENTER)
        yield "session-question"
        yield from self._session()
        yield "end"
        self.window.show_home()
        yield "home-played"
        self.window.messages.warn("The disk is full, so open/s-3.json could not be saved.")
        yield "toast"

    def _dialogs(self) -> Iterator[str]:
        for page, command in (("keys", Command.KEYS), ("print", Command.PRINT)):
            self.window.commands[command].trigger()
            self.settle()
            (self._dialog,) = self.window.findChildren(QDialog)
            yield page
            self._dialog.reject()
            self._dialog = None
            self.settle()

    def _stored(self) -> Iterator[str]:
        self.window.show_settings()
        yield "settings"
        self.window.show_library()
        yield "library"
        self.window.curating.page.seek()
        self.window.curating.page.search.setText("zebra")
        yield "library-nothing-found"
        self.window.curating.page.search.clear()
        self.window.show_history()
        yield "history"
        self.window.history_page.scores.toggle()
        yield "history-table"
        self.window.history_page.scores.toggle()
        self._press(ENTER)
        yield "replay"
        self._press(ESCAPE)
        self.window.editing.edit(self._made.question_set.id)
        yield "editor"
        self.window.editing.page.tabs.show_article(True)
        yield "editor-article"

    def _importing(self) -> Iterator[str]:
        self.window.show_import()
        self.window.adding.page.take_text(self._made.question_set.article.text)
        yield "import-text"
        self.window.adding.page.submit()
        yield "import-reading"
        self._go_on.set()
        while jobs.running():
            self.settle()
        yield "import-result"

    def _session(self) -> Iterator[str]:
        """Answer what is left of the session: first right, then wrong, and so on."""
        (session,) = self._store.sessions.open()
        questions = self._store.sessions.material(session).questions
        for number, asked in enumerate(session.asked[session.place :]):
            right = asked.options.index(questions[asked.question].key[0])
            choice = (right + number % 2) % len(asked.options)
            self._press(Qt.Key(Qt.Key.Key_1 + choice), ENTER)
            yield ("session-right", "session-wrong", "")[min(number, 2)]
            self._press(ENTER)

    def settle(self) -> None:
        """Let everything that is waiting to be laid out, painted or deleted be so."""
        (self._dialog or self.window).activateWindow()
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
            focus = self.window.focusWidget()
            if focus is None:
                raise RuntimeError("nothing has the focus")
            QTest.keyClick(focus, key)
            self.settle()

    def _build(self, _article: Article, on_progress: Callable[[Step, float], None]) -> Built:
        on_progress(Step.EXTRACTING, 0.6)
        self._go_on.wait()
        on_progress(Step.GENERATING, 1.0)
        return self._made


if __name__ == "__main__":
    main(sys.argv[1:])
