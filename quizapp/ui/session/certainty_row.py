"""How sure are you? Three degrees below the answer, each one key away; none is chosen for the learner."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.model.certainty_words import degree_name
from quizapp.model.session import Certainty
from quizapp.ui.components.key_cap import KeyCap
from quizapp.ui.components.key_places import letter_of, place_of
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_DEGREES = tuple(Certainty)
_ICONS = {Certainty.LOW: "circle", Certainty.MIDDLE: "partly", Certainty.HIGH: "disc"}
KEYS = ("Z", "X", "C")
"""The three keys at the left of the lowest row: the letters themselves, and what stands at their places."""


class CertaintyRow(QWidget):
    """`certainty` is what was chosen; None until the learner says so."""

    changed = Signal()
    """Another degree was chosen."""
    said = Signal(str)
    """What a screen reader should speak of a degree that a key chose, away from the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.certainty: Certainty | None = None
        self._letters = True
        self._ask = TextBlock("", Type.STRONG_LABEL, lines=1)
        self._caps = [KeyCap(key) for key in KEYS]
        self._degrees = Segmented(height=Height.NORMAL)
        head = QHBoxLayout()
        head.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        head.setSpacing(Space.XXS)
        head.addWidget(self._ask)
        head.addSpacing(Space.XXS)
        for cap in self._caps:
            head.addWidget(cap)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XXS, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._degrees, 0, Qt.AlignmentFlag.AlignLeading)
        self._degrees.chosen.connect(self._choose)
        self.retranslate()

    def ask(self) -> None:
        """Ask anew: nothing is chosen."""
        self.certainty = None
        self._degrees.clear()

    def restore(self, certainty: Certainty | None) -> None:
        """Show what was chosen before, without a signal."""
        if certainty is not None:
            self.certainty = certainty
            self._degrees.show_at(_DEGREES.index(certainty))

    @property
    def stops(self) -> tuple[QRadioButton, ...]:
        """What Tab and the arrows walk, from the least certain."""
        return tuple(self._degrees.segment(at) for at in range(len(_DEGREES)))

    @property
    def letter_keys(self) -> bool:
        """Whether its keys work."""
        return self._letters

    @letter_keys.setter
    def letter_keys(self, on: bool) -> None:
        self._letters = on
        self.retranslate()

    def press(self, event: QKeyEvent) -> bool:
        """Choose by a key, and tell whether it was one of `KEYS`."""
        found = next((key for key in (letter_of(event), place_of(event)) if key in KEYS), None)
        if not self._letters or found is None:
            return False
        at = KEYS.index(found)
        self._degrees.show_at(at)
        self._choose(at)
        self.said.emit(degree_name(_DEGREES[at]))
        return True

    def retranslate(self) -> None:
        """Set the words again."""
        # Translators: asked beside a question; the answers are "Guessing", "I think so" and "Sure".
        self._ask.setText(_("How sure are you?"))
        self._degrees.set_choices([self._named(degree) for degree in _DEGREES])
        self._degrees.set_name(_("How sure are you?"))
        for cap in self._caps:
            cap.setVisible(self._letters)

    def _named(self, degree: Certainty) -> Choice:
        word = degree_name(degree)
        # Translators: how a degree of certainty is spoken, with the key that chooses it.
        spoken = _("{degree} (key {key})").format(degree=word, key=KEYS[_DEGREES.index(degree)])
        return Choice(word, _ICONS[degree], spoken if self._letters else "")

    def _choose(self, at: int) -> None:
        self.certainty = _DEGREES[at]
        self.changed.emit()
