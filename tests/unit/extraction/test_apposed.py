"""Names between commas behind "according to": whose words it is, or the subject of what is said."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("source", "name", "content"),
    [
        ("its lead author, Nora Lind", "Nora Lind", "four of the nine pumps have failed"),
        ("the mayor, Peter Holm", "Peter Holm", "the ferry will stop in May"),
        ("a cook, Paul Wexler", "Paul Wexler", "the kitchen was cold for a month"),
        ("the club’s chairman, Dr. Peter Holm", "Peter Holm", "nobody paid"),
        ("the mayor of Bergen, Nora Lind", "Nora Lind", "the bridge will close"),
    ],
)
def test_a_name_before_a_whole_clause_is_that_of_the_source(source: str, name: str, content: str) -> None:
    text = f"According to {source}, {content}."
    assert found(text) == [(source, "According to", content)]
    assert extract(make_article(text)).attributions[0].source_entity == name


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param("the mayor", "Peter Holm left", id="the subject"),
        pytest.param("the report", "Nora Lind, the chief clerk, left", id="a subject with an apposition"),
        pytest.param("the clerk", "Nora Lind, a lawyer, never paid", id="an adverb before its verb"),
        pytest.param("the clerk", "Nora Lind, who led the survey, left", id="a relative clause"),
        pytest.param("the clerk", "Peter Holm, 61, left the town", id="an age"),
        pytest.param("the clerk", "Peter Holm, injured in March, will return", id="a participle"),
        pytest.param("the clerk", "Peter Holm, a goalkeeper injured in March, will return", id="and a noun"),
        pytest.param("the clerk", "Peter Holm, Paul Wexler and Nora Lind left", id="a list"),
        pytest.param("the report", "Nora Lind, the clerk had left", id="no person before it"),
        pytest.param("Ada Lund", "two pumps failed", id="a name alone"),
    ],
)
def test_a_name_that_the_clause_needs_stays_in_it(source: str, content: str) -> None:
    assert found(f"According to {source}, {content}.")[0] == (source, "According to", content)
