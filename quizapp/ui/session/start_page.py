"""The start sheet: how a session is to go, in one page and one line; Enter starts as it did the last time."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.plan import Filter, Order, Plan
from quizapp.model.plan_words import minutes_words
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import SessionMode
from quizapp.model.several_sets import Chosen, joint_title, playable
from quizapp.ui.components.announce import announce as speak
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import SectionHeading
from quizapp.ui.components.check_box import CheckBox
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.foot_bar import FootBar
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.select import Select
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.base_page import BasePage
from quizapp.ui.session.start_offer import StartOffer, limits
from quizapp.ui.session.start_rows import FilterRows, StartRow
from quizapp.ui.session.top_bar import TopBar

_WIDEST = 708
_BESIDE_FROM = 620
"""The width from which captions stand beside what they name."""
_ROOMY = 1000
_MODES = (SessionMode.PRACTICE, SessionMode.TEST, SessionMode.MISTAKES, SessionMode.DUE)
_ORDERS = tuple(Order)


class StartPage(BasePage):
    """Shows a `Plan` for some sets and lets it be changed."""

    started = Signal(object)
    """The `Plan` to begin with."""
    class_wanted = Signal(object)
    """The questions of this `Plan` are to be shown to a class."""
    left = Signal()
    sets_wanted = Signal()
    """Other sets are to be chosen: call `show_sets` with them."""

    def __init__(
        self, parent: QWidget | None = None, *, announce: Callable[[QWidget, str], None] = speak
    ) -> None:
        super().__init__(parent)
        self._announce = announce
        self._sets: tuple[QuestionSet, ...] = ()
        self._there = 1
        self._offer = StartOffer()
        self._plan = Plan()
        self.top_bar = TopBar()
        self.top_bar.article.hide()
        self.top_bar.progress.hide()
        self._headline = TextBlock("", Type.H1)
        self.sets = Button(trailing="chevron-down")
        self.mode = Segmented(height=40, wraps=True)
        self.number = Segmented(height=40, wraps=True)
        self.order = Select()
        self.minutes = Select()
        self.certainty = CheckBox()
        self.article = CheckBox()
        self._how = tuple(
            StartRow(each) for each in (self.sets, self.mode, self.number, self.order, self.minutes)
        )
        self._which = SectionHeading("")
        self.filters = FilterRows()
        self._start = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        headline = QVBoxLayout()  # lined up with the captions, which keep room for focus rings
        headline.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        headline.addWidget(self._headline)
        column.addLayout(headline)
        column.addSpacing(Space.S)
        for row in self._how:
            column.addWidget(row)
        column.addWidget(self.certainty, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.article, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(Space.S)
        which = QVBoxLayout()
        which.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        which.addWidget(self._which)
        column.addLayout(which)
        column.addWidget(self.filters)
        self.column = ScrollColumn(content, widest=_WIDEST, centred=True)
        self.class_button = Button(icon="panel")
        foot = FootBar()
        foot.add(self.class_button)
        foot.add_trailing(self._start)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.top_bar)
        page.addWidget(self.column, 1)
        page.addWidget(foot)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.top_bar.leave.clicked.connect(self.leave)
        self._start.clicked.connect(self.enter)
        self.class_button.clicked.connect(self._show_class)
        self.sets.clicked.connect(self.sets_wanted)
        self.mode.chosen.connect(self._take)
        self.number.chosen.connect(self._take)
        self.order.currentIndexChanged.connect(self._take)
        self.minutes.currentIndexChanged.connect(self._take)
        self.certainty.toggled.connect(self._take)
        self.article.toggled.connect(self._take)
        self.filters.changed.connect(self._take)

    def offer_sets(self, count: int) -> None:
        """Let other sets be chosen, of `count` that there are."""
        self._there = count

    def show_sets(self, question_sets: Sequence[QuestionSet], plan: Plan) -> None:
        """Show how a session on `question_sets` would go, by `plan`, of all their questions.

        What went wrong in them and what is due follows by `take_offers`.
        """
        self._sets = tuple(question_sets)
        self._offer = StartOffer(self._sets)
        self._plan = plan.model_copy(update={"wanted": Filter()})
        self.filters.show_questions(playable(self._sets))
        self._which.setVisible(any(not row.isHidden() for row in self.filters.rows))
        self.retranslate()
        self.column.verticalScrollBar().setValue(0)
        first = self._start if self._start.isEnabled() else self.mode.segment(self.mode.at)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(self, self._headline.text())

    def take_offers(self, offers: Mapping[SessionMode, tuple[Chosen, ...]]) -> None:
        """Learn which questions the modes ask that look into the history."""
        self._offer.take(offers)
        before = self._headline.text()
        self._show()
        if self._headline.text() != before:
            self._announce(self, self._headline.text())

    @property
    def question_sets(self) -> tuple[QuestionSet, ...]:
        """The sets that it is about."""
        return self._sets

    @property
    def offered(self) -> tuple[Chosen, ...]:
        """The questions that the mode chosen may ask."""
        return self._offer.questions(self._plan)

    @property
    def plan(self) -> Plan:
        """What is chosen."""
        return self._plan

    @property
    def foretells(self) -> str:
        """What is said that will happen."""
        return self._headline.text()

    @override
    def leave(self) -> None:
        self.left.emit()

    @override
    def enter(self) -> None:
        if self._start.isEnabled():
            self.started.emit(self._plan)

    def _show_class(self) -> None:
        if self._start.isEnabled():
            self.class_wanted.emit(self._plan)

    def _take(self) -> None:
        """Read what is chosen."""
        numbers = self._offer.numbers(self._plan)
        number_at, minutes_at = self.number.at, self.minutes.currentIndex()
        chosen = self._plan.number
        if self.sender() is self.number:
            chosen = numbers[number_at] if number_at < len(numbers) else None
        self._plan = self._plan.model_copy(
            update={
                "mode": _MODES[self.mode.at],
                "number": chosen,
                "order": _ORDERS[max(0, self.order.currentIndex())],
                "minutes": limits(self._plan)[minutes_at],
                "certainty": self.certainty.isChecked(),
                "article": self.article.isChecked(),
                "wanted": self.filters.wanted,
            }
        )
        before = self._headline.text()
        self._show()
        if self._headline.text() != before:
            self._announce(self, self._headline.text())

    def _show(self) -> None:
        """Bring all words and marks in line with the plan."""
        if not self._sets:
            return
        plan, count = self._plan, self._offer.count(self._plan)
        self._headline.setText(self._offer.words(plan))
        self._start.setEnabled(count > 0)
        self.class_button.setEnabled(count > 0)
        numbers = self._offer.numbers(self._plan)
        # Translators: as many questions as there are.
        self.number.set_choices([*(Choice(number(each)) for each in numbers), Choice(_("All"))])
        self.number.show_at(numbers.index(plan.number) if plan.number in numbers else len(numbers))
        self._how[0].setVisible(self._there > 1)
        self._how[2].setVisible(bool(numbers))
        minutes = limits(plan)
        # Translators: a session that may take any time.
        self.minutes.set_words(tuple(minutes_words(each) if each else _("No limit") for each in minutes))
        self.minutes.show_place(minutes.index(plan.minutes))
        self.mode.show_at(_MODES.index(plan.mode) if plan.mode in _MODES else 0)
        self.order.show_place(_ORDERS.index(plan.order))
        for box, on in ((self.certainty, plan.certainty), (self.article, plan.article)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._order_tabs()

    def _order_tabs(self) -> None:
        segments = [
            group.segment(at)
            for group, many in (
                (self.mode, len(_MODES)),
                (self.number, len(self._offer.numbers(self._plan)) + 1),
            )
            for at in range(many)
        ]
        boxes = (self.order, self.minutes, self.certainty, self.article)
        walk_in_order(
            (
                self.top_bar.leave,
                self.sets,
                *segments,
                *boxes,
                *self.filters.stops,
                self._start,
                self.class_button,
            )
        )

    @override
    def retranslate(self) -> None:
        self.top_bar.leave.set_label("", name=_("Back, without starting"))
        # Translators: ways to play: feedback after each answer; feedback at the end; what was wrong or unsure; what is
        # to be asked again today.
        ways = (_("Practice"), _("Test"), _("Mistakes"), _("Due today"))
        self.mode.set_choices([Choice(each) for each in ways])
        # Translators: the order of the questions in a session.
        self.order.set_words((_("As in the set"), _("Easy first"), _("Shuffled")))
        captions = (_("Sets"), _("Mode"), _("Questions"), _("Order"), _("Time"))
        for row, caption in zip(self._how, captions, strict=True):
            row.set_caption(caption)
            if isinstance(row.control, Segmented):
                row.control.set_name(caption)
            elif row.control is not self.sets:
                row.control.setAccessibleName(caption)
        self.certainty.set_words(_("Ask how sure I am"))
        self.article.set_words(_("Article while answering"))
        self._which.set_title(_("Which questions"))
        self.filters.retranslate()
        self._start.set_label(_("Start"))
        # Translators: a button for teachers: the questions on the whole screen, in large type; nothing is recorded.
        self.class_button.set_label(
            _("For the class"), name=_("Show the questions to a class; nothing is recorded")
        )
        # Translators: the Enter key, as written on keyboards.
        self._start.set_key(_("Enter"))
        if self._sets:
            ready, several = sum(len(each.playable) for each in self._sets), len(self._sets)
            words = ngettext("{count} question is ready", "{count} questions are ready", ready)
            title = joint_title([each.title for each in self._sets])
            self.top_bar.show_place(title, words.format(count=number(ready)), ())
            counted = ngettext("{count} set", "{count} sets", several).format(count=number(several))
            chosen = _("All sets") if several == self._there > 1 else counted
            # Translators: the spoken name of a button: {sets} is "3 sets", those that questions are asked from.
            self.sets.set_label(chosen, name=_("Sets: {sets}; choose others").format(sets=chosen))
        self._show()

    @override
    def fit(self) -> None:
        """Put captions beside what they name where there is room."""
        factor = theme.current().text_factor
        beside = self.width() >= _BESIDE_FROM * factor
        for row in (*self._how, *self.filters.rows):
            row.set_beside(beside)
        self.column.set_margin(Space.XXL if self.width() >= _ROOMY * factor else Space.L)
