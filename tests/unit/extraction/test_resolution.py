"""Who a source is: full names, titles, descriptions, pronouns; unresolved rather than guessed."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph, Entity, EntityType, SourceType


def sources(text: str) -> list[str | None]:
    return [attribution.source_entity for attribution in extract(make_article(text)).attributions]


def entity(graph: AttributionGraph, name: str) -> Entity:
    return next(entity for entity in graph.entities if entity.name == name)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("Ada Lund spoke first. Lund said that the bridge was safe.", "Ada Lund", id="surname"),
        pytest.param(
            "James O’Brien spoke first. O'Brien said that it was safe.", "James O’Brien", id="two apostrophes"
        ),
        pytest.param(
            "Mayor Ada Lund and a clerk came. The mayor said that the bridge was safe.", "Ada Lund", id="role"
        ),
        pytest.param(
            "Maria Lopez and Peter Holm met. She said that the trial had failed.", "Maria Lopez", id="gender"
        ),
        pytest.param(
            "Peter Holm and John Berg met. He said that the trial had failed.", None, id="two may be meant"
        ),
        pytest.param(
            "Maria Holm and Peter Holm met. Holm said that it had failed.", None, id="two share the surname"
        ),
        pytest.param(
            "The Sandoval Foundation owns it. The foundation said that it had no worry.",
            "the Sandoval Foundation",
            id="last word of a name",
        ),
        pytest.param(
            "The Environmental Protection Agency (EPA) came. The EPA said that rivers were rising.",
            "the Environmental Protection Agency",
            id="acronym",
        ),
        pytest.param(
            "A former director said that it was late. The former director added that it was over.",
            "A former director",
            id="description again",
        ),
        pytest.param(
            "Ann Smith, the race director, came. It was late. The race director said that it was over.",
            "Ann Smith",
            id="apposed after the name",
        ),
        pytest.param(
            "Eve Grant, who coaches the runner-up, Ann Smith, spoke. The runner-up said that it was over.",
            "Ann Smith",
            id="apposed before the name",
        ),
        pytest.param(
            "Ann Smith, the race director, and Eve Grant, the race director, came. "
            "The race director said that it was over.",
            "The race director",
            id="apposed to two names",
        ),
        pytest.param(
            "Founder Ann Smith said that it was over.", "Ann Smith", id="what she does stands before the name"
        ),
        pytest.param("It says that it is over.", None, id="nobody before"),
        pytest.param(
            "“We left,” said Ada Lund, who added that nobody was hurt.", "Ada Lund", id="relative pronoun"
        ),
    ],
)
def test_source_entity(text: str, last: str | None) -> None:
    assert sources(text)[-1] == last


def test_an_unnamed_official_is_never_the_named_one_of_the_next_paragraph() -> None:
    text = (
        "One senior Russian official suggested that a rival was behind the raid.\n"
        "“We know who did this,” said Pavel Orlov, spokesman for the Kremlin."
    )
    first, second = extract(make_article(text)).attributions
    assert (first.source_entity, first.source_type) == ("One senior Russian official", SourceType.ANONYMOUS)
    assert second.source_entity == "Pavel Orlov"


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Peter Holm said that it was over.", SourceType.PERSON),
        ("Mayor Ada Lund said that it was over.", SourceType.OFFICIAL),
        ("A spokesman for the bank said that it was over.", SourceType.OFFICIAL),
        ("An official said that it was over.", SourceType.ANONYMOUS),
        ("A witness said that it was over.", SourceType.WITNESS),
        ("Reuters reported that it was over.", SourceType.OUTLET),
        ("The report says that it is over.", SourceType.DOCUMENT),
        ("Critics say that it is over.", SourceType.GROUP),
        ("Germany said that it was over.", SourceType.ORGANISATION),
        ("The company said that it was over.", SourceType.ORGANISATION),
        ("Ines Sarr, a professor of law, said that it was over.", SourceType.EXPERT),
    ],
)
def test_source_type(text: str, sort: SourceType) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_type is sort


def test_the_office_of_a_president_is_the_seat_that_the_article_names() -> None:
    text = "The Kremlin is in Moscow. Russian President Vladimir Putin was there. Putin’s office said that it was late."
    assert sources(text) == ["the Kremlin"]


def test_what_may_speak_for_one_another_shares_an_affiliation() -> None:
    text = (
        "Moscow was quiet. Russian President Vladimir Putin slept. The Kremlin was dark. "
        "“It is late,” said Dmitry Orlov, spokesman for the Kremlin."
    )
    graph = extract(make_article(text))
    for name in ("Moscow", "Vladimir Putin", "the Kremlin", "Dmitry Orlov"):
        assert "Russia" in entity(graph, name).affiliations, name
    assert "the Kremlin" in entity(graph, "Dmitry Orlov").affiliations


def test_spellings_of_a_country_are_one_entity() -> None:
    graph = extract(make_article("The U.S. said no. The United States said yes."))
    country = entity(graph, "the United States")
    assert country.type is EntityType.PLACE
    assert len(country.mentions) == 2
    assert "U.S." in country.aliases


def test_names_are_unique_and_every_source_is_one() -> None:
    text = (
        "Ada Lund said that it was late. A clerk said that it was early. Critics said nothing was clear. "
        "Ada Lund and Peter Holm said they were tired."
    )
    graph = extract(make_article(text))
    names = [entity.name for entity in graph.entities]
    assert len(names) == len(set(names))
    assert {attribution.source_entity for attribution in graph.attributions} <= set(names)
    assert len(graph.attributions) == 4


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        (
            "Ada Lund is here.\n\nLUND: The bridge is late.\n\nBERG: It is not.\n\nLUND: So it is.\n\nBERG: No.",
            "Ada Lund",
            SourceType.PERSON,
        ),
        (
            "Ada Lund is here.\n\nADA LUND: The bridge is late.\n\nBERG: It is not.\n\nLUND: So it is.\n\nBERG: No.",
            "Ada Lund",
            SourceType.PERSON,
        ),
        (
            "Peter Holm is here.\n\nHOLM: The bridge is late.\n\nBERG: It is not.\n\nLUND: So it is.\n\nBERG: No.",
            "Peter Holm",
            SourceType.PERSON,
        ),
        ("@harbourwatch said that it was late.", "@harbourwatch", SourceType.SOCIAL_MEDIA),
        ("“It is late,” @vell_ferries wrote.", "@vell_ferries", SourceType.SOCIAL_MEDIA),
        ("It is late, according to @bridge2026.", "@bridge2026", SourceType.SOCIAL_MEDIA),
    ],
)
def test_names_in_capitals_and_handles(text: str, name: str, sort: SourceType) -> None:
    attribution = extract(make_article(text)).attributions[0]
    assert (attribution.source_entity, attribution.source_type) == (name, sort)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ada Lund is here.\n\nHOLM: The bridge is late.\n\nBERG: It is not.\n\nLUND: So it is.\n\nBERG: No.",
            "Ada Lund",
        ),
        ("Ada Nato spoke. NATO said that the bridge was late.", "Ada Nato"),
        ("Ada Us spoke. The US said that the bridge was late.", "Ada Us"),
    ],
)
def test_other_words_in_capitals_are_nobody_named_before(text: str, name: str) -> None:
    assert extract(make_article(text)).attributions[0].source_entity != name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ada Lund met Ben Tull. The mayor said that it was late.", "Ada Lund"),
        ("Spokeswoman Ada Lund came with Ben Tull. The spokeswoman said that it was late.", "Ada Lund"),
        ("The spokesman Ben Tull came. The spokesman said that it was late.", "Ben Tull"),
        ("The Velmar Foundation met. The foundation said that it was late.", "the Velmar Foundation"),
    ],
)
def test_who_was_called_so_before(text: str, name: str) -> None:
    assert sources(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ada Lund met Ben Tull. The former mayor said that it was late.", "Ada Lund"),
        ("Mayor Ada Lund met Mayor Ben Tull. The mayor said that it was late.", "Ada Lund"),
        ("Mayor Ada Lund met Mayor Ben Tull. The mayor said that it was late.", "Ben Tull"),
        ("The Velmar Foundation met. Another foundation said that it was late.", "the Velmar Foundation"),
        ("Ada Lund, a clerk, came. A clerk said that it was late.", "Ada Lund"),
    ],
)
def test_who_may_be_another(text: str, name: str) -> None:
    assert sources(text)[-1] != name


@pytest.mark.parametrize(
    ("text", "name", "spoken_for"),
    [
        (
            "Russia accused the firm of theft. A Kremlin aide said that it was late.",
            "A Kremlin aide",
            ("Kremlin", "Russia"),
        ),
        (
            "A Velmar Ferry Union aide said that it was late. Ada Lund joined the Velmar Ferry Union.",
            "A Velmar Ferry Union aide",
            ("the Velmar Ferry Union",),
        ),
        ("An aide said that it was late. Ada Lund joined the Velmar Ferry Union.", "An aide", ()),
    ],
)
def test_a_nameless_source_may_speak_for_whom_its_description_names(
    text: str, name: str, spoken_for: tuple[str, ...]
) -> None:
    entities = extract(make_article(text)).entities
    assert [entity.affiliations for entity in entities if entity.name == name] == [spoken_for]
