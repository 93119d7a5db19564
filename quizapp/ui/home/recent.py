"""The list of recent sets: one button a set, with its last score."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.ui import formats
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.focus import ring_after
from quizapp.ui.components.score_ring import SIDE, ScoreRing
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.home.today import Row
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Radius, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.phrases import waiting

_AIR = 6
"""Above and below a row."""


class RecentSets(QWidget):
    """Rows of sets; choosing one plays it, or opens its questions where none can be played yet."""

    chosen = Signal(str)
    """The id of a set that is to be played."""
    edit = Signal(str)
    """The id of a set whose questions are to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_SetRow] = []
        self._lines: list[QWidget] = []

    def show_rows(self, rows: Sequence[Row], now: datetime) -> None:
        """Show `rows` in the order given. The focus stays on the set that it is on."""
        before = self._in_focus()
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._lines = [], []
        for row in rows:
            made = _SetRow(row, now)
            made.clicked.connect(self._choose)
            made.stepped.connect(self._step)
            made.pencil.clicked.connect(self._edit)
            line = _Line()
            beside = QHBoxLayout(line)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(Space.XXS)
            beside.addWidget(made, 1)
            beside.addWidget(made.pencil)
            self._column.addWidget(line)
            line.show()  # at once, not with the next event: Tab would pass over it until then
            self._rows.append(made)
            self._lines.append(line)
        if before is not None:
            self._refocus(*before)

    def controls(self) -> Sequence[QWidget]:
        """Return what takes the focus, in order."""
        return tuple(control for row in self._rows for control in (row, row.pencil))

    def _in_focus(self) -> tuple[str, bool] | None:
        """Return the id of the set that has the focus, and whether its pencil has it."""
        for row in self._rows:
            if row.hasFocus() or row.pencil.hasFocus():
                return row.set_id, row.pencil.hasFocus()
        return None

    def _refocus(self, set_id: str, on_pencil: bool) -> None:
        """Give the focus to a set, or to the first where it is not listed any more."""
        row = next((row for row in self._rows if row.set_id == set_id), next(iter(self._rows), None))
        if row is not None:
            (row.pencil if on_pencil else row).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, _SetRow):
            (self.chosen if row.can_be_played else self.edit).emit(row.set_id)

    def _edit(self) -> None:
        row = next((row for row in self._rows if row.pencil is self.sender()), None)
        if row is not None:
            self.edit.emit(row.set_id)

    def _step(self, step: int) -> None:
        place = next((place for place, row in enumerate(self._rows) if row is self.sender()), 0) + step
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


class _SetRow(QAbstractButton):
    """One set. A button to keyboard and screen reader; its words say all that is shown. `pencil` stands beside it."""

    stepped = Signal(int)
    """An arrow key: 1 to the next row, -1 to the one before."""

    def __init__(self, row: Row, now: datetime) -> None:
        super().__init__()
        self.set_id = row.set_id
        self._ring = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.can_be_played = row.playable > 0 or row.open is not None
        # Translators: spoken name of a button; {title} is a question set.
        name = _("Edit the questions of “{title}”").format(title=row.title)
        self.pencil = Button(icon="pencil", name=name, weight=Weight.QUIET, height=Height.TOOLBAR)
        facts = formats.facts(_facts(row, now))
        word, tone, icon = _status(row)
        self.setAccessibleName(", ".join(part for part in (row.title, word, facts) if part))
        line = QHBoxLayout(self)
        line.setContentsMargins(strokes.FOCUS_ROOM, _AIR, strokes.FOCUS_ROOM, _AIR)
        line.setSpacing(Space.M)
        if row.last is not None:
            line.addWidget(ScoreRing(round(row.last.score), row.last.possible))
        else:
            line.addWidget(_Unplayed())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextBlock(row.title, Type.TITLE, lines=1))
        words.addWidget(TextBlock(facts, Type.CAPTION, "ink2", lines=1))
        line.addLayout(words, 1)
        line.addWidget(Badge(word, tone, icon=icon))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = ring_after(event.reason(), self._ring)
        super().focusInEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        box = QRectF(self.rect()).adjusted(0, 2, 0, -3)
        if self.underMouse():
            strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface)
        if self.hasFocus() and self._ring:
            strokes.rounded(painter, box, Radius.CONTROL, border=c.focus, width=2)


class _Line(QWidget):
    """A row with what stands beside it, over a hairline."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        strokes.hairline(QPainter(self), 0, self.width(), self.height() - 1)


class _Unplayed(QWidget):
    """A quiet disc where the score of a set will stand. Decoration."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(SIDE), theme.scaled(SIDE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        disc = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        border = c.control if theme.current().contrast else None
        strokes.rounded(painter, disc, disc.height() / 2, fill=c.sunken, border=border)
        size = theme.scaled(18)
        icons.paint(
            painter,
            "document",
            QRectF(0, 0, size, size).translated(disc.center() - QRectF(0, 0, size, size).center()),
            c.ink2,
        )


def _facts(row: Row, now: datetime) -> list[str]:
    facts = [row.outlet] if row.outlet else []
    if row.playable:
        count = ngettext("{count} question", "{count} questions", row.playable)
        facts.append(count.format(count=formats.number(row.playable)))
    if row.waiting:
        facts.append(waiting(row.waiting))
    seen = row.last.finished if row.last is not None and row.last.finished is not None else row.saved
    facts.append(formats.when(seen, now))
    return facts


def _status(row: Row) -> tuple[str, Tone, str]:
    """Return word, tone and icon of the badge."""
    if row.open is not None:
        # Translators: status of a question set: a session on it was begun and not finished.
        return _("Paused"), Tone.QUIET, "pause"
    if not row.playable:
        # Translators: status of a question set: a person has to look at its questions first.
        return _("To check"), Tone.WARN, "eye"
    if row.last is not None:
        # Translators: status of a question set: it was played.
        return _("Played"), Tone.QUIET, "repeat"
    # Translators: status of a question set: it was made and never played.
    return _("New"), Tone.ACCENT, "spark"
