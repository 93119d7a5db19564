"""Attributions within another's words: those that tell of speech stand, those that tell of deeds do not."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence


def cues(text: str) -> list[str]:
    return [
        attribution.cue.of(text)
        for attribution in extract(make_article(text)).attributions
        if attribution.cue
    ]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Ada Lund said Peter Holm had claimed that the bridge was safe.", "had claimed"),
        ("Ada Lund said that the council denied the charges.", "denied"),
        ("The union claimed that the mayor told reporters the bridge would close.", "told"),
        ("“Peter Holm was wrong,” said Ada Lund, who added that the harbour doubted his figures.", "doubted"),
    ],
)
def test_who_speaks_within_anothers_words_is_kept(text: str, inner: str) -> None:
    attributions = extract(make_article(text)).attributions
    assert inner in cues(text)
    within = next(a for a in attributions if a.cue is not None and a.cue.of(text) == inner)
    assert within.nested_in in {attribution.id for attribution in attributions}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Lund said that she had asked for a meeting.", id="after a preposition"),
        pytest.param("Ada Lund said that the council had praised the divers.", id="object"),
        pytest.param("Ada Lund said that Peter Holm agreed to pay for the bridge.", id="infinitive"),
        pytest.param("Ada Lund said that Peter Holm’s claim that it was late was wrong.", id="noun"),
        pytest.param("Ada Lund said that she thought the bridge was safe.", id="belief"),
        pytest.param(
            "Ada Lund said that the council was ready to reject the plan.", id="an answer not given"
        ),
        pytest.param("Ada Lund said that the fires highlight a danger to us all.", id="things that show"),
        pytest.param("Ada Lund said that she had been asked about the bridge.", id="asked"),
        pytest.param("Ada Lund said that it was hard to say that the bridge was safe.", id="not finite"),
    ],
)
def test_a_deed_retold_is_none(text: str) -> None:
    assert cues(text) == ["said"]


def test_who_tells_what_another_said_is_outside_it() -> None:
    text = "Peter Holm said it was late, according to Ada Lund."
    outer, inner = extract(make_article(text)).attributions
    assert [span.of(text) for span in outer.content] == ["Peter Holm said it was late"]
    assert [span.of(text) for span in inner.content] == ["it was late"]
    assert (outer.source_entity, inner.nested_in) == ("Ada Lund", outer.id)


def test_according_to_in_a_clause_vouches_for_the_rest_of_the_clause() -> None:
    text = "Ada Lund said that, according to Peter Holm, it was late."
    outer, inner = extract(make_article(text)).attributions
    assert (outer.source_entity, inner.source_entity) == ("Ada Lund", "Peter Holm")
    assert [span.of(text) for span in inner.content] == ["it was late"]


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("“It is late,” Peter Holm said, according to a letter.", "said", "according to"),
        ("Ada Lund noted that Holm had called the mayor “weak.”", "had called", "noted"),
        ("Reuters reported that Ada Lund told the council that it was late.", "told", "reported"),
        ("According to the report, Peter Holm said that it was late.", "said", "According to"),
        ("Ada Lund said that, according to Peter Holm, it was late.", "according to", "said"),
        ("Ada Lund said that according to the report it was late.", "according to", "said"),
        ("Ada Lund added that, according to her clerk, it was late.", "according to", "added"),
        ("Ada Lund said she knew the note in which the firm claimed that it was late.", "claimed", "said"),
        ("Peter Holm said he believed Lund when she claimed that it was late.", "claimed", "said"),
        ("Ada Lund said she had read the letter in which Holm warned that it was late.", "warned", "said"),
        ("Ada Lund said that the clerk who claimed that it was late had left.", "claimed", "said"),
    ],
)
def test_nested(text: str, inner: str, outer: str) -> None:
    by_cue = {a.cue.of(text): a for a in extract(make_article(text)).attributions if a.cue is not None}
    assert by_cue[inner].nested_in == by_cue[outer].id


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Lund said that it was late, while Peter Holm said that it was early.", id="set against it"
        ),
        pytest.param("Ada Lund said she had seen what she called “a shame.”", id="the same source"),
        pytest.param(
            "Ada Lund said that she would fight a plan which Peter Holm said would close the bridge.",
            id="which",
        ),
        pytest.param(
            "Ada Lund said she had read the letter, in which Holm warned that it was late.",
            id="after a comma",
        ),
        pytest.param(
            "Peter Holm said he left when he learned why they had called it “a shame.”", id="himself"
        ),
        pytest.param("Ada Lund praised the clerk who said that it was late.", id="nothing is retold"),
        pytest.param("Ada Lund said that the plan was what they had called “a shame.”", id="who knows who"),
    ],
)
def test_not_nested(text: str) -> None:
    attributions = extract(make_article(text)).attributions
    assert len(attributions) > 1
    assert all(attribution.nested_in is None for attribution in attributions)
    assert sum(attribution.confidence is Confidence.HIGH for attribution in attributions) <= 1


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Ada Lund said that the tide suggests that it was late.", ["said"]),
        ("Ada Lund said that her boats highlight the need for a bridge.", ["said"]),
        ("Ada Lund said that the mayor suggests that it was late.", ["said", "suggests"]),
    ],
)
def test_what_shows_something_within_anothers_words_says_nothing(text: str, cues: list[str]) -> None:
    found = extract(make_article(text)).attributions
    assert [attribution.cue.of(text) for attribution in found if attribution.cue] == cues
