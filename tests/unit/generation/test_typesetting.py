"""Words as print has them."""

import pytest

from quizapp.generation.quoting import shown
from quizapp.generation.tidying import tidied
from quizapp.generation.typesetting import dashes, runs_on, spans_of_figures


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("The mill - an old one - is shut", "The mill – an old one – is shut"),
        ("The mill -- an old one--is shut", "The mill – an old one – is shut"),
        ("A well-known mill of 1890-1920", "A well-known mill of 1890-1920"),
    ],
)
def test_a_dash_is_no_hyphen(line: str, printed: str) -> None:
    assert dashes(line) == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("found between 600-700 letters", "found between 600 and 700 letters"),
        ("rose from $5-$7 a head", "rose from $5 to $7 a head"),
        ("in 2016-17 it closed", "in 2016-17 it closed"),
    ],
)
def test_between_goes_with_and(line: str, printed: str) -> None:
    assert spans_of_figures(line) == printed


@pytest.mark.parametrize(
    "line",
    ["It lost 5percentage points", "Kern:You sold the mill", "You sold it?I left you", "A mill;a bridge"],
)
def test_a_blank_is_missing(line: str) -> None:
    assert runs_on(line)
    assert shown(line) is None
    assert tidied(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "It lost 5.5 percent in the 1990s",
        "At 9am the U.S. team, the 3rd, left",
        "See mill.org or https://a.co/b?Cd",
    ],
)
def test_figures_initials_and_addresses_do_not_run_on(line: str) -> None:
    assert not runs_on(line)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("The trouble,” Kern said, “is the dam", "The trouble is the dam"),
        ("We closed it,” Kern said, “and nobody came", "We closed it, and nobody came"),
        ("If they agree,” Kern said, “the dam will stand", "If they agree, the dam will stand"),
        ("I think,” Kern said, “it will stand", "I think it will stand"),
        ("Well,” Kern said, “the dam will stand", "Well, the dam will stand"),
    ],
)
def test_a_tag_within_leaves_a_comma_where_one_is_needed(line: str, printed: str) -> None:
    assert shown(line) == printed


def test_a_stammer_is_not_shown() -> None:
    assert shown("She has been the only — the only friend of the mill") is None


def test_three_words_said_twice_are_a_stammer() -> None:
    assert shown("Well, I’m going to — I’m going to look at many harbours") is None
