"""Which outlet carries an attribution, known to a list or not."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import SourceType


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


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(
            "“It is late,” Ada Lund told Kvitfjell Nytt.", "Kvitfjell Nytt", id="a foreign word for news"
        ),
        pytest.param(
            "Ada Lund told Kvitfjell Nytt that it was late.", "Kvitfjell Nytt", id="without quotation"
        ),
        pytest.param("“It is late,” Ada Lund told Dagbladet.", "Dagbladet", id="a foreign ending"),
        pytest.param("“It is late,” Ada Lund told the Post.", "the Post", id="the last word alone"),
        pytest.param("“It is late,” Ada Lund told the newspaper Ritz.", "Ritz", id="called a newspaper"),
        pytest.param(
            "“It is late,” Ada Lund told Norwegian broadcaster NRK.", "NRK", id="called a broadcaster"
        ),
        pytest.param("“It is late,” Ada Lund told the news site Velmar.", "Velmar", id="called a news site"),
        pytest.param(
            "“It is late,” Ada Lund told Peter Holm of the Harbour Gazette.", "the Harbour Gazette", id="of"
        ),
        pytest.param(
            "“It is late,” Ada Lund wrote in the Harbour Gazette.", "the Harbour Gazette", id="wrote in"
        ),
        pytest.param(
            "“It is late,” Ada Lund said on the Harbour Talk podcast.", "Harbour Talk", id="podcast"
        ),
        pytest.param("“It is late,” Ada Lund said on CNN.", "CNN", id="said on"),
        pytest.param("“It is late,” Ada Lund wrote on the Telegram channel Baza.", "Baza", id="posted on"),
        pytest.param(
            "The bridge is closed, according to the Ferry Gazette.", "the Ferry Gazette", id="according to"
        ),
        pytest.param(
            "The bridge is closed, as first reported by Velmar Online.", "Velmar Online", id="reported by"
        ),
        pytest.param(
            "“It is late,” Ada Lund said in an interview with Peter Holm.", None, id="a person's interview"
        ),
        pytest.param("Ada Lund told Congress that it was late.", None, id="told Congress"),
        pytest.param("“It is late,” Ada Lund told the Senate Ferry Panel.", None, id="told a panel"),
        pytest.param("“It is late,” Ada Lund told the council.", None, id="told the council"),
        pytest.param("“It is late,” Ada Lund told Harbour Lines.", None, id="told a firm"),
        pytest.param("“It is late,” Ada Lund told NATO.", None, id="told an alliance"),
        pytest.param("“It is late,” Ada Lund told Oslo.", None, id="told a government"),
        pytest.param("“It is late,” Ada Lund told Maria Lund.", None, id="told a relative"),
        pytest.param("“It is late,” Ada Lund told Kern.", None, id="told a surname"),
        pytest.param("“It is late,” Ada Lund told the agency Norwave.", None, id="an agency of any sort"),
        pytest.param("“It is late,” Ada Lund told the Post Office.", None, id="the word in a longer name"),
        pytest.param("“It is late,” Ada Lund told this newspaper.", None, id="whose newspaper"),
        pytest.param("Ada Lund left the Post. She said that it was cold.", None, id="a post"),
    ],
)
def test_outlet_in_no_list(text: str, outlet: str | None) -> None:
    attribution = extract(make_article(text)).attributions[-1]
    assert (attribution.outlet.name if attribution.outlet else None) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” Ada Lund told this newspaper.",
        "“It is late,” Ada Lund told the Gazette.",
        "“It is late,” Ada Lund told The Harbour Gazette.",
        "“It is early,” Ada Lund told The Harbour Gazette. “It is late,” she told the Gazette.",
        "It is late, three people familiar with the talks told the Gazette.",
    ],
)
def test_the_articles_own_outlet_by_whatever_name(text: str) -> None:
    graph = extract(make_article(text, outlet="The Harbour Gazette"))
    cited = graph.attributions[-1].outlet
    assert cited is not None
    assert cited.name == "The Harbour Gazette"
    assert [(outlet.name, outlet.own) for outlet in graph.outlets] == [("The Harbour Gazette", True)]


def test_an_own_outlet_that_no_list_has() -> None:
    graph = extract(make_article("“It is late,” Ada Lund told Quern.", outlet="Quern"))
    assert graph.attributions[0].outlet is not None
    assert [(outlet.name, outlet.own) for outlet in graph.outlets] == [("Quern", True)]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” Ada Lund told the Dallas Gazette. “Very late,” she told the Gazette.",
        "“It is late,” Ada Lund told the Tribune.",
        "“It is late,” Ada Lund told the harbour.",
    ],
)
def test_another_outlet_is_not_the_articles_own(text: str) -> None:
    graph = extract(make_article(text, outlet="The Harbour Gazette"))
    assert all(a.outlet is None or a.outlet.name != "The Harbour Gazette" for a in graph.attributions)


def test_whoever_an_outlet_cites_stands_behind_its_report() -> None:
    text = "The bridge will close, the Gazette reported, citing three people familiar with the talks."
    report, people = extract(make_article(text)).attributions
    assert (report.source_type, people.source_type) == (SourceType.OUTLET, SourceType.ANONYMOUS)
    assert people.nested_in == report.id
    assert people.outlet is not None
    assert people.outlet.name == "the Gazette"


@pytest.mark.parametrize(
    ("after", "is_outlet"),
    [
        ("", True),
        (" Coast Watch reported that it was old.", True),
        (" The town praised Coast Watch.", False),
    ],
)
def test_who_is_only_told_and_only_reports_is_an_outlet(after: str, is_outlet: bool) -> None:
    text = f"“It is late,” Ada Lund told Coast Watch on Monday.{after}"
    outlets = {outlet.name for outlet in extract(make_article(text)).outlets}
    assert ("Coast Watch" in outlets) is is_outlet
