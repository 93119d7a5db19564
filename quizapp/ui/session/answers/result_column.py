"""What became of each part of an answer, one card below the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.session.answers.result_card import ResultCard


class ResultColumn(QWidget):
    """A column of result cards; hidden until there are some."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dense = False
        self._cards: tuple[ResultCard, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def spoken(self) -> str:
        """All cards in words, in their order."""
        return "; ".join(card.spoken for card in self._cards)

    def show_cards(self, cards: Sequence[ResultCard]) -> None:
        """Show `cards` in place of those that were there."""
        for former in self._cards:
            self._column.removeWidget(former)
            former.setParent(None)
            former.deleteLater()
        self._cards = tuple(cards)
        for card in self._cards:
            card.set_dense(self._dense)
            self._column.addWidget(card)
        self.show()

    def set_dense(self, dense: bool) -> None:
        """Draw the cards closer together, now and later."""
        self._dense = dense
        for card in self._cards:
            card.set_dense(dense)
