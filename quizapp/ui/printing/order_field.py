"""The number that the order of questions and options is drawn from, and the button that shuffles them anew."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.worksheet import SEEDS, next_seed
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space

_WIDTH = 84
"""Pixels at 100 % text size: four figures and the padding around them."""


class OrderField(QWidget):
    """Holds one of `SEEDS`; what is entered and is none of them leaves it as it was."""

    changed = Signal()

    def __init__(self, seed: int = SEEDS.start, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seed = seed
        self.line = QLineEdit(str(seed))
        self.line.setValidator(QRegularExpressionValidator(r"\d{0,4}", self.line))
        self.shuffle = Button(weight=Weight.QUIET, icon="repeat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XXS)
        row.addSpacing(strokes.FOCUS_ROOM)  # as painted controls keep free around themselves
        row.addWidget(self.line)
        row.addWidget(self.shuffle)
        row.addStretch(1)
        self.line.textEdited.connect(self._take)
        self.line.editingFinished.connect(self._show)
        self.shuffle.clicked.connect(self._shuffle)
        self._fit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: spoken name of the field with the number that questions and answers are put in order by.
        self.line.setAccessibleName(_("Order"))
        self.line.setAccessibleDescription(
            _("It stands at the foot of each page; the same number prints the same sheet again.")
        )
        self.line.setToolTip(self.line.accessibleDescription())
        # Translators: a button; it puts the questions and answers of a worksheet in another order.
        self.shuffle.set_label(_("Shuffle anew"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.line.setFixedSize(theme.scaled(_WIDTH), theme.scaled(Height.NORMAL))

    def _take(self, text: str) -> None:
        if text.isdecimal() and int(text) in SEEDS:
            self.seed = int(text)
            self.changed.emit()

    def _show(self) -> None:
        self.line.setText(str(self.seed))

    def _shuffle(self) -> None:
        self.seed = next_seed(self.seed)
        self._show()
        # Translators: spoken after questions were shuffled; {number} is what they are put in order by.
        announce(self.line, _("Order {number}").format(number=self.seed))
        self.changed.emit()
