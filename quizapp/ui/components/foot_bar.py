"""The bar of buttons at the foot of a page: in one row while their words fit, then in as many as it takes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget
from typing_extensions import override

from quizapp.ui.components.card import Panel
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space

_SIDE = Space.L - strokes.FOCUS_ROOM
_ABOVE = Space.XS


class FootBar(Panel):
    """A surface with a line above; the page's one filled button goes in last, so that it ends the last row."""

    def __init__(self, *, gap: int = Space.XS, parent: QWidget | None = None) -> None:
        super().__init__(line_above=True, parent=parent)
        self._bar = _BarLayout(self, gap=gap)

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the leading side, after those that are there."""
        self._bar.addWidget(widget)

    def add_trailing(self, widget: QWidget) -> None:
        """Put `widget` at the trailing side, after those that are there."""
        self._bar.trailing.add(widget)
        self._bar.addWidget(widget)


class _BarLayout(FlowLayout):
    """Leading and trailing widgets. A row breaks only where words would be cut: free room and key caps go first."""

    def __init__(self, parent: QWidget, *, gap: int) -> None:
        super().__init__(parent, gap=gap)
        self.trailing: set[QWidget] = set()
        self._spacing = gap

    def _seen(self) -> list[QLayoutItem]:
        items = [self.itemAt(at) for at in range(self.count())]
        return [item for item in items if item is not None and not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        for item in self._seen():
            if rows[-1] and self._total([*map(_least, rows[-1]), _least(item)]) > width:
                rows.append([])
            rows[-1].append(item)
        return rows

    def _total(self, widths: list[int]) -> int:
        return sum(widths) + self._spacing * max(0, len(widths) - 1)

    def _shared(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Return the widths in `row`: the last ones get theirs first, and words that wrap what is left over."""
        widths = [min(width, _least(item)) for item in row]
        spare = max(0, width - self._total(widths))
        for at in reversed(range(len(row))):
            wanted = spare if row[at].hasHeightForWidth() else row[at].sizeHint().width() - widths[at]
            given = min(spare, max(0, wanted))
            widths[at] += given
            spare -= given
        return widths

    @override
    def _place(self, rect: QRect, *, move: bool) -> int:
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        y = inner.top()
        for number, row in enumerate(self._rows(inner.width())):
            y += self._spacing if number else 0
            widths = self._shared(row, inner.width())
            heights = [_height(item, width) for item, width in zip(row, widths, strict=True)]
            tallest = max(heights, default=0)
            x = 0
            for at, item in enumerate(row):
                if item.widget() in self.trailing:
                    x = max(x, inner.width() - self._total(widths[at:]))
                if move:
                    self._set(
                        item, inner, QRect(x, y + (tallest - heights[at]) // 2, widths[at], heights[at])
                    )
                x += widths[at] + self._spacing
            y += tallest
        return y - rect.top() + _ABOVE

    def _set(self, item: QLayoutItem, inner: QRect, place: QRect) -> None:
        """Move `item` to `place`, whose x counts from the leading edge of `inner`."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() + 1 - place.x() - place.width() if mirrored else inner.left() + place.x()
        item.setGeometry(QRect(left, place.y(), place.width(), place.height()))

    @override
    def sizeHint(self) -> QSize:
        width = self._total([item.sizeHint().width() for item in self._seen()]) + 2 * _SIDE
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        seen = self._seen()
        width = max((item.minimumSize().width() for item in seen), default=0)
        height = max((item.minimumSize().height() for item in seen), default=0)
        return QSize(width + 2 * _SIDE, height + 2 * _ABOVE)


def _least(item: QLayoutItem) -> int:
    """Return the width under which `item` is to go to a row of its own."""
    least = item.minimumSize().width()
    return max(least, item.sizeHint().width() // 2) if item.hasHeightForWidth() else least


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
