"""A field of the form with its name above and what the rules say of it below."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.reviewing.finding import Finding, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.icon import Icon
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.field_box import FieldBox
from quizapp.ui.editor.spacing import Spaced
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Ink, Space
from quizapp.ui.look.typography import Type

_INKS: dict[Severity, Ink] = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "info"}


class FieldName(QLabel):
    """The name of a field; `beside` is the height, at 100 % text, of what stands beside it rather than below."""

    def __init__(self, buddy: QWidget | None = None, *, beside: int = 0) -> None:
        super().__init__()
        self._beside = beside
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        if buddy is not None:
            self.setBuddy(buddy)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme.font(Type.STRONG_LABEL))
        self.setMinimumHeight(theme.scaled(self._beside))
        # QLabel would go by the direction of the words, so that an untranslated one stood on the wrong side.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another text size comes with another style sheet.
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._restyle()


class Findings(QWidget):
    """One line a finding, each with a sign: an error, a warning, a fact. Takes no room where there is none.

    Where it is clear what would mend a finding, its line has a link: `mended` carries the `Fix`. `links_changed` tells
    of other links.
    """

    mended = Signal(object)
    links_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[_Line, ...] = ()
        self._links: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, 0)
        Spaced(self, self._column, Space.XXS)
        self.hide()

    def show_findings(self, findings: Sequence[Finding], notice: str = "") -> None:
        """Show `findings`, after a sentence on what was just refused."""
        lines = tuple(_Line(_INKS[finding.severity], finding.message, finding.fix) for finding in findings)
        if notice:
            lines = (_Line("bad", notice), *lines)
        if lines != self._shown:
            self._shown = lines
            self._fill()

    @property
    def messages(self) -> tuple[str, ...]:
        """The sentences shown."""
        return tuple(line.message for line in self._shown)

    def links(self) -> tuple[QWidget, ...]:
        """Return the links, in order."""
        return tuple(self._links)

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        before, self._links = bool(self._links), []
        for line in self._shown:
            self._column.addWidget(self._made(line))
        self.setVisible(bool(self._shown))
        if before or self._links:
            self.links_changed.emit()

    def _made(self, shown: "_Line") -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        Spaced(line, row, Space.XS)
        icon = Icon("warning" if shown.ink != "info" else "notice", shown.ink, 15)
        words = TextBlock(shown.message, Type.CAPTION, shown.ink)
        if shown.fix is None:
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            return line
        link = Button(weight=Weight.LINK, height=Height.COMPACT)
        # Translators: a link beside what a rule of review says of a question: it does what would mend it.
        label = _("Mend")
        link.set_label(label, name=f"{label}: {shown.message}")
        link.clicked.connect(partial(self.mended.emit, shown.fix))
        self._links.append(link)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._links:
            self._fill()


class _Line(NamedTuple):
    ink: Ink
    message: str
    fix: Fix | None = None


class NamedField(QWidget):
    """A text field with its name above and its findings below."""

    def __init__(self, field: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.box = FieldBox(field)
        self._name = FieldName(field)
        self.findings = Findings()
        self._found: tuple[Finding, ...] = ()
        self._also: tuple[str, ...] = ()
        column = self._rows = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        Spaced(self, column, Space.XXS)
        column.addWidget(self._name)
        column.addWidget(self.box)
        column.addWidget(self.findings)
        field.refused.connect(self._refuse)

    def set_name(self, name: str, placeholder: str = "") -> None:
        """Write the name, which is spoken too, and what stands in the empty field."""
        self._name.setText(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)

    def add_below(self, widget: QWidget) -> None:
        """Put what else is said of the field below its findings."""
        self._rows.addWidget(widget)

    def show_text(self, text: str, *, afresh: bool = False) -> None:
        """Fill the field; `afresh` with the text of another question."""
        self.field.show_text(text, afresh=afresh)

    def show_findings(self, findings: Sequence[Finding], *, also: Sequence[str] = ()) -> None:
        """Show what the rules say of the text; `also` is said elsewhere about it, and spoken with it."""
        self._found = tuple(findings)
        self._also = tuple(also)
        self.findings.show_findings(self._found)
        self._describe()

    def _refuse(self, sentence: str) -> None:
        self.findings.show_findings(self._found, sentence)
        self._describe()

    def _describe(self) -> None:
        messages = (*self.findings.messages, *self._also)
        self.field.setAccessibleDescription(" ".join(messages))
        self.box.show_state(warned=bool(messages))
