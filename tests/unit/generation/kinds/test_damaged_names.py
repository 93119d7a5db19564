"""Names whose letters were lost in decoding are neither asked about nor offered."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.names import is_damaged
from quizapp.model.base import Span

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("name", "text", "damaged"),
    [
        ("Ada KÃ", "Ada KÃ rner left.", True),
        ("Ada Fran", "Ada FranÃ§ois left.", True),
        ("Ada Fran", "Ada FranA\u0303§ois left.", True),
        ("Ada Fran", "Ada Fran\ufffdois left.", True),
        ("Ada Kern", "Ada Kernâ€™s crane fell.", True),
        ("Ada Körner", "Ada Körner left.", False),
        ("ADA SÃO", "ADA SÃO left.", False),
        ("Ada Kern", "Ada Kern left. It cost Â£5.", False),
    ],
)
def test_what_utf_8_looks_like_when_read_as_windows_1252(
    tell: Tell, said: Said, name: str, text: str, damaged: bool
) -> None:
    context = tell(f"{text}\nIvo Falk said that it rained.", said("Ivo Falk", "said", "that it rained"))
    start = context.article.text.index(name)
    entity = context.graph.entities[0].model_copy(
        update={"name": name, "aliases": (), "mentions": (Span(start, start + len(name)),)}
    )
    graph = context.graph.model_copy(update={"entities": (entity,)})
    assert is_damaged(Context(context.article, graph), entity) is damaged


@pytest.mark.parametrize(("name", "asked_about"), [("Lena Morland", {"a1", "a2", "a3"}), ("Lena MÃ", set())])
def test_a_damaged_name_is_neither_key_nor_option(
    tell: Tell, asked: Asked, said: Said, name: str, asked_about: set[str]
) -> None:
    context = tell(
        "Ada Kern said that the northern bridge had lost two bolts.\n"
        "Ivo Falk said that the ferry would run until the autumn.\n"
        f"{name} said that the square looked empty on market days.\n",
        said("Ada Kern", "said", "that the northern bridge had lost two bolts"),
        said("Ivo Falk", "said", "that the ferry would run until the autumn"),
        said(name, "said", "that the square looked empty on market days"),
    )
    # Two others are needed as wrong options: with one of three damaged, nothing can be asked.
    assert {draft.attributions[0] for draft in asked(context, "who_claimed")} == asked_about
