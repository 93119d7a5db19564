"""Asides that name whose wording it is: "as the mayor put it", "to quote the mayor"."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "As Duarte put it, the harbour is a museum of rust.",
            ("Duarte", "put it", "the harbour is a museum of rust"),
            id="first",
        ),
        pytest.param(
            "The harbour, as Ana Duarte once put it, is a museum of rust.",
            ("Ana Duarte", "put it", "The harbour | is a museum of rust"),
            id="in the middle",
        ),
        pytest.param(
            "The harbour is a museum of rust, as the mayor puts it in her book.",
            ("the mayor", "puts it", "The harbour is a museum of rust"),
            id="last",
        ),
        pytest.param(
            "The harbour is, as Duarte put it, “a museum of rust.”",
            ("Duarte", "put it", "“a museum of rust.”"),
            id="quoted behind",
        ),
        pytest.param(
            "The harbour is “a museum of rust,” as Duarte put it.",
            ("Duarte", "put it", "The harbour is “a museum of rust,”"),
            id="quoted before",
        ),
        pytest.param(
            "To quote Duarte, the harbour is a museum of rust.",
            ("Duarte", "To quote", "the harbour is a museum of rust"),
            id="to quote",
        ),
        pytest.param(
            "The harbour is, to quote the mayor, a museum of rust.",
            ("the mayor", "to quote", "The harbour is | a museum of rust"),
            id="to quote, in the middle",
        ),
        pytest.param(
            "To quote Ana Duarte: “The harbour is a museum of rust.”",
            ("Ana Duarte", "To quote", "“The harbour is a museum of rust.”"),
            id="to quote, and a quotation",
        ),
    ],
)
def test_whose_wording_it_is(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("As they put it away, the rain began.", id="put away"),
        pytest.param("They put it in the harbour.", id="a thing"),
        pytest.param("As the crew put it down the mayor cried.", id="put down"),
        pytest.param("To quote a price, the firm needs a week.", id="a price"),
        pytest.param("She began to quote Duarte, who was tired.", id="told, not used"),
        pytest.param("The firm wants to quote Duarte in its book.", id="a wish"),
    ],
)
def test_these_name_no_wording(text: str) -> None:
    rules = {attribution.rule for attribution in extract(make_article(text)).attributions}
    assert not rules & {"put it", "to quote"}
