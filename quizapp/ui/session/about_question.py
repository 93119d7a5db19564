"""Below a reveal: why the question exists, on demand, and the way to change it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.question import Question
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.key_places import letter_of
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.why import Why


class AboutQuestion(QWidget):
    """Two links. `W` tells why, `E` opens the editor: `press` gets the keys."""

    edit_wanted = Signal()
    turned = Signal()
    """It takes more room now, or less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editable = False
        self.why = Why()
        self.edit = Button(weight=Weight.LINK, icon="pencil", height=Height.COMPACT)
        self.edit.hide()
        links = QWidget()
        flow = FlowLayout(links, gap=Space.XS)
        flow.addWidget(self.why.link)  # side by side where there is room: the sentences come below both
        flow.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(links)
        column.addWidget(self.why)
        self.edit.clicked.connect(self.edit_wanted)
        self.why.turned.connect(self._tell)
        self._retranslate()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab walks, in order."""
        return self.why.link, self.edit

    def offer_edit(self, offered: bool) -> None:
        """Offer to open the question in the editor, or not."""
        self.edit.setVisible(offered)

    def show_question(self, question: Question, article: Article) -> None:
        """Be about `question`; nothing is told of it yet."""
        self.why.close_up()
        self.why.show_question(question, article)
        self.why.link.setVisible(not self.why.isHidden())

    def press(self, event: QKeyEvent) -> bool:
        """Act on the key of a letter, and tell whether it was one of those."""
        letter = letter_of(event)
        if letter == "W" and not self.why.link.isHidden():
            self.why.link.click()
        elif letter == "E" and not self.edit.isHidden():
            self.edit.click()
        else:
            return False
        return True

    def _tell(self, shown: bool) -> None:
        self.turned.emit()
        if shown:
            announce(self, " ".join(self.why.shown))

    def _retranslate(self) -> None:
        # Translators: a link below an answered question of a session, which is left for the editor.
        self.edit.set_label(_("Open in the editor"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
