"""Which outlet carries an attribution, known to a list or not."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param("“It is late,” Ada Lund said, per Barron’s.", "Barron’s", id="per a listed one"),
        pytest.param("“It is late,” Ada Lund said, per Brindlewood.", "Brindlewood", id="per an unknown one"),
        pytest.param(
            "“It is late,” Ada Lund said, per The Warsaw Lantern.",
            "The Warsaw Lantern",
            id="named for a place",
        ),
        pytest.param(
            "“It is late,” Ada Lund said, per the Warsaw Bugle.", "the Warsaw Bugle", id="unknown, of a place"
        ),
        pytest.param("“It is late,” Ada Lund said, per Warsaw.", None, id="per a place"),
        pytest.param("“It is late,” Ada Lund said, per the statement.", None, id="per a document"),
        pytest.param("“It is late,” Ada Lund told the Harbour Gazette.", "the Harbour Gazette", id="told"),
        pytest.param("“It is late,” Ada Lund told reporters.", None, id="told an audience"),
        pytest.param("“It is late,” Ada Lund told Peter Holm.", None, id="told a person"),
        pytest.param(
            "“It is late,” Ada Lund said in an interview with Reuters.", "Reuters", id="interview with"
        ),
        pytest.param("Reuters reported that it was late.", "Reuters", id="the source itself"),
        pytest.param("It is late, as Reuters first reported.", "Reuters", id="as it reported"),
        pytest.param(
            "“It is late,” Ada Lund said, the Evening Post reported.", "the Evening Post", id="tag upon tag"
        ),
        pytest.param(
            "Cold Morning, citing two people, reported that it was late.", "Cold Morning", id="citing"
        ),
        pytest.param(
            "“It is late,” Ada Lund told The Runner’s Almanac.",
            "The Runner’s Almanac",
            id="with a possessive",
        ),
        pytest.param("“It is late,” Ada Lund told Fox 35.", "Fox 35", id="with its number"),
        pytest.param(
            "Cold Morning, citing two people, reported that it was late. “It is,” Ada Lund told Cold Morning.",
            "Cold Morning",
            id="known from where it reported",
        ),
        pytest.param("Ada Lund said that it was late.", None, id="none"),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    attribution = extract(make_article(text)).attributions[-1]
    assert (attribution.outlet.name if attribution.outlet else None) == outlet


def test_a_tag_upon_a_tag_is_one_attribution_to_who_spoke() -> None:
    text = "“It is late,” Ada Lund said, the Evening Post reported."
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_entity == "Ada Lund"
    assert attribution.nested_in is None


def test_a_channel_on_which_something_was_posted_is_an_outlet() -> None:
    graph = extract(
        make_article("Pictures of the fire, posted on the Telegram channel Lantern, show a bridge.")
    )
    (attribution,) = graph.attributions
    assert attribution.source_entity == "Lantern"
    assert [outlet.name for outlet in graph.outlets] == ["Lantern"]


def test_the_articles_own_outlet_is_marked() -> None:
    text = "The bridge is closed, as the Harbour Gazette reported. “It is late,” Ada Lund told Reuters."
    graph = extract(make_article(text, outlet="The Harbour Gazette"))
    assert {outlet.name: outlet.own for outlet in graph.outlets} == {
        "The Harbour Gazette": True,
        "Reuters": False,
    }


def test_every_cited_outlet_is_listed_under_the_same_name() -> None:
    text = "“It is late,” Ada Lund told The Harbour Gazette. “Very late,” she told the Gazette, per Reuters."
    graph = extract(make_article(text))
    listed = {outlet.name for outlet in graph.outlets}
    assert {a.outlet.name for a in graph.attributions if a.outlet} <= listed


def test_spaces_of_other_kinds_part_words_as_common_ones_do() -> None:
    text = "Peter Holm\u00a0told the\u202fHarbour\u00a0Gazette he was\u00a0“not quite there yet” on the\u2009bridge."
    graph = extract(make_article(text))
    (attribution,) = graph.attributions
    assert attribution.content[0].of(text) == "he was\u00a0“not quite there yet” on the\u2009bridge"
    assert [outlet.name for outlet in graph.outlets] == ["the Harbour Gazette"]
