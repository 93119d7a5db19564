"""What an article says of those it names: titles, roles and who is meant by them."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, SourceType


def last(text: str) -> Attribution:
    return extract(make_article(text)).attributions[-1]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Mr. Kern left. He said that it was late.", "Kern"),
        ("Mrs. Kern met Ben Tull. She said that it was late.", "Kern"),
        ("Ms. Holt waited for Ben Tull. She said that it was late.", "Holt"),
    ],
)
def test_a_title_tells_a_gender(text: str, entity: str) -> None:
    assert last(text).source_entity == entity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Kern left. She said that it was late.", id="a man"),
        pytest.param("Mrs. Kern left. He said that it was late.", id="a woman"),
        pytest.param("Mr. Kern and Mr. Tull left. He said that it was late.", id="two men"),
    ],
)
def test_a_pronoun_of_nobody_named_stays_open(text: str) -> None:
    assert last(text).source_entity is None


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Dr. Kern said that it was late.", SourceType.EXPERT),
        ("Prof. Kern said that it was late.", SourceType.EXPERT),
        ("Gov. Kern said that it was late.", SourceType.OFFICIAL),
        ("Mr. Kern said that it was late.", SourceType.PERSON),
        ("Mrs. Kern said that it was late.", SourceType.PERSON),
    ],
)
def test_a_title_tells_a_standing(text: str, sort: SourceType) -> None:
    assert last(text).source_type is sort


@pytest.mark.parametrize(
    ("title", "entity"), [("Mrs. Lund", "Ada Lund"), ("Ms. Lund", "Ada Lund"), ("Mr. Lund", "Peter Lund")]
)
def test_a_title_tells_two_of_one_surname_apart(title: str, entity: str) -> None:
    assert last(f"Ada Lund and Peter Lund came. {title} said that it was late.").source_entity == entity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund and Peter Lund came. Lund said that it was late.", id="no title"),
        pytest.param("Anna Lund and Maria Lund came. Mrs. Lund said that it was late.", id="two women"),
        pytest.param("Ada Lund and Peter Lund came. Dr. Lund said that it was late.", id="a title of either"),
    ],
)
def test_who_shares_a_surname_stays_open(text: str) -> None:
    assert last(text).source_entity is None


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Gov. Kern said that it was late.", SourceType.OFFICIAL),
        ("Mr. Kern said that it was late.", SourceType.PERSON),
    ],
)
def test_a_title_before_the_name_tells_the_sort_of_source(text: str, sort: SourceType) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.source_type is sort


def test_a_title_before_the_name_tells_the_gender() -> None:
    text = "Mrs. Lund met Peter Holm. She said that it was late."
    assert [a.source_entity for a in extract(make_article(text)).attributions] == ["Lund"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kerr Voss sold his boat. Ada Kerr met Kerr Voss. Kerr Voss met Bryn Lund. She said it was late.",
            "Bryn Lund",
        ),
        (
            "Kerr Voss sold his boat. Bryn Lund sold her mill. Kerr Voss met Bryn Lund. He said it was late.",
            None,
        ),
        (
            "Kerr Voss sold a boat. Ada Kerr met Kerr Voss. Kerr Voss met Bryn Lund. She said it was late.",
            None,
        ),
    ],
)
def test_his_and_her_beside_one_name_alone_tell_the_gender(text: str, name: str | None) -> None:
    assert [a.source_entity for a in extract(make_article(text)).attributions] == [name]
