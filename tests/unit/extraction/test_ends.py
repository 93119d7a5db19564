"""Where the clause ends that somebody is reported to have said."""

import pytest

from tests.unit.extraction.found import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It was late, Ada Lund said, because nobody had come.",
            ("Ada Lund", "said", "It was late | because nobody had come"),
            id="a reason behind a tag in the middle",
        ),
        pytest.param(
            "Peter Holm is third. He's leaning toward Lund, he said, because he prizes courage.",
            ("he", "said", "He's leaning toward Lund | because he prizes courage"),
            id="a reason behind the tag, after another sentence",
        ),
        pytest.param(
            "He’s leaning toward Ada Lund, he said, because he prizes courage.",
            ("he", "said", "He’s leaning toward Ada Lund | because he prizes courage"),
            id="a reason behind the tag",
        ),
        pytest.param(
            "Ada Lund said she had offers for the boat, but “the offers were for the wood.”",
            ("Ada Lund", "said", "she had offers for the boat, but “the offers were for the wood.”"),
            id="but, and a quotation",
        ),
        pytest.param(
            "Ada Lund said Peter Holm has been “a great part of my crew,” and sailors would need to “lean on him” for"
            " the final months of the war.",
            (
                "Ada Lund",
                "said",
                (
                    "Peter Holm has been “a great part of my crew,” and sailors would need to “lean on him” for"
                    " the final months of the war"
                ),
            ),
            id="and, with a quotation",
        ),
        pytest.param(
            "Ada Lund said she hoped to get her boat back, and then would go home.",
            ("Ada Lund", "said", "she hoped to get her boat back, and then would go home"),
            id="and would",
        ),
        pytest.param(
            "By contrast, the firm had said it would mend the bridge at some later time, and to date has only issued a"
            " note about it.",
            ("the firm", "had said", "it would mend the bridge at some later time"),
            id="the article goes on",
        ),
        pytest.param(
            "She sharpened her tone on Tuesday, telling the Gazette that Peter Holm is a “faker” and questioning how he"
            " has “gotten away with not paying.”",
            ("She", "telling", "that Peter Holm is a “faker”"),
            id="two participles",
        ),
        pytest.param(
            "When Ada Lund met him, she did it sideways, acknowledging that Mr. Holm had tapped into a vein but warning"
            " that his style would have a price.",
            ("she", "warning", "that his style would have a price"),
            id="but, and a participle",
        ),
        pytest.param(
            "Officials said Tuesday the bridge would remain closed.",
            ("Officials", "said", "the bridge would remain closed"),
            id="the day of saying",
        ),
        pytest.param(
            "Ada Lund told the council on Friday she had sold the boat.",
            ("Ada Lund", "told", "she had sold the boat"),
            id="on a day",
        ),
        pytest.param(
            "Ada Lund told The Harbour Post before she spoke before the board that she believed it was “time to go.”",
            ("Ada Lund", "told", "that she believed it was “time to go.”"),
            id="a clause of time between",
        ),
        pytest.param(
            "The letter accuses Holm, whose old, outsider charm was loved, of being “a thief.”",
            ("The letter", "accuses", "Holm, whose old, outsider charm was loved, of being “a thief.”"),
            id="a charge behind an aside",
        ),
        pytest.param(
            "Ada Lund, asked whether the offer was generous, said it was “not nothing.”",
            ("", "asked", "whether the offer was generous"),
            id="asked in an aside",
        ),
        pytest.param(
            "Holm, Ada Lund wrote “has always shown a deep love of the sea. He works hard for it. He is very smart.”",
            (
                "Ada Lund",
                "wrote",
                "Holm | “has always shown a deep love of the sea. He works hard for it. He is very smart.”",
            ),
            id="all of a quotation that it begins with",
        ),
    ],
)
def test_the_clause_ends_with_what_is_said(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Lund said it was late, but Peter Holm called it “early.”",
            ("Ada Lund", "said", "it was late"),
            id="another cue beside the quotation",
        ),
        pytest.param(
            "The town said Tuesday’s vote would stand.",
            ("The town", "said", "Tuesday’s vote would stand"),
            id="the day's own vote",
        ),
        pytest.param(
            "Ada Lund said Tuesday was the day of the vote.",
            ("Ada Lund", "said", "Tuesday was the day of the vote"),
            id="the day is what is spoken of",
        ),
        pytest.param(
            "Peter Holm, a teacher, asked why it was late.",
            ("Peter Holm", "asked", "why it was late"),
            id="who asks",
        ),
    ],
)
def test_what_is_said_stays_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)
