"""Acts, questions and words that lean on others wait for a person; what somebody said does not."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund condemned the plan.", "condemned", id="a plan condemned"),
        pytest.param("Ada Lund denounced the stance of the council.", "denounced", id="a stance denounced"),
        pytest.param("Ada Lund applauded the ruling on the ferry.", "applauded", id="a ruling applauded"),
        pytest.param("Some drivers are questioning whether it is late.", "are questioning", id="questioning"),
        pytest.param("Ada Lund wondered whether the bridge was safe.", "wondered", id="wondered"),
        pytest.param("Ada Lund asked Peter Holm why the bridge was closed.", "asked", id="asked why"),
        pytest.param("The police charged Peter Holm with theft of a boat.", "charged", id="police"),
        pytest.param(
            "Prosecutors have charged the driver with hiding a map.", "have charged", id="prosecutors"
        ),
        pytest.param("A court charged Ada Lund with selling the ferry.", "charged", id="a court"),
        pytest.param("That’s according to Ada Lund.", "according to", id="a pronoun and its verb"),
        pytest.param("Ada Lund said that it is.", "said", id="it is"),
        pytest.param("“He did,” Ada Lund said.", "said", id="he did"),
        pytest.param("Ada Lund said that he did not.", "said", id="he did not"),
        pytest.param(
            "“It is late at the quay,” Ada Lund recalled Peter Holm telling her.", "recalled", id="recalled"
        ),
        pytest.param("So are the other ferries, Ada Lund said.", "said", id="so are"),
        pytest.param("So is the new bridge, said Ada Lund.", "said", id="so is"),
        pytest.param("Nor is the bridge open, Ada Lund said.", "said", id="nor is"),
        pytest.param("Ada Lund fears that the bridge will fall.", "fears", id="feared, not said"),
        pytest.param("The clerks left early, fearing that the bridge would fall.", "fearing", id="fearing"),
        pytest.param("Ada Lund feared the ferry would be late.", "feared", id="feared"),
        pytest.param("Ada Lund repudiated decades of support for the ferry.", "repudiated", id="support"),
        pytest.param("Ada Lund has repudiated the policy of the town.", "has repudiated", id="a policy"),
        pytest.param("Ada Lund repudiated the party.", "repudiated", id="a party"),
        pytest.param(
            "Judge Ada Lund, in her dissent, said just because the fault was not plain did not mean it was not there.",
            "said",
            id="just because",
        ),
    ],
)
def test_nothing_told(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund condemned the council for closing the bridge.", "condemned", id="for what"),
        pytest.param("Ada Lund praised the ferry as “a gift to the town.”", "praised", id="as what"),
        pytest.param("Ada Lund denounced the “cruel trick” of the council.", "denounced", id="in her words"),
        pytest.param("Ada Lund denied any part in the sale.", "denied", id="a denial"),
        pytest.param("Ada Lund cast doubt on the figures.", "cast doubt", id="a doubt"),
        pytest.param("Ada Lund accused the police of hiding a map.", "accused", id="an accusation"),
        pytest.param("“Why is it late?” Ada Lund asked.", "asked", id="a question in her words"),
        pytest.param("Ada Lund doubted that the bridge was safe.", "doubted", id="doubted"),
        pytest.param("Ada Lund said that she wondered whether it was late.", "said", id="said she wondered"),
        pytest.param("The union charged the firm with hiding a map.", "charged", id="a union"),
        pytest.param("Ada Lund charged that the police were late.", "charged", id="charged that"),
        pytest.param("The police accused Peter Holm of theft.", "accused", id="the police accuse"),
        pytest.param("Ada Lund said that he was joking.", "said", id="three words"),
        pytest.param("“I would beat him,” Ada Lund said.", "said", id="a pronoun, its verb and an object"),
        pytest.param("Ada Lund said ferries rust.", "said", id="a noun and its verb"),
        pytest.param("Neither is in danger, according to Ada Lund.", "according to", id="neither of two"),
        pytest.param("Ada Lund said that so many ferries rust.", "said", id="so many"),
        pytest.param("“It was late at the quay,” Ada Lund recalled.", "recalled", id="recalled herself"),
        pytest.param("Ada Lund warned that the bridge would fall.", "warned", id="warned"),
        pytest.param("Ada Lund said she feared that the bridge would fall.", "said", id="said she feared"),
        pytest.param(
            "Ada Lund repudiated the claim that it was late.", "repudiated", id="a claim repudiated"
        ),
        pytest.param("Ada Lund repudiated the charge.", "repudiated", id="a charge repudiated"),
        pytest.param("Ada Lund said only that the bridge was closed.", "said", id="only that"),
        pytest.param("“I hope not,” Ada Lund said.", "said", id="three words of hope"),
        pytest.param(
            "“It is late,” Ada Lund told the show “Harbour Nights.” “We cannot wait for it.”",
            "told",
            id="a title between",
        ),
        pytest.param(
            "“It is late,” Ada Lund said on Monday. “We cannot wait for it.”", "said", id="a day between"
        ),
        pytest.param(
            "“It is late,” Ada Lund said of the boat. “We wait. We cannot go.”",
            "said",
            id="two sentences more",
        ),
    ],
)
def test_told(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“I really want to do something here,” Ada Lund recalled the mayor telling her.", "recalled"),
        (
            "“It is late, it is,” Ada Lund told a meeting, saying Holm would “close it.”\n“Although it may help us.”",
            "told",
        ),
    ],
)
def test_words_of_another_and_words_that_lack_a_quotation_between_are_not_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“I really want to do something here,” Ada Lund recalled.", "recalled"),
        ("“It is late, and you can do nothing,” Ada Lund told a town meeting. “The boats may help.”", "told"),
    ],
)
def test_ones_own_words_and_quotations_in_a_row_are_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH
