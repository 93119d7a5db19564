"""What the journeys through the real program need."""

import sys
from collections.abc import Iterator

import pytest

from tests.journeys.screen import Screen, virtual_screen


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A virtual screen for one test."""
    if sys.platform != "linux":
        pytest.skip("a virtual screen needs X; on other systems the window is tested in its own process only")
    with virtual_screen() as made:
        yield made
