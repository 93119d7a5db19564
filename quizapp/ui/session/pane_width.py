"""How the width of a session is shared between question and article, in pixels."""

_LEAST_ARTICLE = 280
_LEAST_QUESTION = 330
"""What article and question keep where the edge between them is moved, at 100 % text size."""
_WIDEST = 560
"""Of an article that nobody made wider, at 100 % text size: longer lines are harder to follow."""


def within_limits(pane: int, width: int, factor: float) -> int:
    """Return the width of the article next to `pane` that lets both be read, at `factor` times the size of text."""
    most = width - round(_LEAST_QUESTION * factor)
    return max(min(round(_LEAST_ARTICLE * factor), most), min(pane, most))


def pane_width(width: int, factor: float, share: float | None) -> int:
    """Return the width of the article in `width`; `share` is what a person gave it, null for the usual."""
    if share is not None:
        return within_limits(round(share * width), width, factor)
    return min(round(_WIDEST * factor), max(width * 37 // 100, min(width // 2, 370)))
