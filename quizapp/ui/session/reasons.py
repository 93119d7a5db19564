"""Why the key is right, and what is wrong with the option that was chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class Reasons(QWidget):
    """The rationale of a question under the word "Why", and below it the one against a wrong answer, if any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scored = True
        self._why = TextBlock("", Type.H3)
        self._rationale = TextBlock("", Type.BODY, "ink2")
        self._against = TextBlock("", Type.BODY, "ink2")
        self._against_row = QWidget()
        row = QHBoxLayout(self._against_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(Icon("cross", "bad", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._against, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for widget in (self._why, self._rationale, self._against_row):
            column.addWidget(widget)

    def show_reasons(self, rationale: str, against: str, *, scored: bool = True) -> None:
        """Show them; `against` is empty where nothing wrong was chosen. What is not `scored` is one way to see it."""
        self._scored = scored
        self._rationale.setText(rationale)
        self._against.setText(against)
        self._against_row.setVisible(bool(against))
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words of the interface again."""
        # Translators: over what can be said on a question that nobody marks.
        self._why.setText(_("Why") if self._scored else _("One way to see it"))
        # Translators: spoken before the sentence that says what is wrong with the option chosen.
        self._against.setAccessibleName(_("Your answer: {reason}").format(reason=self._against.text()))

    @property
    def sentences(self) -> tuple[str, str]:
        """The rationale, and what speaks against the answer."""
        return self._rationale.text(), self._against.text()
