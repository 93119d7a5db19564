"""Which sessions the history page shows: those on one set or all, of one period."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.history import Period, PlayedSet
from quizapp.model.session import DUE_SET
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.select import Select
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height

_PERIODS = tuple(Period)
_WIDEST = 200
"""Pixels that the title of a set may take."""


class Filters(QWidget):
    """Holds what was chosen; at first all sets and all time."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets: tuple[PlayedSet, ...] = ()
        self.set_id = ""
        """The id of the chosen set; empty for all."""
        self.period = Period.ALL
        self.sets = Select()
        # A combo box is spoken with its label, not with a name of its own; what it shows says enough to the eye.
        self._label = QLabel(self)
        self._label.setBuddy(self.sets)
        self._label.hide()
        self.periods = Segmented(
            [Choice("")] * len(_PERIODS), _PERIODS.index(self.period), height=Height.NORMAL
        )
        self.sets.setMaximumWidth(theme.scaled(_WIDEST))
        row = FlowLayout(self)
        row.addWidget(self.sets)
        row.addWidget(self.periods)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.sets.activated.connect(self._choose_set)
        self.periods.chosen.connect(self._choose_period)
        self.retranslate()

    def show_sets(self, sets: Sequence[PlayedSet]) -> None:
        """Offer `sets`; a chosen one that is not among them any more is dropped."""
        self._sets = tuple(sets)
        if self.set_id not in {each.id for each in sets}:
            self.set_id = ""
        self._show_words()

    def choose(self, set_id: str, period: Period) -> None:
        """Choose a set, which may be offered only later, and a period, without a signal."""
        self.set_id, self.period = set_id, period
        self.periods.show_at(_PERIODS.index(period))
        self._show_words()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab walks, in order."""
        return (self.sets, *(self.periods.segment(index) for index in range(len(_PERIODS))))

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: spoken name of the field in which a question set is chosen.
        name = _("Sessions on which set")
        self.sets.setAccessibleName(name)
        self._label.setText(name)
        # Translators: spoken before the periods "Week", "Month" and so on.
        self.periods.set_name(_("Sessions of which time"))
        words = {
            # Translators: periods that end today; the long form is spoken and is the tool tip.
            Period.WEEK: Choice(_("Week"), name=_("Week: the last 7 days")),
            Period.MONTH: Choice(_("Month"), name=_("Month: the last 30 days")),
            # Translators: a school term.
            Period.TERM: Choice(_("Term"), name=_("Term: the last 4 months")),
            Period.ALL: Choice(_("All"), name=_("All sessions")),
        }
        self.periods.set_choices([words[period] for period in _PERIODS])
        self._show_words()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.sets.setMaximumWidth(theme.scaled(_WIDEST))

    def _show_words(self) -> None:
        self.sets.set_words((_("All sets"), *map(_title, self._sets)))
        self.sets.show_place(next((n for n, each in enumerate(self._sets, 1) if each.id == self.set_id), 0))

    def _choose_set(self, place: int) -> None:
        self.set_id = self._sets[place - 1].id if place else ""
        self.changed.emit()

    def _choose_period(self, place: int) -> None:
        self.period = _PERIODS[place]
        self.changed.emit()


def _title(played: PlayedSet) -> str:
    # Translators: stands for all sessions on what was due, in a list of sets.
    return _("Due today") if played.id == DUE_SET else played.title
