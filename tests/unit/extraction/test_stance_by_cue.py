"""Stance by the cue: for each stance three sentences that have it, and three with a like word that do not."""

from collections.abc import Mapping

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Modality, Polarity, Stance

HAVE = {
    Stance.ASSERTS: (
        "Ada Lund said that the ferry was late.",
        "The harbour office noted that the tide was high.",
        "According to Ada Lund, the ferry was late.",
    ),
    Stance.ACCUSES: (
        "Ada Lund accused Peter Holm of lying.",
        "The union alleged that Harbour Lines had hidden the report.",
        "The mayor blamed Peter Holm for the delay.",
    ),
    Stance.DENIES: (
        "Ada Lund denied that the ferry was late.",
        "The mayor rejected the claim that the bridge was unsafe.",
        "Peter Holm disputed the report.",
    ),
    Stance.DOUBTS: (
        "Ada Lund doubted that the ferry would come.",
        "The mayor cast doubt on the figures.",
        "Critics called into question the results of the test.",
    ),
    Stance.CONFIRMS: (
        "Ada Lund confirmed that the ferry was late.",
        "A second laboratory corroborated the finding.",
        "The mayor verified that the seal was broken.",
    ),
    Stance.CONCEDES: (
        "Ada Lund admitted that the ferry was late.",
        "The mayor acknowledged mistakes.",
        "Peter Holm pleaded guilty to fraud.",
    ),
    Stance.WARNS: (
        "Ada Lund warned that the ferry would be late.",
        "The mayor cautioned against swimming in the harbour.",
        "The union threatened to close the port.",
    ),
    Stance.PREDICTS: (
        "Ada Lund predicted that the ferry would be late.",
        "Forecasters predicted a storm.",
        "Economists forecast that prices would fall.",
    ),
    Stance.PROMISES: (
        "Ada Lund promised to repair the ferry.",
        "The mayor pledged that nobody would pay more.",
        "The owners vowed to appeal.",
    ),
    Stance.DEMANDS: (
        "Ada Lund demanded that the ferry sail.",
        "The union called for a vote.",
        "The mayor urged residents to leave.",
    ),
    Stance.QUESTIONS: (
        "Ada Lund asked whether the ferry was late.",
        "The mayor questioned the cost of the bridge.",
        "Residents wondered why the lights were off.",
    ),
    Stance.PRAISES: (
        "Ada Lund praised the nurses for their patience.",
        "The mayor commended the crew for its courage.",
        "The jury lauded the film.",
    ),
    Stance.CONDEMNS: (
        "Ada Lund condemned the raid.",
        "The mayor criticised the builders for the noise.",
        "Residents complained that the lights were off.",
    ),
}
LACK = {
    Stance.ASSERTS: (
        "Ada Lund denied that the ferry was late.",
        "Ada Lund asked the council to pay.",
        "“We condemn the raid,” Ada Lund said.",
    ),
    Stance.ACCUSES: (
        "The company blamed the delay on ice.",
        "Ada Lund blamed the weather.",
        "The shop charged two crowns for a map.",
    ),
    Stance.DENIES: (
        "Voters rejected the plan.",
        "The judge denied the motion.",
        "The school dismissed its pupils at noon.",
    ),
    Stance.DOUBTS: (
        "Ada Lund did not doubt the figures.",
        "The mayor called the crew into the room.",
        "No doubt the ferry was late, Ada Lund said.",
    ),
    Stance.CONFIRMS: (
        "Ada Lund refused to confirm that the ferry was late.",
        "The senate confirmed the judge.",
        "If the mayor confirms the report, the bridge will close.",
    ),
    Stance.CONCEDES: (
        "Ada Lund pleaded not guilty to the charges.",
        "The stadium admitted 400 people.",
        "The mayor did not admit that she was wrong.",
    ),
    Stance.WARNS: (
        "Rain threatened the harvest.",
        "Nobody warned the crew that the ferry was late.",
        "Ada Lund said that the warning lights were off.",
    ),
    Stance.PREDICTS: (
        "Nobody predicted the storm.",
        "The storm came as forecast.",
        "Ada Lund said that the ferry would be late.",
    ),
    Stance.PROMISES: (
        "The mayor did not promise to pay.",
        "It was a promising start.",
        "Ada Lund said that the promised land was far away.",
    ),
    Stance.DEMANDS: (
        "The work demands patience.",
        "Ada Lund called on her aunt.",
        "Nobody demanded that the ferry sail.",
    ),
    Stance.QUESTIONS: (
        "Police questioned the driver for two hours.",
        "Ada Lund asked the council to pay.",
        "No one asked whether the ferry was late.",
    ),
    Stance.PRAISES: (
        "Ada Lund did not praise the nurses.",
        "The crew hailed a taxi.",
        "Nobody praised the film.",
    ),
    Stance.CONDEMNS: (
        "The council condemned the old house.",
        "Ada Lund did not criticise the builders.",
        "She slammed the door.",
    ),
}


def stances(text: str) -> set[Stance]:
    """Return the stances of what the article says was said."""
    return {
        attribution.stance
        for attribution in extract(make_article(text)).attributions
        if attribution.polarity is Polarity.AFFIRMED and attribution.modality is Modality.STATED
    }


def cases(table: Mapping[Stance, tuple[str, ...]]) -> list[tuple[Stance, str]]:
    return [(stance, text) for stance, texts in table.items() for text in texts]


def test_every_stance_is_tried() -> None:
    for table in (HAVE, LACK):
        assert set(table) == set(Stance)
        assert all(len(texts) >= 3 for texts in table.values())


@pytest.mark.parametrize(("stance", "text"), cases(HAVE))
def test_the_cue_gives_the_stance(stance: Stance, text: str) -> None:
    assert stances(text) == {stance}


@pytest.mark.parametrize(("stance", "text"), cases(LACK))
def test_a_like_word_does_not(stance: Stance, text: str) -> None:
    assert stance not in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund asked the council to pay.",
        "The mayor told residents to leave.",
        "The judge asked Peter Holm to be quiet.",
    ],
)
def test_to_ask_somebody_to_do_something_is_a_demand(text: str) -> None:
    assert stances(text) == {Stance.DEMANDS}
