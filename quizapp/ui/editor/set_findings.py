"""What is to be said of the set as a whole, below its list: a line that opens to the sentences."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.reviewing.set_finding import SetFinding
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_MOST = 6


class SetFindings(QWidget):
    """`wanted` carries the ids of the questions that a finding concerns; `controls_changed` tells of other links."""

    wanted = Signal(object)
    controls_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[SetFinding, ...] = ()
        self._links: list[Button] = []
        self.open = Button(weight=Weight.QUIET, height=Height.COMPACT)
        self.open.setCheckable(True)
        # A pane that is narrower than the words cuts them, rather than measuring all its rows by their width.
        self.open.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(Space.S, 0, Space.S, Space.XS)
        Spaced(self._lines, self._column, Space.XXS)
        self._lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        row = QHBoxLayout()
        row.setContentsMargins(Space.XS, Space.XXS, Space.XS, Space.XXS)
        row.addWidget(self.open)
        column.addLayout(row)
        column.addWidget(self._lines)
        self.open.toggled.connect(self._toggle)
        self.hide()

    def show_findings(self, findings: Sequence[SetFinding]) -> None:
        """Show what is to be said of the set; nothing takes no room."""
        if tuple(findings) != self._found:
            self._found = tuple(findings)
            self._fill()

    @property
    def messages(self) -> tuple[str, ...]:
        """The sentences, whether they are in view or not."""
        return tuple(finding.message for finding in self._found[:_MOST])

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in order."""
        return (self.open, *self._links)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._fill()

    def _toggle(self, opened: bool) -> None:
        self._lines.setVisible(opened)
        self.open.set_trailing("chevron-down" if opened else "chevron-up")
        self._name()

    def _name(self) -> None:
        count = len(self._found)
        # Translators: on a button below the list of questions; a finding is what a rule of review says of the set.
        words = ngettext("{count} finding on the set", "{count} findings on the set", count)
        label = words.format(count=formats.number(count))
        # Translators: spoken after "2 findings on the set", by a button that shows or hides them.
        state = _("shown") if self.open.isChecked() else _("hidden")
        self.open.set_label(label, name=f"{label}, {state}")

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._links = []
        for finding in self._found[:_MOST]:
            self._column.addWidget(TextBlock(finding.message, Type.CAPTION, "warn"))
            if finding.questions:
                self._column.addWidget(self._link(finding), 0, Qt.AlignmentFlag.AlignLeading)
        self.setVisible(bool(self._found))
        self._toggle(self.open.isChecked())
        self.controls_changed.emit()

    def _link(self, finding: SetFinding) -> Button:
        count = len(finding.questions)
        # Translators: a link that selects the questions which a finding on the set concerns.
        words = ngettext("Show the question", "Show the {count} questions", count)
        label = words.format(count=formats.number(count))
        link = Button(weight=Weight.LINK, height=Height.COMPACT)
        link.set_label(label, name=f"{label}: {finding.message}")
        link.clicked.connect(partial(self.wanted.emit, finding.questions))
        self._links.append(link)
        return link

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
