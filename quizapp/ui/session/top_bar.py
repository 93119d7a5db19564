"""The bar above a session: leave, where one is, how it goes, the article."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.timing import Timing
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Panel
from quizapp.ui.components.progress_strip import ProgressStrip, Step
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_UNLIMITED = 16_777_215
_SPOKEN = (300, 60, 10)
"""Seconds that are left when a screen reader says so."""
_TITLE = 0.36
"""The share of the width that the title may take, as far as it needs it."""


class TopBar(Panel):
    """`leave` and `article` are its buttons; `article` is checkable and hidden until asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(surface=False, line_below=True, parent=parent)
        self.leave = Button(icon="cross", name=" ", weight=Weight.QUIET)
        self.leave.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.article = Button(icon="panel", key="A", height=Height.TOOLBAR)
        self.article.setCheckable(True)
        self._title = TextBlock("", Type.TITLE, lines=1)
        self._place = TextBlock("", Type.CAPTION, "ink2", lines=1)
        self.progress = ProgressStrip()
        self.time = TextBlock("", Type.STRONG_LABEL, lines=1)
        self.time.hide()
        self._told = 0
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._place)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, 2, Space.S, 2)
        row.setSpacing(Space.S)
        row.addWidget(self.leave)
        row.addLayout(words)
        row.addSpacing(Space.XS)
        row.addWidget(self.progress)
        row.addSpacing(Space.XS)
        row.addWidget(self.time)
        row.addWidget(self.article)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, title: str, place: str, steps: Sequence[Step]) -> None:
        """Show the title of the set, where in it one is, and the steps."""
        self._title.setText(title)
        self._place.setText(place)
        self._place.setMinimumWidth(self._place.sizeHint().width())
        self.progress.set_steps(steps)
        self._fit()

    def show_time(self, timing: Timing | None) -> None:
        """Show how much time is left; nothing where there is no limit. A screen reader hears it near the end."""
        self.time.setVisible(timing is not None)
        if timing is None:
            return
        seconds = ceil(timing.left)
        # Translators: how much time a session has left; {time} is "4:05", minutes and seconds.
        self.time.setText(_("{time} left").format(time=f"{seconds // 60}:{seconds % 60:02}"))
        if seconds in _SPOKEN and seconds < self._told and self.isVisible():
            announce(self, self.time.text())
        self._told = seconds

    def _fit(self) -> None:
        """Give the title all it needs, up to a share that leaves the steps enough to be told apart."""
        room = max(round(_TITLE * self.width()), self._place.sizeHint().width())
        self._title.setMaximumWidth(_UNLIMITED if self.progress.isHidden() else room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def place(self) -> str:
        """What it says of the place."""
        return self._place.text()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, theme.scaled(60))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme.scaled(60))
