"""The card that says how many questions are due today. It is there only where some are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.plan_words import due_words, roughly
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class DueCard(Card):
    """Says what is due, and begins it; where more has waited, offers to spread that."""

    start_pressed = Signal()
    fresh_pressed = Signal()
    """All that waits is to be spread over the coming days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.M, parent=parent)
        self._count = 0
        self._later = 0
        self._title = TextBlock("", Type.H3)
        self._note = TextBlock("", Type.SMALL, "ink2")
        self.start = Button(height=Height.TOOLBAR, trailing="arrow-next")
        self.fresh = Button(height=Height.TOOLBAR, weight=Weight.LINK)
        words = QVBoxLayout()
        words.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)  # in line with the buttons
        words.setSpacing(Space.XXS)
        words.addWidget(self._title)
        words.addWidget(self._note)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.XS)
        buttons.addWidget(self.start)
        buttons.addWidget(self.fresh)
        buttons.addStretch(1)
        self._all = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(Space.XS)
        self._all.addLayout(words, 1)
        self._all.addLayout(buttons)
        self.start.clicked.connect(self.start_pressed)
        self.fresh.clicked.connect(self.fresh_pressed)
        self.hide()

    def show_due(self, count: int, later: int) -> None:
        """Show that `count` questions are due today, and that `later` more have been due since before."""
        self._count, self._later = count, later
        self.retranslate()
        self.setVisible(count > 0)

    def set_tall(self, tall: bool) -> None:
        """Stand as a column (`tall`) or lie as a row."""
        directions = QBoxLayout.Direction
        self._all.setDirection(directions.TopToBottom if tall else directions.LeftToRight)

    @property
    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._note.text()}"

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._title.setText(due_words(self._count))
        facts = [roughly(self._count)]
        if self._later:
            # Translators: {count} questions that are due too, but are left for the days to come.
            more = ngettext("{count} more can wait", "{count} more can wait", self._later)
            facts.append(more.format(count=formats.number(self._later)))
        self._note.setText(formats.facts(facts))
        # Translators: a button; it begins a session on the questions that are due today.
        self.start.set_label(_("Start"), name=_("Start what is due today"))
        # Translators: a button; what has waited is spread over the coming days, so that little is due on each.
        self.fresh.set_label(_("Start fresh"))
        self.fresh.setToolTip(_("Spreads what waits over the coming days"))
        self.fresh.setAccessibleDescription(self.fresh.toolTip())
        self.fresh.setVisible(self._later > 0)

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible and self._count > 0)
