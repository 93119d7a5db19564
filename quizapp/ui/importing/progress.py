"""The left side of the import page while the article is being read: the steps, one bar, and the way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import N_, _, ngettext
from quizapp.model.article import Article
from quizapp.pipeline import Step
from quizapp.ui import formats
from quizapp.ui.components.button import Button
from quizapp.ui.components.progress_bar import ProgressBar
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.edges import indent
from quizapp.ui.importing.step_row import StepRow, StepState
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

# Translators: the steps of making questions from an article.
_TITLES = {
    Step.READING: N_("Reading the text"),
    Step.EXTRACTING: N_("Finding who said what"),
    Step.GENERATING: N_("Writing questions"),
}
_SHARES = {Step.READING: 0.02, Step.EXTRACTING: 0.93, Step.GENERATING: 0.05}
"""How much of the whole time each step takes, as measured on articles of 300 to 900 words."""


def whole(step: Step, done: float) -> float:
    """Return how much of all is done, 0 to 1, when `done` of `step` is."""
    steps = list(Step)
    before = sum(_SHARES[each] for each in steps[: steps.index(step)])
    return before + _SHARES[step] * min(max(done, 0.0), 1.0)


class Progress(QWidget):
    """Shows how far the reading has come. It never says more than it knows."""

    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = TextBlock(style=Type.H1)
        self._help = TextBlock(style=Type.SMALL, ink="ink2")
        self._bar = ProgressBar()
        self._rows = {step: StepRow() for step in Step}
        self.cancel = Button()
        self._promise = TextBlock(style=Type.CAPTION, ink="ink2")
        self._words = 0
        self._step = Step.READING
        self._done = 0.0

        column = QVBoxLayout(self)
        indent(column)
        column.addWidget(self._headline)
        column.addWidget(self._help)
        column.addSpacing(Space.XS)
        column.addWidget(self._bar)
        column.addSpacing(Space.XS)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self._rows.values():
            rows.addWidget(row)
        column.addLayout(rows)
        column.addSpacing(Space.S)
        column.addWidget(self._promise)
        column.addStretch(1)
        self.foot = QWidget()
        buttons = QHBoxLayout(self.foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.cancel.clicked.connect(self.cancel_pressed)
        self.retranslate()

    def begin(self, article: Article) -> None:
        """Show that the reading of `article` has begun."""
        self._words = len(article.text.split())
        self.advance(Step.READING, 0.0)

    def advance(self, step: Step, done: float) -> None:
        """Show that `done` (0 to 1) of `step` is done, and all of the steps before."""
        if (step is Step.GENERATING) is not (self._step is Step.GENERATING):
            self._step = step
            self.retranslate()
        self._step = step
        steps = list(Step)
        for each, row in self._rows.items():
            if steps.index(each) < steps.index(step):
                row.show_state(StepState.DONE, 1.0)
            elif each is step:
                row.show_state(StepState.PRESENT, done)
            else:
                row.show_state(StepState.AHEAD, 0.0)
        self._bar.show_share(whole(step, done))
        self._done = done
        self._write_details()

    @property
    def share(self) -> float:
        """How much of all is shown as done, 0 to 1."""
        return self._bar.share

    def states(self) -> tuple[str, ...]:
        """Return what is spoken of each step, in order."""
        return tuple(row.accessibleName() for row in self._rows.values())

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        writing = self._step is Step.GENERATING
        self._headline.setText(_("Writing questions") if writing else _("Reading your article"))
        self._help.setText(_("The first article after a start takes a few seconds longer."))
        self._help.setVisible(not writing)
        # Translators: spoken name of the bar that shows how much of the article has been read.
        self._bar.setAccessibleName(_("Progress"))
        for step, row in self._rows.items():
            row.set_title(_(_TITLES[step]))
        self._write_details()
        self.cancel.set_label(_("Cancel"))
        self.cancel.set_key(_("Esc"))
        self._promise.setText(_("Everything happens on this computer. Nothing is sent."))

    def _write_details(self) -> None:
        self._bar.setAccessibleDescription(_(_TITLES[self._step]))
        count = ngettext("{count} word", "{count} words", self._words)
        self._rows[Step.READING].set_detail(
            count.format(count=formats.number(self._words)) if self._words else ""
        )
        extracting = self._step is Step.EXTRACTING and self._done > 0
        self._rows[Step.EXTRACTING].set_detail(formats.percent(self._done) if extracting else "")
