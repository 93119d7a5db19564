"""Where the sentence leaves one reading of source and content, and where it waits for a person."""

import pytest

from quizapp.model.attribution import Confidence
from tests.unit.extraction.found import confidence_at


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund said that the bridge was closed.", "said", id="clause to the end"),
        pytest.param("The bridge would close in May, Ada Lund said on Monday.", "said", id="tag at the end"),
        pytest.param("The bridge was “old,” Ada Lund said.", "said", id="a short lead"),
        pytest.param("Ada Lund was quick to deny any part in it.", "deny", id="an act done, if with to"),
        pytest.param("Ada Lund was quick to warn that it was late.", "warn", id="quick to warn"),
        pytest.param("Ada Lund went on to say that it was late.", "say", id="went on to say"),
        pytest.param("Ada Lund guaranteed that the boats were free.", "guaranteed", id="a person guarantees"),
        pytest.param("Ada Lund described the plan as “a shame.”", "described", id="of the plan"),
        pytest.param("Ada Lund confirmed that it was late.", "confirmed", id="a clause confirmed"),
        pytest.param("Ada Lund doubted whether the bridge was safe.", "doubted", id="doubting whether"),
        pytest.param(
            "Ada Lund said she wanted a bridge, but refused to comment.",
            "said",
            id="but, and an act of saying",
        ),
        pytest.param("Ada Lund said she was late but that the ferry waited.", "said", id="but within"),
        pytest.param("The bridge is safe, according to Ada Lund.", "according to", id="a whole sentence"),
        pytest.param("Ada Lund was quick to say that it was late.", "say", id="subject over an adjective"),
        pytest.param("Ada Lund said she was tired and added that it was late.", "added", id="resumed"),
        pytest.param(
            "Ada Lund called the report “a sad tale” and promised to answer it.",
            "called",
            id="the next report",
        ),
        pytest.param("The report says that the bridge rusts.", "says", id="a paper"),
        pytest.param("The deckhand said that the bridge was closed.", "said", id="any noun that says"),
        pytest.param("“It is old,” Lund countered.", "countered", id="a name alone"),
        pytest.param(
            "Ada Lund criticised the council, saying that it was late.", "saying", id="a participle of hers"
        ),
        pytest.param("Ada Lund answered by saying that it was late.", "saying", id="by saying"),
        pytest.param(
            "Ada Lund declined to sell but said that she was tempted.", "said", id="a second act of hers"
        ),
        pytest.param("Ada Lund went as far as to suggest that it was late.", "suggest", id="as far as to"),
        pytest.param(
            "Ada Lund said that the bridge was closed, calling it a pity.", "said", id="a comment follows"
        ),
        pytest.param(
            "When Ada Lund said that the bridge was closed, the town paid.",
            "said",
            id="a main clause follows",
        ),
        pytest.param(
            "Ada Lund has called the bridge “a shame to us all,” per the statement.",
            "has called",
            id="where it stood",
        ),
        pytest.param(
            "Ada Lund accused the council of hiding a report, though she praised the mayor.",
            "accused",
            id="a comma ends the phrase",
        ),
        pytest.param(
            "Ada Lund accused Velmar of a raid, which allegedly attempted but failed to burn the mill.",
            "accused",
            id="a verb within a relative clause goes on from nothing else",
        ),
        pytest.param(
            "The bridge would close in May, as Ada Lund reported.", "reported", id="as somebody reported"
        ),
        pytest.param(
            "The bridge would close, Ada Lund reported last week.", "reported", id="a tag and its time"
        ),
    ],
)
def test_sound(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Ada Lund's claim that it was late is wrong.", "claim", id="a claim as subject"),
        pytest.param(
            "The claim made by Ada Lund that it was late sounds odd.", "claim", id="a claim made by somebody"
        ),
        pytest.param(
            "Ada Lund criticised the council, which bought a boat, saying that it was late.",
            "saying",
            id="a participle after a relative clause",
        ),
        pytest.param("Her claims guaranteed that she was late.", "guaranteed", id="a deed that promises"),
        pytest.param("The law guaranteed that she was paid.", "guaranteed", id="a law that promises"),
        pytest.param("The report promised that the pier would open.", "promised", id="a paper that promises"),
        pytest.param("Ada Lund came to say that it was late.", "say", id="what she came for"),
        pytest.param(
            "Ada Lund met the clerks to announce that it was late.", "announce", id="what she met for"
        ),
        pytest.param("Ada Lund wants to warn that it was late.", "warn", id="what she wants"),
        pytest.param(
            "Ada Lund called the bridge “a shame, a sorrow and a danger to us all” for years, “a tale.”",
            "called",
            id="a phrase that goes on",
        ),
        pytest.param(
            "The firm sold forty boats - forty-four, to be exact, according to Ada Lund.",
            "according to",
            id="behind a dash",
        ),
        pytest.param("Prices would fall, as Ada Lund told them to say.", "told", id="as somebody bids"),
        pytest.param("Her choice of a chair suggests that she is tired.", "suggests", id="a deed as source"),
        pytest.param("Running, a talent firm, says that it is late.", "says", id="a verb as source"),
        pytest.param("Some 60 said that the bridge was closed.", "said", id="a number as source"),
        pytest.param(
            "Half say it is safe, but 40 percent said that it was not.", "said", id="a share as source"
        ),
        pytest.param(
            "Ada Lund said the bridge was closed, a blow to the town.", "said", id="the sentence goes on"
        ),
        pytest.param("Ada Lund denied that it was late and closed the bridge.", "denied", id="it may resume"),
        pytest.param(
            "Coming home tired and wet from a long day on the cold grey sea, she “looked pale,” Ada Lund said.",
            "said",
            id="a long lead",
        ),
        pytest.param(
            "The mayor (the ferry is late again, according to Ada Lund) went home.",
            "according to",
            id="in brackets",
        ),
        pytest.param(
            "Peter Holm said it was late, according to Ada Lund.", "according to", id="another's words within"
        ),
        pytest.param(
            "In answer to Ada Lund's claim that it was late she paid.", "claim", id="a claim that runs on"
        ),
        pytest.param(
            "The Post gave Ada Lund two stars for saying that it was late.", "saying", id="another's saying"
        ),
        pytest.param(
            "The mayors run the bank and says that it was late.",
            "says",
            id="another number",
        ),
        pytest.param(
            "The mayor runs the bank that owns the boat and says that it was late.",
            "says",
            id="a relative clause that may go on",
        ),
        pytest.param(
            "The bridge would close in May, as the figures suggest.", "suggest", id="as figures suggest"
        ),
        pytest.param(
            "He cared if it was late (by a year, Ada Lund said) or not.", "said", id="a cut bracket"
        ),
        pytest.param(
            "The figures (which were low, Ada Lund said) hurt the town.", "said", id="a cue in brackets"
        ),
        pytest.param(
            "Peter Holm left after Ada Lund won the race, remarking that it was late.",
            "remarking",
            id="whose remark",
        ),
        pytest.param(
            "As the town prepares for what Ada Lund called “the loudest, most costly, most unavoidable "
            "and, in some ways, most intriguing vote in living memory,” the mayor wants a role in it.",
            "called",
            id="a quotation that goes on",
        ),
        pytest.param("The bridge, Ada Lund said, would close in May.", "said", id="a content in two parts"),
        pytest.param("Ada Lund met reporters to denounce Peter Holm.", "denounce", id="an act meant"),
        pytest.param("It was what Ada Lund described as “a shame.”", "described", id="of what, elsewhere"),
        pytest.param("The video helped Ada Lund to confirm her fears.", "confirm", id="what confirms"),
        pytest.param("Ada Lund confirmed the date.", "confirmed", id="a fact confirmed"),
        pytest.param("Ada Lund explained why the bridge was closed.", "explained", id="no telling why"),
        pytest.param("Ada Lund asked why the bridge was closed.", "asked", id="asking why"),
        pytest.param(
            "Ada Lund, a clerk, said she wanted a new bridge, but found the plan too bold to back.",
            "said",
            id="but may go on",
        ),
        pytest.param(
            "Ada Lund said she liked the ferry, but sold her boat in May.", "said", id="but, what she sold"
        ),
        pytest.param(
            "The mayor said she was tired of it, yet went to the harbour.", "said", id="yet may go on"
        ),
        pytest.param(
            "Even so, the idea that the bridge “will fall next year,” as Lund said in May, adds to the worry.",
            "said",
            id="as somebody said of some of it",
        ),
        pytest.param(
            "The council kept back what Ada Lund said would harm the town.", "said", id="a subject elsewhere"
        ),
    ],
)
def test_unsound(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mayor Ada Lund and Mayor Holm “were stiff. There was no joy” in May, Ben Kern said.", "said"),
        ("Ada Lund announced will close the bridge.", "announced"),
        ("Ada Lund said which boats was late.", "said"),
    ],
)
def test_a_content_that_begins_with_its_verb_is_not_sure(text: str, cue: str) -> None:
    assert confidence_at(text, cue) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "cue", "confidence"),
    [
        ("In May, under what Ada Lund called “the old plan,” the bridge was sold.", "called", Confidence.LOW),
        ("Ada Lund called the plan “a shame” of the town.", "called", Confidence.HIGH),
        ("Ada Lund accused the firm of theft, which it denied.", "accused", Confidence.HIGH),
    ],
)
def test_a_phrase_ends_at_a_comma_but_not_before_another_noun(
    text: str, cue: str, confidence: Confidence
) -> None:
    assert confidence_at(text, cue) is confidence
