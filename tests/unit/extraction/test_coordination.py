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
        (
            "Ada Lund left early, telling the divers that the bridge was old and warning that it would fall.",
            ("Ada Lund", "telling", "that the bridge was old"),
            ("Ada Lund", "warning", "that it would fall"),
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


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The town denies that the crossing was late and goes to court.", "that the crossing was late"),
        ("Ada Lund says the bridge was safe and keeps the report.", "the bridge was safe"),
        ("Ada Lund said that the bridge is safe and drove home.", "that the bridge is safe"),
    ],
)
def test_another_tense_ends_the_content(text: str, content: str) -> None:
    assert [said for _, _, said in found(text)] == [content]


def test_a_joined_verb_is_no_tag_of_the_quotation_before_it() -> None:
    text = "Ada Lund said that Peter Holm is a “good, decent man,” and said that his plan “melted overnight.”"
    assert [said for _, _, said in found(text)] == [
        "that Peter Holm is a “good, decent man,”",
        "that his plan “melted overnight.”",
    ]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Sen. Ada Lund said Holm's plan would give boats to the town, and called him “the loudest man in Velmar.”",
            ["Holm's plan would give boats to the town", "him “the loudest man in Velmar.”"],
        ),
        (
            "Sen. Ada Lund said Holm's plan would give boats to the town and called him “the loudest man in Velmar.”",
            [
                "Holm's plan would give boats to the town and called him “the loudest man in Velmar.”",
                "him “the loudest man in Velmar.”",
            ],
        ),
    ],
)
def test_a_comma_parts_a_second_report_from_a_noun_that_might_go_on(text: str, contents: list[str]) -> None:
    graph = extract(make_article(text))
    assert [attribution.content[0].of(text) for attribution in graph.attributions] == contents
