"""The release of PySide6 in use keeps Python's books."""

import sys

from PySide6.QtCore import QPointF


def test_void_calls_keep_the_references_to_none() -> None:
    """PySide6 6.12.0 drops one reference to None per void call, until CPython 3.11 aborts with "none_dealloc".

    From 3.12 on None is immortal and the count stands still, whatever is done to it.
    """
    point = QPointF()
    before = sys.getrefcount(None)
    for x in range(1000):
        point.setX(x)
    assert abs(sys.getrefcount(None) - before) < 10
