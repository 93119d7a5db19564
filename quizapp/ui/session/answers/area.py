"""What every way of answering is to the page that asks: the part of the question between its stem and its verdict."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.ui.components.option_card import CheckCard, OptionCard


class AnswerArea(QWidget):
    """One question to be answered, made anew for each.

    It says what is `given` and whether that is `complete`, and `reveal`s an answer with what is right. Each way of
    answering overrides what it needs.
    """

    changed = Signal()
    """Something else is given."""
    grown = Signal()
    """There is more to walk through with Tab than before."""
    said = Signal(str)
    """What a screen reader should speak, since the focus does not tell it."""

    @property
    def given(self) -> Given:
        """The answer as it stands."""
        return Given()

    @property
    def complete(self) -> bool:
        """Whether the answer can be checked."""
        return not self.given.empty

    @property
    def in_article(self) -> bool:
        """Whether the answer is given in the article."""
        return False

    @property
    def cards(self) -> tuple[OptionCard | CheckCard, ...]:
        """The options to choose among, in the order shown; none where the answer is not chosen."""
        return ()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks, in order."""
        return self.cards

    @property
    def check_words(self) -> str:
        """What is written on the button that checks."""
        return _("Check answer")

    @property
    def scrolls_article(self) -> bool:
        """Whether the page keys turn the article while the focus is here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def hint(self, _readable: bool, /) -> str:
        """Return how to answer, to someone who can read the article meanwhile or not."""
        return ""

    def press(self, _event: QKeyEvent, _letters: bool, /) -> bool:
        """Act on a key that nothing else took, and tell whether it did; keys of a single letter may be off."""
        return False

    def focus_first(self) -> None:
        """Put the focus on what is to be answered first."""
        for stop in self.stops[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_answer(self) -> None:
        """Put the focus on the option that is chosen, or else on what is to be answered first."""
        for card in self.cards:
            if card.isChecked():
                card.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_first()

    def restore(self, given: Given) -> None:
        """Show `given` as it was given before; it can be changed."""

    def freeze(self, frozen: bool) -> None:
        """Keep the answer as it is while it is being saved."""
        self.setEnabled(not frozen)

    def reveal(self, given: Given) -> None:
        """Show `given` beside what is right; nothing can be changed any more."""

    def show_key(self, key: Given) -> None:
        """Show what is right, the `key`, where nobody answered."""
        self.reveal(key)

    def against(self, _given: Given, /) -> str:
        """Return what is wrong with an answer, where the answer itself does not show it; empty where nothing is."""
        return ""

    def spoken(self) -> str:
        """Return what is revealed part by part, as it is read out where the verdict alone says too little."""
        return ""

    def set_beside(self, _beside: bool, /) -> None:
        """Tell whether there is room for the article beside this, or it has to be opened."""

    def set_dense(self, dense: bool) -> None:
        """Set it with less air, for low windows."""

    def retranslate(self) -> None:
        """Set the words of the interface again."""
