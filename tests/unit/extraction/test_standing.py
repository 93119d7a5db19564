"""What sort of source somebody is, the same wherever the article names them."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, EntityType, SourceType


def last(text: str) -> Attribution:
    return extract(make_article(text)).attributions[-1]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Mayor Ada Lund spoke first. Lund said that it was late.", SourceType.OFFICIAL),
        ("Peter Holm is the mayor of Velmar. Holm said that it was late.", SourceType.OFFICIAL),
        ("“It is late,” Holm said. Peter Holm is the mayor of Velmar.", SourceType.OFFICIAL),
        ("Ada Kern (D-Ohio) spoke first. Kern said that it was late.", SourceType.OFFICIAL),
        ("Ada Kern, R-Iowa, spoke first. Kern said that it was late.", SourceType.OFFICIAL),
        ("Senate Majority Leader Ada Kern left. Kern said that it was late.", SourceType.OFFICIAL),
        ("Norwave CEO Mia Torv left. Torv said that it was late.", SourceType.OFFICIAL),
        ("Mia Torv, chief executive of Norwave, left. Torv said that it was late.", SourceType.OFFICIAL),
        ("Peter Holm is a marine biologist. Holm said that it was late.", SourceType.EXPERT),
        ("Ada Lund, who saw the crash, was cold. Lund said that it was late.", SourceType.WITNESS),
        ("Ada Lund, who survived the fire, was cold. Lund said that it was late.", SourceType.WITNESS),
        (
            "The Telegram channel Lantern closed. The Telegram channel Lantern said so.",
            SourceType.SOCIAL_MEDIA,
        ),
        ("The account Harbour Watch said it. Harbour Watch said that it was late.", SourceType.SOCIAL_MEDIA),
        ("One resident said that it was late.", SourceType.ANONYMOUS),
        ("Residents said that it was late.", SourceType.GROUP),
        ("The Republicans said that it was late.", SourceType.GROUP),
        ("The news channel Al Jazeera said that it was late.", SourceType.OUTLET),
    ],
)
def test_standing(text: str, sort: SourceType) -> None:
    assert last(text).source_type is sort


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm would be mayor of Velmar. Holm said that it was late.",
        "Peter Holm is not the mayor of Velmar. Holm said that it was late.",
        "“Peter Holm is the mayor,” a boy said. Holm said that it was late.",
        "Ada Lund, who saw the play, was cold. Lund said that it was late.",
        "Ada Lund, who never saw the crash, was cold. Lund said that it was late.",
        "Ada Lund (D-dur) played first. Lund said that it was late.",
    ],
)
def test_no_standing(text: str) -> None:
    assert last(text).source_type is SourceType.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Lund spoke. “It is late,” Lund said. Lund added that it rained. She said that it was over.",
        "Lund said that it was late. Ada Lund is the mayor of Velmar. “It is late,” Lund said.",
        "The Telegram channel Baza said that it was late. Baza added that it rained. Baza said it was over.",
    ],
)
def test_an_entity_is_one_sort_of_source(text: str) -> None:
    attributions = extract(make_article(text)).attributions
    assert len(attributions) > 1
    assert len({attribution.source_entity for attribution in attributions}) == 1
    assert len({attribution.source_type for attribution in attributions}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kern said that he was late.", "Kern"),
        ("Varga said that her team was late.", "Varga"),
        ("Varga said that the team was late. She left.", "Varga"),
    ],
)
def test_whom_he_and_she_mean_is_a_person(text: str, name: str) -> None:
    graph = extract(make_article(text))
    assert [(entity.name, entity.type) for entity in graph.entities] == [(name, EntityType.PERSON)]
    assert graph.attributions[0].source_type is SourceType.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Vestas said that it was late.",
        "Peter Holm came. Vestas said that he was late.",
        "The mayor came. Vestas said that he was late.",
        "Vestas said that its mayor was late. He left.",
        "Vestas said that Peter Holm was late. He left.",
    ],
)
def test_another_whom_he_and_she_may_mean(text: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_type is SourceType.ORGANISATION
