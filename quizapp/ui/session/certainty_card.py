"""How certainty and being right went together in a session: the score beside the plain one, and what it says."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.model.certainty import Calibration
from quizapp.model.certainty_words import calibration_sentences, certainty_rule, certainty_score
from quizapp.ui.components.card import Card
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class CertaintyCard(Card):
    """Hidden where nobody was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.M, parent=parent)
        self._score = TextBlock("", Type.TITLE)
        self._said = TextBlock("", Type.BODY)
        self._rule = TextBlock("", Type.CAPTION, "ink2")
        column = QVBoxLayout(self)
        column.setSpacing(Space.XXS)
        for part in (self._score, self._said, self._rule):
            column.addWidget(part)

    def show_calibration(self, found: Calibration | None) -> None:
        """Show how well somebody knew what they knew; null where no answer came with a certainty."""
        self.setVisible(found is not None)
        if found is not None:
            self._score.setText(certainty_score(found))
            self._said.setText(" ".join(calibration_sentences(found)))
            self._rule.setText(certainty_rule())

    @property
    def words(self) -> str:
        """What it says, but for the rule."""
        return f"{self._score.text()}. {self._said.text()}"
