"""What every test of the interface needs: it starts with the look that the one before found."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui.look import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Put the look back that a test changed: text size and colours are the whole application's."""
    before = theme.current()
    yield
    if theme.current() != before:
        theme.apply(qapp, before)
