"""Nouns as cues: whose claim it is, and where what is claimed ends."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Claims by residents that the dam leaked were dismissed.",
            ("residents", "Claims", "that the dam leaked"),
            id="the main verb goes on from the clause",
        ),
        pytest.param(
            "The allegation by the harbour union that officials took bribes shook the town.",
            ("the harbour union", "allegation", "that officials took bribes"),
            id="by, and a main verb",
        ),
        pytest.param(
            "Duarte’s claim that the dam leaked and cracked was dismissed as nonsense.",
            ("Duarte", "claim", "that the dam leaked and cracked"),
            id="two verbs joined",
        ),
        pytest.param(
            "The claim, first made by Peter Holm in May, that the dam leaked is false.",
            ("Peter Holm", "claim", "that the dam leaked"),
            id="made before",
        ),
        pytest.param(
            "The charge that it was late, levelled by Ada Lund, is false.",
            ("Ada Lund", "charge", "that it was late"),
            id="made afterwards",
        ),
        pytest.param(
            "The claim that the dam leaked, made by the union, is false.",
            ("the union", "claim", "that the dam leaked"),
            id="made afterwards by a union",
        ),
        pytest.param(
            "The accusation that officials took bribes, first raised by Rosa Wind, shook the town.",
            ("Rosa Wind", "accusation", "that officials took bribes"),
            id="raised afterwards",
        ),
        pytest.param(
            "A warning from the mayor that the dam leaked went unheard.",
            ("the mayor", "warning", "that the dam leaked"),
            id="from a role",
        ),
        pytest.param(
            "The complaint from Peter Holm that nobody listened was heard.",
            ("Peter Holm", "complaint", "that nobody listened"),
            id="from a full name",
        ),
        pytest.param(
            "The suggestion from Duarte that the mayor lied caused an uproar.",
            ("Duarte", "suggestion", "that the mayor lied"),
            id="from",
        ),
    ],
)
def test_a_noun_with_its_claim(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Duarte’s claim that nobody knew stood for years.", "that nobody knew"),
        ("Claims that the town said it was safe were false.", "that the town said it was safe"),
        (
            "The union’s claim that the mayor has taken money has divided the town.",
            "that the mayor has taken money",
        ),
    ],
)
def test_a_clause_keeps_its_own_verbs(text: str, content: str) -> None:
    assert content in [what for _, _, what in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The claims from May that the dam leaked are false.",
        "The claim that the dam leaked, true or not, shook the town.",
        "The claim from nowhere that the dam leaked shook the town.",
    ],
)
def test_nobody_is_taken_for_who_claims(text: str) -> None:
    assert [source for source, cue, _ in found(text) if cue.startswith("claim")] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor rejected Duarte’s claim that the dam leaked.",
        "The mayor denied Duarte’s allegation that the dam leaked.",
        "Duarte’s claim that the dam leaked was rejected by the mayor.",
    ],
)
def test_a_claim_that_is_denied_is_told_too(text: str) -> None:
    attributions = extract(make_article(text)).attributions
    told = {
        (attribution.source.of(text), attribution.content[0].of(text))
        for attribution in attributions
        if attribution.source is not None
    }
    assert ("Duarte", "that the dam leaked") in told
    assert len(told) == 2
    assert {attribution.nested_in for attribution in attributions} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the firm had begun with Duarte’s claim that the dam leaked.",
        "The mayor said that Duarte’s claim that the dam leaked was old.",
        "The mayor said nobody had heard of the union’s claim that the dam leaked.",
    ],
)
def test_a_claim_within_another_tale_is_none_of_its_own(text: str) -> None:
    assert [cue for _, cue, _ in found(text)] == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "The union spoke out over allegations that the bridge was closed.",
        "Ada Lund responded to the claim that the bridge was closed.",
        "Ada Lund said in a statement that the bridge was closed.",
    ],
)
def test_a_noun_that_a_reporting_verb_is_about_is_nobodys_cue(text: str) -> None:
    assert not {"allegations", "claim", "statement"} & {cue for _, cue, _ in found(text)}
