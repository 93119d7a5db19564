"""What the tests of the import page share: a builder that finds and writes what it is told to."""

import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import OnProgress, Step
from quizapp.ui.importing.build import Build
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from tests import samples


class Builder:
    """Finds and writes what it is told to; `hold` makes either wait for `go_on` in the middle."""

    def __init__(self) -> None:
        self.graph: AttributionGraph | Exception = samples.graph()
        self.made: QuestionSet | Exception = samples.question_set()
        self.articles: list[Article] = []
        self.written: list[Article] = []
        self.started, self.go_on = threading.Event(), threading.Event()
        self.hold = False

    @property
    def build(self) -> Build:
        return Build(self.find, self.write)

    def find(self, article: Article, on_progress: OnProgress) -> AttributionGraph:
        self.articles.append(article)
        on_progress(Step.READING, 0)
        on_progress(Step.EXTRACTING, 0.5)
        self._pause()
        on_progress(Step.EXTRACTING, 1)
        if isinstance(self.graph, Exception):
            raise self.graph
        return self.graph

    def write(self, article: Article, graph: AttributionGraph, on_progress: OnProgress) -> QuestionSet:
        assert graph == self.graph
        self.written.append(article)
        on_progress(Step.GENERATING, 0.5)
        self._pause()
        on_progress(Step.GENERATING, 1)
        if isinstance(self.made, Exception):
            raise self.made
        return self.made

    def _pause(self) -> None:
        self.started.set()
        if self.hold:
            self.go_on.wait(10)


def nothing() -> AttributionGraph:
    """Return the graph of an article in which nobody is quoted."""
    return samples.graph().model_copy(update={"attributions": (), "outlets": ()})


def find(qtbot: QtBot, page: ImportPage, text: str = samples.TEXT) -> None:
    """Have the page read `text`, as far as what was found in it."""
    page.take_text(text)
    with qtbot.waitSignal(page.discovered):
        page.submit()
    assert page.state is State.FOUND


def paste(page: ImportPage, text: str) -> None:
    """Paste `text` over all that is in the box, as a person does there."""
    QGuiApplication.clipboard().setText(text)
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def fields(page: ImportPage) -> dict[str, str]:
    """Return the fields that say something."""
    return {name: field.text() for name, field in page.form.fields.items() if field.text()}


def enter(page: ImportPage, name: str, words: str) -> None:
    """Type `words` into a field."""
    QTest.keyClicks(page.form.fields[name].line, words)
