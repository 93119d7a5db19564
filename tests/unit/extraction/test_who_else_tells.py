"""Sentences in which more than one tells, or something else than a report: who said what, and how sure that is."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, SourceType
from tests.unit.extraction.found import confidence_at, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The boats, as Ben Tull reported, were sold in May.",
            ("Ben Tull", "reported", "The boats | were sold in May"),
        ),
        (
            "The bridge, as The Dallas Gazette reported, is closed.",
            ("The Dallas Gazette", "reported", "The bridge | is closed"),
        ),
        (
            "The bridge will close in May, as Ben Tull reported.",
            ("Ben Tull", "reported", "The bridge will close in May"),
        ),
        (
            "Ada Lund, says her clerk, is tired of Ada Lund.",
            ("her clerk", "says", "Ada Lund | is tired of Ada Lund"),
        ),
        (
            "The boat that Ben Tull sold, said Ada Lund, was old.",
            ("Ada Lund", "said", "The boat that Ben Tull sold | was old"),
        ),
        ("The boat was old, said Ada Lund, the mayor.", ("Ada Lund", "said", "The boat was old")),
        (
            "The boat was late, says Ada Lund, is what the town heard.",
            ("Ada Lund", "says", "The boat was late"),
        ),
    ],
)
def test_an_aside_that_names_who_said_it_leaves_the_sentence_whole(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The boats that Ben Tull reported were sold in May.",
        "The boats were sold as Ben Tull slept.",
    ],
)
def test_another_as_tells_nothing(text: str) -> None:
    assert not [content for _, cue, content in found(text) if cue == "reported" and "sold" in content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Lund said “it is late” and left.", "“it is late”"),
        ("Ada Lund said “the boats are gone” and slept.", "“the boats are gone”"),
        ("Ada Lund said “it is late” and “we wait.”", "“it is late” and “we wait.”"),
        ("Ada Lund said that the bridge was “late” and closed.", "that the bridge was “late” and closed"),
        ("Ada Lund says “it is late” and dark.", "“it is late” and dark"),
    ],
)
def test_what_the_source_does_next_is_not_what_it_said(text: str, content: str) -> None:
    assert [words for _, _, words in found(text)] == [content]


def test_what_somebody_was_asked_is_not_the_answer() -> None:
    assert found("The mayor, asked whether it was safe, said no.") == [
        ("", "asked", "whether it was safe"),
        ("The mayor", "said", "no"),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "It was “like a war,” Ada Lund said, while Ben Tull spoke of “a small matter.”",
            "It was “like a war,”",
        ),
        (
            "It was “like a war,” Ada Lund said, as Ben Tull told of “a small matter.”",
            "It was “like a war,”",
        ),
        (
            "It was “like a war,” Ada Lund said, because nobody “had a boat.”",
            "It was “like a war,” | “had a boat.”",
        ),
        (
            "It was “like a war,” Ada Lund said, and “nobody slept.”",
            "It was “like a war,” | “nobody slept.”",
        ),
    ],
)
def test_words_that_another_spoke_do_not_go_on_from_a_tag(text: str, content: str) -> None:
    assert [words for source, _, words in found(text) if source == "Ada Lund"] == [content]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It is the place Ada Lund said the bridge would stand.", "said"),
        ("The mayor saw the place Ada Lund said the bridge would stand.", "said"),
        ("Late, according to Ada Lund.", "according to"),
        ("Ten boats lost in May, according to Ada Lund.", "according to"),
        ("The contract promises that the boats are free.", "promises"),
        ("The treaty promises that the boats are free.", "promises"),
        ("Sens. Ada Lund, D-Ohio, and Ben Tull said it was late.", "said"),
    ],
)
def test_not_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ada Lund said the bridge would stand there.", "said"),
        ("Ada Lund, the mayor, said the bridge would stand.", "said"),
        ("It is late, according to Ada Lund.", "according to"),
        ("The mayor promises that the boats are free.", "promises"),
        ("Sens. Lund and Tull said it was late.", "said"),
        ("Sen. Ada Lund, D-Ohio, said it was late.", "said"),
        ("Ada Lund, the head of Salt and Iron, said it was late.", "said"),
    ],
)
def test_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ada Lund met Mayor Ben Tull. The mayor said that the bridge was closed.", None),
        ("Mayor Ada Lund met Ben Tull. The mayor said that the bridge was closed.", "Ada Lund"),
        ("Ada Lund met Ben Tull. The mayor said that the bridge was closed.", "The mayor"),
    ],
)
def test_a_role_that_two_people_have_names_neither(text: str, name: str | None) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_entity == name
    assert attribution.confidence is (Confidence.HIGH if name else Confidence.LOW)


@pytest.mark.parametrize("paper", ["contract", "treaty", "report"])
def test_a_paper_is_a_document(paper: str) -> None:
    (attribution,) = extract(make_article(f"The {paper} says that the boats are free.")).attributions
    assert attribution.source_type is SourceType.DOCUMENT
