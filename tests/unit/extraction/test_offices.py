"""Whom an office of several words, a country's leader or a description with a name behind it means."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, SourceType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Prime Minister Anna Berg met President Karl Horn. The prime minister said that it had failed.",
            "Anna Berg",
            id="a title of two words",
        ),
        pytest.param(
            "Prime Minister Anna Berg met Prime Minister Karl Horn. The prime minister said that it had failed.",
            None,
            id="two have it",
        ),
        pytest.param(
            "French President Emile Durand came. The French leader said that it had failed.",
            "Emile Durand",
            id="a country's leader",
        ),
        pytest.param(
            "A spokeswoman for Norsk Kraft, Ida Moen, said that it was safe.", "Ida Moen", id="named behind"
        ),
        pytest.param("A lawyer for Reed, Ann Cole, said that it was late.", "Ann Cole", id="for a person"),
        pytest.param(
            "A lawyer for the mayor, Ann Cole, said that it was late.",
            "A lawyer for the mayor",
            id="whose name?",
        ),
        pytest.param(
            "A lawyer for Reed, Ann Cole, and a clerk said that it was late.",
            "A lawyer for Reed",
            id="two speak",
        ),
        pytest.param(
            "It is old, said Kowal, whose father, Ivan Kowal, built it.", "Kowal", id="the name of a father"
        ),
        pytest.param(
            "Ivan Kowal built it. Kowal said that it was old.", "Ivan Kowal", id="the one who built it"
        ),
    ],
)
def test_source_entity(text: str, name: str | None) -> None:
    assert extract(make_article(text)).attributions[0].source_entity == name


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Anna Berg, head of the union, came. The union leader said that it was late.", Confidence.LOW),
        ("Mayor Anna Berg came. The German leader said that it was late.", Confidence.LOW),
        ("The union leader said that it was late.", Confidence.HIGH),
        ("Anna Berg came. The race director said that it was late.", Confidence.HIGH),
    ],
)
def test_what_may_be_somebody_named_is_no_certain_source(text: str, confidence: Confidence) -> None:
    assert extract(make_article(text)).attributions[-1].confidence is confidence


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The president's daughter, Anna Horn, said that it was sold.", SourceType.PERSON),
        ("Anna Horn, daughter of the president, said that it was sold.", SourceType.PERSON),
        ("Anna Horn, the president of Velmar, said that it was sold.", SourceType.OFFICIAL),
        ("Film director Karl Horn said that it was late.", SourceType.PERSON),
        ("Finance director Karl Horn said that it was late.", SourceType.OFFICIAL),
        ("The attorney general said that it was late.", SourceType.OFFICIAL),
        ("Nurse Karin Dahl said that it was late.", SourceType.PERSON),
        ("State television said that it was late.", SourceType.OUTLET),
    ],
)
def test_source_type(text: str, sort: SourceType) -> None:
    assert extract(make_article(text)).attributions[0].source_type is sort
