"""When a focus ring is shown: for focus that came by keyboard or by program, not by the mouse."""

from PySide6.QtCore import Qt

_KEEPS = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


def ring_after(reason: Qt.FocusReason, shown: bool) -> bool:
    """Tell whether a widget that gains focus for `reason` shows its ring; `shown` is whether it did before."""
    if reason in _KEEPS:
        return shown
    return reason is not Qt.FocusReason.MouseFocusReason
