"""How many findings there are on the question shown; pressed, it leads to the first of them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.badge import Tone, badge_size, paint_badge, tone_colours
from quizapp.ui.components.painted import Painted
from quizapp.ui.editor.statuses import count_of_findings
from quizapp.ui.look import strokes, theme

_ICON = "warning"


class FindingChip(Painted, QPushButton):
    """A badge that can be pressed: bordered, so that it does not pass for one that only says something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.follow_pointer()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show that there are `count` findings; nothing where there are none."""
        self._count = count
        words = count_of_findings(count)
        self.setText(words)
        # Translators: spoken name of a button; {count} is "2 findings".
        self.setAccessibleName(_("{count}: go to the first one").format(count=words))
        # Translators: the tool tip of a button that says how many findings there are.
        self.setToolTip(_("Go to the first one"))
        self.setVisible(bool(count))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        room = 2 * strokes.FOCUS_ROOM
        return badge_size(self.text(), _ICON) + QSize(room, room)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.scaled(60)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = strokes.FOCUS_ROOM
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_badge(painter, box, self.text(), Tone.WARN, _ICON, mirrored=mirrored)
        ink, _fill = tone_colours(Tone.WARN)
        strong = theme.current().contrast or self.underMouse()
        strokes.rounded(painter, box, box.height() / 2, border=ink, width=2.0 if strong else 1.0)
        if self.has_ring():
            strokes.focus_ring(painter, box, box.height() / 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)
