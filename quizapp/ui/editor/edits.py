"""What the widgets of the form tell the page."""

from typing import NamedTuple

from quizapp.model.question import Question


class Edit(NamedTuple):
    """A question as it should be, and what was done to it."""

    question: Question
    field: str
    """Where: the name of a field, as `Spot.field` keeps it."""
    title: str
    """What the history calls it, marked with `N_` and translated where shown: "Typing", "Remove an answer"."""
    old: str | None = None
    new: str | None = None
    """The text of the field before and after, for typing."""
