"""A window over a data folder that is walked through; what is on the screen can be drawn at each step."""

import random
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from quizapp import paths
from quizapp.app import compose
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Built, OnProgress, Step
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.components.toast import Toast
from quizapp.ui.importing.build import Build
from quizapp.ui.main_window import MainWindow
from tools.pictures.looks import LANGUAGES, SCHEMES, SIZES, Look
from tools.pictures.stock import NOW


class Tour:
    """One window in one look over `home`, where making questions of any article waits for `go_on` and gives `made`."""

    def __init__(self, app: QApplication, home: paths.Home, made: Built, look: Look) -> None:
        self._app = app
        self.made = made
        self.go_on = threading.Event()
        self.over: QWidget | None = None
        """What stands over the window and is drawn in its place: a dialog or a menu."""
        self.home = home
        self.store = Store(home, lambda: NOW)
        self.window: MainWindow = compose(
            home,
            clock=lambda: NOW,
            source=random.Random(5),  # noqa: S311 - a fixed order
            build=Build(self._find, self._write),
        )
        size = SIZES[look.size]
        self.window.resize(size.width, size.height)
        self.window.load()
        self.window.show()
        adjusting = self.window.adjusting
        changes = {
            "appearance": SCHEMES[look.scheme],
            "language": LANGUAGES[look.language].code,
            "text_factor": size.text,
            "reduced_motion": True,
        }
        adjusting.change(adjusting.chosen.model_copy(update=changes))
        self.settle()

    def take(self, file: Path) -> None:
        """Write what is on the screen to `file`."""
        self.settle()
        (self.over or self.window).grab().save(str(file))

    def settle(self) -> None:
        """Let everything that is waiting to be laid out, painted or deleted be so."""
        (self.over or self.window).activateWindow()
        for _pass in range(6):
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other, each in what has the focus then."""
        for key in keys:
            focus = self.window.focusWidget()
            if focus is None:
                raise RuntimeError("nothing has the focus")
            QTest.keyClick(focus, key, modifiers)
            self.settle()

    def show_over(self, dialog: QDialog) -> None:
        """Have `dialog`, which may be open already, drawn until `put_away`."""
        dialog.open()
        self.settle()
        self.over = dialog

    def put_away(self) -> None:
        """Close what stands over the window."""
        over, self.over = self.over, None
        if isinstance(over, QDialog):
            over.reject()
        elif over is not None:
            over.close()
        self.settle()

    def hush(self) -> None:
        """Take away what was told."""
        for toast in self.window.findChildren(Toast):
            toast.hide()

    def scroll_down(self, page: QWidget) -> None:
        """Scroll all of `page` to its end."""
        self.settle()
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    def close(self) -> None:
        """End what is under way."""
        self.go_on.set()
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def wait(self) -> None:
        """Wait until no work is under way."""
        while jobs.running():
            self.settle()

    def _find(self, article: Article, on_progress: OnProgress) -> AttributionGraph:
        graph = self.made.graph
        if article.sha256 != graph.doc_id:
            return graph.model_copy(update={"attributions": ()})
        on_progress(Step.EXTRACTING, 0.6)
        self.go_on.wait()
        return graph

    def _write(self, _article: Article, _graph: AttributionGraph, on_progress: OnProgress) -> QuestionSet:
        on_progress(Step.GENERATING, 1.0)
        return self.made.question_set
