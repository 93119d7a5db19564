"""Links: what a denial or a doubt answers, and what stands near it and is not answered."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Stance


def links(text: str) -> list[tuple[int, ...]]:
    """Return what each attribution answers, by places in the list of attributions."""
    attributions = extract(make_article(text)).attributions
    places = {attribution.id: place for place, attribution in enumerate(attributions)}
    return [tuple(places[claim] for claim in attribution.responds_to) for attribution in attributions]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        pytest.param(
            "Norland accused Sudmark of shelling the port.\nSudmark denied shelling the port.",
            (0,),
            id="denial of the same deed",
        ),
        pytest.param(
            "Norland said that its army had taken the town.\nAda Lund cast doubt on the claim.",
            (0,),
            id="the claim just told",
        ),
        pytest.param(
            "The union said that the bridge was unsafe.\nThe mayor praised the nurses.\n"
            "Ada Lund cast doubt on the union’s claim.",
            (0,),
            id="the claim of somebody named",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port at Vell. Norland said that forty shells had hit the port at "
            "Vell. Norland said that its harvest was good.\nAda Lund cast doubt on Norland’s claims.",
            (0, 1),
            id="claims about the same event",
        ),
        pytest.param(
            "Ada Lund accused Peter Holm of lying.\nPeter Holm said that he had never lied.",
            (0,),
            id="words that deny a charge",
        ),
        pytest.param(
            "The union accused Harbour Lines of hiding the report.\nThe accusation was denied by Harbour Lines.",
            (0,),
            id="passive",
        ),
        pytest.param(
            "The union accused Harbour Lines of hiding the report.\n"
            "Harbour Lines issued a denial of the accusation.",
            (0,),
            id="noun of denial",
        ),
        pytest.param(
            "Norland said that it had sunk two ships off Vell.\n"
            "Sudmark denied that Norland had sunk two ships off Vell.",
            (0,),
            id="denial of a plain claim that names the claimant",
        ),
    ],
)
def test_what_is_answered(text: str, answered: tuple[int, ...]) -> None:
    assert links(text)[-1] == answered


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Norland said that its army had taken the town. Sudmark said that the war was over.\n"
            "Ada Lund cast doubt on the claim.",
            id="one of two claims",
        ),
        pytest.param(
            "Norland said that its army had taken the town.\nIt rained. It snowed. It was cold. It was dark.\n"
            "Ada Lund cast doubt on the claim.",
            id="a claim far away",
        ),
        pytest.param(
            "Ada Lund said that the ferry was late.\nAda Lund cast doubt on the claim.",
            id="a claim of its own",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port.\nAda Lund denied that she was leaving the theatre.",
            id="nearness alone",
        ),
        pytest.param(
            "The union said that the bridge was unsafe. The union said that the tunnel was wet.\n"
            "Ada Lund cast doubt on the union’s claim.",
            id="one of two claims of somebody named",
        ),
        pytest.param(
            "Sudmark denied shelling the port.\nNorland accused Sudmark of shelling the port.",
            id="a charge that comes later",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port.\nSudmark said that its harvest was good.",
            id="an answer that denies nothing",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port.\nAda Lund said that she had never shelled peas.",
            id="somebody who was not accused",
        ),
    ],
)
def test_what_is_not_answered(text: str) -> None:
    assert links(text)[-1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norland accused Sudmark of shelling the port. “We did not shell the port,” Ada Lund said.",
        "The union accused the firm of poisoning the river.\n“We never poisoned the river,” Peter Holm said.",
        "Norland accused Sudmark of attacking the palace.\n“We don’t attack the palace,” Ada Lund told reporters.",
    ],
)
def test_who_disowns_the_deed_of_a_charge_just_told_denies_it(text: str) -> None:
    charge, denial = extract(make_article(text)).attributions
    assert denial.stance is Stance.DENIES
    assert denial.responds_to == (charge.id,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Norland accused Sudmark of shelling the port. “We did not shell the farm,” Ada Lund said.",
            id="another deed",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port. “We did not shell the port,” Norland said.",
            id="the accuser",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port. “We never shell the port without warning,” Ada Lund said.",
            id="with a condition",
        ),
        pytest.param(
            "The union accused the mayor of hiding the report. “I did not hide the report,” Ada Lund said.",
            id="one who may be anybody",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port. “They did not see the port,” Ada Lund said.",
            id="others",
        ),
        pytest.param(
            "Norland accused Sudmark of shelling the port. It rained. It snowed. It was cold. "
            "“We did not shell the port,” Ada Lund said.",
            id="far from the charge",
        ),
    ],
)
def test_who_disowns_something_else_answers_no_charge(text: str) -> None:
    denial = extract(make_article(text)).attributions[-1]
    assert denial.stance is Stance.ASSERTS
    assert denial.responds_to == ()


def test_the_next_denial_of_the_same_source_answers_what_the_one_before_did() -> None:
    text = (
        "The union accused Ada Lund of selling the bridge. Ada Lund denied the charge. "
        "Ada Lund denied that she had owned a boat."
    )
    charge, denial, further = extract(make_article(text)).attributions
    assert denial.responds_to == further.responds_to == (charge.id,)


def test_the_denial_of_another_source_is_linked_by_itself() -> None:
    text = (
        "The union accused Ada Lund of selling the bridge. Ada Lund denied the charge. "
        "Peter Holm denied that he had owned a boat."
    )
    charge, denial, other = extract(make_article(text)).attributions
    assert (denial.responds_to, other.responds_to) == ((charge.id,), ())
