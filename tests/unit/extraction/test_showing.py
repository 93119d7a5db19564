"""Videos, posts and leaked papers as sources of what they show."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A video on TikTok shows the bridge falling into the river.",
            ("A video on TikTok", "shows", "the bridge falling into the river"),
            id="a platform",
        ),
        pytest.param(
            "A photo posted on the Telegram channel Lantern showed a fire at the depot.",
            ("the Telegram channel Lantern", "showed", "a fire at the depot"),
            id="a channel",
        ),
        pytest.param(
            "Footage shared on Telegram shows soldiers near the bridge.",
            ("Footage shared on Telegram", "shows", "soldiers near the bridge"),
            id="a participle taken for a verb",
        ),
        pytest.param(
            "A leaked memo shows a plan to sell the harbour.",
            ("A leaked memo", "shows", "a plan to sell the harbour"),
            id="a leak",
        ),
        pytest.param(
            "Pictures of the fire, uploaded by two clerks, show a bridge.",
            ("Pictures of the fire", "show", "a bridge"),
            id="an aside",
        ),
    ],
)
def test_what_a_recording_shows(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A photo showed a bridge.",
        "The video of the wedding shows a cake.",
        "The museum on Mill Street shows a painting.",
        "She showed the video on TikTok to her mother.",
        "A video on TikTok showed up in May.",
    ],
)
def test_other_things_show_nothing_that_is_attributed(text: str) -> None:
    assert all(attribution.rule != "shown" for attribution in extract(make_article(text)).attributions)


@pytest.mark.parametrize(
    "source", ["A leaked memo", "Posts on X", "A post on Facebook", "A statement from the firm"]
)
def test_papers_and_posts_state(source: str) -> None:
    assert found(f"{source} said that the dam was cracked.") == [(source, "said", "that the dam was cracked")]


def test_what_was_posted_on_a_channel_has_the_channel_for_its_source() -> None:
    text = "Pictures of the bridge were among those posted on the Telegram channel Lantern."
    (attribution,) = extract(make_article(text)).attributions
    assert (attribution.source_entity, attribution.content[0].of(text)) == (
        "Lantern",
        "Pictures of the bridge",
    )
