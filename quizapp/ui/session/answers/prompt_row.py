"""One prompt of a matching question: what stands fixed, and the place for the option that belongs to it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.key_cap import key_cap_size, paint_key_cap
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Colours, Radius, Space
from quizapp.ui.look.typography import TextStyle, Type

_BESIDE_FROM = 480
"""Pixels of width, before the size of text, from which the place stands beside the prompt rather than below it."""
_DENSE_FROM = 240
"""The same where there is little height: what is given then ends in "…", and stands below whole with its number."""
_SHARE = 0.38
"""Of the width, for the prompt."""
_PLACE = 40
_ROOM = strokes.FOCUS_ROOM


class _Laid(NamedTuple):
    """Where the parts stand in the row."""

    prompt: TextFlow
    prompt_at: QPointF
    option: TextFlow
    place: QRectF
    height: float


_KEPT = 6
"""Settings of a row that are kept: a layout asks for the same few widths again and again."""


class PromptRow(Painted, QPushButton):
    """`prompt` with the option given to it. Pressed, it asks for one: that is the page's matter."""

    stepped = Signal(int)
    """An arrow key: 1 to the next row, -1 to the one before."""
    emptied = Signal()
    """Delete: nothing is to stand here."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt = prompt
        self._number = 0
        self._option = ""
        self._awaits = False
        self._dense = False
        self._laid: dict[tuple[object, ...], _Laid] = {}
        self.follow_pointer()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def show_option(self, number: int, option: str) -> None:
        """Show the option with that number in its place; 0 and nothing empty it."""
        self._number, self._option = number, option
        self.retranslate()

    def await_option(self, awaits: bool) -> None:
        """Show that an option has been picked up and can be put here."""
        self._awaits = awaits
        self.update()

    def set_dense(self, dense: bool) -> None:
        """Set it with less air."""
        if dense is not self._dense:
            self._dense = dense
            self.updateGeometry()
            self.update()

    @property
    def option(self) -> str:
        """The words in its place; empty while there are none."""
        return self._option

    def retranslate(self) -> None:
        """Set the words of the interface again."""
        if self._option:
            # Translators: spoken: what is to be matched, and what was given to it, with its number.
            words = _("{prompt}: {number}, {option}")
            name = words.format(prompt=self.prompt, number=self._number, option=self._option)
        else:
            # Translators: spoken: what is to be matched, and that nothing was given to it yet.
            name = _("{prompt}: nothing yet").format(prompt=self.prompt)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("A number gives it an answer, Space opens the list."))
        self._relay()

    def _relay(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._laid.clear()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # it checks, which is the page's matter
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.emptied.emit()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # Layout

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _flow(self, text: str, style: TextStyle, width: float, lines: int = 0) -> TextFlow:
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        alignment = side | Qt.AlignmentFlag.AlignAbsolute
        return TextFlow(
            text, style, width, lines=lines, alignment=alignment, direction=self.layoutDirection()
        )

    def _lay(self, width: int) -> _Laid:
        key = (width, self.layoutDirection(), self._dense)
        if key not in self._laid:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            self._laid[key] = self._laid_anew(width)
        laid = self._laid[key]
        if width == self.width() and self.toolTip() != (
            tip := tool_tip(self._words()) if laid.option.elided else ""
        ):
            self.setToolTip(tip)
        return laid

    def _laid_anew(self, width: int) -> _Laid:
        padding = Space.XXS if self._dense else Space.S
        left, inner = _ROOM + Space.M, width - 2 * _ROOM - Space.M - padding
        beside = inner >= theme.scaled(_DENSE_FROM if self._dense else _BESIDE_FROM)
        prompt = self._flow(self.prompt, Type.TITLE, inner * _SHARE - Space.S if beside else inner - Space.XS)
        place_width = inner * (1 - _SHARE) if beside else width - 2 * (_ROOM + padding)
        cap = key_cap_size(str(self._number)).width() + Space.XS if self._option else 0
        taken = 2 * Space.S + cap + theme.scaled(16) + Space.XS
        lines = 1 if beside and self._dense else 0
        option = self._flow(self._words(), Type.BODY, place_width - taken, lines)
        place_height = max(theme.scaled(_PLACE), option.height + theme.scaled(Space.S))
        if beside:
            height = max(prompt.height, place_height) + 2 * padding
            prompt_at = QPointF(left, _ROOM + (height - prompt.height) / 2)
            place = QRectF(
                left + inner * _SHARE, _ROOM + (height - place_height) / 2, place_width, place_height
            )
        else:
            gap = Space.XXS if self._dense else Space.XS
            height = prompt.height + gap + place_height + 2 * padding
            prompt_at = QPointF(left, _ROOM + padding)
            place = QRectF(_ROOM + padding, prompt_at.y() + prompt.height + gap, place_width, place_height)
        if self._mirrored:
            prompt_at.setX(width - prompt_at.x() - prompt.width)
            place.moveLeft(width - place.right())
        return _Laid(prompt, prompt_at, option, place, height + 2 * _ROOM)

    def _words(self) -> str:
        # Translators: in the empty place beside what is to be matched: a number on the keyboard gives it an answer.
        return self._option or _("Press a number, or choose")

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(-(-self._lay(width).height // 1))

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(360)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(160), theme.scaled(_PLACE))

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        laid = self._lay(self.width())
        box = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        thin = 2.0 if theme.current().contrast else 1.0
        wanted = self._awaits or self.underMouse()
        border = c.accent if wanted else c.control
        fill = c.raised if wanted else c.surface
        strokes.rounded(
            painter, box, Radius.OPTION, fill=fill, border=border, width=2 if self._awaits else thin
        )
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.OPTION)
        laid.prompt.paint(painter, laid.prompt_at, c.ink)
        self._paint_place(painter, laid, c)

    def _paint_place(self, painter: QPainter, laid: _Laid, c: Colours) -> None:
        place, filled = laid.place, bool(self._option)
        strokes.rounded(
            painter,
            place,
            Radius.CONTROL,
            fill=c.accent_soft if filled else c.paper,
            border=c.accent if filled else c.control,
            width=1.5,
            dashes=not filled,
        )
        side = theme.scaled(16)
        chevron = QRectF(place.right() - Space.S - side, place.center().y() - side / 2, side, side)
        x = place.left() + Space.S
        if filled:
            size = key_cap_size(str(self._number))
            cap = QRectF(x, place.center().y() - size.height() / 2, size.width(), size.height())
            x = cap.right() + Space.XS
            if self._mirrored:
                cap.moveLeft(_turned(cap, place))
            paint_key_cap(painter, cap, str(self._number), c.accent, fill=c.surface)
        words = QRectF(x, place.center().y() - laid.option.height / 2, laid.option.width, laid.option.height)
        if self._mirrored:
            chevron.moveLeft(_turned(chevron, place))
            words.moveLeft(_turned(words, place))
        icons.paint(painter, "chevron-down", chevron, c.ink2)
        laid.option.paint(painter, words.topLeft(), c.ink if filled else c.ink2)


def _turned(part: QRectF, whole: QRectF) -> float:
    """Return the left edge of `part` in the mirror image of `whole`."""
    return whole.left() + whole.right() - part.right()
