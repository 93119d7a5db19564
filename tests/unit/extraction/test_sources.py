"""Sources where the parse names the wrong word, or none."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def sources(text: str) -> list[str]:
    return [
        attribution.source.of(text) if attribution.source else ""
        for attribution in extract(make_article(text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Velmar (ABC) – Mayor Ada Lund visited the harbour on Monday, accusing the council of hiding it.",
            "Mayor Ada Lund",
        ),
        ("HARBOURTON, June 24 (ABC) — Ada Lund said that it was late.", "Ada Lund"),
        ("New Velmar (ABC) - Ada Lund came home on Sunday, saying that it was late.", "Ada Lund"),
    ],
)
def test_a_dateline_is_no_source(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Harbour Board (HB) — the owner of the ferry — said that it was late.", "The Harbour Board"),
        ("Ada Lund - the mayor - said that it was late.", "Ada Lund"),
        ("Velmar (population 900) said that it was late.", "Velmar"),
    ],
)
def test_a_name_before_a_dash_or_brackets_is_no_dateline(text: str, source: str) -> None:
    assert [found.split(" (")[0] for found in sources(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The evening ended with Ada Lund asking pointedly whether the bridge was safe.", "Ada Lund"),
        ("The day began with Peter Holm warning sternly that it was late.", "Peter Holm"),
        ("The trial closed with the judge saying firmly that nobody had lied.", "the judge"),
    ],
)
def test_who_is_there_asking_asks(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Lund met with Peter Holm, saying that the bridge was safe.", "Ada Lund"),
        ("Ada Lund went home with a smile, saying that it was late.", "Ada Lund"),
        ("Ada Lund agreed with the council, adding that it was late.", "Ada Lund"),
    ],
)
def test_who_is_met_does_not_ask(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bakers are taking pains to say they are not leaving the town.", "The bakers"),
        ("Ada Lund wrote a book to explain that the sea was rising.", "Ada Lund"),
        ("Ada Lund found a way to say that the bridge was ugly.", "Ada Lund"),
    ],
)
def test_who_takes_pains_to_say_it_says_it(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Lund read a letter saying that it was late.", "a letter"),
        ("Ada Lund met the man who said that it was late.", "who"),
        ("Ada Lund heard the council say that it was late.", "the council"),
    ],
)
def test_what_says_it_by_itself_says_it(text: str, source: str) -> None:
    assert sources(text)[-1] == source


def test_the_subject_may_hang_on_the_auxiliary() -> None:
    text = "If you read between the lines, Ada Lund wasn't so much saying that the bridge was bad."
    assert sources(text) == ["Ada Lund"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The firm released a statement saying that it was late.", "The firm"),
        ("Ada Lund sent a letter warning that it was late.", "Ada Lund"),
        ("The union issued a note denying that it was late.", "The union"),
    ],
)
def test_who_issues_a_paper_says_what_it_says(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The clerk found a letter saying that it was late.", "a letter"),
        ("Ben Tull found a note saying that it was late.", "a note"),
        ("Ada Lund lost a report saying that it was late.", "a report"),
    ],
)
def test_who_comes_upon_a_paper_does_not(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Lund took the time to say that it was late.", "Ada Lund"),
        ("Ben Tull made an effort to deny that it was late.", "Ben Tull"),
        ("She began with thanks, then said that it was late.", "She"),
        ("Ada Lund thanked the town, then warned that it was late.", "Ada Lund"),
        ("Ben Tull laughed, then added that it was late.", "Ben Tull"),
    ],
)
def test_who_sets_out_to_say_it_or_goes_on_to_says_it(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The chairman called for a vote, declaring that the motion was lost.", "The chairman"),
        ("The clerk closed the meeting, warning that the boats were old.", "The clerk"),
        ("Ada Lund left the hall, saying that it was late.", "Ada Lund"),
        ("“It is late,” said the mayor, noting that the boat was old.", "the mayor"),
    ],
)
def test_a_participle_goes_on_from_its_verb(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The evening ended with the mayor asking whether it was late.", "the mayor"),
        ("The debate closed with Ada Lund saying that the pier was safe.", "Ada Lund"),
    ],
)
def test_with_somebody_saying_it(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The paper, citing two people, reported that the ferry was late.", "The paper"),
        ("The mayor (who was ill) said that it was late.", "The mayor"),
        ("The head of the council — a tired man — said that it was late.", "The head of the council"),
    ],
)
def test_an_aside_parts_nobody_from_the_verb(text: str, source: str) -> None:
    assert sources(text)[-1] == source


def test_a_participle_behind_a_tag_has_its_source() -> None:
    text = (
        "“They say, ‘We have to keep it,’” said former boat owner Ada Lund during the debate, "
        "suggesting that she had seen such a boat."
    )
    found = extract(make_article(text)).attributions
    assert [a.source_entity for a in found if a.cue and a.cue.of(text) == "suggesting"] == ["Ada Lund"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The firm released a statement saying that it was late.", "The firm"),
        ("The firm issued a letter saying that it was late.", "The firm"),
        ("The firm read a statement saying that it was late.", "a statement"),
    ],
)
def test_whoever_issues_a_statement_says_what_it_says(text: str, source: str) -> None:
    assert [
        a.source.of(text)
        for a in extract(make_article(text)).attributions
        if a.source and a.cue and a.cue.of(text) == "saying"
    ] == [source]


@pytest.mark.parametrize("verb", ["said", "denied"])
def test_a_trade_and_the_name_right_after_it_are_one_source(verb: str) -> None:
    text = f"The carpenter Paul Wexler {verb} that the cellar flooded."
    assert sources(text) == ["The carpenter Paul Wexler"]
    assert extract(make_article(text)).attributions[0].source_entity == "Paul Wexler"
