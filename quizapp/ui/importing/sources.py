"""The sources of an article, to choose one from: its words are then shown in the article."""

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.attribution import SourceType
from quizapp.ui import formats
from quizapp.ui.components.painted import Painted
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.importing.edges import indented
from quizapp.ui.importing.found import Found, FoundSource
from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Radius, Space
from quizapp.ui.look.typography import Type

MOST = 60
"""Sources that are listed; a collection of letters has hundreds, and nobody reads down to the last."""

_ICON = 20
_ICONS = {
    SourceType.ORGANISATION: "building",
    SourceType.OUTLET: "broadcast",
    SourceType.DOCUMENT: "document",
    SourceType.SOCIAL_MEDIA: "speech",
    SourceType.GROUP: "people",
    SourceType.ANONYMOUS: "masked",
}


class SourceList(QWidget):
    """All of them together first, then one row a source; the arrows go from one to the next, Tab walks past."""

    chosen = Signal(object)
    """The `FoundSource`, or None for all together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._rows: list[_Row] = []
        self._more = TextBlock(style=Type.CAPTION, ink="ink2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(indented(self._more))

    def show_found(self, found: Found) -> None:
        """List the sources of `found`, all of them chosen together."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._found = found
        listed: list[FoundSource | None] = [None, *found.sources[:MOST]] if found.sources else []
        self._rows = [_Row(source) for source in listed]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
            row.setChecked(place == 0)
            row.toggled.connect(self._tell)
        for before, after in pairwise(self._rows):
            QWidget.setTabOrder(before, after)
        self.retranslate()

    def first(self) -> QWidget | None:
        """Return the control that Tab comes to first."""
        return self._rows[0] if self._rows else None

    def rows(self) -> tuple[str, ...]:
        """Return what is spoken of each row, in order."""
        return tuple(row.accessibleName() for row in self._rows)

    def choose(self, place: int) -> None:
        """Choose the row at `place`, 0 for all sources together."""
        self._rows[place].setChecked(True)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: spoken before the sources of an article, of which one can be chosen.
        self.setAccessibleName(_("Sources"))
        found = self._found
        if found is None:
            return
        for row in self._rows:
            row.write(found)
        left_out = max(0, len(found.sources) - MOST)
        more = ngettext("and {count} more source", "and {count} more sources", left_out)
        self._more.setText(more.format(count=formats.number(left_out)))
        self._more.setVisible(bool(left_out))

    def _tell(self, checked: bool) -> None:
        row = self.sender()
        if checked and isinstance(row, _Row):
            self.chosen.emit(row.source)


class _Row(Painted, QRadioButton):
    """One source: what sort it is as an icon, its name, and below how much it says. Long words take more lines."""

    def __init__(self, source: FoundSource | None) -> None:
        super().__init__()
        self.source = source
        self._name = ""
        self._facts = ""
        self.follow_pointer()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def write(self, found: Found) -> None:
        """Write the words in the language of the interface."""
        source = self.source
        if source is None:
            # Translators: stands above the list of an article's sources: what all of them say is shown.
            self._name = _("All sources")
            self._facts = _claims(found.claims)
        else:
            # Translators: stands for the source of what an article attributes to nobody whom it names.
            name = source.name or _("Nobody is named")
            self._name = " ".join(name[:1].upper().join(("", name[1:])).split())
            self._facts = formats.facts(_facts(source))
        self.setAccessibleName(f"{self._name}, {self._facts}")
        self.updateGeometry()
        self.update()

    @property
    def _indent(self) -> int:
        return theme.scaled(_ICON) + Space.S

    def _flows(self, width: float) -> tuple[TextFlow, TextFlow]:
        """Return the name and the facts as they are set in a row `width` pixels wide."""
        room = width - 2 * (strokes.FOCUS_ROOM + Space.S) - self._indent
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        alignment, direction = side | Qt.AlignmentFlag.AlignAbsolute, self.layoutDirection()
        name = TextFlow(self._name, Type.TITLE, room, alignment=alignment, direction=direction)
        return name, TextFlow(self._facts, Type.CAPTION, room, alignment=alignment, direction=direction)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = sum(flow.height for flow in self._flows(width))
        return math.ceil(words) + 2 * (Space.XS + strokes.FOCUS_ROOM)

    @override
    def sizeHint(self) -> QSize:
        width = theme.scaled(200)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        lines = theme.line_height(Type.TITLE) + theme.line_height(Type.CAPTION)
        return QSize(theme.scaled(120), round(lines) + 2 * (Space.XS + strokes.FOCUS_ROOM))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the page goes on
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = theme.colours()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        if self.isChecked():
            strokes.rounded(painter, box, Radius.CONTROL, fill=c.accent_soft, border=c.accent, width=2)
        elif self.underMouse():
            strokes.rounded(painter, box, Radius.CONTROL, fill=c.surface)
        if self.has_ring():
            strokes.focus_ring(painter, box, Radius.CONTROL)
        inner = box.adjusted(Space.S, 0, -Space.S, 0)
        size = theme.scaled(_ICON)
        spot = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
        if mirrored:
            spot.moveRight(inner.right())
        icons.paint(painter, self._icon(), spot, c.accent if self.isChecked() else c.ink2)
        flows = self._flows(self.width())
        left = inner.left() if mirrored else inner.left() + self._indent
        top = box.center().y() - sum(flow.height for flow in flows) / 2
        for flow, ink in zip(flows, (c.ink, c.ink2), strict=True):
            flow.paint(painter, QPointF(left, top), ink)
            top += flow.height

    def _icon(self) -> str:
        if self.source is None:
            return "speech"
        if not self.source.name:
            return "masked"
        return _ICONS.get(self.source.type, "person") if self.source.type is not None else "person"


def _claims(count: int) -> str:
    return ngettext("{count} claim", "{count} claims", count).format(count=formats.number(count))


def _facts(source: FoundSource) -> list[str]:
    facts = [_claims(len(source.attributions))]
    if source.denials:
        words = ngettext("{count} denial", "{count} denials", source.denials)
        facts.append(words.format(count=formats.number(source.denials)))
    if source.doubts:
        words = ngettext("{count} doubt", "{count} doubts", source.doubts)
        facts.append(words.format(count=formats.number(source.doubts)))
    if source.outlets:
        # Translators: {outlets} are newspapers, agencies or channels that are cited for what a source says.
        facts.append(_("via {outlets}").format(outlets=", ".join(source.outlets)))
    return facts
