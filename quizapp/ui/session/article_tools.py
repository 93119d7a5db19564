"""Below the article: the buttons that search in it and set it larger or smaller."""

from babel.numbers import format_percent
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.i18n.numbers import locale
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.look.tokens import Height

ZOOMS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The sizes of an article, times that of all text."""


def stepped(zoom: float, step: int) -> float:
    """Return the size so many steps from `zoom`, or the last one in that direction; 1 for no step."""
    if step == 0:
        return 1.0
    at = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - zoom)) + step
    return ZOOMS[max(0, min(at, len(ZOOMS) - 1))]


class ArticleTools(QWidget):
    """Three buttons. `zoomed` carries the size that was asked for."""

    seek_wanted = Signal()
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self.search = Button(icon="search", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.smaller = Button(icon="minus", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.larger = Button(icon="plus", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.controls:
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        self.search.clicked.connect(self.seek_wanted)
        self.smaller.clicked.connect(self._shrink)
        self.larger.clicked.connect(self._grow)
        self._retranslate()

    @property
    def controls(self) -> tuple[Button, Button, Button]:
        """What takes the focus, in reading order."""
        return self.search, self.smaller, self.larger

    @property
    def zoom(self) -> float:
        """The size of the article, times that of all text."""
        return self._zoom

    def show_zoom(self, zoom: float) -> None:
        """Show that the article has this size."""
        self._zoom = zoom
        self.smaller.setEnabled(zoom > ZOOMS[0])
        self.larger.setEnabled(zoom < ZOOMS[-1])

    def step(self, step: int) -> None:
        """Ask for the size so many steps from the present one; 0 for the usual one."""
        zoom = stepped(self._zoom, step)
        if zoom != self._zoom:
            self.zoomed.emit(zoom)
            shown = format_percent(zoom, locale=locale())
            # Translators: spoken when the article is set larger or smaller: {share} is "130 %".
            announce(self, _("Article at {share}").format(share=shown))

    def _shrink(self) -> None:
        self.step(-1)

    def _grow(self) -> None:
        self.step(1)

    def _retranslate(self) -> None:
        self.search.set_label("", name=_("Search in the article (Ctrl+F)"))
        self.smaller.set_label("", name=_("Smaller article text (Ctrl+−)"))
        self.larger.set_label("", name=_("Larger article text (Ctrl++)"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
