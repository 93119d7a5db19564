"""Score per session: a chart, the same as a table, and one sentence on both."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.model.history import Progress
from quizapp.model.history import progress as progress_of
from quizapp.ui import formats
from quizapp.ui.charts import score_words
from quizapp.ui.charts.score_chart import ScoreChart
from quizapp.ui.components.card import Card
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.history.rows_view import RowsView
from quizapp.ui.history.table import scores_table
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

MOST = 300
"""How many sessions the chart shows, the last ones: more dots than that are a smear. The table has them all."""

_CHART, _TABLE = 0, 1


class ScoreCard(Card):
    """Shows a `Progress`. T goes from the chart to the table and back."""

    opened = Signal(object)
    """The `Outcome` that was opened in the chart or the table."""
    switched = Signal()
    """The person went from the chart to the table or back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._progress: Progress | None = None
        self._now: datetime | None = None
        self._title = TextBlock(style=Type.H3, lines=1)
        self._legend = TextBlock(style=Type.SMALL, ink="ink2")
        self.switch = Segmented((Choice("", "chart"), Choice("", "table")))
        self.chart = ScoreChart()
        self._table = scores_table(self)
        self.table = RowsView()
        self.table.setModel(self._table)
        self.table.stretch_first()
        self._too_few = TextBlock(style=Type.BODY, ink="ink2", centred=True)
        self.said = TextBlock(style=Type.SMALL, ink="ink2", lines=3)  # titles may be of any length
        middle = QWidget()
        alone = QVBoxLayout(middle)
        alone.addStretch(1)
        alone.addWidget(self._too_few)
        alone.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self._stack.addWidget(middle)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._legend)
        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addLayout(words, 1)
        top.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addSpacing(Space.XS)
        column.addWidget(self.said)
        self.switch.chosen.connect(self._switch_to)
        self.chart.pointed.connect(self._say)
        self.chart.opened.connect(self.opened)
        self.table.activated.connect(self._open)
        self._toggle = QShortcut(QKeySequence(Qt.Key.Key_T), self)
        self._toggle.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._toggle.activated.connect(self.toggle)
        self.retranslate()

    def show_progress(self, progress: Progress, now: datetime) -> None:
        """Show `progress` as of `now`."""
        self._progress, self._now = progress, now
        latest = progress.points[-MOST:]
        self.chart.show_progress(progress_of([point.session for point in latest]), now)
        self._table.show(tuple(reversed(progress.points)), now)
        self._write()
        self._show_as(self.switch.at)

    @property
    def letter_keys(self) -> bool:
        """Whether T alone goes to the other view."""
        return self._toggle.isEnabled()

    @letter_keys.setter
    def letter_keys(self, enabled: bool) -> None:
        self._toggle.setEnabled(enabled)

    @property
    def as_table(self) -> bool:
        """Whether the scores are shown as a table."""
        return self.switch.at == _TABLE

    @as_table.setter
    def as_table(self, wanted: bool) -> None:
        at = _TABLE if wanted else _CHART
        self.switch.show_at(at)
        self._show_as(at)

    def toggle(self) -> None:
        """Go from the chart to the table or back; the focus goes along."""
        inside = self.chart.hasFocus() or self.table.hasFocus()
        at = _CHART if self.as_table else _TABLE
        self.switch.show_at(at)
        self._switch_to(at)
        if inside:
            (self.chart, self.table)[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab walks, in order."""
        return (self.switch.segment(_CHART), self.switch.segment(_TABLE), self.chart, self.table)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._title.setText(_("Score per session"))
        self.switch.set_choices(
            (
                # Translators: the two ways to show figures; T is the key that goes from one to the other.
                Choice(_("Chart"), "chart", _("Chart (T)")),
                Choice(_("Table"), "table", _("Table (T)")),
            )
        )
        # Translators: spoken before "Chart" and "Table".
        self.switch.set_name(_("Show the scores as"))
        self._too_few.setText(score_words.not_enough())
        self._table.retranslate()
        self.chart.retranslate()
        self._write()

    def _write(self) -> None:
        """Write the words on what is shown."""
        progress, now = self._progress, self._now
        if progress is None or now is None:
            return
        self.table.setAccessibleName(_("Score per session, a table"))
        self.table.setAccessibleDescription(score_words.summary(progress, now))
        legend = [score_words.legend(progress)]
        if len(progress.points) > MOST:
            sentence = ngettext(
                "The chart shows the last {count} session; the table has all.",
                "The chart shows the last {count} sessions; the table has all.",
                MOST,
            )
            legend.append(sentence.format(count=formats.number(MOST)))
        self._legend.setText(" ".join(legend))
        self._say("")

    def _switch_to(self, index: int) -> None:
        self._show_as(index)
        self.switched.emit()

    def _show_as(self, index: int) -> None:
        known = self._progress is not None and self._progress.rate is not None
        self._stack.setCurrentIndex(index if known or index == _TABLE else 2)
        self._legend.setVisible(known and index == _CHART)  # it tells the parts of the chart
        self._say("")

    def _say(self, words: str) -> None:
        progress, now = self._progress, self._now
        if progress is None or now is None:
            return
        self.said.setVisible(progress.rate is not None)
        self.said.setText(words or score_words.summary(progress, now))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._table.value(index).session)
