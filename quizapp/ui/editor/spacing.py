"""Distances between the parts of the form, which grow with its text."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from quizapp.ui.look import theme

_RESTYLE = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}


class Spaced(QObject):
    """Keeps the items of `layout`, in `widget`, apart by `distance` (one of `Space`), grown with the text."""

    def __init__(self, widget: QWidget, layout: QLayout, distance: int) -> None:
        super().__init__(widget)
        self._layout = layout
        self._distance = distance
        widget.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        self._layout.setSpacing(theme.scaled(self._distance))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RESTYLE:
            self._fit()
        return False
