"""Ends of contents that may be the article's own comment wait for a person; those that cannot be do not."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Lund said the bridge would close, drawing an angry answer from the mayor.", id="participle"
        ),
        pytest.param(
            "Ada Lund said that the bridge would close in May, reflecting the wishes of the council.",
            id="participle after a date",
        ),
        pytest.param(
            "Ada Lund said that the bridge would close although it was built in May.", id="although"
        ),
        pytest.param("Ada Lund said that the bridge would close, while the union wants it open.", id="while"),
        pytest.param("Ada Lund said that the bridge would close, as the council prepares to vote.", id="as"),
        pytest.param(
            "Most drivers said they would stay, with similar shares in either town.", id="circumstance"
        ),
        pytest.param(
            "Ada Lund said that the bridge would close, an admission that surprised the town.", id="summary"
        ),
        pytest.param(
            "Ada Lund said that Peter Holm had seen the report, which the town had never published.",
            id="relative clause",
        ),
        pytest.param(
            "Ada Lund said that she would back the plan, even as she fought its author.", id="even as"
        ),
        pytest.param(
            "Ada Lund said that it had no plan, a day after Peter Holm met the council.", id="a day after"
        ),
        pytest.param(
            "Ada Lund said sales would rise by 2 percent, down from the 6 percent of last year.",
            id="down from",
        ),
        pytest.param(
            "Ada Lund said that it was late, and the following day the council met to hear her.", id="joined"
        ),
        pytest.param("Ada Lund said the bridge rusts - a word that the council likes.", id="dash"),
        pytest.param("Ada Lund said that it was late: the last train had left.", id="colon"),
        pytest.param("Ada Lund said that she would stay when asked about her plans.", id="asked"),
        pytest.param(
            "Ada Lund said the town plans to make the Velmar Reef, a rock it bought in May, into a harbour.",
            id="explained within",
        ),
        pytest.param("Ada Lund said Peter Holm, the clerk who sold the ferry, would leave.", id="who he is"),
        pytest.param(
            "Ada Lund said she would close the shoal, a reef the town bought in May.",
            id="explained at the end",
        ),
    ],
)
def test_a_tail_that_may_be_the_articles(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund said that the bridge would close because it was old.", id="reason"),
        pytest.param("Ada Lund said the bridge would close after the winter.", id="time"),
        pytest.param("Ada Lund said that the ferry, which is new, would sail in May.", id="relative within"),
        pytest.param(
            "Ada Lund said the plan was “a shame, drawing on nothing but hope.”", id="quoted participle"
        ),
        pytest.param("Ada Lund said that “it rusts - and it falls.”", id="quoted dash"),
        pytest.param(
            "Ada Lund said that she had been running the ferry with her brother.", id="participle of the verb"
        ),
        pytest.param("Ada Lund said that it was late and that the council met.", id="that, joined"),
        pytest.param("It was late, and the council met, Ada Lund said.", id="joined before the tag"),
        pytest.param("Ada Lund said that the train left at 8:15.", id="a time of day"),
        pytest.param("Ada Lund said that she found a rope, a knife and a boat.", id="a list"),
        pytest.param(
            "Ada Lund said that her brother, a clerk, would close the bridge.", id="short apposition"
        ),
        pytest.param(
            "Ada Lund said “Peter Holm, a clerk we hired in May, would close it.”",
            id="explained in her words",
        ),
        pytest.param("Ada Lund said that the reef the town bought in May would close.", id="no apposition"),
    ],
)
def test_a_tail_of_the_sources(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ben Tull said the boat was sold, leaving the clerks without one.", id="leaving"),
        pytest.param("Ada Lund said it would close, drawing an angry answer from the mayor.", id="drawing"),
        pytest.param("Ada Lund said the ferry was late, which angered the town.", id="which"),
        pytest.param("Ada Lund said he had seen the report, which the council denies.", id="which it denies"),
        pytest.param("Ada Lund said she met Ben Tull, the man who sold the boat.", id="who he is"),
        pytest.param("Ada Lund said it is late: the last train left.", id="a colon"),
    ],
)
def test_the_end_may_be_a_comment(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that two people were hurt and three others were found.",
        "Ada Lund said the bridge would close and the town paid.",
        "The Gazette says it is five crowns and the Lantern has it at four.",
    ],
)
def test_a_second_clause_without_that_may_be_the_articles(text: str) -> None:
    assert confidence_at(text, "says" if "says" in text else "said") is Confidence.LOW


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that two people were hurt and that three others were found.",
        "Two people were hurt and three others were found, Ada Lund said.",
        "Ada Lund said that two people were hurt and missing.",
    ],
)
def test_a_second_clause_with_that_or_before_its_tag_is_the_sources(text: str) -> None:
    assert confidence_at(text, "said") is Confidence.HIGH
