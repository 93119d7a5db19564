"""The history page: how the score goes, and every finished session, newest first; choosing one opens its replay."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.history import Outcome, Progress, chosen, played_sets, progress
from quizapp.settings import Settings
from quizapp.storing import Totals
from quizapp.ui import formats
from quizapp.ui.charts import score_words
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.history.choices import Choices
from quizapp.ui.history.filters import Filters
from quizapp.ui.history.rows_view import RowsView
from quizapp.ui.history.score_card import ScoreCard
from quizapp.ui.history.table import sessions_table
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_WIDE_FROM = 1000


class HistoryPage(QWidget):
    """Shows finished sessions: a chart of their scores, and a table of them all."""

    opened = Signal(object)
    """The `Outcome` of the session whose replay is asked for."""
    choices_made = Signal(object)
    """The `Choices` as they stand now, after one of them was made."""
    play_pressed = Signal()
    left = Signal()
    _arrived = Signal(int)
    """How far down the page stood when it was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[Outcome, ...] = ()
        self._shown: tuple[Outcome, ...] = ()
        self._first: Totals | None = None
        """What is told while the sessions are being listed."""
        self._progress: Progress = progress(())
        self._now = datetime.now().astimezone()
        self._opening = self._back_to_row = False
        self._headline = TextBlock(style=Type.H1)
        self._facts = TextBlock(style=Type.SMALL, ink="ink2")
        self.filters = Filters()
        self.scores = ScoreCard()
        self._table = sessions_table(self)
        self.view = RowsView(least=3)
        self.view.setModel(self._table)
        self.view.stretch_first()
        self._card = Card(padding=Space.XXS)
        self._play = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self._empty = EmptyState("", "", self._play)
        self._all = Button()
        self._nothing = EmptyState("", "", self._all)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self._lay_out()
        self.retranslate()
        self.filters.changed.connect(self._refresh)
        self.filters.changed.connect(self._tell_choices)
        self.scores.switched.connect(self._tell_choices)
        self.scores.opened.connect(self.opened)
        self._scroll.room_changed.connect(self._arrange)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._follow_row)
        self._play.clicked.connect(self.play_pressed)
        self._all.clicked.connect(self._show_all)
        # Queued: what has the focus on arrival would otherwise be scrolled to before anything else was seen.
        self._arrived.connect(self._stay, Qt.ConnectionType.QueuedConnection)
        walk_in_order((*self.filters.stops(), *self.scores.stops(), self.view, self._play, self._all))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._refresh()

    def show_sessions(self, sessions: Sequence[Outcome], now: datetime) -> None:
        """Show `sessions`, newest first, as of `now`; what was chosen stays so: the filters and the row."""
        self._sessions, self._now, self._first = tuple(sessions), now, None
        self.filters.show_sets(played_sets(self._sessions))
        self._refresh()

    def show_totals(self, totals: Totals) -> None:
        """Show the sums over many sessions, which are being listed: `show_sessions` follows."""
        self._first = totals
        self._refresh()

    def choose(self, choices: Choices) -> None:
        """Show the history as it was chosen before; a set of which there is no session any more means all."""
        self.filters.choose(choices.set_id, choices.period)
        self.scores.as_table = choices.as_table
        if self._sessions:
            self.filters.show_sets(played_sets(self._sessions))
        self._refresh()

    @Slot(object)
    def obey(self, settings: Settings) -> None:
        """Follow the settings: whether T alone goes from a chart to its table."""
        self.scores.letter_keys = settings.single_letter_keys

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival: the filters, which lead on to all else, or where a replay began."""
        if not self._sessions:
            return self._play if self._first is None else self.filters.sets
        if not self._shown:
            return self._all
        return self.view if self._back_to_row else self.filters.sets

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.filters.retranslate()
        self.scores.retranslate()
        self._table.retranslate()
        self._write()

    def _write(self) -> None:
        """Write the words that are the page's own."""
        self._headline.setText(score_words.headline(self._progress) if self._shown else _("Your sessions"))
        self._facts.setText(_first_facts(self._first) if self._first else _facts(self._progress))
        # Translators: spoken name of the table of finished sessions.
        self.view.setAccessibleName(_("Finished sessions"))
        self.view.setAccessibleDescription(_("Enter opens the session as it was played."))
        self._empty.set_texts(
            _("No sessions yet"), _("Play a quiz to its end and it is listed here, with every answer.")
        )
        self._nothing.set_texts(_("No sessions here"), _("Choose a longer time or another set above."))
        # Translators: a button; it takes back what was chosen above a list.
        self._all.set_label(_("Show all sessions"))
        # Translators: a button; it leads to the page that offers a quiz.
        self._play.set_label(_("Go to today’s quiz"))
        self.view.viewport().update()
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self.retranslate()
            case QEvent.Type.FontChange | QEvent.Type.StyleChange:
                self._arrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrived.emit(self._scroll.verticalScrollBar().value())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._back_to_row, self._opening = self._opening, False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.set_margin(self._margin)
        self._arrange()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.XXS)
        words.addWidget(self._headline)
        words.addWidget(self._facts)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(Space.XS)
        self._top.addLayout(words, 1)
        self._top.addWidget(self.filters)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._top)
        column.addWidget(self.scores, 3)
        column.addWidget(self._card, 2)
        column.addWidget(self._empty, 1)
        column.addWidget(self._nothing, 1)
        self._scroll = ScrollColumn(content, filling=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    @property
    def _margin(self) -> int:
        return Space.PAGE if self.width() >= _WIDE_FROM else Space.L

    def _arrange(self) -> None:
        """Put the filters beside the headline where there is room, else below."""
        needed = self._headline.sizeHint().width() + Space.M + self.filters.sizeHint().width()
        beside = needed <= self._scroll.viewport().width() - 2 * self._margin
        self._top.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _refresh(self) -> None:
        """Show what the filters let through."""
        before = self.view.currentIndex()
        row, kept = before.row(), self._table.value(before).id if before.isValid() else ""
        place = self.view.verticalScrollBar().value()
        filters = self.filters
        self._shown = chosen(self._sessions, set_id=filters.set_id, period=filters.period, now=self._now)
        self._progress = progress(self._shown)
        self._table.show(self._shown, self._now)
        if self._shown:
            there = (number for number, each in enumerate(self._shown) if each.id == kept)
            self.view.keep_place(next(there, min(max(row, 0), len(self._shown) - 1)), row, place)
        self.scores.show_progress(self._progress, self._now)
        for widget, wanted in (
            (self.filters, bool(self._sessions or self._first)),
            (self._facts, bool(self._shown or self._first)),
            (self.scores, bool(self._progress.points)),
            (self._card, bool(self._shown)),
            (self._empty, not self._sessions and self._first is None),
            (self._nothing, bool(self._sessions) and not self._shown),
        ):
            widget.setVisible(wanted)
        self._write()

    @Slot(int)
    def _stay(self, place: int) -> None:
        """Show the page from `place` on; a row out of view loses the focus to what stands at the top."""
        self._scroll.verticalScrollBar().setValue(place)
        row = self.view.visualRect(self.view.currentIndex())
        seen = self.view.viewport().visibleRegion().contains(row.center())
        if self.window().focusWidget() is self.view and not seen:
            self.filters.sets.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_row(self) -> None:
        """Keep the row that the person goes to in view, wherever on the page the table ends."""
        if self.view.hasFocus():
            rect = self.view.visualRect(self.view.currentIndex())
            spot = self.view.viewport().mapTo(self._scroll.widget() or self, rect.center())
            self._scroll.ensureVisible(spot.x(), spot.y(), 0, rect.height())

    @Slot()
    def _show_all(self) -> None:
        self.choose(Choices(as_table=self.scores.as_table))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_choices()

    def _tell_choices(self) -> None:
        filters = self.filters
        self.choices_made.emit(Choices(filters.set_id, filters.period, self.scores.as_table))

    def _open(self, index: QModelIndex) -> None:
        self._opening = True
        self.opened.emit(self._table.value(index))


def _first_facts(totals: Totals) -> str:
    """Return how many sessions and answers there are, while the sessions themselves are being listed."""
    sessions = ngettext("{count} session", "{count} sessions", totals.sessions)
    answers = ngettext("{count} answer", "{count} answers", totals.answers)
    return formats.facts(
        (
            sessions.format(count=formats.number(totals.sessions)),
            answers.format(count=formats.number(totals.answers)),
            # Translators: a list is being made and comes in a moment.
            _("being listed…"),
        )
    )


def _facts(progress: Progress) -> str:
    """Return how many sessions and answers the scores rest on, the share that was right, and what is left out."""
    sessions, answered, practised = len(progress.points), progress.answers, progress.left_out
    facts = []
    if sessions:
        count = ngettext("{count} session", "{count} sessions", sessions)
        answers = ngettext("{count} answer", "{count} answers", answered)
        facts += [
            count.format(count=formats.number(sessions)),
            answers.format(count=formats.number(answered)),
        ]
    if progress.rate is not None:
        # Translators: {share} is a percentage.
        facts.append(_("{share} right").format(share=formats.percent(progress.rate.share)))
    if practised:
        # Translators: {count} sessions on mistakes or on what was due; they are not part of the score.
        words = ngettext("{count} repetition not counted", "{count} repetitions not counted", practised)
        facts.append(words.format(count=formats.number(practised)))
    return formats.facts(facts)
