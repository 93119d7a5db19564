"""The left side of the import page when the questions are made: what was found, and what to do with it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.question import Role
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marks import paint_lines
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.button_row import ButtonRow
from quizapp.ui.importing.found import Found
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.phrases import waiting


class Result(QWidget):
    """Says what was found and offers to play it, or to look at the questions first."""

    start_pressed = Signal()
    review_pressed = Signal()
    another_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Found(0, 0, 0, 0, 0, 0, 0)
        self.notices: tuple[str, ...] = ()
        """What is said of how the article was read."""
        self._headline = TextBlock(style=Type.H1)
        self._review = TextBlock(style=Type.BODY, ink="ink2")
        self._advice = TextBlock(style=Type.BODY, ink="ink2")
        self._notice = TextBlock(style=Type.SMALL, ink="ink2")
        self._counts = [Count(role) for role in (Role.SOURCE, Role.CUE, Role.CONTENT, None, Role.OUTLET)]
        self.start = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.review = Button(icon="pencil")
        self.another = Button(icon="plus")

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._headline)
        column.addWidget(self._review)
        column.addWidget(self.review, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(Space.XS)
        counts = FlowLayout(gap=Space.L)
        for count in self._counts:
            counts.addWidget(count)
        column.addLayout(counts)
        column.addSpacing(Space.XS)
        column.addWidget(self._advice)
        column.addWidget(self._notice)
        column.addStretch(1)
        column.addWidget(ButtonRow(self.another, self.start))
        self.start.clicked.connect(self.start_pressed)
        self.review.clicked.connect(self.review_pressed)
        self.another.clicked.connect(self.another_pressed)
        self.retranslate()

    def show_found(self, found: Found, notices: tuple[str, ...]) -> None:
        """Show the counts of `found`, and sentences on how the article was read."""
        self._found = found
        self.notices = notices
        self._notice.setText(" ".join(notices))
        self._notice.setVisible(bool(notices))
        self.retranslate()

    def first(self) -> Button:
        """Return the button that the focus goes to."""
        if self._found.ready:
            return self.start
        return self.review if self._found.for_review else self.another

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.review, self.another, self.start)

    def sentence(self) -> str:
        """Return what is spoken when the questions are made."""
        return f"{self._headline.text()} {self._review.text()}".strip()

    def counts(self) -> tuple[str, ...]:
        """Return what is spoken of each count, in order."""
        return tuple(count.accessibleName() for count in self._counts)

    @property
    def advises(self) -> bool:
        """Whether it says what would give more questions."""
        return not self._advice.isHidden()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        found = self._found
        self._headline.setText(
            ngettext("{count} question is ready", "{count} questions are ready", found.ready).format(
                count=formats.number(found.ready)
            )
            if found.ready
            else _("No question is ready yet")
        )
        # Translators: a sentence; {waiting} is "3 wait for a person to check them", other questions than those above.
        review = _("In addition, {waiting}.").format(waiting=waiting(found.for_review))
        self._review.setText(review)
        self._review.setVisible(bool(found.for_review))
        self._advice.setText(
            _(
                "That is little. Articles that report what several people said, denied or accused each other of"
                " give more: news reports rather than columns, and the whole text rather than its beginning."
            )
        )
        self._advice.setVisible(found.little)
        words = (
            # Translators: under a count of what was found in the article.
            ngettext("source", "sources", found.sources),
            # Translators: under a count: words such as "said" and "denied".
            ngettext("cue", "cues", found.cues),
            # Translators: under a count: what was said by someone.
            ngettext("claim", "claims", found.claims),
            # Translators: under a count: how often someone denies something.
            ngettext("denial", "denials", found.denials),
            # Translators: under a count: newspapers, agencies and broadcasters cited.
            ngettext("outlet", "outlets", found.outlets),
        )
        figures = (found.sources, found.cues, found.claims, found.denials, found.outlets)
        for count, figure, word in zip(self._counts, figures, words, strict=True):
            count.show_count(figure, word)
        self.start.setVisible(bool(found.ready))
        self.start.set_label(_("Start the quiz"))
        self.start.set_key(_("Enter"))
        self.review.setVisible(bool(found.ready or found.for_review))
        # Translators: a button; it leads to the editor.
        self.review.set_label(_("Review questions"))
        self.another.set_label(_("Another article"))


class Count(QWidget):
    """A number over its word, underlined as `role` is marked in an article; dashed where it has no mark."""

    def __init__(self, role: Role | None) -> None:
        super().__init__()
        self._role = role
        self._figure = ""
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, word: str) -> None:
        """Show `count`; `word` is its noun in the right number."""
        self._figure, self._word = formats.number(count), word
        self.setAccessibleName(f"{self._figure} {word}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        figure = QFontMetricsF(theme.font(Type.H1)).horizontalAdvance(self._figure)
        word = QFontMetricsF(theme.font(Type.LABEL)).horizontalAdvance(self._word)
        height = theme.line_height(Type.H1) + theme.line_height(Type.LABEL) + 6
        return QSize(round(max(figure, word)) + 2, round(height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        top = QRectF(0, 0, self.width(), theme.line_height(Type.H1))
        painter.setFont(theme.font(Type.H1))
        painter.setPen(c.ink)
        painter.drawText(top, leading, self._figure)
        below = QRectF(0, top.bottom(), self.width(), theme.line_height(Type.LABEL))
        painter.setFont(theme.font(Type.LABEL))
        painter.setPen(c.ink2)
        painter.drawText(below, leading, self._word)
        width = QFontMetricsF(theme.font(Type.LABEL)).horizontalAdvance(self._word)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0.0
        self._paint_line(painter, left, left + width, below.bottom() + 2)

    def _paint_line(self, painter: QPainter, left: float, right: float, y: float) -> None:
        if self._role is not None:
            # `paint_lines` sets the line a tenth of the height above the foot of its rectangle.
            paint_lines(painter, self._role, [QRectF(left, y - 9, right - left, 10)])
        else:
            pen = QPen(theme.colours().bad, 2)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
