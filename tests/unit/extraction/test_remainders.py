"""What follows "say" where the parser finds no clause."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            attribution.source.of(text) if attribution.source else "",
            attribution.cue.of(text) if attribution.cue else "",
            " | ".join(span.of(text) for span in attribution.content),
        )
        for attribution in extract(make_article(text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund said no to the bridge.", "no to the bridge"),
        (
            "Ada Lund has said cutting that tax must be a part of the plan.",
            "cutting that tax must be a part of the plan",
        ),
        ("Ada Lund says cut the tolls to help the poor.", "cut the tolls to help the poor"),
    ],
)
def test_the_rest_is_the_content(text: str, content: str) -> None:
    assert [said for _, _, said in found(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge is old, Ada Lund said on Monday.", id="a tag"),
        pytest.param("“It is late,” Ada Lund said, smiling.", id="an aside"),
        pytest.param("“It is late,” Ada Lund said in the town hall on Monday.", id="a place and a day"),
    ],
)
def test_what_only_tells_when_or_how_is_none(text: str) -> None:
    assert all(
        "Monday" not in said and "smiling" not in said and "tired" not in said for _, _, said in found(text)
    )
