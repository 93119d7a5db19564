"""How an option of a question looks: words that wrap beside its number key and, once checked, its verdict."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.components.key_cap import paint_key_cap
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.components.verdict_mark import ANSWERED, Verdict, paint_verdict
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Colours, Radius
from quizapp.ui.look.typography import TextStyle, Type

_PADDING = 16
_MINIMUM = 54
_LOW_MINIMUM = 46
_SLIM_MINIMUM = 36
"""Of an option that has stepped back in a low window: nobody presses it any more."""
LONGEST = 600
"""Characters of an option that are shown before it is chosen: some hundred words, ten times what a good option has."""


_RING_ROOM = strokes.FOCUS_ROOM
_KEPT = 4
"""Settings of the text that are kept: a layout asks for the same few heights again and again."""


class OptionFace(Painted):
    """An option: `text` as it stands, `number` on a key cap (from 10 on a plain number). Named before a kind of button.

    One that `is_long` ends in "…" unless it is chosen or the key, so that it does not push the others out of sight.
    `show_verdict(verdict, note)` freezes it and shows the verdict by border, icon and the words of `note`.
    """

    def __init__(self, text: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flows: dict[tuple[object, ...], TextFlow] = {}
        self._label = text
        self.number = number
        self._verdict = Verdict.NONE
        self._note = ""
        self._dense = False
        self.setAccessibleName(text)
        if self.is_long:
            self.toggled.connect(self.updateGeometry)
        self.follow_pointer()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def side(self) -> int:
        """How far its words and signs stay from its edges, in pixels."""
        return _RING_ROOM + _PADDING

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._flows.clear()
        super().changeEvent(event)

    @property
    def label(self) -> str:
        """The text of the option."""
        return self._label

    @property
    def is_long(self) -> bool:
        """Whether it is too long to be shown whole beside the others."""
        return len(self._label) > LONGEST

    @property
    def shown(self) -> str:
        """The words in view."""
        if not self.is_long or self.isChecked() or self._verdict in ANSWERED:
            return self._label
        return self._label[:LONGEST].rstrip() + "…"

    @property
    def verdict(self) -> Verdict:
        """How it stands."""
        return self._verdict

    @property
    def note(self) -> str:
        """The words at its trailing side."""
        return self._note

    def set_dense(self, dense: bool) -> None:
        """Set it with less air, for low windows; while it can be chosen not under the 40 pixels that a finger needs."""
        self._dense = dense
        self.updateGeometry()
        self.update()

    def show_verdict(self, verdict: Verdict, note: str = "") -> None:
        """Show how the option stands; it can no longer be chosen, and its spoken name says the note too."""
        self._verdict = verdict
        self._note = note
        self.setAccessibleName(f"{self._label}, {note}" if note else self._label)
        open_ = verdict is Verdict.NONE
        self.setEnabled(open_)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if open_ else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if open_ else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # on some desktops it would choose; here it checks, which is the page's matter
        else:
            super().keyPressEvent(event)

    @property
    def _text_style(self) -> TextStyle:
        strong = self._verdict in ANSWERED
        return Type.TITLE if strong or (self.isChecked() and self._verdict is Verdict.NONE) else Type.BODY

    def _note_width(self) -> float:
        if not self._note:
            return 0.0
        return QFontMetricsF(theme.font(Type.LABEL)).horizontalAdvance(self._note) + 2

    def _cap(self) -> int:
        return theme.scaled(28)

    def _lead_width(self) -> float:
        """Return the room that is kept free before the number."""
        return 0.0

    def _tail_width(self) -> float:
        """Return the room that is kept free behind the words."""
        return 0.0

    def _text_width(self, width: float) -> tuple[float, bool]:
        """Return the room for the text, and whether the note stands beside it (else below)."""
        room = (
            width - 2 * _RING_ROOM - 2 * _PADDING - self._cap() - 14 - self._lead_width() - self._tail_width()
        )
        beside = room - self._note_width() - 16
        fits = not self._note or beside >= theme.scaled(140)
        return max(24.0, beside if self._note and fits else room), fits

    def _flow(self, width: float, style: TextStyle | None = None) -> tuple[TextFlow, bool]:
        room, beside = self._text_width(width)
        style = style or self._text_style
        direction = self.layoutDirection()
        laid_out = (self.shown, style, room, direction)
        flow = self._flows.get(laid_out)
        if flow is None:
            side = Qt.AlignmentFlag.AlignLeft
            if direction is Qt.LayoutDirection.RightToLeft:
                side = Qt.AlignmentFlag.AlignRight
            alignment = side | Qt.AlignmentFlag.AlignAbsolute
            flow = TextFlow(self.shown, style, room, alignment=alignment, direction=direction)
            while len(self._flows) >= _KEPT:
                del self._flows[next(iter(self._flows))]
            self._flows[laid_out] = flow
        return flow, beside

    def _height(self, width: float) -> float:
        # Measured in the stronger weight, so that choosing an option never makes the others jump.
        flow, beside = self._flow(width, Type.TITLE if self._verdict is not Verdict.STEPPED_BACK else None)
        content = flow.line_count * max(theme.line_height(Type.BODY), flow.line_height)
        if self._note and not beside:
            content += theme.line_height(Type.LABEL) + 4
        least, padding = self._air()
        return max(theme.scaled(least), content + theme.scaled(padding)) + 2 * _RING_ROOM

    def _air(self) -> tuple[int, int]:
        """Return the least height of the card, and the free room above and below its words together."""
        back = self._verdict is Verdict.STEPPED_BACK
        if back and self._dense:
            return _SLIM_MINIMUM, 10
        return (_LOW_MINIMUM, 20) if back or self._dense else (_MINIMUM, 30)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(-(-self._height(width) // 1))

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(360)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(160), theme.scaled(_LOW_MINIMUM))

    def _fill_border_width(self, c: Colours) -> tuple[QColor | None, QColor, float]:
        thin = 2.0 if theme.current().contrast else 1.0
        match self._verdict:
            case Verdict.RIGHT:
                return c.good_soft, c.good, 2
            case Verdict.MISSED:
                return None, c.good, 2
            case Verdict.WRONG:
                return c.bad_soft, c.bad, 2
            case Verdict.STEPPED_BACK:
                return None, c.line, 1
            case Verdict.NONE:
                pass
        if self.isChecked():
            return c.accent_soft, c.accent, 2
        if self.isDown():
            return c.sunken, c.ink2, thin
        if self.underMouse():
            return c.raised, c.accent, thin
        return c.surface, c.control, thin

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = theme.colours()
        box = QRectF(self.rect()).adjusted(_RING_ROOM, _RING_ROOM, -_RING_ROOM, -_RING_ROOM)
        fill, border, width = self._fill_border_width(c)
        dashes = self._verdict is Verdict.WRONG
        strokes.rounded(painter, box, Radius.OPTION, fill=fill, border=border, width=width, dashes=dashes)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.OPTION)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        cap = self._cap()
        lead = _PADDING + self._lead_width()
        cap_x = box.right() - lead - cap if mirrored else box.left() + lead
        flow, beside = self._flow(self.width())
        note_below = bool(self._note) and not beside
        content = flow.height + (theme.line_height(Type.LABEL) + 4 if note_below else 0)
        top = box.center().y() - content / 2
        cap_y = min(box.center().y(), top + flow.line_height / 2) - cap / 2
        self._paint_cap(
            painter,
            QRectF(
                cap_x, cap_y if flow.line_count > 1 or note_below else box.center().y() - cap / 2, cap, cap
            ),
            c,
        )
        text_x = cap_x - 14 - flow.width if mirrored else cap_x + cap + 14
        ink = c.ink2 if self._verdict is Verdict.STEPPED_BACK else c.ink
        flow.paint(painter, QPointF(text_x, top), ink)
        if self._note:
            self._paint_note(
                painter, box, c, mirrored, top + flow.height + 4 if note_below else None, text_x, flow.width
            )

    def _paint_cap(self, painter: QPainter, rect: QRectF, c: Colours) -> None:
        radius = Radius.KEY_CAP + 1
        match self._verdict:
            case Verdict.RIGHT | Verdict.MISSED | Verdict.WRONG:
                paint_verdict(painter, self._verdict, rect)
                return
            case Verdict.STEPPED_BACK:
                painter.setPen(c.ink2)
            case Verdict.NONE if self.isChecked():
                strokes.rounded(painter, rect, radius, fill=c.accent)
                painter.setPen(c.on_accent)
            case Verdict.NONE:
                paint_key_cap(painter, rect, "", c.control, fill=c.surface)
                painter.setPen(c.ink)
        painter.setFont(theme.font(Type.STRONG_LABEL if self.isChecked() else Type.CAPTION))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _paint_note(
        self,
        painter: QPainter,
        box: QRectF,
        c: Colours,
        mirrored: bool,
        below: float | None,
        text_x: float,
        text_width: float,
    ) -> None:
        painter.setFont(theme.font(Type.LABEL))
        painter.setPen(c.bad if self._verdict is Verdict.WRONG else c.good)
        width = self._note_width()
        if below is not None:
            x = text_x + text_width - width if mirrored else text_x
            rect = QRectF(x, below, width, theme.line_height(Type.LABEL))
        else:
            x = box.left() + _PADDING + 4 if mirrored else box.right() - _PADDING - 4 - width
            rect = QRectF(x, box.top(), width, box.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._note)
