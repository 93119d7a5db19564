"""Room to scroll beyond the end, while something lies over the foot of what scrolls."""

from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea


class _State(Enum):
    NONE = "none"
    GIVEN = "given"
    ENDING = "ending"
    """It lasts for as long as it is in view."""


class SpareRoom(QObject):
    """Lets `area` scroll further than its content goes, when asked to. Nothing moves until somebody scrolls.

    After `end` the room lasts for as long as somebody has scrolled into it, so that nothing falls back either.
    There is one for each area, `of`: of two, each would take the room of the other for content, without end.
    """

    @classmethod
    def of(cls, area: QAbstractScrollArea) -> "SpareRoom":
        """Return that of `area`."""
        found = area.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else cls(area)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._policy = area.verticalScrollBarPolicy()
        self._state = _State.NONE
        self._asked: dict[QObject, int] = {}
        """How many pixels are asked for, by whom."""
        self._content_end = 0
        """How far the content itself goes."""
        self._set = -1
        """How far the bar was made to go."""
        self._bar.rangeChanged.connect(self._on_range)
        self._bar.valueChanged.connect(self._on_scrolled)

    def give(self, pixels: int, asker: QObject) -> None:
        """Let it scroll `pixels` further than its content goes, or as far as another asks for where that is more."""
        if self._state is _State.NONE:
            self._policy = self._area.verticalScrollBarPolicy()
            self._content_end = self._bar.maximum()
        self._state = _State.GIVEN
        self._asked[asker] = pixels
        self._stretch()

    def end(self, asker: QObject) -> None:
        """Take the room back that `asker` has, unless others have some: what of it is in view as soon as it is not."""
        self._asked.pop(asker, None)
        if self._asked:
            self._stretch()
        elif self._state is _State.GIVEN:
            self._state = _State.ENDING
            self._on_scrolled(self._bar.value())

    def _stretch(self) -> None:
        # A bar that came and went would push aside what it stands beside.
        needless = self._content_end <= self._bar.minimum()
        comes_and_goes = self._policy is Qt.ScrollBarPolicy.ScrollBarAsNeeded
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(hidden if needless and comes_and_goes else self._policy)
        self._reach(self._content_end + max(self._asked.values()))

    def _reach(self, maximum: int) -> None:
        self._set = maximum
        self._bar.setMaximum(maximum)

    def _on_range(self, _minimum: int, maximum: int) -> None:
        """Follow the content, which has been laid out anew."""
        if self._state is _State.NONE or maximum == self._set:
            return
        self._content_end = maximum
        if self._state is _State.GIVEN:
            self._stretch()
        else:
            self._on_scrolled(self._bar.value())

    def _on_scrolled(self, value: int) -> None:
        if self._state is not _State.ENDING:
            return
        if value > self._content_end:
            self._reach(value)
            return
        self._state = _State.NONE
        self._bar.setMaximum(self._content_end)
        self._area.setVerticalScrollBarPolicy(self._policy)
