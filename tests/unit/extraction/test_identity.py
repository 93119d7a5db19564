"""A source whose name may be somebody else's waits for a person."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


def confidence_of_last(text: str) -> Confidence:
    return extract(make_article(text)).attributions[-1].confidence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor Ada Lund came. Lund said that it was late.", id="surname"),
        pytest.param("Another clerk, Ada Lund, said that it was late.", id="apposition of one"),
        pytest.param("A member of the family said that it was late.", id="one of a group"),
        pytest.param("The Vell Harbour Board met. The board said that it was late.", id="short for a name"),
        pytest.param("Some witnesses ran. Witnesses said that it was late.", id="plural again"),
        pytest.param("The Republican mayor said that it was late.", id="a party before a role"),
        pytest.param("Mark Lund came with a mark on his hat. Lund said that it was late.", id="given name"),
        pytest.param(
            "An official in the harbour office came. The official said that it was late.", id="the one"
        ),
        pytest.param(
            "Velmar Wealth went on. Its founder, Ada Lund, said that it was late.", id="named beside"
        ),
        pytest.param("Bloomberg reported that it was late.", id="an outlet as such"),
        pytest.param("Mayor Lund and Clerk Holm said that it was late.", id="two under both names"),
        pytest.param("The Board of Roads and Bridges said that it was late.", id="a body with and"),
        pytest.param(
            "Ada Lund came. Lund, a clerk and a mother, said that it was late.", id="two roles of one"
        ),
        pytest.param("The harbour report said that it was late.", id="a paper without a title"),
        pytest.param("Medicare grew in May. Medicare said that it was late.", id="the name itself"),
        pytest.param("Peter “Jack” Lund came. Peter “Jack” Lund said that it was late.", id="a nickname"),
        pytest.param("Current and former clerks said that it was late.", id="several without a name"),
        pytest.param(
            "Senator Ben Tull, Democrat of Velmar, said that it was late.", id="a name and its label"
        ),
        pytest.param(
            "Captain Lund and Clerk Holm said that it was late. Ada Lund came.", id="two, one named"
        ),
        pytest.param(
            "Ada Lund came. Mayor Lund and former clerk Holm said that it was late.", id="two, one of before"
        ),
        pytest.param("Mr. Bloomberg came. Mr. Bloomberg said that it was late.", id="a person by a title"),
    ],
)
def test_certain(text: str) -> None:
    assert confidence_of_last(text) is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Two objectors, Ada Lund and Peter Holm, fought the plan, contending that it was late.",
            id="two called one",
        ),
        pytest.param(
            "Witnesses said that it was early. The witness said that it was late.", id="one of several"
        ),
        pytest.param(
            "“It is early,” one company said. Velmar Wealth went on. The company said that it was late.",
            id="one, then the",
        ),
        pytest.param(
            "''That was a good walk, Mr. Holm,'' Representative Jon Lund, Democrat of Velmar, told Mr. Holm.",
            id="a party's label",
        ),
        pytest.param("Peter Holm came. His lawyers said that it was late.", id="whose lawyers"),
        pytest.param("Ada Lund came. Her clerks said that it was late.", id="whose clerks"),
        pytest.param("The firm grew. Its lawyers said that it was late.", id="a firm's lawyers"),
        pytest.param(
            "Sailors said that it was early. The sailor said that it was late.", id="one of the sailors"
        ),
        pytest.param(
            "Drivers said that it was early. The driver said that it was late.", id="one of the drivers"
        ),
        pytest.param(
            "One bank said that it was early. Velmar Bank waited. The bank said that it was late.",
            id="one bank, then the bank",
        ),
        pytest.param("Ann Forbes was there in May. Forbes said that it was late.", id="a person or a paper"),
        pytest.param("Tom Fox came in May. Fox said that it was late.", id="a person or a channel"),
        pytest.param(
            "The town met Road Holm. The road was shut. Holm said that it was late.", id="a road, no name"
        ),
        pytest.param("Inside Holm, workers waited. Holm said that it was late.", id="inside a place"),
        pytest.param(
            "Michael Bloomberg was there in May. “It is early,” he said.\n\nBloomberg said that it was late.",
            id="a person or an outlet",
        ),
        pytest.param(
            "The town met State Holm. The state paid for it. Holm said that it was late.",
            id="a word that is no name",
        ),
        pytest.param(
            "Medicare grew in May. The plan is dear, according to the “Medicare for all” document she released.",
            id="a name in a paper's title",
        ),
        pytest.param(
            "Medicare grew in May. The plan is cheap, according to the “Medicare at home” report.",
            id="a name in a report's title",
        ),
        pytest.param(
            "Medicare grew in May. The town is late, according to the “Medicare for all” survey it made.",
            id="a name in a survey's title",
        ),
        pytest.param(
            "Ada Lund came. Liberal Holm and Democrat Lund said that it was late.", id="two of two parties"
        ),
        pytest.param(
            "The pro-Northern League Twitter page was closed. Twitter said that it was late.",
            id="two names run together",
        ),
        pytest.param(
            "As the 40 versions of the pro-Island State Facebook account show, firms are slow. Facebook said that it"
            " was late.",
            id="two names run together in a subordinate clause",
        ),
        pytest.param(
            "Versions of the pro-Island State Twitter account were closed. In response, Twitter said that it was late.",
            id="two names run together before a noun",
        ),
        pytest.param("Outside Carrier, workers waited. Carrier said that it was late.", id="outside a place"),
        pytest.param(
            "“We are late,” said Harbour spokesman Navy Capt. Jeff Lund, who came in May.",
            id="cut at a title",
        ),
    ],
)
def test_uncertain(text: str) -> None:
    assert confidence_of_last(text) is Confidence.LOW
