"""The options of a question, as many at a time as a person can look through."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.model.question import Option
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.option_card import CheckCard, OptionCard, Verdict

AT_ONCE = 50
"""Options that are laid out at a time. A set from elsewhere may have thousands, and each one laid out takes time."""


class Options(QWidget):
    """One card for each option, `AT_ONCE` of them at first and that many more on demand.

    An option keeps the number of its place among all of them, however many are shown. `several` may be chosen, or one.
    """

    chosen = Signal()
    """Another option is chosen."""
    grown = Signal()
    """There are more cards than before, at the end."""

    def __init__(self, options: Sequence[Option], *, several: bool = False) -> None:
        super().__init__()
        self._options = tuple(options)
        self._several = several
        self._cards: dict[str, OptionCard | CheckCard] = {}
        self._shown = min(AT_ONCE, len(self._options))
        self._dense = False
        self.more = Button(weight=Weight.QUIET, icon="plus")
        self.more.clicked.connect(self.show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add(range(self._shown))
        self._offer_more()

    @property
    def cards(self) -> tuple[OptionCard | CheckCard, ...]:
        """Those that are shown, in order."""
        return tuple(self._cards.values())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks: the cards, and the button for more."""
        return (*self.cards, self.more)

    @property
    def choice(self) -> tuple[str, ...]:
        """The ids of the options chosen; empty when none is."""
        return tuple(option_id for option_id, card in self._cards.items() if card.isChecked())

    @property
    def are_clamped(self) -> bool:
        """Whether one of those shown is so long that it is shown whole only when it is chosen."""
        return any(card.is_long for card in self._cards.values())

    def show_more(self) -> None:
        """Show the next ones, and put the focus on the first of them."""
        first, self._shown = self._shown, min(self._shown + AT_ONCE, len(self._options))
        self._add(range(first, self._shown))
        self._offer_more()
        self.grown.emit()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._cards[self._options[first].id].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Sequence[str]) -> None:
        """Choose the options with these ids, which are shown however far down they stand."""
        missing = set(choice) - self._cards.keys()
        if missing:
            self._add(place for place, option in enumerate(self._options) if option.id in missing)
        for option_id in choice:
            self._cards[option_id].setChecked(True)

    def show_verdicts(self, key: Sequence[str], choice: Sequence[str]) -> None:
        """Show how each option stands to `key` and `choice` (ids), which are shown however far down they stand."""
        self._bring({*key, *choice})
        for option_id, card in self._cards.items():
            card.setChecked(option_id in choice)
            card.show_verdict(*self._verdict_on(option_id in key, option_id in choice))

    def show_key(self, key: Sequence[str]) -> None:
        """Show which options are right, to people who chose none."""
        self._bring(set(key))
        for option_id, card in self._cards.items():
            card.setChecked(False)
            if option_id in key:
                card.show_verdict(Verdict.RIGHT, _("correct answer"))
            else:
                card.show_verdict(Verdict.STEPPED_BACK, "")

    def _bring(self, answered: set[str]) -> None:
        """Have these options among the cards, and no more to come."""
        missing = answered - self._cards.keys()
        if missing:
            self._add(place for place, option in enumerate(self._options) if option.id in missing)
        self.more.hide()

    def set_dense(self, dense: bool) -> None:
        """Set them with less air."""
        self._dense = dense
        for card in self._cards.values():
            card.set_dense(dense)

    def freeze(self, frozen: bool) -> None:
        """Keep the choice as it is."""
        for card in self._cards.values():
            card.setEnabled(not frozen)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        left = len(self._options) - self._shown
        # Translators: a button below the answers of a question that has very many.
        words = ngettext("{count} more answer", "{count} more answers", left)
        self.more.set_label(words.format(count=formats.number(left)))

    def _offer_more(self) -> None:
        self.more.setVisible(self._shown < len(self._options))
        self.retranslate()

    def _add(self, places: Iterable[int]) -> None:
        """Append a card for the option at each of `places`, all in one go."""
        shown = self.isVisible()
        if shown:
            self.hide()  # else each card that comes lays out all the others
        for place in places:
            option = self._options[place]
            make = CheckCard if self._several else OptionCard
            card = make(option.text, place + 1, self)
            card.set_dense(self._dense)
            card.toggled.connect(self.chosen)
            self._cards[option.id] = card
            self._column.insertWidget(self._column.count() - 1, card)
        if shown:
            self.show()

    def _verdict_on(self, key: bool, chosen: bool) -> tuple[Verdict, str]:
        """Return how an option stands, and the words that say it."""
        if key and chosen:
            # Translators: beside the option that was chosen and is right.
            return Verdict.RIGHT, _("your answer, correct")
        if key and self._several:
            # Translators: beside a right option that was not chosen, where several were to be.
            return Verdict.MISSED, _("correct, not chosen")
        if key:
            # Translators: beside the right option, when another was chosen.
            return Verdict.RIGHT, _("correct answer")
        if chosen:
            # Translators: beside the option that was chosen and is wrong.
            return Verdict.WRONG, _("your answer")
        return Verdict.STEPPED_BACK, ""
