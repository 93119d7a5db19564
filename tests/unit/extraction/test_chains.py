"""Chains: an outlet reports what people told it."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


@pytest.mark.parametrize(
    ("text", "people", "content"),
    [
        (
            "The firm will close two mills, the Vell Gazette reported, citing three people familiar with the matter.",
            "three people familiar with the matter",
            "The firm will close two mills",
        ),
        (
            "The Vell Gazette reported on Monday, citing two unnamed officials, that the bridge was unsafe.",
            "two unnamed officials",
            "that the bridge was unsafe",
        ),
        (
            "The Vell Observer reported, citing three people familiar with the matter, that the bridge would close.",
            "three people familiar with the matter",
            "that the bridge would close",
        ),
        (
            "The Vell Gazette reported, citing two officials, that the bridge was unsafe.",
            "two officials",
            "that the bridge was unsafe",
        ),
        (
            "Reuters reported, citing a witness, that the ferry had sunk.",
            "a witness",
            "that the ferry had sunk",
        ),
        (
            "Reuters reported that the bridge was unsafe, citing a witness.",
            "a witness",
            "that the bridge was unsafe",
        ),
    ],
)
def test_people_behind_a_report(text: str, people: str, content: str) -> None:
    attributions = extract(make_article(text)).attributions
    (report,) = [a for a in attributions if a.cue is not None and a.cue.of(text) == "reported"]
    (link,) = [a for a in attributions if a.cue is not None and a.cue.of(text) == "citing"]
    assert link.source is not None
    assert link.source.of(text) == people
    assert [span.of(text) for span in link.content] == [content]
    assert [span.of(text) for span in report.content] == [content]
    assert link.nested_in == report.id
    assert link.confidence is Confidence.LOW
    assert link.outlet is not None
    assert link.outlet.name in {"the Vell Gazette", "The Vell Gazette", "The Vell Observer", "Reuters"}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge was unsafe, citing a study.",
        "The mayor closed the bridge, citing its age.",
        "Reuters reported, citing papers that show the crack, that the bridge was unsafe.",
        "Reuters reported, citing a study, that the bridge was unsafe.",
        "Reuters reported on the bridge, citing papers that show the crack.",
        "The mayor cited two officials who had seen the crack.",
    ],
)
def test_what_else_is_cited_makes_no_chain(text: str) -> None:
    assert all(attribution.nested_in is None for attribution in extract(make_article(text)).attributions)
