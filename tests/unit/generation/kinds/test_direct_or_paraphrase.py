"""In which form a statement stands: none that shows by its own words that somebody speaks."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("words", "asked_about"),
    [
        ("The northern bridge has lost two bolts since March", True),
        ("Look, the northern bridge has lost two bolts since March", False),
        ("You know, the northern bridge has lost two bolts since March", False),
        ("The northern bridge has lost two of our bolts since March", False),
        ("Well-built bridges have lost two bolts since March", True),
    ],
)
def test_a_filler_or_a_we_shows_direct_speech(
    tell: Tell, asked: Asked, said: Said, words: str, asked_about: bool
) -> None:
    context = tell(f"“{words},” said Ada Kern.", said("Ada Kern", "said", f"“{words},”"))
    assert bool(asked(context, "direct_or_paraphrase")) is asked_about
