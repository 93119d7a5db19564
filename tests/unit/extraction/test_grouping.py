"""Which names mean the same, and under which name they are shown."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def names(text: str) -> list[str]:
    """Return the names of the entities of an article."""
    return [entity.name for entity in extract(make_article(text)).entities]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The letter came from The Wharf Board. On Monday The Wharf Board said that it was late.",
            "The Wharf Board",
        ),
        ("On Monday, a letter from The NFB came. The NFB said that it was late.", "The NFB"),
        ("On Monday, the Wharf Board said that it was late.", "the Wharf Board"),
    ],
)
def test_an_article_is_written_as_the_text_writes_it(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern report came on Monday. The Lantern survey came on Tuesday. Lantern said that it was late.",
        "The Lantern boats were late. Lantern said that it was sorry.",
    ],
)
def test_the_article_of_another_noun_is_none_of_the_names(text: str) -> None:
    assert names(text) == ["Lantern"]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm told Barron’s that it was late. Peter Holm told Barron's that it was old.",
        "Peter Holm told Barron's that it was late. Peter Holm told Barron’s that it was old.",
    ],
)
def test_an_outlet_is_one_with_either_apostrophe(text: str) -> None:
    assert [name for name in names(text) if name.startswith("Barron")] == names(text)[1:]
    assert len(names(text)) == 2
