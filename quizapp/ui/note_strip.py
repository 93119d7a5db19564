"""A strip above the page that says what waits for the person: it stays until that is settled, and covers nothing."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.announce import announce
from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Panel
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_ICON = 12
_LEAST_WORDS = 300
"""Pixels, at 100 % text size, that the words have beside the buttons; with less, the buttons stand below them."""
_ALONG, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class NoteStrip(Panel):
    """Hidden while there is nothing to say. `tone` says how grave it is; a sign says the same."""

    def __init__(
        self, *, icon: str = "warning", tone: Tone = Tone.WARN, parent: QWidget | None = None
    ) -> None:
        super().__init__(line_below=True, parent=parent)
        self._words = TextBlock("", Type.LABEL)
        self._shown: list[Button] = []
        self._pressing = QBoxLayout(_ALONG)
        self._pressing.setSpacing(0)
        self._icon = Icon(icon, size=_ICON, disc=tone)
        told = QBoxLayout(_ALONG)
        told.setSpacing(Space.S)
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(_ALONG, self)
        self._row.addLayout(told, 1)
        self._row.addLayout(self._pressing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def add_button(self, button: Button) -> None:
        """Put `button` behind the others."""
        self._shown.append(button)
        self._pressing.addWidget(button)

    def show_note(self, words: str) -> None:
        """Say `words` from now on; they are spoken when they are new, and again with each of the buttons."""
        is_new = self.isHidden() or words != self.words
        self._words.setText(words)
        self.setAccessibleName(words)
        for button in self._shown:
            button.setAccessibleDescription(words)
        self._fit()
        self.show()
        if is_new:
            announce(self, words)

    def end(self) -> None:
        """Go. Whoever has the focus on a button goes on where Tab would lead."""
        if any(button.hasFocus() for button in self._shown):
            self._shown[-1].setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()
        self.hide()

    def _fit(self) -> None:
        """Have the buttons beside the words; below them, or one below another, where there is no room for that."""
        buttons = sum(button.sizeHint().width() for button in self._shown if not button.isHidden())
        room = self.width() - 2 * Space.L
        words = self._icon.sizeHint().width() + Space.S + Space.M + theme.scaled(_LEAST_WORDS)
        stacked = room < words + buttons
        self._row.setDirection(_DOWN if stacked else _ALONG)
        self._row.setSpacing(0 if stacked else Space.M)
        self._pressing.setDirection(_DOWN if room < buttons else _ALONG)
        self._row.setAlignment(
            self._pressing, Qt.AlignmentFlag.AlignTrailing if stacked else Qt.AlignmentFlag.AlignVCenter
        )
        # Words line up with those of the page; buttons, which keep room for their ring, by their edges.
        edge = Space.L - strokes.FOCUS_ROOM
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sides = (edge, Space.L) if mirrored else (Space.L, edge)
        self._row.setContentsMargins(sides[0], Space.XXS, sides[1], Space.XXS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
        }:
            self._fit()
