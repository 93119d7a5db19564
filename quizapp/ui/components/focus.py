"""The focus: in which order Tab walks, and when a ring is shown."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_KEEPS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


def ring_after(reason: Qt.FocusReason, shown: bool) -> bool:
    """Tell whether a widget that gains focus for `reason` shows its ring; `shown` is whether it did before.

    It does for focus that came by keyboard or by program, not by the mouse.
    """
    if reason in _KEEPS:
        return shown
    return reason is not Qt.FocusReason.MouseFocusReason


def walk_in_order(stops: Iterable[QWidget]) -> None:
    """Have Tab walk `stops` in this order: widgets made later would otherwise come last."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
