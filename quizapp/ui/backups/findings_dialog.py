"""The dialog that says what was found when everything was checked, and offers backups of damaged files."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.storing import Finding, Offer
from quizapp.ui.backups import words
from quizapp.ui.components.announce import announce
from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.notice import Notice

_HEIGHT = 240
_ICON = 14


class FindingsDialog(Notice):
    """Lists `findings`, then `offers`, each with a button that brings its backup back."""

    bring_back = Signal(object)
    """The `Offer` whose backup is to be brought back; then call `show_back`."""

    def __init__(
        self,
        fact: str,
        told: str,
        findings: Sequence[Finding],
        offers: Sequence[Offer],
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        # Translators: the title of a dialog: what was found when all files were checked.
        super().__init__(_("The library"), fact, told, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, OfferRow] = {}
        """The rows of offers, by the names of the files set aside."""
        if findings or offers:
            self.add_below(self._listed(findings, offers, now))
        # Translators: a button; it closes a dialog.
        self.close_button = Button(_("Close"), weight=Weight.PRIMARY, key=_("Esc"))
        self.close_button.clicked.connect(self.accept)
        self.add_button(self.close_button)

    def show_back(self, offer: Offer) -> None:
        """Say that a file is back."""
        row = self.rows.get(offer.aside)
        if row is not None:
            if row.button.hasFocus():
                self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            row.show_back()
            announce(self, row.told)

    def _listed(self, findings: Iterable[Finding], offers: Iterable[Offer], now: datetime) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for finding in findings:
            column.addWidget(_FindingRow(finding))
            column.addWidget(Hairline())
        for offer in offers:
            row = self.rows[offer.aside] = OfferRow(offer, now)
            row.button.clicked.connect(self._press)
            column.addWidget(row)
            column.addWidget(Hairline())
        scroll = ScrollColumn(listed, margin=0)
        scroll.setMinimumHeight(theme.scaled(_HEIGHT))
        return scroll

    def _press(self) -> None:
        for row in self.rows.values():
            if row.button is self.sender():
                self.bring_back.emit(row.offer)


class _FindingRow(QWidget):
    """One thing that was found: mended, or left to be done."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        icon, tone = ("tick", Tone.GOOD) if finding.mended else ("warning", Tone.WARN)
        row.addWidget(Icon(icon, size=_ICON, disc=tone), 0, Qt.AlignmentFlag.AlignTop)
        # Translators: a fault that was found and mended, {sentence} says which.
        sentence = _("Mended: {sentence}") if finding.mended else "{sentence}"
        row.addWidget(TextBlock(sentence.format(sentence=finding.sentence), Type.BODY), 1)


class OfferRow(QWidget):
    """A damaged file, and the button that brings its backup back where there is one."""

    def __init__(self, offer: Offer, now: datetime) -> None:
        super().__init__()
        self.offer = offer
        self._icon = Icon("warning", size=_ICON, disc=Tone.WARN)
        self._help = TextBlock(words.set_aside(offer, now), Type.SMALL, "ink2")
        self._name = words.file(offer)
        self.button = Button(icon="undo", parent=self)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(TextBlock(self._name, Type.TITLE))
        told.addWidget(self._help)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        if offer.copied is None:
            told.addWidget(TextBlock(_("No backup holds it."), Type.SMALL, "ink2"))
            self.button.hide()
        else:
            label = words.bring_back(offer, now)
            self.button.set_label(label, name=f"{self._name}: {label}")
            told.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def told(self) -> str:
        """What is said below the name."""
        return self._help.text()

    def show_back(self) -> None:
        """Say that it is back."""
        self._icon.set_icon("tick")
        # Translators: a damaged file was replaced by its backup; {what} is like "The question set “Harbour”".
        self._help.setText(_("{what}: it is back.").format(what=self._name))
        self.button.hide()
