"""Source, cue and content that do not meet as they must wait for a person."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Report: half the boats left; Ada Lund says it was late.", "says", id="whole clause"),
        pytest.param(
            "“It was late,” Ada Lund said, and “the boat had left.”", "said", id="hanging beside quotations"
        ),
        pytest.param(
            "Ada Lund told the council in May that the bridge was old.",
            "told",
            id="audience and time between",
        ),
        pytest.param(
            "“It is late,” Ada Lund told the council of the town.", "told", id="an audience without a title"
        ),
        pytest.param("Ada Lund declined to sell but said that she was tempted.", "said", id="nobody between"),
        pytest.param(
            "Ada Lund confirmed that some boats had run short of oil but said that nobody had been hurt.",
            "said",
            id="things between",
        ),
        pytest.param("It was late in May, Ada Lund said.", "said", id="content up to the tag"),
        pytest.param("The firm sold the boat and said that the bridge was old.", "said", id="a thing sold"),
        pytest.param(
            "“It is late,” Ada Lund told the town. “Good Morning Velmar is not on.”",
            "told",
            id="a title in a sentence",
        ),
    ],
)
def test_they_meet(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param(
            "One engineer, who like others spoke without giving a name to discuss the private meeting, "
            "said the message was that “this is not going to be over in May.”",
            "said",
            id="the source within the content",
        ),
        pytest.param(
            "A Sept. 15, 2011 email shows that the council sent ten clerks to the fair.",
            "shows",
            id="half of a source",
        ),
        pytest.param(
            "“I trusted the bank,” she said. Cross-examined by Simon Tate, Lund admitted that it was late.",
            "admitted",
            id="half of a word",
        ),
        pytest.param(
            "He named the day Velmar officials say the bridge might close.", "say", id="the day, they say"
        ),
        pytest.param("The storm is what experts say the town might fear most.", "say", id="what they say"),
        pytest.param(
            "“But it was the first time in a long while, mayor,” BBC This Morning co-Anchor DeMarco Lund said.",
            "said",
            id="half of a source at the end of the content",
        ),
        pytest.param("Half of the boats: Ada Lund says that it was late.", "says", id="a colon parts them"),
        pytest.param(
            "Ada Lund said in a long interview with the Evening Lantern on the first day of the new year "
            "at the harbour that it was late.",
            "said",
            id="a long way to the content",
        ),
        pytest.param(
            "The firm polled the town in May and again two weeks ago, and both surveys showed Holm above "
            "50 percent, the group said.",
            "said",
            id="half of the content",
        ),
        pytest.param(
            "The town's “most public role was helping the sailors,” Ada Lund says, a job that is vital for a harbour.",
            "says",
            id="a clause that hangs beside a cut one",
        ),
        pytest.param(
            "The firm hired the mayor and said that the bridge was old.", "said", id="somebody between"
        ),
        pytest.param(
            "“It is late,” Ada Lund told “Good Morning, Velmar.” “I will go home.”", "told", id="a title"
        ),
        pytest.param(
            "“It is late,” Ada Lund told “Late With Ben.” “We wait for it.”",
            "told",
            id="a title of three words",
        ),
        pytest.param(
            "The union met Peter Holm and said that the bridge was old.", "said", id="somebody named between"
        ),
        pytest.param("Pay is what the union says the strike is about.", "says", id="what it is about"),
        pytest.param(
            "Critics can win votes saying that the bridge was old.", "saying", id="a participle that hangs"
        ),
    ],
)
def test_they_do_not_meet(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW
