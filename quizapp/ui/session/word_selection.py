"""Selecting whole words in an article: by mouse, by touch, by keyboard, or by whatever a screen reader does."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.ui import formats
from quizapp.ui.session.answer_view import AnswerView
from quizapp.ui.session.word_steps import WordSteps

_NEAR = 12
"""Pixels from a word within which the mouse means it."""
_TICK = 60
"""Milliseconds between two steps of the article while it is dragged past an edge."""
_LONGEST = 240
"""Characters of a selection that are read out."""
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES = {
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}
_EDGES = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_PAGES = {Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_PageDown: 0.9}
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class WordSelection(QObject):
    """Snaps what is selected in `view` to words while it is `on`.

    An arrow steps by word, with Ctrl by sentence, up and down by line; Shift extends; Home and End go to the ends of
    the sentence; Delete clears. The mouse selects the word it presses and drags from there; pressed three times it
    takes the sentence.
    """

    changed = Signal()
    said = Signal(str)
    """What a screen reader should speak: the words just selected."""

    def __init__(self, view: AnswerView) -> None:
        super().__init__(view)
        self._view = view
        self._text = ""
        self._steps = WordSteps.of("")
        self._on = False
        self._moving = False
        self._dragging = False
        self._twice = False
        self._point = QPoint()
        self._edge = QTimer(self, interval=_TICK)
        self._edge.timeout.connect(self._drag_on)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.selectionChanged.connect(self._follow)

    def begin(self, article: Article) -> None:
        """Select in `article`, which the view shows; nothing is selected yet."""
        if article.text != self._text:
            self._text = article.text
            self._steps = WordSteps.of(article.text)
        self._on = True
        self._take(self._steps.cleared())

    def end(self) -> None:
        """Leave the view to itself, with nothing selected."""
        if self._on:
            self.clear()
        self._on = self._dragging = False
        self._edge.stop()

    @property
    def on(self) -> bool:
        """Whether words are being selected."""
        return self._on

    @property
    def span(self) -> Span | None:
        """The words selected, from the first to the last; None while there are none."""
        return self._steps.selection

    def select(self, span: Span) -> None:
        """Select the words that `span` touches."""
        self._take(self._steps.snapped(span))

    def clear(self) -> None:
        """Take the selection back."""
        self._take(self._steps.cleared())

    def stand_at(self, place: int) -> None:
        """Have the next key select from the code point `place`, which is shown; what is selected stays so."""
        if self._on:
            self._steps = self._steps.standing_at(place)
            if self._steps.selection is None:
                self._view.set_cursor(place)

    def _take(self, steps: WordSteps, *, speak: bool = False) -> None:
        before, self._steps = self._steps.selection, steps
        self._moving = True
        if steps.selection is None:
            cursor = self._view.textCursor()
            cursor.clearSelection()
            self._view.setTextCursor(cursor)
        else:
            self._view.select(steps.selection, backwards=steps.backwards)
        self._moving = False
        if steps.selection != before:
            self.changed.emit()
            if speak:
                self.said.emit(self._spoken())

    def _spoken(self) -> str:
        span = self._steps.selection
        if span is None:
            return _("Nothing is selected.")
        words = " ".join(span.of(self._text).split())
        if len(words) > _LONGEST:
            head = self._steps.words[self._steps.head]
            words = f"… {head.of(self._text)}"
        if self._steps.count == 1:
            return words
        # Translators: spoken: the words just selected in the article, and how many they are.
        told = ngettext(
            "{words}, {count} word selected", "{words}, {count} words selected", self._steps.count
        )
        return told.format(words=words, count=formats.number(self._steps.count))

    def _follow(self) -> None:
        """Take over what was selected by other means, such as a screen reader's."""
        if self._on and not self._moving and not self._dragging:
            span = self._view.selection()
            if span is not None and span != self._steps.selection:
                self.select(span)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._on:
            return False
        if watched is self._view:
            pressed = event if event.type() == QEvent.Type.KeyPress else None
            return isinstance(pressed, QKeyEvent) and self._key(pressed)
        return isinstance(event, QMouseEvent) and self._mouse(event)

    # Keys

    def _key(self, event: QKeyEvent) -> bool:
        """Act on a key; tell whether it was one of those that select."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        if key in _SIDEWAYS:
            step = -_SIDEWAYS[key] if self._mirrored else _SIDEWAYS[key]
            by = self._steps.by_sentence if control else self._steps.by_word
            self._take(by(step, extend=extend), speak=True)
        elif key in _LINES and not control:
            self._by_line(_LINES[key], extend=extend)
        elif key in _EDGES:
            to_end = (len(self._steps.words) - 1) if key == Qt.Key.Key_End else 0
            edge = self._steps.to_edge(_EDGES[key], extend=extend)
            self._take(self._steps.at(to_end, extend=extend) if control else edge, speak=True)
        elif key in _PAGES:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(_PAGES[key] * bar.pageStep()))
        elif key in _CLEARING:
            self._take(self._steps.cleared(), speak=True)
        else:
            return control and key == Qt.Key.Key_A  # all of an article is no answer
        return True

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _by_line(self, move: QTextCursor.MoveOperation, *, extend: bool) -> None:
        if self._steps.head < 0 or self._steps.caret >= 0:
            self._take(self._steps.by_word(1, extend=extend), speak=True)
            return
        here = self._steps.words[self._steps.head]
        cursor = self._view.cursor_at((here.start + here.end) // 2)
        cursor.movePosition(move)
        word = self._steps.nearest(self._view.place_of(cursor))
        self._take(self._steps.at(word, extend=extend), speak=True)

    # Mouse

    def _mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._press(point, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case QEvent.Type.MouseButtonDblClick if event.button() is Qt.MouseButton.LeftButton:
                self._twice = True
                QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_twice)
            case QEvent.Type.MouseMove if self._dragging:
                self._drag(point)
            case QEvent.Type.MouseButtonRelease if self._dragging:
                self._dragging = False
                self._edge.stop()
            case _:
                return False
        return True

    def _forget_twice(self) -> None:
        self._twice = False

    def _press(self, point: QPoint, *, extend: bool) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        word = self._steps.nearest(self._view.place_at(point))
        if word < 0:
            return
        self._dragging = True
        if self._twice:
            self._take(self._steps.around(word), speak=True)
        elif self._is_on(word, point):
            self._take(self._steps.at(word, extend=extend), speak=True)
        else:
            self._take(self._steps.cleared())

    def _is_on(self, word: int, point: QPoint) -> bool:
        rects = self._view.rects(self._steps.words[word])
        return any(rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point) for rect in rects)

    def _drag(self, point: QPoint) -> None:
        self._point = point
        inside = self._view.viewport().rect()
        if inside.top() <= point.y() <= inside.bottom():
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()
        word = self._steps.nearest(self._view.place_at(point))
        if word != self._steps.head:
            self._take(self._steps.at(word, extend=True))

    def _drag_on(self) -> None:
        """Turn the article while the mouse is held beyond its edge."""
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if self._point.y() > 0 else -bar.singleStep()))
        self._drag(self._point)
