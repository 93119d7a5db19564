"""Names that lists, titles and apposition would mislead about, and whom "they" means."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def entity(text: str) -> str | None:
    return extract(make_article(text)).attributions[-1].source_entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jana Hill said that it was late.", "Jana Hill"),
        ("Jana Hill spoke first. “It is late,” Hill said.", "Jana Hill"),
        ("Peter Post, a baker, said that it was late.", "Peter Post"),
        ("The Harbour Times reported that it was late.", "The Harbour Times"),
    ],
)
def test_a_name_that_ends_like_an_outlet_is_whole(text: str, name: str) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("“It is late,” Ada Kern told The Hill.", "The Hill"),
        ("“It is late,” Ada Kern told the Guardian.", "the Guardian"),
        ("“It is late,” Ada Kern told Reuters.", "Reuters"),
    ],
)
def test_a_listed_outlet_is_still_one(text: str, outlet: str) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.outlet is not None
    assert attribution.outlet.name.lower() == outlet.lower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor of Velmar, Ada Kern, said that it was late.", "Ada Kern"),
        ("The mayor of Velmar, Ada Kern, left. The mayor of Velmar said that it was late.", "Ada Kern"),
        ("The head of the museum, Nora Quist, denied that it was late.", "Nora Quist"),
    ],
)
def test_an_office_of_a_place_is_whoever_is_named_beside_it(text: str, name: str) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor of Velmar said that it was late. Ada Kern left.", "Ada Kern"),
        ("The mayor of Velmar, who met Ada Kern, said that it was late.", "Ada Kern"),
        ("In Velmar, Ada Kern met the mayor of Holm. The mayor of Holm said that it was late.", "Ada Kern"),
    ],
)
def test_who_is_named_elsewhere_is_not_the_mayor(text: str, name: str) -> None:
    assert entity(text) != name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two divers opened the bridge. They said that it was safe.", "Two divers"),
        ("The engineers measured the bridge on Monday. They warned that it would fall.", "The engineers"),
        ("Ada Kern and Peter Holm met on Monday. “We are ready,” they said.", "Ada Kern and Peter Holm"),
    ],
)
def test_they_are_the_only_several(text: str, name: str) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The divers met the bakers. They said that it was late.", id="two kinds"),
        pytest.param("Ada Kern met the bakers. They said that it was late.", id="not the subject"),
        pytest.param("It rained. They said that it was late.", id="nobody"),
    ],
)
def test_they_stay_open(text: str) -> None:
    assert entity(text) is None


@pytest.mark.parametrize("role", ["Spokeswoman", "Professor", "Engineer"])
def test_a_role_before_a_name_is_no_part_of_it(role: str) -> None:
    assert entity(f"{role} Nora Quist said that it was late.") == "Nora Quist"


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The World Ferry Organization (WFO) said that it was late.", "World Ferry Organization", "WFO"),
        ("The World Health Organization (WHO) said that it was late.", "World Health Organization", "WHO"),
        ("The Norland Bridge Agency (NBA) said that it was late.", "Norland Bridge Agency", "NBA"),
    ],
)
def test_a_short_form_in_brackets_is_an_alias(text: str, name: str, alias: str) -> None:
    graph = extract(make_article(text))
    (named,) = [shown for shown in graph.entities if shown.name == graph.attributions[-1].source_entity]
    assert named.name.removeprefix("the ") == name
    assert alias in named.aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Kern (pictured) said that it was late.", "Ada Kern"),
        ("Ada Kern (left) said that it was late.", "Ada Kern"),
        ("The Harbour Agency (closed since May) said that it was late.", "the Harbour Agency"),
    ],
)
def test_what_else_stands_in_brackets_is_no_name(text: str, name: str) -> None:
    graph = extract(make_article(text))
    assert graph.attributions[-1].source_entity == name
    assert all("(" not in alias for shown in graph.entities for alias in (shown.name, *shown.aliases))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will Voss resign? Nobody knows. Voss said that he would stay.", "Voss"),
        ("May Lund win? Nobody knows. Lund said that he would stay.", "Lund"),
        ("It rained. Can Tove Quill win? Quill said that she could.", "Tove Quill"),
    ],
)
def test_the_verb_of_a_question_is_no_given_name(text: str, name: str) -> None:
    graph = extract(make_article(text))
    assert graph.attributions[-1].source_entity == name
    assert not any(shown.name.startswith(("Will ", "May ", "Can ")) for shown in graph.entities)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will Ferrell said that it was late.", "Will Ferrell"),
        ("Will Ferrell spoke. Why? Ferrell said that it was late.", "Will Ferrell"),
        ("What did Will Ferrell want? Ferrell said that it was late.", "Will Ferrell"),
    ],
)
def test_a_given_name_that_may_be_a_verb(text: str, name: str) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Ferry Board met. The NFB said that it was late.", "the National Ferry Board"),
        ("The World Health Organization met. WHO said that it was late.", "the World Health Organization"),
        (
            "The Norland Institute of Sea Research met. NISR said so again.",
            "the Norland Institute of Sea Research",
        ),
        ("The NFB said that it was late. The National Ferry Board met.", "the National Ferry Board"),
    ],
)
def test_initials_are_the_one_name_that_they_begin(text: str, name: str) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The National Ferry Board and the Norland Football Bund met. The NFB said that it was late.",
            "the NFB",
            id="two names",
        ),
        pytest.param(
            "The American Bridge Company met. ABC said that it was late.", "ABC", id="a listed outlet"
        ),
        pytest.param(
            "The United Sports club met. The US said that it was late.", "the United States", id="a country"
        ),
        pytest.param("The World Health Organization met. Who said that it was late?", None, id="a pronoun"),
    ],
)
def test_initials_of_another(text: str, name: str | None) -> None:
    assert entity(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nurse Ada Lund said that it was late.", "Ada Lund"),
        ("Professor Emeritus Peter Holm said that it was late.", "Peter Holm"),
        ("Father Peter Holm said that it was late.", "Peter Holm"),
        ("MEP Peter Holm said that it was late.", "Peter Holm"),
        ("Ada Kern (D-Ohio) and Tom Vale (R-Iowa) left. Vale said that it was late.", "Tom Vale"),
        ("Major League Soccer said that it was late.", "Major League Soccer"),
    ],
)
def test_a_title_is_no_part_of_a_name(text: str, name: str) -> None:
    assert entity(text) == name
