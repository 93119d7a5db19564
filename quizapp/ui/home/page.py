"""The home page, "Today": the lead card, recent sets, and the way to add an article."""

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import SectionHeading
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.home.add_card import AddCard
from quizapp.ui.home.due_card import DueCard
from quizapp.ui.home.lead import LeadCard, Story
from quizapp.ui.home.recent import RecentSets
from quizapp.ui.home.today import Lead, Today
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_TWO_COLUMNS_FROM = 1000
_SIDE = 304
_ROWS = 12
"""Recent sets that are listed."""


class HomePage(QWidget):
    """Shows a `Today`. What to do with a press is the window's matter."""

    play = Signal(str)
    """The id of a set: go on with its unfinished session, or begin one."""
    start_over = Signal(str)
    """The id of a set: begin again, whatever session on it is unfinished."""
    resume = Signal(object)
    """An unfinished `Session`: go on with it."""
    renew = Signal(object)
    """An unfinished `Session`: begin one like it in its place."""
    due_pressed = Signal()
    """What is due today is to be asked."""
    fresh_pressed = Signal()
    """What has been due for long is to be spread over the coming days."""
    practise = Signal(object)
    """A finished `Session`: ask what it got wrong again."""
    edit = Signal(str)
    """The id of a set: show its questions in the editor."""
    all_pressed = Signal()
    """All sets are asked for."""
    open_pressed = Signal()
    paste_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: Today | None = None
        self._story: Story | None = None
        self._now: datetime | None = None
        self._headline = TextBlock(style=Type.H1)
        self._date = TextBlock(style=Type.LABEL, ink="ink2", lines=1)
        self.lead = LeadCard()
        self._add_first = Button(weight=Weight.PRIMARY, icon="plus")
        self._empty = EmptyState("", "", self._add_first)
        self._heading = SectionHeading("")
        self.all = Button(weight=Weight.LINK, trailing="chevron-next", height=Height.COMPACT)
        self._heading.add_action(self.all)
        self.recent = RecentSets()
        self.add = AddCard()
        self.due = DueCard()

        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addWidget(self._headline, 1)
        top.addWidget(self._date, 0, Qt.AlignmentFlag.AlignBottom)
        self._main = QVBoxLayout()
        self._main.setSpacing(Space.M)
        self._main.addWidget(self.lead)
        self._main.addWidget(self._empty)
        self._main.addWidget(self._heading)
        self._main.addWidget(self.recent)
        self._main.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.M)
        side.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(self._main, 1)
        row.addWidget(self._side)
        column.addLayout(row, 1)
        self._scroll = ScrollColumn(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

        self.lead.go.connect(self._go)
        self.lead.start_over.connect(self._over)
        self.recent.chosen.connect(self.play)
        self.all.clicked.connect(self.all_pressed)
        self.recent.edit.connect(self.edit)
        self.due.start_pressed.connect(self.due_pressed)
        self.due.fresh_pressed.connect(self.fresh_pressed)
        self.add.open_pressed.connect(self.open_pressed)
        self.add.paste_pressed.connect(self.paste_pressed)
        self._add_first.clicked.connect(self.open_pressed)
        for widget in (self.lead, self._empty, self._heading, self.recent):
            widget.hide()
        self._wide: bool | None = None
        self._arrange(wide=False)
        self.retranslate()

    def show_today(self, today: Today, story: Story | None, now: datetime) -> None:
        """Show what there is at `now`, with the `story` of the lead for its picture."""
        self._today, self._story, self._now = today, story, now
        self.retranslate()

    def show_due(self, count: int, later: int) -> None:
        """Show how many questions are due today, and how many more have been due since before."""
        self.due.show_due(count, later)
        self._order_tabs()

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        if self._today is not None and self._today.lead is None:
            return self._add_first
        return self.lead.primary

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.add.retranslate()
        self.due.retranslate()
        self._heading.set_title(_("Recent sets"))
        self._empty.set_texts(
            _("No questions yet"),
            _("Add an article and see who said what in it. Text or Markdown files will do."),
        )
        self._add_first.set_label(_("Choose an article"))
        today, now = self._today, self._now
        if today is None or now is None:
            return
        self._date.setText(formats.long_date(now))
        self._headline.setText(_headline(today.lead))
        if today.lead is not None:
            self.lead.show_lead(today.lead, self._story, now)
        # Translators: a button; it leads to the page with all question sets.
        every = ngettext("{count} set", "All {count} sets", len(today.rows))
        self.all.set_label(every.format(count=formats.number(len(today.rows))))
        self.recent.show_rows(today.rows[:_ROWS], now)
        self.lead.setVisible(today.lead is not None)
        self._empty.setVisible(today.lead is None and not today.rows)
        self._heading.setVisible(bool(today.rows))
        self.recent.setVisible(bool(today.rows))
        self._order_tabs()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self._arrange(wide=self.width() >= theme.scaled(_TWO_COLUMNS_FROM))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= theme.scaled(_TWO_COLUMNS_FROM))

    def _arrange(self, *, wide: bool) -> None:
        self._side.setFixedWidth(theme.scaled(_SIDE))
        if wide is self._wide:
            return
        self._wide = wide
        self.add.set_tall(wide)
        self.due.set_tall(wide)
        self.lead.set_roomy(wide)
        self._side.setVisible(wide)
        side = self._side.layout()
        if wide and isinstance(side, QVBoxLayout):
            side.insertWidget(0, self.due)
            side.insertWidget(1, self.add)
        else:  # below the lead card or what stands for it
            self._main.insertWidget(2, self.due)
            self._main.insertWidget(3, self.add)
        self._scroll.set_margin(Space.PAGE if wide else Space.L)

    def _order_tabs(self) -> None:
        order = (
            self.lead.primary,
            self.lead.over,
            self.due.start,
            self.due.fresh,
            self.all,
            *self.recent.controls(),
            self.add.open,
            self.add.paste,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _go(self) -> None:
        lead = self._today.lead if self._today is not None else None
        if lead is None:
            return
        if lead.session is not None:
            self.resume.emit(lead.session)
        elif lead.practise is not None:
            self.practise.emit(lead.practise)
        else:
            self.play.emit(lead.set_id)

    def _over(self) -> None:
        lead = self._today.lead if self._today is not None else None
        if lead is not None and lead.session is not None:
            self.renew.emit(lead.session)
        elif lead is not None:
            self.start_over.emit(lead.set_id)


def _headline(lead: Lead | None) -> str:
    if lead is None:
        return _("Nothing to play yet.")
    if lead.session is not None:
        return _("A quiz is waiting where you left it.")
    if lead.sample and lead.first:
        return _("Your first quiz is ready.")
    if lead.practise is not None:
        return _("What was missed can be tried again.")
    if lead.played:
        return _("Every set has been played once.")
    return _("A new set is ready.")
