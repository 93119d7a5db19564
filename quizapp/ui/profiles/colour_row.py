"""The colours to choose from: discs side by side, the chosen one with a tick."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.profile import Colour
from quizapp.ui.components.disc import paint_disc
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import tool_tip
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.profiles.words import colour_word

_SIDE = 36


class ColourRow(QWidget):
    """Radio buttons; arrows walk them."""

    chosen = Signal(object)
    """The `Colour`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=Space.XXS)
        self.discs = {colour: _ColourDisc(colour, self) for colour in Colour}
        for disc in self.discs.values():
            flow.addWidget(disc)
            disc.toggled.connect(self._follow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Colour"))

    @property
    def colour(self) -> Colour:
        """The chosen one."""
        return next((colour for colour, disc in self.discs.items() if disc.isChecked()), Colour.PETROL)

    def choose(self, colour: Colour) -> None:
        """Choose `colour`."""
        self.discs[colour].setChecked(True)

    def show_letters(self, letters: str) -> None:
        """Write the initials on all of them."""
        for disc in self.discs.values():
            disc.show_letters(letters)

    def _follow(self, on: bool) -> None:
        if on:
            self.chosen.emit(self.colour)


class _ColourDisc(Painted, QRadioButton):
    """One colour."""

    def __init__(self, colour: Colour, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self._letters = ""
        self.follow_pointer()
        self.setAccessibleName(colour_word(colour))
        self.setAccessibleDescription(_("Colour"))
        self.setToolTip(tool_tip(colour_word(colour)))

    def show_letters(self, letters: str) -> None:
        self._letters = letters
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(_SIDE) + 2 * strokes.FOCUS_ROOM
        return QSize(side, side + theme.scaled(18))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the dialog's
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, room = theme.scaled(_SIDE), strokes.FOCUS_ROOM
        box = QRectF((self.width() - side) / 2, room, side, side)
        paint_disc(painter, box, self._colour.value, self._letters or "·")
        if self.has_ring():
            strokes.focus_ring(painter, box, side / 2)
        if self.isChecked():
            tick = theme.scaled(16)
            at = QRectF(box.center().x() - tick / 2, box.bottom() + room - 1, tick, tick)
            icons.paint(painter, "tick", at, theme.colours().ink)
