"""What the import page consists of: the steps on the left over their buttons, the article on the right."""

from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.ui.components.card import Hairline, Panel
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.importing.discovery import Discovery
from quizapp.ui.importing.entry import Entry
from quizapp.ui.importing.form import Form
from quizapp.ui.importing.one_of import OneOf
from quizapp.ui.importing.progress import Progress
from quizapp.ui.importing.result import Result
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space

_WIDEST = 520
_ROOMY_FROM = 1000


class State(Enum):
    """What the page is doing."""

    ENTERING = "entering"
    READING = "reading"
    FOUND = "found"
    WRITING = "writing"
    DONE = "done"


_STEPS = {State.ENTERING: 0, State.READING: 1, State.FOUND: 2, State.DONE: 3}
"""Where the step of a state stands among the sides."""


class ImportFrame(QWidget):
    """Shows one step at a time. Its buttons stand below it, in sight however far it is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.ENTERING
        self.form = Form()
        self.progress = Progress()
        self.discovery = Discovery()
        self.result = Result()
        self.entry = Entry()
        self.text = self.entry.text
        self.article = self.entry.article
        self.finding = self.entry.finding
        sides = (self.form, self.progress, self.discovery, self.result)
        self._steps = OneOf(*sides)
        self._feet = OneOf(*(side.foot for side in sides))
        steps = QWidget()
        steps.setLayout(self._steps)
        self._scroll = ScrollColumn(steps)
        # Laid out by the page itself: each widget between would be one turn of the event loop more to follow its words.
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addLayout(self._feet, 1_000_000)
        self._foot.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._scroll, 1)
        left.addLayout(self._foot)
        right = Panel()
        self._right = QVBoxLayout(right)
        self._right.addWidget(self.entry)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left)
        self._row.addWidget(Hairline(vertical=True))
        self._row.addWidget(right)
        self.entry.set_open(True)
        self.retranslate()

    @property
    def is_entering(self) -> bool:
        """Whether an article is still being entered."""
        return self.state is State.ENTERING

    def show_state(self, state: State) -> None:
        """Show the step for `state`. While questions are written, what was found stays until `show_writing`."""
        self.state = state
        if state is not State.WRITING:
            self._show(_STEPS[state])
        self.entry.set_open(state is State.ENTERING)

    def show_writing(self) -> None:
        """Show how far the writing is."""
        self._show(_STEPS[State.READING])

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        match self.state:
            case State.ENTERING:
                return self.form.make if self.text.document().characterCount() > 1 else self.text
            case State.READING:
                return self.progress.cancel
            case State.FOUND:
                return self.discovery.first()
            case State.WRITING:
                return self.progress.cancel if self.progress.isVisibleTo(self) else self.discovery.write
            case State.DONE:
                return self.result.first()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for side in (self.entry, self.form, self.progress, self.discovery, self.result):
            side.retranslate()

    def order_tabs(self) -> None:
        """Have Tab go through what was found and the buttons in the order of reading."""
        order = (
            *self.form.controls(),
            self.progress.cancel,
            *self.discovery.controls(),
            *self.result.controls(),
            self.entry.switch.segment(0),
            self.entry.switch.segment(1),
            self.text,
            self.article,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _show(self, step: int) -> None:
        self._steps.show_at(step)
        self._feet.show_at(step)
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Divide the width: half and half where there is little of it, or the text large."""
        roomy = self.width() >= theme.scaled(_ROOMY_FROM)
        self._row.setStretch(0, 5)
        room = strokes.FOCUS_ROOM  # beyond the edges, which words, fields and the frames of buttons share
        for part in (self._steps, self._feet):
            part.set_widest(theme.scaled(_WIDEST) + 2 * room)
        self._row.setStretch(2, 6 if roomy else 5)
        side = Space.PAGE if self.width() >= _ROOMY_FROM else Space.L
        self._scroll.set_margin(side - room)
        self._foot.setContentsMargins(side - room, Space.XS, side - room, Space.L)
        self._right.setContentsMargins(side, Space.L, side, Space.L)
