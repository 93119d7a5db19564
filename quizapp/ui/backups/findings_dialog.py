"""The dialog that says what was found, and on which files the person decides: damaged ones, and second versions."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.storing import ConflictCopy, Finding, Offer
from quizapp.ui.backups.finding_rows import CopyRow, DecisionRow, FindingRow, OfferRow
from quizapp.ui.backups.safe import Waiting
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.notice import Notice

_HEIGHT = 240


class FindingsDialog(Notice):
    """Lists `findings`, then what waits, each with its buttons. `left` are the files that are offered no more."""

    bring_back = Signal(object)
    """The `Offer` whose backup is to be brought back; then call `show_back`."""
    leave = Signal(object)
    """The `Offer` that is to be made no more."""
    bring_in = Signal(object)
    """The `ConflictCopy` whose content is to be added; then call `settle`."""
    look = Signal(object)
    """The `ConflictCopy` that is to be looked into; then call `tell`."""
    put_aside = Signal(object)
    """The `ConflictCopy` that is to be set aside; then call `settle`."""

    def __init__(
        self,
        fact: str,
        told: str,
        findings: Sequence[Finding],
        waiting: Waiting,
        now: datetime,
        parent: QWidget | None = None,
        *,
        left: frozenset[str] = frozenset(),
    ) -> None:
        # Translators: the title of a dialog: what was found when all files were checked.
        super().__init__(_("The library"), fact, told, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, OfferRow] = {}
        """The rows of offers, by the names of the files set aside."""
        self.copies: dict[str, CopyRow] = {}
        """The rows of second versions, by the names of their files."""
        for offer in waiting.offers:
            self.rows[offer.aside] = OfferRow(offer, now, left=offer.aside in left)
        for copy in waiting.copies:
            self.copies[copy.file] = CopyRow(copy, now)
        for row in (*self.rows.values(), *self.copies.values()):
            for button in row.buttons:
                button.clicked.connect(self._press)
        listed = [*map(FindingRow, findings), *self.rows.values(), *self.copies.values()]
        if listed:
            self.add_below(_listed(listed))
        # Translators: a button; it closes a dialog.
        self.close_button = Button(_("Close"), weight=Weight.PRIMARY, key=_("Esc"))
        self.close_button.clicked.connect(self.accept)
        self.add_button(self.close_button)

    def show_back(self, offer: Offer) -> None:
        """Say that a file is back."""
        row = self.rows.get(offer.aside)
        if row is not None:
            self._keep_focus(row)
            row.show_back()
            announce(self, row.told)

    def settle(self, copy: ConflictCopy, sentence: str) -> None:
        """Say what came of a second version, on which nothing is left to decide."""
        self._settle(self.copies.get(copy.file), sentence)

    def tell(self, copy: ConflictCopy, sentence: str) -> None:
        """Say what a second version would add."""
        row = self.copies.get(copy.file)
        if row is not None:
            row.tell(sentence)
            announce(self, sentence)

    def _press(self) -> None:
        for row in self.rows.values():
            if self.sender() is row.back:
                self.bring_back.emit(row.offer)
            elif self.sender() is row.leave:
                self._settle(row, _("It stays set aside; “Damaged files” in the settings lists it."))
                self.leave.emit(row.offer)
        for second in self.copies.values():
            asked = {second.bring_in: self.bring_in, second.look: self.look, second.aside: self.put_aside}
            for button, deed in asked.items():
                if self.sender() is button:
                    deed.emit(second.copy)

    def _settle(self, row: DecisionRow | None, sentence: str) -> None:
        if row is not None:
            self._keep_focus(row)
            row.settle(sentence)
            announce(self, sentence)

    def _keep_focus(self, row: DecisionRow) -> None:
        """Have the focus go on where it can when the buttons of `row` go."""
        if row.has_focus:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _listed(rows: Sequence[QWidget]) -> QWidget:
    listed = QWidget()
    column = QVBoxLayout(listed)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    for row in rows:
        column.addWidget(row)
        column.addWidget(Hairline())
    column.addStretch(1)
    scroll = ScrollColumn(listed, margin=0)
    scroll.setMinimumHeight(theme.scaled(_HEIGHT))
    return scroll
