"""One option of a matching question, to be picked up and put beside a prompt."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.option_face import OptionFace
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Colours, Height, Radius
from quizapp.ui.look.typography import Type


class BankCard(OptionFace, QPushButton):
    """A card that can be picked up; the cap of its number is filled while it is in use.

    The keyboard chooses at the prompts, so that Tab need not walk past all of these.
    """

    picked = Signal(bool)
    """It was picked up, or put down."""

    def __init__(self, text: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(text, number, parent)
        self._used_for = ""
        self._held = False
        self.clicked.connect(self._turn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_dense(True)
        self.retranslate()

    @property
    def held(self) -> bool:
        """Whether it is picked up."""
        return self._held

    def put_down(self) -> None:
        """Leave it where it stands."""
        if self._held:
            self._turn()

    def _turn(self) -> None:
        self._held = not self._held
        self.retranslate()
        self.update()
        self.picked.emit(self._held)

    def show_used(self, prompt: str) -> None:
        """Show to which prompt it is given; empty for none."""
        self._used_for = prompt
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words of the interface again."""
        name = f"{self.number}, {self.label}"
        if self._used_for:
            # Translators: spoken: an option of a matching question, and what it was given to.
            name = _("{option}, given to {prompt}").format(option=name, prompt=self._used_for)
        if self._held:
            # Translators: spoken: an option of a matching question, and that it goes to what is pressed next.
            name = _("{option}, picked up").format(option=name)
        self.setAccessibleName(name)

    @override
    def _air(self) -> tuple[int, int]:
        return Height.NORMAL, 14  # prompts and options are to be seen together

    @override
    def _fill_border_width(self, c: Colours) -> tuple[QColor | None, QColor, float]:
        if self._held:
            return c.accent_soft, c.accent, 2
        if self._used_for and not self.underMouse():
            return None, c.line, 2.0 if theme.current().contrast else 1.0
        return super()._fill_border_width(c)

    @override
    def _paint_cap(self, painter: QPainter, rect: QRectF, c: Colours) -> None:
        if not self._used_for:
            super()._paint_cap(painter, rect, c)
            return
        strokes.rounded(painter, rect, Radius.KEY_CAP + 1, fill=c.accent)
        painter.setPen(c.on_accent)
        painter.setFont(theme.font(Type.STRONG_LABEL))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self.number))
