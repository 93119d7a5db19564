"""Which claim an answer means that tells it, that puts it into words of its own, or that another tells of."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, Stance


def answers(text: str) -> list[tuple[str, list[str]]]:
    """Return (stance, cues of what it responds to) of each denial and doubt."""
    found = extract(make_article(text)).attributions
    cues = {a.id: a.cue.of(text) if a.cue else "" for a in found}

    def answer(attribution: Attribution) -> tuple[str, list[str]]:
        return attribution.stance.value, [cues[other] for other in attribution.responds_to]

    return [answer(a) for a in found if a.stance in {Stance.DENIES, Stance.DOUBTS}]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        pytest.param(
            "Brandt rejected claims by the union that the firm had hidden the accidents.",
            ["claims"],
            id="told in the answer",
        ),
        pytest.param(
            "The allegation by Reed that Horn had stolen the funds was rejected by Horn.",
            ["allegation"],
            id="told before the passive",
        ),
        pytest.param(
            "The union claimed that the plant was unsafe. "
            "The claim that the plant was unsafe was disputed by the company.",
            ["claimed"],
            id="told again",
        ),
        pytest.param(
            "The union claimed that the plant was unsafe. "
            "The claim that the firm had closed was disputed by the company.",
            [],
            id="another claim",
        ),
        pytest.param(
            "Anna Berg accused Peter Horn of taking bribes. Horn said that he had never taken a cent.",
            ["accused"],
            id="the same deed",
        ),
        pytest.param(
            "Reed claimed that the mayor had lied. The mayor called the claim absurd.",
            ["claimed"],
            id="called absurd",
        ),
        pytest.param(
            "Berg said that Horn had lied and that Horn denied it.", [], id="told by who is answered"
        ),
    ],
)
def test_what_is_answered(text: str, answered: list[str]) -> None:
    (answer,) = answers(text)
    assert answer[1] == answered


def test_another_deed_is_not_denied() -> None:
    text = "Anna Berg accused Peter Horn of taking bribes. Horn said that he had never met her."
    assert answers(text) == []


def test_an_absurd_report_is_not_denied() -> None:
    assert answers("Reed released a report on Monday. The mayor called the report absurd.") == []
