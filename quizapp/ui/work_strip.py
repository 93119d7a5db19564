"""A strip below the masthead while something long is under way: what it is, how far it is, and how to call it off."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Panel
from quizapp.ui.components.progress_bar import ProgressBar
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_WIDEST = 280
"""Pixels of the bar, at 100 % text size."""


class WorkStrip(Panel):
    """Hidden while nothing is under way."""

    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(line_below=True, parent=parent)
        self._words = TextBlock("", Type.LABEL, lines=2)
        self.bar = ProgressBar()
        self.cancel = Button(height=Height.COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XXS, Space.L, Space.XXS)
        row.setSpacing(Space.M)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.cancel.clicked.connect(self.cancel_pressed)
        self._retranslate()
        self._fit()
        self.hide()

    @property
    def words(self) -> str:
        """What is under way."""
        return self._words.text()

    def begin(self, words: str) -> None:
        """Say that `words`, such as "Checking the library…", are being done, and that nothing of it is done yet."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.show_share(0)
        self.cancel.setEnabled(True)
        self.show()
        announce(self, words)

    def show_share(self, share: float) -> None:
        """Show that `share`, 0 to 1, is done."""
        self.bar.show_share(share)

    def stop(self) -> None:
        """Say that the work was asked to stop; `end` follows when it has."""
        # Translators: work was called off and ends at the next occasion.
        self._words.setText(_("Stopping…"))
        self.cancel.setEnabled(False)

    def end(self) -> None:
        """Go. Whoever has the focus on the button goes on where Tab would lead."""
        if self.cancel.hasFocus():
            self.focusNextChild()
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, theme.scaled(44)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _retranslate(self) -> None:
        # Translators: a button; it calls off what is under way.
        self.cancel.set_label(_("Cancel"))

    def _fit(self) -> None:
        self.bar.setFixedWidth(theme.scaled(_WIDEST))
