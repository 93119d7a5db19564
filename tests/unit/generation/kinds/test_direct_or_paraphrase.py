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


@pytest.mark.parametrize(
    "words",
    [
        "Man o’war, the northern bridge has lost two bolts since March",
        "The northern bridge couldn’t lose two bolts in March",
        "The northern bridge is gonna lose two bolts in March",
        "Be sure that the northern bridge has lost two bolts",
    ],
)
def test_spoken_language_shows_direct_speech(tell: Tell, asked: Asked, said: Said, words: str) -> None:
    context = tell(f"“{words},” said Ada Kern.", said("Ada Kern", "said", f"“{words},”"))
    assert asked(context, "direct_or_paraphrase") == []


@pytest.mark.parametrize(
    ("cue", "clause", "asked_about"),
    [
        ("demanded", "the northern bridge, which crosses the river, be closed by the town", False),
        ("insisted", "the northern bridge close before the winter", False),
        ("insisted", "the northern bridge must be closed by the town", True),
        ("insisted", "the northern bridge had been closed by the town", True),
    ],
)
def test_what_somebody_demands_is_no_statement(
    tell: Tell, asked: Asked, said: Said, cue: str, clause: str, asked_about: bool
) -> None:
    context = tell(f"Ada Kern {cue} that {clause}.", said("Ada Kern", cue, f"that {clause}"))
    assert bool(asked(context, "direct_or_paraphrase")) is asked_about


def test_the_form_is_that_of_the_statement_shown(tell: Tell, asked: Asked, said: Said) -> None:
    whole = "the northern bridge has lost two bolts since March and the town “will not wait for a third”"
    (draft,) = asked(
        tell(f"Ada Kern said that {whole}.", said("Ada Kern", "said", f"that {whole}", mode="mixed")),
        "direct_or_paraphrase",
    )
    assert draft.key.text.startswith("Partly")
    cut = (
        "the northern bridge has lost two bolts since the end of last March, but since the flood of May "
        "“there has been no inspection of it”"
    )
    context = tell(f"Ada Kern said that {cut}.", said("Ada Kern", "said", f"that {cut}", mode="mixed"))
    assert asked(context, "direct_or_paraphrase") == []
