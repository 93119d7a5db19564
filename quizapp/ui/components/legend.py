"""What the four passage marks mean: a key to every article that is shown with them."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marked_text import MarkWord
from quizapp.ui.components.marks import ORDER
from quizapp.ui.look.tokens import Space


class Legend(QWidget):
    """The four marks with their words, in as many rows as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=Space.XXS)
        for role in ORDER:
            flow.addWidget(MarkWord(role, term=True))
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(_("What the marks mean"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
