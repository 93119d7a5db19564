"""Questions and charges of which the text names no source: none is invented."""

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
    ("text", "question"),
    [
        ("Asked whether the bridge was safe, Ada Lund smiled.", ("", "Asked", "whether the bridge was safe")),
        ("Ada Lund smiled when asked about the bridge.", ("", "asked", "the bridge")),
        (
            "Asked if the bridge was “too old to mend,” Ada Lund said that it was late.",
            ("", "Asked", "if the bridge was “too old to mend,”"),
        ),
        (
            "When asked by Peter Holm on Monday why it was late, Ada Lund smiled.",
            ("Peter Holm", "asked", "why it was late"),
        ),
    ],
)
def test_a_question_to_somebody_has_no_source(text: str, question: tuple[str, str, str]) -> None:
    assert question in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund asked whether the bridge was safe.", id="she asks"),
        pytest.param("Peter Holm, a teacher, asked why it was late.", id="he asks"),
        pytest.param("“Is it late?” Ada Lund asked.", id="after the question"),
    ],
)
def test_who_asks_is_the_source(text: str) -> None:
    assert all(source for source, _, _ in found(text))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The captain was accused of leaving the ship.", "The captain | of leaving the ship"),
        ("Two divers were charged with theft on Monday.", "Two divers | theft"),
        ("The club was blamed for the fire.", "The club | for the fire"),
    ],
)
def test_a_charge_by_nobody_has_no_source(text: str, content: str) -> None:
    assert [(source, said) for source, _, said in found(text)] == [("", content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The phone was charged by Ada Lund.", id="with a cable"),
        pytest.param("The ferry charged five crowns for a cart.", id="money"),
        pytest.param("The divers were praised.", id="no charge"),
    ],
)
def test_what_is_no_charge(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ada Lund, asked about the ferry, said that it was late.", ("", "asked", "the ferry")),
        (
            "“It is late,” said the mayor, asked whether it was safe.",
            ("", "asked", "whether it was safe"),
        ),
        ("Ben Tull, asked if the boat was sold, laughed.", ("", "asked", "if the boat was sold")),
    ],
)
def test_who_is_asked_in_an_aside_does_not_ask(text: str, question: tuple[str, str, str]) -> None:
    assert question in found(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Lund, the mayor, asked whether it was safe.", "Ada Lund"),
        ("Ben Tull asked if the boat was sold.", "Ben Tull"),
        ("The clerk, who was tired, asked whether it was safe.", "The clerk"),
    ],
)
def test_who_asks_after_an_aside_is_the_source(text: str, source: str) -> None:
    assert [who for who, _, _ in found(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor was asked by Ada Lund whether it was late.", "Ada Lund"),
        ("Ada Lund was asked by a reporter if it was late.", "a reporter"),
        ("The mayor was asked whether it was late.", None),
    ],
)
def test_by_names_who_asked(text: str, source: str | None) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert (attribution.source.of(text) if attribution.source else None) == source
