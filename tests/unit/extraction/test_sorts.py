"""What sort of source somebody is: one for each entity, and who keeps the name back."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import SourceType


def sorts(text: str) -> list[SourceType | None]:
    """Return the sorts of source of an article's attributions."""
    return [attribution.source_type for attribution in extract(make_article(text)).attributions]


@pytest.mark.parametrize(
    "text",
    [
        "Lantern said that it was late. The Telegram channel Lantern said that it was old.",
        "Ridge reported that it was late. The Telegram channel Ridge reported that it was old.",
    ],
)
def test_what_is_told_later_of_a_source_holds_of_all_that_it_said(text: str) -> None:
    assert sorts(text) == [SourceType.SOCIAL_MEDIA] * 2


@pytest.mark.parametrize(
    ("who", "sort"),
    [
        ("A former director", SourceType.ANONYMOUS),
        ("One director", SourceType.ANONYMOUS),
        ("Another director", SourceType.ANONYMOUS),
        ("The former director", SourceType.OFFICIAL),
        ("The director", SourceType.OFFICIAL),
        ("A spokeswoman", SourceType.OFFICIAL),
    ],
)
def test_a_director_without_a_name_keeps_it_back(who: str, sort: SourceType) -> None:
    assert sorts(f"{who} said that it was late.") == [sort]
