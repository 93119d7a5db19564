"""Constructions by which denials, doubts and demands stand in a sentence, and what only looks like them."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Stance
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The charge was denied by the minister.",
            ("the minister", "was denied", "The charge"),
            id="passive",
        ),
        pytest.param(
            "Claims of fraud have been rejected by both parties.",
            ("both parties", "have been rejected", "Claims of fraud"),
            id="passive, perfect",
        ),
        pytest.param(
            "The rumours were dismissed as gossip by the owner.",
            ("the owner", "were dismissed", "The rumours | as gossip"),
            id="passive with a judgement",
        ),
        pytest.param(
            "The plan was condemned by the union.",
            ("the union", "was condemned", "The plan"),
            id="passive of blame",
        ),
        pytest.param(
            "He was fired, a claim that the office strongly disputes.",
            ("the office", "disputes", "a claim"),
            id="relative",
        ),
        pytest.param(
            "The bridge was unsafe, an allegation that Ada Lund has always rejected.",
            ("Ada Lund", "has always rejected", "an allegation"),
            id="relative, apposed",
        ),
        pytest.param(
            "She left early, a story which her brother denies.",
            ("her brother", "denies", "a story"),
            id="relative with which",
        ),
        pytest.param(
            "The company issued a denial of the charges.",
            ("The company", "issued a denial", "the charges"),
            id="noun, issued",
        ),
        pytest.param(
            "The mayor’s denial that he knew of the contract surprised the council.",
            ("The mayor", "denial", "that he knew of the contract"),
            id="noun with a possessive",
        ),
        pytest.param(
            "A denial from the palace that the king was ill came at noon.",
            ("the palace", "denial", "that the king was ill"),
            id="noun with from",
        ),
        pytest.param(
            "Leaders rejected as absurd the suggestion that they had paid the crowd.",
            ("Leaders", "rejected", "as absurd the suggestion that they had paid the crowd"),
            id="judged first",
        ),
        pytest.param(
            "The board dismissed as false the report that it had known.",
            ("The board", "dismissed", "as false the report that it had known"),
            id="judged first, as false",
        ),
        pytest.param(
            "Critics expressed doubts that the plan would work.",
            ("Critics", "expressed doubts", "that the plan would work"),
            id="clause of a noun",
        ),
        pytest.param(
            "The coach voiced doubt whether the team would win.",
            ("The coach", "voiced doubt", "whether the team would win"),
            id="clause of a noun, whether",
        ),
        pytest.param(
            "The union called on the council to pay.",
            ("The union", "called on", "the council to pay"),
            id="bidden",
        ),
        pytest.param(
            "The mayor called the figures into question.",
            ("The mayor", "called", "the figures into question"),
            id="called into question",
        ),
        pytest.param(
            "The board rejected both objections, ruled that they came late and left.",
            ("The board", "rejected", "both objections"),
            id="object before a comma",
        ),
        pytest.param(
            "Ada Lund pleaded not guilty to the charges.",
            ("Ada Lund", "pleaded not guilty", "the charges"),
            id="plea",
        ),
    ],
)
def test_construction(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The charge was denied.", id="passive without who denied"),
        pytest.param("The road was closed by the mayor.", id="passive of no saying"),
        pytest.param("Ada Lund was rejected by the army as too short.", id="passive of another sense"),
        pytest.param("He was late, a habit that the office hates.", id="relative of no saying"),
        pytest.param("It was a claim that surprised the office.", id="relative whose subject is the claim"),
        pytest.param("She wore a coat that her brother denied her.", id="relative of a thing"),
        pytest.param("The site was down after a denial of service.", id="denial of a thing"),
        pytest.param("The denial was short.", id="denial of nothing told"),
        pytest.param("The town is in denial.", id="in denial"),
        pytest.param("The plan was as good as the last.", id="as without a judgement"),
        pytest.param("Doubts grew that the plan would work.", id="doubts of nobody"),
        pytest.param("Ada Lund called on her aunt.", id="a visit"),
        pytest.param("The mayor called the crew into the room.", id="into a room"),
    ],
)
def test_nobody_denies_or_doubts(text: str) -> None:
    told = {attribution.stance for attribution in extract(make_article(text)).attributions}
    assert not told & {Stance.DENIES, Stance.DOUBTS, Stance.DEMANDS}
