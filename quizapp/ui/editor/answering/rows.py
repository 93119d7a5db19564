"""Rows that come and go with what is shown; those there are stay, and with them the cursor."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


def fit(rows: list[Row], column: QVBoxLayout, count: int, made: Callable[[int], Row]) -> bool:
    """Have `count` rows in `rows` and `column`, new ones from `made` (given the number from 1); tell of a change."""
    if count == len(rows):
        return False
    while len(rows) > count:
        row = rows.pop()
        column.removeWidget(row)
        row.hide()
        row.deleteLater()
    while len(rows) < count:
        row = made(len(rows) + 1)
        rows.append(row)
        column.addWidget(row)
        row.show()  # a layout shows it only when events are handled next: too late for the focus
    return True
