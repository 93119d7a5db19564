"""Reporting verbs that go on from another: whose they are, and where the content before them ends."""

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
    ("text", "first", "second"),
    [
        (
            "Ada Lund said she would resign and added that she was tired.",
            ("Ada Lund", "said", "she would resign"),
            ("Ada Lund", "added", "that she was tired"),
        ),
        (
            "Ada Lund has said that she likes the bridge and has warned that it will fall.",
            ("Ada Lund", "has said", "that she likes the bridge"),
            ("Ada Lund", "has warned", "that it will fall"),
        ),
        (
            "Ada Lund said that the evening was pleasant, but predicted that the morning would be cold.",
            ("Ada Lund", "said", "that the evening was pleasant"),
            ("Ada Lund", "predicted", "that the morning would be cold"),
        ),
    ],
)
def test_who_goes_on_is_who_began(text: str, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    assert found(text) == [first, second]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "Ada Lund said that she was tired and would resign.",
            "that she was tired and would resign",
            id="not a reporting verb",
        ),
        pytest.param(
            "Ada Lund says the engineers measured the bridge and concluded that it was safe.",
            "the engineers measured the bridge and concluded that it was safe",
            id="another tense, and a noun that may conclude",
        ),
        pytest.param(
            "Ada Lund said that it was late and that the engineers added nothing.",
            "that it was late and that the engineers added nothing",
            id="a subject of its own",
        ),
    ],
)
def test_what_goes_on_within_the_content_stays(text: str, content: str) -> None:
    assert found(text)[0] == ("Ada Lund", text.split()[2], content)
