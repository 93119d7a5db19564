"""The left side of the import page while the article is being read: the steps, one bar, and the way to stop."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import N_, _, ngettext
from quizapp.model.article import Article
from quizapp.pipeline import Step
from quizapp.ui import formats
from quizapp.ui.components.button import Button
from quizapp.ui.components.progress_bar import ProgressBar
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.edges import indent
from quizapp.ui.look import icons, strokes, theme
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
        self._rows = {step: _Row() for step in Step}
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
                row.show_state(_State.DONE, 1.0)
            elif each is step:
                row.show_state(_State.PRESENT, done)
            else:
                row.show_state(_State.AHEAD, 0.0)
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


class _State(Enum):
    DONE = "done"
    PRESENT = "present"
    AHEAD = "ahead"


class _Row(QWidget):
    """One step: its mark, its name, and what is known of it."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._detail = ""
        self._state = _State.AHEAD
        self._done = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        self._title = title
        self._tell()

    def set_detail(self, detail: str) -> None:
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.update()

    def show_state(self, state: _State, done: float) -> None:
        self._state, self._done = state, done
        self._tell()

    def _tell(self) -> None:
        match self._state:
            case _State.DONE:
                # Translators: state of a step.
                state = _("done")
            case _State.PRESENT:
                # Translators: state of a step.
                state = _("under way")
            case _State.AHEAD:
                # Translators: state of a step.
                state = _("to come")
        self.setAccessibleName(f"{self._title}: {state}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(240), theme.scaled(56))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = theme.scaled(28)
        circle = QRectF(self.width() - mark - 1 if mirrored else 1, 1, mark, mark)
        self._paint_mark(painter, circle)
        indent = mark + Space.M
        text = QRectF(0 if mirrored else indent, 0, self.width() - indent, self.height())
        titled = theme.font(Type.TITLE)
        height = QFontMetricsF(titled).height()
        painter.setFont(titled)
        painter.setPen(c.ink if self._state is not _State.AHEAD else c.ink3)
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        top = QRectF(text.left(), 1, text.width(), mark if not self._detail else height)
        painter.drawText(top, leading, self._title)
        if self._detail:
            painter.setFont(theme.font(Type.CAPTION))
            painter.setPen(c.ink2)
            below = QRectF(text.left(), top.bottom(), text.width(), theme.line_height(Type.CAPTION))
            painter.drawText(below, leading, self._detail)

    def _paint_mark(self, painter: QPainter, circle: QRectF) -> None:
        c = theme.colours()
        radius = circle.width() / 2
        match self._state:
            case _State.DONE:
                strokes.rounded(painter, circle, radius, fill=c.good_soft)
                inner = circle.adjusted(6, 6, -6, -6)
                icons.paint(painter, "tick", inner, c.good)
            case _State.PRESENT:
                ring = circle.adjusted(2, 2, -2, -2)
                # In high contrast both are bright: the track is told by being thin.
                painter.setPen(QPen(c.line, 1 if theme.current().contrast else 3))
                painter.drawEllipse(ring)
                painter.setPen(QPen(c.accent, 3, c=Qt.PenCapStyle.RoundCap))
                # Angles in sixteenths of a degree, clockwise from the top; never quite empty.
                painter.drawArc(ring, 90 * 16, -round(360 * 16 * max(self._done, 0.08)))
            case _State.AHEAD:
                strokes.rounded(
                    painter,
                    circle.adjusted(2, 2, -2, -2),
                    radius - 2,
                    border=c.control,
                    width=1.4,
                    dashes=True,
                )
