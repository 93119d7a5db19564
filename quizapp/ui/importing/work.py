"""The work on one article, off the window's thread: finding who said what, and writing questions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.pipeline import OnProgress, Step
from quizapp.ui import jobs
from quizapp.ui.importing.build import Build


class Work(QObject):
    """Does one thing at a time; beginning another, or `cancel`, throws away what is under way."""

    progressed = Signal(object, float)
    """The `Step`, and how much of it is done, 0 to 1."""
    found = Signal(object)
    """The `AttributionGraph` of the article."""
    written = Signal(object)
    """The `QuestionSet` on the article."""
    failed = Signal(object)
    """An exception; a `UserError` is a sentence for the person."""

    def __init__(self, build: Build, parent: QObject) -> None:
        super().__init__(parent)
        self._build = build
        self._job: jobs.Job | None = None

    def find(self, article: Article) -> None:
        """Begin to find who said what in `article`."""
        self._run(lambda progress: self._build.find(article, progress), self._on_found)

    def write(self, article: Article, graph: AttributionGraph) -> None:
        """Begin to write questions on what `graph` says of `article`."""
        self._run(lambda progress: self._build.write(article, graph, progress), self._on_written)

    def cancel(self) -> None:
        """Stop what is under way; none of the signals follows."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _run(self, stage: Callable[[OnProgress], object], on_done: Callable[[object], object]) -> None:
        self.cancel()

        def work(report: jobs.Report) -> object:
            return stage(lambda step, done: report((step, done)))

        self._job = jobs.run(work, on_done, self._on_failed, self._on_progress)

    def _on_progress(self, progress: tuple[Step, float]) -> None:
        self.progressed.emit(*progress)

    def _on_found(self, graph: object) -> None:
        self._job = None
        self.found.emit(graph)

    def _on_written(self, question_set: object) -> None:
        self._job = None
        self.written.emit(question_set)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
