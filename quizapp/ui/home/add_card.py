"""The card that says how an article comes in: dropped, opened or pasted."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Card
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class AddCard(Card):
    """Tall beside the lead card, or flat below it in a narrow window."""

    open_pressed = Signal()
    paste_pressed = Signal()

    def __init__(self) -> None:
        super().__init__(dashed=True, padding=Space.M)
        self._disc = _Disc()
        self._title = TextBlock()
        self._help = TextBlock()
        self.open = Button(height=Height.TOOLBAR)
        self.paste = Button(height=Height.TOOLBAR)
        self._words = QVBoxLayout()
        self._words.setSpacing(Space.XXS)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addWidget(self.open)
        self._buttons.addWidget(self.paste)
        self._all = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(Space.M)
        self._all.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignCenter)
        self._all.addLayout(self._words, 1)
        self._all.addLayout(self._buttons)
        self.open.clicked.connect(self.open_pressed)
        self.paste.clicked.connect(self.paste_pressed)
        self._tall = True
        self.set_tall(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_buttons()

    def _arrange_buttons(self) -> None:
        """Set the buttons one above the other where the tall card is too narrow for their words."""
        room = self.contentsRect().width() - self._buttons.spacing()
        words = self.open.minimumSizeHint().width() + self.paste.minimumSizeHint().width()
        stacked = self._tall and words > room
        directions = QBoxLayout.Direction
        self._buttons.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)

    def set_tall(self, tall: bool) -> None:
        """Stand as a column (`tall`) or lie as a row."""
        directions = QBoxLayout.Direction
        self._tall = tall
        self._all.setDirection(directions.TopToBottom if tall else directions.LeftToRight)
        self._all.setStretch(1, 0 if tall else 1)
        # Whether a text is centred is settled when it is made.
        for old in (self._title, self._help):
            self._words.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._title = TextBlock(style=Type.TITLE, centred=tall)
        self._help = TextBlock(style=Type.SMALL, ink="ink2", centred=tall)
        self._words.addWidget(self._title)
        self._words.addWidget(self._help)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: articles are files dragged onto the window with the mouse.
        self._title.setText(_("Drop an article here"))
        self._help.setText(_("Text or Markdown. It stays on this computer."))
        self.open.set_label(_("Choose file"))
        # Translators: a button; it takes the article that was copied elsewhere.
        self.paste.set_label(_("Paste"), name=_("Paste an article"))
        self.paste.set_key(key_words("Ctrl+V"))
        self._arrange_buttons()


class _Disc(QWidget):
    """A picture of a document on a disc. Decoration."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(48), theme.scaled(48))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        disc = QRectF(self.rect())
        strokes.rounded(painter, disc, disc.height() / 2, fill=c.accent_soft)
        icons.paint(painter, "document", disc.adjusted(12, 12, -12, -12), c.accent)
