"""Ids of our own. TinyDB's document ids are given again after a removal, so they never identify anything."""

import uuid


def new_id() -> str:
    """Return an id that was never given before: 32 hex digits, random (UUID version 4)."""
    return uuid.uuid4().hex
