"""A window with next to nothing in it: the floor of what a session shows, and how both are timed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from benchmarks.floors import written
from quizapp.model.base import Span
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet

SIZE = (1280, 800)
PATIENCE = 20_000
"""Milliseconds after which what was not painted never will be."""


class Painted(QObject):
    """Tells when each of some widgets has been painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: set[QObject] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._waiting.discard(watched)
        return False

    def timed(self, action: Callable[[], object], *widgets: QWidget) -> float:
        """Return the seconds from the beginning of `action` until each of `widgets` was painted, and all is quiet."""
        for widget in widgets:
            widget.installEventFilter(self)
        self._waiting = set(widgets)
        clock = QElapsedTimer()
        clock.start()
        action()
        while self._waiting:
            if clock.hasExpired(PATIENCE):
                raise SystemExit(f"not painted within {PATIENCE} ms: {self._waiting}")
            QApplication.processEvents()
        QApplication.processEvents()
        seconds = clock.nsecsElapsed() / 1e9
        for widget in widgets:
            widget.removeEventFilter(self)
        return seconds


class BareWindow:
    """The least that a window can do: one text, a label and four radio buttons. It writes to `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._painted = Painted()
        self._window = QWidget()
        self._text = QTextEdit(readOnly=True)
        self._label = QLabel(wordWrap=True)
        self._options = [QRadioButton() for _ in range(4)]
        column = QVBoxLayout(self._window)
        for widget in (self._text, self._label, *self._options):
            column.addWidget(widget)
        self._window.resize(*SIZE)
        self._window.show()

    def start(self, played: QuestionSet, kept: Sequence[bytes]) -> float:
        """Return the seconds that it takes to show an article and a question, and to write what is kept of both."""

        def action() -> None:
            for content in kept:
                written(self._path, content)
            self._text.setPlainText(played.article.text)
            self._ask(played.questions[0])

        return self._painted.timed(action, self._text.viewport(), self._label)

    def reveal(self, spans: Sequence[Span], content: bytes) -> float:
        """Return the seconds that it takes to highlight and scroll, and to write the session."""

        def action() -> None:
            written(self._path, content)
            marked = []
            for span in spans:
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self._text.document())
                cursor.setPosition(span.start)
                cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setBackground(QColor("gold"))
                mark.cursor, mark.format = cursor, look
                marked.append(mark)
            self._text.setExtraSelections(marked)
            place = QTextCursor(self._text.document())
            place.setPosition(spans[0].start)
            self._text.setTextCursor(place)
            self._text.ensureCursorVisible()

        return self._painted.timed(action, self._text.viewport())

    def ask(self, asked: Question) -> float:
        """Return the seconds that it takes to show another question."""

        def action() -> None:
            self._text.setExtraSelections([])
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
            self._ask(asked)

        return self._painted.timed(action, self._text.viewport(), self._label)

    def _ask(self, asked: Question) -> None:
        self._label.setText(asked.stem)
        self._label.update()  # also where two questions have the same words
        for button, option in zip(self._options, getattr(asked, "options", ()), strict=True):
            button.setText(option.text)
