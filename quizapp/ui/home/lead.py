"""The lead card: the one thing to do now, as the front page's first story."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.plan_words import session_title
from quizapp.model.session import Session
from quizapp.ui import formats
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.clipping import Clipping
from quizapp.ui.components.progress_strip import ProgressStrip, Step
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.home.today import Lead
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.passage import Passage
from quizapp.ui.phrases import practise_missed, waiting

_CLIPPING_FROM = 620  # narrower cards have no room for the picture
_ROOMY, _TIGHT = 256, 208  # heights of the picture


class Story(NamedTuple):
    """What the cutting shows of the lead's article."""

    headline: str
    passage: Passage


class LeadCard(Card):
    """Shows a `Lead`, with its one filled button."""

    go = Signal()
    start_over = Signal()

    def __init__(self) -> None:
        super().__init__(radius=Radius.LEAD_CARD, padding=Space.L)
        self._badge = Badge("")
        self._title = TextBlock(style=Type.H1, lines=3)
        self._facts = TextBlock(style=Type.SMALL, ink="ink2")
        self.strip = ProgressStrip()
        self.primary = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.over = Button(weight=Weight.QUIET)
        self._clipping = Clipping()
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addSpacing(Space.XXS)
        words.addWidget(self.strip)
        words.addStretch(1)
        words.addSpacing(Space.M)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.XS)
        buttons.addWidget(self.primary)
        buttons.addWidget(self.over)
        buttons.addStretch(1)
        words.addLayout(buttons)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(words, 3)
        row.addWidget(self._clipping, 2)
        self.primary.clicked.connect(self.go)
        self.over.clicked.connect(self.start_over)

    def show_lead(self, lead: Lead, story: Story | None, now: datetime) -> None:
        """Show `lead`, and beside it a cutting of its article."""
        session = lead.session
        if session is not None:
            last = session.responses[-1].at if session.responses else session.started
            # Translators: an unfinished session; {when} is like "yesterday, 17:40".
            paused = _("Paused {when}").format(when=formats.when(last, now))
            self._badge.show_as(paused, Tone.QUIET, "pause")
            self.primary.set_label(_("Continue"))
        elif lead.practise is not None:
            at = lead.practise.finished or lead.practise.started
            # Translators: a finished session; {when} is like "yesterday, 17:40".
            self._badge.show_as(_("Played {when}").format(when=formats.when(at, now)), Tone.QUIET, "repeat")
            self.primary.set_label(practise_missed(lead.total))
        elif lead.sample and not lead.played:
            # Translators: marks the ready question set that comes with the application.
            self._badge.show_as(_("A first set, ready to play"), Tone.ACCENT, "spark")
            self.primary.set_label(_("Start the quiz"))
        elif lead.played:
            self._badge.show_as(_("Played before"), Tone.QUIET, "repeat")
            self.primary.set_label(_("Play again"))
        else:
            self._badge.show_as(_("Not played yet"), Tone.ACCENT, "document")
            self.primary.set_label(_("Start the quiz"))
        self.primary.set_key(_("Enter"))
        self._title.setText(session_title(session) if session is not None else lead.title)
        self._facts.setText(formats.facts(_facts(lead)))
        self.strip.set_steps(_steps(session) if session is not None else ())
        self.strip.setVisible(session is not None)
        self.over.setVisible(session is not None or lead.practise is not None)
        # Translators: begin the set again and leave the unfinished session behind.
        self.over.set_label(_("Start over") if session is not None else _("Play again"))
        if story is not None:
            self._clipping.show_passage(story.headline, story.passage.text, story.passage.marks)
        self._has_story = story is not None
        self._place_clipping()

    def set_roomy(self, roomy: bool) -> None:
        """Take the height of a wide window, or less in a narrow one, where more stands below."""
        self._clipping.setFixedHeight(_ROOMY if roomy else _TIGHT)
        padding = Space.L if roomy else Space.M
        self.setContentsMargins(padding, padding, padding, padding)
        self._row.setStretch(0, 3 if roomy else 5)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clipping()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # another text size comes with another style sheet
            self._place_clipping()

    _has_story = False

    def _place_clipping(self) -> None:
        self._clipping.setVisible(self._has_story and self.width() >= theme.scaled(_CLIPPING_FROM))


def _facts(lead: Lead) -> list[str]:
    facts = [lead.outlet] if lead.outlet else []
    session = lead.session
    if session is not None:
        here = _("Question {number} of {total}").format(
            number=formats.number(min(session.place + 1, lead.total)), total=formats.number(lead.total)
        )
        facts.append(here)
    elif lead.practise is not None:
        wrong = ngettext("{count} question missed", "{count} questions missed", lead.total)
        facts.append(wrong.format(count=formats.number(lead.total)))
    else:
        count = ngettext("{count} question", "{count} questions", lead.total)
        facts.append(count.format(count=formats.number(lead.total)))
    if lead.waiting:
        facts.append(waiting(lead.waiting))
    return facts


def _steps(session: Session) -> list[Step]:
    steps = []
    for place in range(len(session.asked)):
        response = session.response_at(place)
        if response is not None:
            steps.append(Step(session.standing(response).value))
        else:
            steps.append(Step.NOW if place == session.place else Step.OPEN)
    return steps
