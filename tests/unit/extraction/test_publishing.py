"""The outlet that an article came out in, by its own dateline or byline; who speaks for an outlet, and who does not."""

import pytest

from quizapp.extraction import extract
from quizapp.extraction.publishing import published_in
from quizapp.model.article import make_article
from quizapp.model.attribution import SourceType


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("BERLIN (Reuters) — The minister said that it was late.", "Reuters"),
        ("BERLIN, March 3 (AP) - The minister said that it was late.", "AP"),
        ("(AFP) – The minister said that it was late.", "AFP"),
        ("Bridge closed\n\nBy Ada Lund, Harbour Gazette\n\nThe bridge is closed.", "Harbour Gazette"),
        ("By Ada Lund, Harbour Clerk\n\nThe bridge is closed.", ""),
        ("By Ada Lund, mayor\n\nThe bridge is closed.", ""),
        ("BERLIN (Velmar) — The minister said that it was late.", ""),
        ("The minister said (Reuters) that it was late.", ""),
        ("BERLIN (Reuters) — It is late.\n\nPARIS (AFP) — It is early.", ""),
        ("", ""),
    ],
)
def test_published_in(text: str, outlet: str) -> None:
    assert published_in(text) == outlet


def test_the_outlet_of_a_dateline_is_the_articles_own() -> None:
    graph = extract(make_article("BERLIN (Reuters) — The minister told Reuters that it was late."))
    assert [(outlet.name, outlet.own) for outlet in graph.outlets] == [("Reuters", True)]


def test_what_the_article_is_known_to_have_come_out_in_goes_first() -> None:
    article = make_article("BERLIN (Reuters) — The minister said that it was late.", outlet="Harbour Gazette")
    assert [outlet.name for outlet in extract(article).outlets if outlet.own] == ["Harbour Gazette"]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("It is unsafe, according to Nora Lind of the Bergen Ledger.", "the Bergen Ledger"),
        ("It is unsafe, according to Nora Lind of the Bergen Council.", None),
        ("It is unsafe, the minister said in remarks carried by Tass.", "Tass"),
        ("It is unsafe, the minister said in remarks carried by voters.", None),
        ("The minister told Tass that it was unsafe.", "Tass"),
        ("The club's website said that the match was off.", None),
        ("The newspaper's website said that the match was off.", "The newspaper's website"),
    ],
)
def test_cited(text: str, outlet: str | None) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert (attribution.outlet.name if attribution.outlet else None) == outlet


def test_whoever_is_of_an_outlet_is_a_person() -> None:
    graph = extract(make_article("It is unsafe, according to Nora Lind of the Bergen Ledger."))
    assert graph.attributions[0].source_type is SourceType.PERSON
    assert [outlet.name for outlet in graph.outlets] == ["the Bergen Ledger"]


def test_she_may_be_the_one_named_behind_a_description() -> None:
    text = "A former nurse, Karin Dahl, said that it was hidden. “I saw the drawer,” she said."
    assert extract(make_article(text)).attributions[-1].confidence.value == "high"
