"""What was found, as rows of a dialog: a fault, a damaged file, a second version that a cloud folder made."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.storing import ConflictCopy, Finding, Offer
from quizapp.ui.backups import words
from quizapp.ui.components.badge import Tone
from quizapp.ui.components.button import Button
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_ICON = 14


class FindingRow(QWidget):
    """One thing that was found: mended, or left to be done."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        # Translators: a fault that was found and mended, {sentence} says which.
        sentence = _("Mended: {sentence}") if finding.mended else "{sentence}"
        icon, tone = ("tick", Tone.GOOD) if finding.mended else ("warning", Tone.WARN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(Icon(icon, size=_ICON, disc=tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextBlock(sentence.format(sentence=finding.sentence), Type.BODY), 1)


class DecisionRow(QWidget):
    """A file on which the person decides: what it is, what became of it, and buttons."""

    def __init__(self, name: str, told: str) -> None:
        super().__init__()
        self._icon = Icon("warning", size=_ICON, disc=Tone.WARN)
        self._name = name
        self._told = TextBlock(told, Type.SMALL, "ink2")
        self._pressing = QWidget()
        self._flow = FlowLayout(self._pressing, gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._pressing.setSizePolicy(policy)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(TextBlock(name, Type.TITLE))
        column.addWidget(self._told)
        column.addWidget(self._pressing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @property
    def told(self) -> str:
        """What is said below the name."""
        return self._told.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What the person decides with."""
        return tuple(self.findChildren(Button))

    @property
    def has_focus(self) -> bool:
        """Whether the focus is on one of its buttons."""
        return any(button.hasFocus() for button in self.buttons)

    def tell(self, sentence: str) -> None:
        """Say something else below the name."""
        self._told.setText(sentence)

    def settle(self, sentence: str) -> None:
        """Say what came of it; there is nothing left to decide."""
        self._icon.set_icon("tick")
        self.tell(sentence)
        self._pressing.hide()

    def _add(self, label: str, icon: str = "") -> Button:
        button = Button(icon=icon, height=Height.COMPACT)
        button.set_label(label, name=f"{self._name}: {label}")
        self._flow.addWidget(button)
        return button


class OfferRow(DecisionRow):
    """A damaged file. `back` is None where no backup holds it; `leave` is None where that was chosen already."""

    def __init__(self, offer: Offer, now: datetime, *, left: bool) -> None:
        told = words.set_aside(offer, now)
        if offer.copied is None:
            told = f"{told} {_('No backup holds it.')}"
        super().__init__(words.file(offer.file, offer.title), told)
        self.offer = offer
        self.back = self._add(words.bring_back(offer, now), "undo") if offer.copied is not None else None
        # Translators: a button; a damaged file is left as it is, and nothing is offered for it any more.
        self.leave = None if left else self._add(_("Leave it"))

    def show_back(self) -> None:
        """Say that it is back."""
        # Translators: a damaged file was replaced by its backup; {what} is like "The question set “Harbour”".
        self.settle(_("{what}: it is back.").format(what=self._name))


class CopyRow(DecisionRow):
    """A second version that a cloud folder made."""

    def __init__(self, copy: ConflictCopy, now: datetime) -> None:
        super().__init__(words.second_version(copy), words.made_by_cloud(copy, now))
        self.copy = copy
        # Translators: a button; what a second version of a file holds is added to the library.
        self.bring_in = self._add(_("Bring in"), "plus")
        # Translators: a button; it says what a second version of a file would add to the library.
        self.look = self._add(_("Look inside"), "eye")
        # Translators: a button; a second version of a file is moved out of the way, unused.
        self.aside = self._add(_("Set aside"))
