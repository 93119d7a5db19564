"""The end of a session: the score, each answer to look at again, the skills, the passages worth rereading."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.certainty import calibration
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Session, missed, worth_reading
from quizapp.ui import formats
from quizapp.ui.components.announce import announce as speak
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import SectionHeading
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.foot_bar import FootBar
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.phrases import practise_missed
from quizapp.ui.session.answer_button import AnswerButton
from quizapp.ui.session.base_page import BasePage
from quizapp.ui.session.certainty_card import CertaintyCard
from quizapp.ui.session.passage_card import PassageCard
from quizapp.ui.session.result_words import remark, score_words
from quizapp.ui.session.results import question_at, skill_scores
from quizapp.ui.session.skill_bars import SkillBars
from quizapp.ui.session.top_bar import TopBar

_TWO_COLUMNS = 820
_ROOMY = 1000
_ROOM_FOR_ALL = 520
"""Below this the button for all answers goes; the squares of the answers open the same."""


class EndPage(BasePage):
    """What a session came to. Enter practises what was missed (or is done, where nothing was), Escape is done."""

    practise_requested = Signal()
    print_requested = Signal()
    """The result is to be printed."""
    done = Signal()
    replay_requested = Signal(int)
    """The place of the answer to show."""

    def __init__(
        self, parent: QWidget | None = None, *, announce: Callable[[QWidget, str], None] = speak
    ) -> None:
        super().__init__(parent)
        self._announce = announce
        self._session: Session | None = None
        self._material: Material | None = None
        self.top_bar = TopBar()
        self.top_bar.article.hide()
        self.top_bar.progress.hide()
        self.top_bar.leave.clicked.connect(self.done)
        self._finished = TextBlock("", Type.LABEL, "ink2", lines=1)
        self._figure = TextBlock("", Type.SCORE, lines=1)
        self._of = TextBlock("", Type.H1)
        self._word = TextBlock("", Type.LABEL, "good")
        self._answers = QWidget()
        self._answer_flow = FlowLayout(self._answers, gap=0)
        self._certainty = CertaintyCard()
        self._skills_heading = SectionHeading("")
        self._skills = SkillBars()
        self._again_heading = SectionHeading("")
        self._nothing = TextBlock("", Type.BODY, "ink2")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.S)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._make_score_column(), 10)
        self._columns.addLayout(self._make_passage_column(), 15)
        self.column = ScrollColumn(content, widest=1200)
        self._foot = FootBar(gap=Space.XXS)
        self._all = Button(weight=Weight.QUIET, icon="table")
        self.print = Button(weight=Weight.QUIET, icon="print")
        self._done = Button()
        self._practise = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self._foot.add(self._all)
        self._foot.add(self.print)
        self._foot.add_trailing(self._done)
        self._foot.add_trailing(self._practise)
        self.print.clicked.connect(self.print_requested)
        self._all.clicked.connect(self._replay_first)
        self._done.clicked.connect(self.done)
        self._practise.clicked.connect(self.enter)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.top_bar)
        page.addWidget(self.column, 1)
        page.addWidget(self._foot)
        self.retranslate()

    def _make_score_column(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._of)
        words.addWidget(self._word)
        words.addStretch(1)
        score = QHBoxLayout()
        score.setSpacing(Space.M)
        score.addWidget(self._figure)
        score.addLayout(words, 1)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(self._finished)
        column.addLayout(score)
        column.addWidget(self._answers)
        column.addWidget(self._certainty)
        column.addSpacing(Space.S)
        column.addWidget(self._skills_heading)
        column.addWidget(self._skills)
        column.addStretch(1)
        return column

    def _make_passage_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(self._again_heading)
        column.addWidget(self._nothing)
        column.addLayout(self._cards)
        column.addStretch(1)
        return column

    def show_session(self, session: Session, material: Material) -> None:
        """Show what the finished `session` came to."""
        self._session, self._material = session, material
        self.retranslate()
        self.column.verticalScrollBar().setValue(0)
        self._practise.setFocus(Qt.FocusReason.OtherFocusReason)
        spoken = f"{self._finished.text()}. {self._figure.accessibleName()}."
        if not self._certainty.isHidden():
            spoken = f"{spoken} {self._certainty.words}"
        self._announce(self, spoken)

    @override
    def retranslate(self) -> None:
        self.top_bar.leave.set_label("", name=_("Close the result"))
        self._finished.setText(_("Session finished"))
        self._all.set_label(_("See all answers"))
        # Translators: a button on a finished session; a dialog follows.
        self.print.set_label(_("Print"), name=_("Print the result"))
        self._done.set_label(_("Done"))
        # Translators: the Escape and Enter keys, as written on keyboards.
        self._done.set_key(_("Esc"))
        self._practise.set_key(_("Enter"))
        self._skills_heading.set_title(_("By skill"))
        if self._session is not None and self._material is not None:
            self._show(self._session, self._material)

    def _show(self, session: Session, material: Material) -> None:
        asked = len(session.asked)
        places, again = missed(session), worth_reading(session)
        counted = ngettext("{count} question", "{count} questions", asked).format(count=asked)
        # Translators: below the title of the set: how many questions, how long it took.
        words = _("{questions} · {time}").format(questions=counted, time=formats.duration(session.seconds))
        self.top_bar.show_place(session_title(session), words, ())
        score, said = score_words(session), remark(session)
        self._figure.setText(score.figure)
        self._figure.setAccessibleName(score.spoken)
        self._of.setText(score.of)
        self._word.setText(said)
        whole = len(session.responses) == len(session.asked)
        self._word.set_ink("good" if whole and not places else "ink2")
        self._word.setVisible(bool(said))
        self._show_answers(session, material)
        self._certainty.show_calibration(calibration(session.responses))
        self._skills.show_scores(skill_scores(session, material))
        note = ngettext("{count} passage", "{count} passages", len(again)).format(count=len(again))
        self._again_heading.set_title(_("Worth reading again"), note if again else "")
        self._nothing.setVisible(whole and not again)
        self._nothing.setText(_("Nothing was missed. Each answer can still be looked at with its passage."))
        self._show_passages(session, material, again)
        self._all.setEnabled(bool(session.responses))
        self._done.setVisible(bool(places))
        self._order_tabs()
        self._practise.set_label(practise_missed(len(places)) if places else _("Done"))
        self._practise.set_trailing("arrow-next" if places else "")

    def _order_tabs(self) -> None:
        """Have Tab walk as the eye does: the answers, the passages, then the buttons below."""
        answers = _widgets(self._answer_flow)
        links = [card.read for card in _widgets(self._cards) if isinstance(card, PassageCard)]
        walk_in_order(
            (self.top_bar.leave, *answers, *links, self._all, self.print, self._done, self._practise)
        )

    def _show_answers(self, session: Session, material: Material) -> None:
        _empty(self._answer_flow)
        for response in sorted(session.responses, key=lambda given: given.place):
            stem = question_at(session, material, response.place).stem
            button = AnswerButton(response.place + 1, stem, session.standing(response))
            button.setProperty("place", response.place)
            button.clicked.connect(self._replay_pressed)
            self._answer_flow.addWidget(button)
            button.show()

    def _show_passages(self, session: Session, material: Material, places: tuple[int, ...]) -> None:
        _empty(self._cards)
        for place in places:
            response = session.response_at(place)
            if response is not None:
                article = material.article_at(session, place)
                card = PassageCard(question_at(session, material, place), article, response)
                card.opened.connect(self.replay_requested)
                self._cards.addWidget(card)
                card.show()

    def _replay_pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, AnswerButton):
            self.replay_requested.emit(sender.property("place"))

    def _replay_first(self) -> None:
        self.replay_requested.emit(0)

    @property
    def result(self) -> tuple[Session, Material] | None:
        """The finished session that is shown, and what it showed."""
        if self._session is None or self._material is None:
            return None
        return self._session, self._material

    @override
    def leave(self) -> None:
        self.done.emit()

    @override
    def enter(self) -> None:
        if self._session is not None and missed(self._session):
            self.practise_requested.emit()
        else:
            self.done.emit()

    @override
    def fit(self) -> None:
        """Set two columns where there is room for them."""
        factor = theme.current().text_factor
        wide = self.width() >= _TWO_COLUMNS * factor
        roomy = self.width() >= _ROOMY * factor
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setSpacing(Space.XXL if roomy else Space.L)
        self._figure.set_style(Type.SCORE if roomy else Type.DISPLAY)
        self._of.set_style(Type.H1 if roomy else Type.H2)
        self.column.set_margin(Space.XXXL if roomy else Space.L)
        self._all.setVisible(self.width() >= _ROOM_FOR_ALL * factor)


def _widgets(layout: FlowLayout | QVBoxLayout) -> list[QWidget]:
    items = [layout.itemAt(at) for at in range(layout.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [widget for widget in widgets if widget is not None]


def _empty(layout: FlowLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
