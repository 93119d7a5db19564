"""Each construction by which news attributes words: source, cue and content, judged by hand."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Confidence, Mode
from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The bridge is safe,” Mayor Ada Lund said on Monday.",
            ("Mayor Ada Lund", "said", "“The bridge is safe,”"),
            id="tag after",
        ),
        pytest.param(
            "“The bridge is safe,” said Ada Lund, the mayor.",
            ("Ada Lund", "said", "“The bridge is safe,”"),
            id="inverted tag",
        ),
        pytest.param(
            "Ada Lund said: “The bridge is safe. Nobody needs to worry.”",
            ("Ada Lund", "said", "“The bridge is safe. Nobody needs to worry.”"),
            id="tag before",
        ),
        pytest.param(
            "“The bridge,” said Ada Lund, the mayor, “is safe. Nobody needs to worry.”",
            ("Ada Lund", "said", "“The bridge,” | “is safe. Nobody needs to worry.”"),
            id="split quotation",
        ),
        pytest.param(
            "“The bridge is safe,” Ada Lund said. “We tested every bolt.”",
            ("Ada Lund", "said", "“The bridge is safe,” | “We tested every bolt.”"),
            id="quotation that goes on",
        ),
        pytest.param(
            "“We have waited for years.\n\n“Now we will wait no more,” Ada Lund said.",
            ("Ada Lund", "said", "“We have waited for years. | “Now we will wait no more,”"),
            id="running quotation",
        ),
        pytest.param(
            "“Is the bridge safe?” Ada Lund asked.",
            ("Ada Lund", "asked", "“Is the bridge safe?”"),
            id="question mark inside",
        ),
        pytest.param(
            "The mayor said that the bridge would close.",
            ("The mayor", "said", "that the bridge would close"),
            id="that-clause",
        ),
        pytest.param(
            "The bridge will close in May, the council announced.",
            ("the council", "announced", "The bridge will close in May"),
            id="content first",
        ),
        pytest.param(
            "The bridge, the mayor said, will close in May.",
            ("the mayor", "said", "The bridge | will close in May"),
            id="tag in the middle",
        ),
        pytest.param(
            "The bridge would close in May, said Ada Lund, the mayor.",
            ("Ada Lund", "said", "The bridge would close in May"),
            id="inverted tag of reported speech",
        ),
        pytest.param(
            "The mayor promised to close the bridge.",
            ("The mayor", "promised", "to close the bridge"),
            id="infinitive",
        ),
        pytest.param(
            "Harbour Lines denied hiding the report.",
            ("Harbour Lines", "denied", "hiding the report"),
            id="gerund",
        ),
        pytest.param(
            "Harbour Lines denied the charges.",
            ("Harbour Lines", "denied", "the charges"),
            id="object",
        ),
        pytest.param(
            "The union accused Harbour Lines of hiding the report.",
            ("The union", "accused", "Harbour Lines of hiding the report"),
            id="accusation",
        ),
        pytest.param(
            "Ada Lund described the offer as an insult.",
            ("Ada Lund", "described", "the offer as an insult"),
            id="as",
        ),
        pytest.param(
            "The mayor described the offer as “an insult to the town,” per the statement.",
            ("The mayor", "described", "the offer as “an insult to the town,”"),
            id="where it stood is no content",
        ),
        pytest.param(
            "Ada Lund called the offer “an insult to the town.”",
            ("Ada Lund", "called", "the offer “an insult to the town.”"),
            id="fragment",
        ),
        pytest.param(
            "Ada Lund poured cold water on the plan.",
            ("Ada Lund", "poured cold water", "the plan"),
            id="cue of several words",
        ),
        pytest.param(
            "According to Ada Lund, the bridge is safe.",
            ("Ada Lund", "According to", "the bridge is safe"),
            id="according to, first",
        ),
        pytest.param(
            "The bridge is safe, according to a report by the council.",
            ("a report by the council", "according to", "The bridge is safe"),
            id="according to, last",
        ),
        pytest.param(
            "The company, per Bloomberg, plans to close two mills.",
            ("Bloomberg", "per", "The company | plans to close two mills"),
            id="per",
        ),
        pytest.param(
            "The company will close two mills, per the statement.",
            ("the statement", "per", "The company will close two mills"),
            id="per a document",
        ),
        pytest.param(
            "The company’s claim that nobody was hurt surprised the council.",
            ("The company", "claim", "that nobody was hurt"),
            id="noun with a possessive",
        ),
        pytest.param(
            "Ada Lund: “We will not pay for the bridge.”",
            ("Ada Lund", ":", "“We will not pay for the bridge.”"),
            id="name and colon",
        ),
        pytest.param(
            "The study found that people who sleep less eat more.",
            ("The study", "found", "that people who sleep less eat more"),
            id="study",
        ),
        pytest.param(
            "MARROWBY, England — The mayor said that the bridge would close.",
            ("The mayor", "said", "that the bridge would close"),
            id="dateline",
        ),
        pytest.param(
            "The mayor denied having received any such warning.",
            ("The mayor", "denied", "having received any such warning"),
            id="gerund of what is past",
        ),
        pytest.param(
            "The mayor spoke of the bridge as a ruin.",
            ("The mayor", "spoke of", "the bridge as a ruin"),
            id="spoke of it as",
        ),
        pytest.param(
            "“It was like looking down,” the mayor went on.",
            ("the mayor", "went on", "“It was like looking down,”"),
            id="cue of two words",
        ),
        pytest.param(
            "Her promise to build a bridge won the vote.",
            ("Her", "promise", "to build a bridge"),
            id="promise",
        ),
        pytest.param(
            "Two divers made the claim that it was late.",
            ("Two divers", "claim", "that it was late"),
            id="made the claim",
        ),
        pytest.param(
            "The mayor’s claim on Monday that the town had paid was wrong.",
            ("The mayor", "claim", "that the town had paid"),
            id="claim, parted",
        ),
        pytest.param(
            "“Leave the harbour early,” the notice states.",
            ("notice", "states", "“Leave the harbour early,”"),
            id="a verb taken for a noun",
        ),
        pytest.param(
            "Ada Lund said the days when the bridge was “a marvel” are gone.",
            ("Ada Lund", "said", "the days when the bridge was “a marvel” are gone"),
            id="subject of the clause",
        ),
        pytest.param(
            "Ada Lund pointed to the Race for Six runners who ask for water.",
            ("Ada Lund", "pointed", "the Race for Six runners who ask for water"),
            id="phrases that adjoin",
        ),
        pytest.param(
            "Ada Lund recalled the widow as “a great woman, and brave. She sang. She did a lot of that.”",
            (
                "Ada Lund",
                "recalled",
                "the widow as “a great woman, and brave. She sang. She did a lot of that.”",
            ),
            id="all of a quotation",
        ),
        pytest.param(
            "Ada Lund told the Harbour Gazette in a written note, “We are ready to leave the harbour.”",
            ("Ada Lund", "told", "“We are ready to leave the harbour.”"),
            id="a participle before a noun is no cue",
        ),
        pytest.param(
            "Ada Lund cited a new book on bridges, which sold well in May.",
            ("Ada Lund", "cited", "a new book on bridges"),
            id="an aside about an object",
        ),
        pytest.param(
            "The letter accuses Peter Holm, whose firm built the bridge, of hiding the report.",
            ("The letter", "accuses", "Peter Holm, whose firm built the bridge, of hiding the report"),
            id="a charge after an aside",
        ),
        pytest.param(
            "The mayor declined to name a day.",
            ("The mayor", "declined", "to name a day"),
            id="declined any deed",
        ),
        pytest.param(
            "The judge charged the captain with theft.",
            ("The judge", "charged", "the captain with theft"),
            id="charge",
        ),
        pytest.param(
            "Couple an old bridge with a “cart that is heavy” and bakers get nervous, said Ada Lund, the mayor.",
            (
                "Ada Lund",
                "said",
                "Couple an old bridge with a “cart that is heavy” and bakers get nervous",
            ),
            id="inverted tag, with another subject before",
        ),
        pytest.param(
            "The mayor was quick to deny all knowledge of a sale.",
            ("The mayor", "deny", "all knowledge of a sale"),
            id="cue below an adjective",
        ),
    ],
)
def test_construction(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “bridge of sighs” was painted in a colour called “autumn.”",
        "The study found him a job at the bakery.",
        "The price rose to $5 per share.",
        "He told lies.",
        "CORRECTION: The bridge is 40 metres long.",
        "She read “The Bridge” twice.",
        "The plan to build a bridge won the vote.",
        "In the end the promise won.",
        "She took her notes wherever she went, “sending and receiving letters in the dark.”",
        "The proposed bridge was painted.",
        "“The Bridge,” a book of the coastal states, sold well.",
        "It was a quiet day in Marrowby.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert found(text) == []


def test_a_transcript_gives_each_turn_to_its_name() -> None:
    text = "SMITH: We will not pay.\n\nJONES: You will have to."
    assert found(text) == [
        ("SMITH", ":", "We will not pay"),
        ("JONES", ":", "You will have to"),
    ]


def test_what_a_turn_reports_in_a_later_paragraph_is_not_the_articles_report() -> None:
    text = (
        "Ada Lund said that it was late.\n"
        "TAPPER: Is it settled?\nSMITH: It is not settled.\nPeter Holm told me that it was over.\nTAPPER: Thank you."
    )
    before, *_, inside, _ = extract(make_article(text)).attributions
    assert (before.source_entity, before.confidence) == ("Ada Lund", Confidence.HIGH)
    assert (inside.source_entity, inside.confidence) == ("Peter Holm", Confidence.LOW)


def test_two_cues_of_one_subject_are_two_attributions() -> None:
    text = "The minister praised the nurses for their patience and promised to raise their pay."
    assert found(text) == [
        ("The minister", "praised", "the nurses for their patience"),
        ("The minister", "promised", "to raise their pay"),
    ]


def test_a_title_beside_a_name_is_no_content() -> None:
    text = "Ada Lund, author of “The Bridge,” said that it would close."
    assert found(text) == [("Ada Lund", "said", "that it would close")]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“The bridge is safe,” Ada Lund said.", Mode.DIRECT),
        ("Ada Lund said that the bridge was safe.", Mode.INDIRECT),
        ("Ada Lund said that the bridge was “as safe as a house.”", Mode.MIXED),
    ],
)
def test_mode(text: str, mode: Mode) -> None:
    (attribution,) = extract(make_article(text)).attributions
    assert attribution.mode is mode
