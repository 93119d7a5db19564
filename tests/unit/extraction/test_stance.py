"""Stance, links, polarity, modality, nesting, hedges, own voice and confidence."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, Modality, Polarity, Stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ada Lund said that it was late.", Stance.ASSERTS),
        ("Ada Lund denied that it was late.", Stance.DENIES),
        ("Ada Lund rejected the charges.", Stance.DENIES),
        ("Ada Lund cast doubt on the figures.", Stance.DOUBTS),
        ("Ada Lund accused Peter Holm of lying.", Stance.ACCUSES),
        ("Ada Lund accused the organisers of ignoring a warning.", Stance.ACCUSES),
        ("Ada Lund blamed the weather.", Stance.ASSERTS),
        ("Ada Lund suggested that the bank was behind the raid.", Stance.ACCUSES),
        ("Ada Lund confirmed that it was late.", Stance.CONFIRMS),
        ("Ada Lund conceded that it was late.", Stance.CONCEDES),
        ("Ada Lund warned that it was late.", Stance.WARNS),
        ("Ada Lund predicted that it would be late.", Stance.PREDICTS),
        ("Ada Lund promised to be there.", Stance.PROMISES),
        ("Ada Lund demanded that they leave.", Stance.DEMANDS),
        ("Ada Lund asked whether it was late.", Stance.QUESTIONS),
        ("Ada Lund praised the nurses for their work.", Stance.PRAISES),
        ("Ada Lund condemned the raid.", Stance.CONDEMNS),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.stance is stance


def test_words_that_say_no_to_an_accusation_deny_it() -> None:
    text = (
        "The union accused Harbour Lines of hiding the report.\n"
        "“We did not hide any report,” said Peter Holm, a spokesman for Harbour Lines."
    )
    charge, answer = extract(make_article(text)).attributions
    assert answer.stance is Stance.DENIES
    assert answer.responds_to == (charge.id,)


def test_the_same_words_without_an_accusation_only_assert() -> None:
    text = "“We did not hide any report,” said Peter Holm, a spokesman for Harbour Lines."
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.stance is Stance.ASSERTS


def test_a_denial_answers_the_accusation_and_not_another_matter() -> None:
    text = (
        "The union accused Harbour Lines of hiding the crash report. The mayor said that the weather was fine.\n"
        "Harbour Lines denied hiding the crash report."
    )
    charge, _, denial = extract(make_article(text)).attributions
    assert denial.responds_to == (charge.id,)


def test_doubt_about_somebodys_claims_answers_them() -> None:
    text = "The Kremlin accused Ukraine of attacking a palace.\nAda Lund cast doubt on the Kremlin’s claims."
    charge, doubt = extract(make_article(text)).attributions
    assert doubt.responds_to == (charge.id,)


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Ada Lund said that it was late.", Polarity.AFFIRMED, Modality.STATED),
        ("Ada Lund has denied that it was late.", Polarity.AFFIRMED, Modality.STATED),
        ("Ada Lund did not say when it would open.", Polarity.NEGATED, Modality.STATED),
        ("Ada Lund never claimed that it was late.", Polarity.NEGATED, Modality.STATED),
        ("Ada Lund would neither confirm nor deny that it was late.", Polarity.NEGATED, Modality.STATED),
        ("Ada Lund declined to comment on the report.", Polarity.NEGATED, Modality.STATED),
        ("If Ada Lund says that it is safe, it will open.", Polarity.AFFIRMED, Modality.CONDITIONAL),
        ("Ada Lund might say that it is safe.", Polarity.AFFIRMED, Modality.CONDITIONAL),
        ("Did Ada Lund say that it was safe?", Polarity.AFFIRMED, Modality.ASKED),
        ("Ada Lund wants to say that she is sorry.", Polarity.AFFIRMED, Modality.WISHED),
        ("Ada Lund ought to admit that it was late.", Polarity.AFFIRMED, Modality.WISHED),
        ("Ada Lund should explain that it was late.", Polarity.AFFIRMED, Modality.WISHED),
        ("Ada Lund is expected to announce that it is late.", Polarity.AFFIRMED, Modality.WISHED),
        ("The union wants Ada Lund to admit that it was late.", Polarity.AFFIRMED, Modality.WISHED),
        ("Should Ada Lund say that it is safe, it will open.", Polarity.AFFIRMED, Modality.CONDITIONAL),
        ("Ada Lund was quick to deny that it was late.", Polarity.AFFIRMED, Modality.STATED),
        ("Ada Lund went on to say that it was late.", Polarity.AFFIRMED, Modality.STATED),
        ("No official confirmed that it was late.", Polarity.NEGATED, Modality.STATED),
        ("None of the officials said that it was late.", Polarity.NEGATED, Modality.STATED),
        ("Neither Ada Lund nor Peter Holm said that it was late.", Polarity.NEGATED, Modality.STATED),
        ("Nobody denied that it was late.", Polarity.NEGATED, Modality.STATED),
        ("Few officials warned that it was late.", Polarity.NEGATED, Modality.STATED),
    ],
)
def test_polarity_and_modality(text: str, polarity: Polarity, modality: Modality) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert (attribution.polarity, attribution.modality) == (polarity, modality)
    plain = polarity is Polarity.AFFIRMED and modality is Modality.STATED
    assert attribution.confidence is (Confidence.HIGH if plain else Confidence.LOW)


def test_a_claim_within_a_claim_is_nested_and_of_low_confidence() -> None:
    text = "Ada Lund said Peter Holm had claimed that the bridge was unsafe."
    outer, inner = extract(make_article(text)).attributions
    assert inner.nested_in == outer.id
    assert (outer.confidence, inner.confidence) == (Confidence.HIGH, Confidence.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "He said that it was late.",
        "Ada Lund believes that it is late.",
        "The claim that it was late spread fast.",
        "The company blamed the delay on ice.",
    ],
)
def test_what_is_unsure_has_low_confidence(text: str) -> None:
    assert {a.confidence for a in extract(make_article(text)).attributions} == {Confidence.LOW}


def test_hedges_and_own_voice() -> None:
    text = "The alleged thief was seen. Ada Lund said that the reportedly stolen car was hers. It was late."
    graph = extract(make_article(text))
    assert [span.of(text) for span in graph.hedges] == ["alleged", "reportedly"]
    assert [span.of(text) for span in graph.attributions[0].hedges] == ["reportedly"]
    assert [span.of(text) for span in graph.own_voice] == ["The alleged thief was seen.", "It was late."]


def test_a_quotation_of_several_sentences_is_one_sentence_with_its_tag() -> None:
    text = "“It is late. We are tired,” Ada Lund said. She left."
    graph = extract(make_article(text))
    assert [span.of(text) for span in graph.sentences] == [
        "“It is late. We are tired,” Ada Lund said.",
        "She left.",
    ]


def test_words_that_put_a_denial_before_them_answer_the_same_claims() -> None:
    text = (
        "Harbour Lines accused the Union of Sailors of hiding the crash report.\n"
        "Ada Lund, head of the Union of Sailors, denied hiding the crash report.\n"
        "“We did not hide any crash report,” Lund said."
    )
    charge, denial, words = extract(make_article(text)).attributions
    assert denial.responds_to == (charge.id,)
    assert words.stance is Stance.DENIES
    assert words.responds_to == denial.responds_to


def test_who_was_accused_of_one_thing_and_denies_denies_that() -> None:
    text = "The union accused Harbour Lines of hiding the report.\nHarbour Lines rejected the charge."
    charge, denial = extract(make_article(text)).attributions
    assert denial.responds_to == (charge.id,)


def test_doubt_about_an_account_answers_the_accusation_of_its_country() -> None:
    text = "Russia accused Ukraine of attacking a palace.\nAda Lund cast doubt on the Russian account."
    charge, doubt = extract(make_article(text)).attributions
    assert doubt.responds_to == (charge.id,)


def test_a_denial_without_an_accusation_answers_nothing() -> None:
    text = "The mayor praised the union for its patience.\nHarbour Lines rejected the charge."
    assert extract(make_article(text)).attributions[-1].responds_to == ()
