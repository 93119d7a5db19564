"""Where "she said" is plain enough to make questions unseen, and where it is not."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, Confidence


def last(text: str) -> Attribution:
    return extract(make_article(text)).attributions[-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Helen Vasko denied that she had seen it. “I read it in October,” she said.",
            "Helen Vasko",
            id="subject",
        ),
        pytest.param(
            "“It was cold,” said Amara Delcourt, who led the team. “Whoever it was,” she added, “knew it.”",
            "Amara Delcourt",
            id="source of the quotation before",
        ),
        pytest.param(
            "Peter Holm denied it. “I was at home,” he told Radio Estuary. He said that he would sue.",
            "Peter Holm",
            id="the pronoun went on",
        ),
        pytest.param(
            "Peter Holm, the director, denied it. “I was at home,” he said.",
            "Peter Holm",
            id="his own role beside him",
        ),
        pytest.param(
            "“Maria Lopez was there,” Peter Holm said. “It was late,” he added.",
            "Peter Holm",
            id="named in quotation",
        ),
    ],
)
def test_a_plain_pronoun_has_high_confidence(text: str, source: str) -> None:
    found = last(text)
    assert (found.source_entity, found.confidence) == (source, Confidence.HIGH)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peter Holm met Maria Lopez. “It was late,” she said.", id="two are named"),
        pytest.param("Peter Holm came.\n“It was late,” he said.", id="another paragraph"),
        pytest.param(
            "The gun push forced Peter Holm to give way. “It moved him,” he said.", id="not its subject"
        ),
        pytest.param("The lawyer answered Peter Holm. “It was late,” he said.", id="an unnamed person acts"),
        pytest.param(
            "A gardener told Peter Holm to leave. “It was late,” he said.", id="an unlisted one speaks"
        ),
        pytest.param("Peter Holm’s lawyer agreed. “It was late,” he said.", id="the name only modifies"),
        pytest.param("Peter Holm came. “Holm was late,” he said.", id="names the person beside the pronoun"),
        pytest.param("Sandy Creek was a summons. “It was different,” he said.", id="may be a place"),
        pytest.param("But he hinted that Mayor Jon Holm lied. “It was late,” he said.", id="before the name"),
        pytest.param("Peter Holm came. Nobody spoke. “It was late,” he said.", id="another sentence between"),
        pytest.param(
            "Peter Holm came. He said that she would go. “It was late,” she said.", id="another pronoun"
        ),
    ],
)
def test_a_pronoun_that_may_mean_another_has_low_confidence(text: str) -> None:
    assert last(text).confidence is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        "When she came home, Mrs. Ada Lund slept. “It is late,” she said.",
        "Still she waited while Ada Lund said that it was late. “The bridge is closed,” she said.",
        "Ada Lund said that the mayor came. “It is late,” she said.",
        "Ada Lund said that an official had come. “It is late,” she said.",
    ],
)
def test_a_pronoun_before_the_name_or_a_nameless_person_makes_the_next_pronoun_unsure(text: str) -> None:
    assert extract(make_article(text)).attributions[-1].confidence is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. Ada Lund slept. “It is late,” she said.",
        "Ada Lund said that the bridge was old. “It is late,” she said.",
    ],
)
def test_a_name_alone_makes_the_next_pronoun_sure(text: str) -> None:
    assert extract(make_article(text)).attributions[-1].confidence is Confidence.HIGH
