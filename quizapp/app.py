"""The composition root of the window: the one file that knows every part."""

import logging
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from quizapp import log, paths
from quizapp.ui import jobs
from quizapp.ui.crash import Crash
from quizapp.ui.file_opening import FileOpening
from quizapp.ui.first_look import first_look
from quizapp.ui.main_window import MainWindow
from quizapp.ui.one_window import Receiving, hand_over
from quizapp.ui.parts import Parts
from quizapp.ui.qt_messages import log_qt_messages

# The window is shown before anything that needs pydantic, TinyDB or Babel is imported.
if TYPE_CHECKING:
    from quizapp.model.article import Article
    from quizapp.model.attribution import AttributionGraph
    from quizapp.model.question_set import QuestionSet
    from quizapp.model.shuffle import Source
    from quizapp.pipeline import OnProgress
    from quizapp.ui.importing.build import Build
    from quizapp.ui.sitting import Clock


def open_window(article_file: Path | None) -> int:
    """Show the window, with the article in `article_file` if there is one, and return the exit code."""
    home = paths.home()
    log.start(home.log)
    log_qt_messages()
    app = QApplication(sys.argv[:1])
    if hand_over(home, article_file):
        return 0
    window = compose(home)
    crash = Crash(window.save, window)
    crash.install()
    window.failed.connect(crash.failed)
    # Ctrl+C in the terminal that started us ends the window; every checked answer is on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "darwin":  # elsewhere a file comes as an argument; hearing every event has its price
        opening = FileOpening(app)
        opening.opened.connect(lambda path: window.adding.open_file(path))
        window.ready.connect(opening.begin)
    if article_file is not None:
        window.ready.connect(lambda: window.adding.open_file(article_file))
    receiving = Receiving(home, window)
    receiving.asked.connect(lambda file: _come_forward(window, file))
    window.ready.connect(receiving.open, Qt.ConnectionType.QueuedConnection)
    window.show()
    code = app.exec()
    receiving.close()
    window.rest()
    crash.remove()
    if jobs.running():
        # Work that did not stop when it was asked to would hold the process, without a window, until it is through.
        # All is saved by now.
        logging.shutdown()
        os._exit(code)
    return code


def compose(
    home: paths.Home,
    *,
    clock: "Clock | None" = None,
    source: "Source | None" = None,
    build: "Build | None" = None,
) -> MainWindow:
    """Return the window over the data in `home`. There must be a QApplication.

    `clock` tells the time with its zone, `source` draws the orders of options and the ids of sessions, `build`
    finds who said what in an article and writes the questions: a test gives its own.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    app.setApplicationName("quizapp")
    app.setApplicationDisplayName("Who Said What")
    app.setDesktopFileName("quizapp")
    app.setWindowIcon(QIcon(str(paths.assets() / "desktop" / "quizapp.svg")))
    first_look(app, home.settings)

    def furnish() -> Parts:
        import random

        from quizapp import settings
        from quizapp.storing import Store
        from quizapp.ui.backups.safe import Safe
        from quizapp.ui.learners import Learners
        from quizapp.ui.library import Library
        from quizapp.ui.patience import Patience
        from quizapp.ui.preferences import Preferences
        from quizapp.ui.profile_keeping import ProfileKeeping
        from quizapp.ui.sitting import Sittings

        now = clock or _local_time
        store = Store(home, now, meanwhile=Patience(window.messages.say))
        chosen = settings.load(
            home.settings,
            aside=home.set_aside,
            now=now(),
            backed_up=store.recovery.said_of_settings,
        )
        learners = Learners(store, now, home.window, window)
        return Parts(
            library=Library(store, learners.present),
            safe=Safe(store, home.backups),
            sittings=Sittings(
                store,
                clock=now,
                random=source or random.Random(),  # noqa: S311 - no secret
                learner=learners.present,
            ),
            learners=learners,
            profiles=ProfileKeeping(store, now),
            preferences=Preferences(app, chosen.settings, home.settings),
            clock=now,
            build=build or _build(),
            notices=chosen.notices,
        )

    window = MainWindow(home, furnish)
    return window


def _come_forward(window: MainWindow, file: Path | None) -> None:
    """Do what a second start asked for: open `file`, if it named one, in the window, before the eyes of the person."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if file is not None:
        window.adding.open_file(file)


def _local_time() -> datetime:
    return datetime.now().astimezone()


def _build() -> "Build":
    # The stages, and with the first article the language model, are loaded when they are used, not with the window.
    from quizapp.ui.importing.build import Build

    def find(article: "Article", on_progress: "OnProgress") -> "AttributionGraph":
        from quizapp import pipeline

        return pipeline.find(article, on_progress=on_progress)

    def write(article: "Article", graph: "AttributionGraph", on_progress: "OnProgress") -> "QuestionSet":
        from quizapp import pipeline

        return pipeline.write(article, graph, on_progress=on_progress)

    return Build(find, write)
