"""A place that shows one of several widgets, only as large as that one needs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QVBoxLayout):
    """Shows the first of `widgets` until told otherwise. A stack would take the room of the largest."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)
        for widget in widgets[1:]:
            widget.hide()

    def set_widest(self, pixels: int) -> None:
        """Let none of the widgets be wider than that."""
        for widget in self._widgets:
            widget.setMaximumWidth(pixels)

    def show_at(self, place: int) -> None:
        """Show the widget at `place`."""
        for number, widget in enumerate(self._widgets):
            if number != place:
                widget.hide()
        self._widgets[place].show()
