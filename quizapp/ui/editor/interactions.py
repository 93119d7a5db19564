"""What the ways of answering are called, and the select that changes the one of a question."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model.reforming import Interaction
from quizapp.ui.components.menu import keep_inside
from quizapp.ui.components.select import Select
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.field import FieldName
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_LEAST_HINT = 100
"""Pixels at 100 % text."""

INTERACTIONS = tuple(Interaction)

_WORDS = {
    # Translators: the ways in which a question can be answered.
    Interaction.CHOICE: N_("One right answer"),
    Interaction.SEVERAL: N_("Several right answers"),
    Interaction.VERDICT: N_("True, false or not stated"),
    Interaction.MATCHING: N_("Matching pairs"),
    Interaction.ORDERING: N_("Putting in order"),
    Interaction.SELECTION: N_("Selecting words in the article"),
    Interaction.REFLECTION: N_("Reflection, not marked"),
}


def interaction_word(interaction: Interaction) -> str:
    """Return what `interaction` is called in the language of the interface."""
    return _(_WORDS[interaction])


class AnswersHead(QWidget):
    """The name of the answers, how they are given, and a hint. `chosen` carries the `Interaction` that is wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = Select()
        self._name = FieldName(self.way)
        self._hint = TextBlock(style=Type.CAPTION, ink="ink3", lines=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XXS)
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.way, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(strokes.FOCUS_ROOM)
        row.addStretch()
        self.way.activated.connect(self._choose)
        self.retranslate()

    def show_state(self, interaction: Interaction, hint: str) -> None:
        """Show how the question is answered, and what is to be known of its answers."""
        self.way.show_place(INTERACTIONS.index(interaction))
        self.way.setAccessibleDescription(hint)
        self._hint.setText(hint)
        self._fit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: above the answers that a question offers.
        self._name.setText(_("Answers"))
        # Translators: spoken name of the select "One right answer, Several right answers, ...".
        self.way.setAccessibleName(_("How the question is answered"))
        self.way.set_words(tuple(interaction_word(each) for each in INTERACTIONS))

    def _fit(self) -> None:
        """Leave the hint out where it would be cut to a word or two; it is spoken all the same."""
        taken = self._name.sizeHint().width() + self.way.sizeHint().width()
        self._hint.setVisible(self.width() - taken >= theme.scaled(_LEAST_HINT))

    def _choose(self, place: int) -> None:
        self.chosen.emit(INTERACTIONS[place])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class NewQuestionMenu(QMenu):
    """The ways in which a new question can be answered; `wanted` carries the `Interaction`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        keep_inside(self)
        for each in INTERACTIONS:
            action = self.addAction("")
            action.setData(each)
            action.triggered.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        for action in self.actions():
            action.setText(interaction_word(Interaction(action.data())))

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(Interaction(action.data()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
