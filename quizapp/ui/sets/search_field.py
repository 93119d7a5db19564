"""The field in which a set is looked for."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.look import icons, theme
from quizapp.ui.look.tokens import Height

_WIDTH = 300
_LEAST = 160
_ROOM, _GROWING_ROOM = 48, 40
"""Pixels for what is beside the words: the cross and the borders, and what grows with the text."""
_GLASS, _MARGIN = 16, 8
"""The side of the glass, which is painted: as an action it would be a button that does nothing."""
_REFITS = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}


class SearchField(QLineEdit):
    """Says what is typed by `textChanged`; Down and Enter lead to what was found."""

    left = Signal()
    """The person goes on to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._clear = self.findChild(QAction)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: stands in the empty field in which sets are looked for, and is its spoken name.
        self._words = _("Find a set or a question")
        # Translators: stands in the same field where it has no room for more words.
        self._brief = _("Find")
        self.setAccessibleName(self._words)
        if self._clear is not None:
            # Translators: spoken name of the cross that empties the field in which sets are looked for.
            self._clear.setText(_("Empty the search field"))
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.maximumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_LEAST), self.maximumHeight())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REFITS:
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_words()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.scaled(_GLASS)
        left = self.width() - _MARGIN - side if self.isRightToLeft() else _MARGIN
        box = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), "search", box, theme.colours().ink2)

    def _fit(self) -> None:
        self.setFixedHeight(theme.scaled(Height.NORMAL))
        words = QFontMetricsF(self.font()).horizontalAdvance(self._words)
        self._needed = round(words) + _ROOM + theme.scaled(_GROWING_ROOM)
        self.setMaximumWidth(max(_WIDTH, self._needed))  # large text needs the room for the page
        self._choose_words()
        room = theme.scaled(_GLASS) + _MARGIN
        self.setTextMargins(0 if self.isRightToLeft() else room, 0, room if self.isRightToLeft() else 0, 0)

    def _choose_words(self) -> None:
        self.setPlaceholderText(self._words if self.width() >= self._needed else self._brief)
