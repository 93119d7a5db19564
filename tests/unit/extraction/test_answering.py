"""Which claim is answered, in articles of a few sentences: by the same deed, by "it" and "that", by "the charges"."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article


def answered(text: str) -> tuple[int, ...]:
    """Return what the last attribution answers, by places in the list of attributions."""
    attributions = extract(make_article(text)).attributions
    places = {attribution.id: place for place, attribution in enumerate(attributions)}
    return tuple(places[claim] for claim in attributions[-1].responds_to)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The union accused the firm of hiding the report. The firm denied hiding the report.", (0,)),
        ("The union accused Harbour Lines of hiding the report. Harbour Lines denied hiding it.", (0,)),
        ("Ada Lund accused Peter Holm of stealing the violin. Holm denied stealing the violin.", (0,)),
        ("Ada Lund accused Peter Holm of stealing the violin. Holm denied it.", (0,)),
        ("Ada Lund accused Peter Holm of stealing the violin. He denied the accusation.", (0,)),
        ("Ada Lund accused Peter Holm of stealing the violin. Holm rejected the accusation.", (0,)),
        ("Ada Lund accused Peter Holm of stealing the violin. Holm rejected that.", (0,)),
        ("Ada Lund said that the bridge was unsafe. Peter Holm rejected that.", (0,)),
        ("Ada Lund said that the bridge was unsafe. Peter Holm dismissed the claim.", (0,)),
        ("Ada Lund said that the bridge was unsafe. Peter Holm dismissed her claim.", (0,)),
        ("Ada Lund said that the bridge was unsafe. Peter Holm disputed Lund’s claim.", (0,)),
        ("Ada Lund said that the bridge was unsafe. Peter Holm called the claim false.", (0,)),
        ("Ada Lund claimed that the mayor had sold the ferry. The mayor denied selling the ferry.", (0,)),
        ("Ada Lund claimed that the mayor had sold the ferry. The mayor denied it.", (0,)),
        ("Prosecutors said that Peter Holm had taken bribes. Holm denied taking bribes.", (0,)),
        ("Prosecutors said that Peter Holm had taken bribes. Holm denied the charges.", (0,)),
        ("Prosecutors accused Peter Holm of taking bribes. Holm denies the charges.", (0,)),
        ("Norland said that Sudmark had shelled the port. Sudmark denied it had shelled the port.", (0,)),
        ("Norland said that Sudmark had shelled the port. Sudmark denied any involvement.", (0,)),
        ("Norland blamed Sudmark for the attack. Sudmark denied any role in the attack.", (0,)),
        ("The mayor said that the school was closed. Parents doubted that the school was closed.", (0,)),
        ("The mayor said that the ferry had sunk. A diver cast doubt on that.", (0,)),
        ("The report said that the mayor had lied. “That is false,” the mayor said.", (0,)),
        (
            "The union accused the mayor of hiding the report. The mayor’s spokesman denied the allegation.",
            (0,),
        ),
        (
            "The union accused the mayor of hiding the report. “I did not hide the report,” the mayor said.",
            (0,),
        ),
        ("Ada Lund alleged that Harbour Lines dumped oil. The company denied dumping oil.", (0,)),
        ("Ada Lund accused Harbour Lines of dumping oil. Harbour Lines denied that it had dumped oil.", (0,)),
        (
            "Ada Lund accused Harbour Lines of dumping oil. It rained. Harbour Lines has denied the allegations.",
            (0,),
        ),
        (
            "Ada Lund accused Peter Holm of theft. Nora Quist accused Jon Berg of fraud. Berg denied the allegation.",
            (1,),
        ),
        (
            "Ada Lund accused Peter Holm of theft. Nora Quist accused Jon Berg of fraud. Holm denied the accusation.",
            (0,),
        ),
        (
            (
                "Ada Lund accused Peter Holm of hiding the report. "
                "Nora Quist accused Holm of burning the boat. Holm denied burning the boat."
            ),
            (1,),
        ),
        (
            "Peter Holm was charged with theft in May. Ada Lund said that the trial was late. Holm denied the charges.",
            (0,),
        ),
        ("Ada Lund accused the mayor of lying. The mayor said the accusation was baseless.", (0,)),
        ("Ada Lund said that Velmar Bank had lost the files. The bank denied losing the files.", (0,)),
        ("Ada Lund said that Velmar Bank had lost the files. Velmar Bank denied any wrongdoing.", (0,)),
        (
            "Ada Lund said that the mayor had sold the ferry. A spokesman for the mayor denied the claim.",
            (0,),
        ),
        ("Ada Lund said that the mayor had sold the ferry. “It is not true,” the mayor said.", (0,)),
        (
            (
                "Ada Lund said that the ferry was sold. The mayor said that the tide was high. "
                "“It is not true,” Peter Holm said."
            ),
            (1,),
        ),
        ("Ada Lund accused Peter Holm of fraud. His lawyer denied the accusation.", (0,)),
        ("Ada Lund accused Peter Holm of fraud. Holm denied wrongdoing.", (0,)),
        ("Norland claimed that it had taken the town. Sudmark denied that Norland had taken the town.", (0,)),
        ("Norland claimed that it had taken the town. Sudmark denied the claim.", (0,)),
        ("Ada Lund said that the town was full. Peter Holm doubted that the town was full.", (0,)),
        ("Ada Lund said that the mayor was late. Peter Holm rejected her claim.", (0,)),
        ("The company said that the boat was safe. Peter Holm rejected its claim.", (0,)),
    ],
)
def test_the_claim_that_is_answered(text: str, claims: tuple[int, ...]) -> None:
    assert answered(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ada Lund accused Peter Holm of hiding the report. "
            "Nora Quist accused Holm of burning the boat. Holm denied the accusation."
        ),
        (
            "Ada Lund said that the bridge was unsafe. Jon Berg said that the tunnel was wet. "
            "Peter Holm dismissed the claim."
        ),
        "Ada Lund said that the bridge was unsafe. Peter Holm rejected the offer.",
        "Ada Lund accused Peter Holm of hiding the report. Jon Berg denied stealing a car.",
        "Ada Lund accused Peter Holm of hiding the report. Nora Quist denied the accusation.",
        "Ada Lund said that the bridge was safe. Ada Lund denied it.",
        "The mayor said that the school was closed. The mayor denied that she would resign.",
        "Ada Lund said that Holm was tired. Peter Holm denied the allegations.",
        "Ada Lund praised Peter Holm for saving the boat. Holm denied saving the boat for money.",
        "Ada Lund said that sales had grown. Peter Holm said that sales had not been seen.",
        "Ada Lund said that it was late. It rained. It snowed. It was dark. Peter Holm denied it.",
        "Norland accused Sudmark of shelling the port. Estmark denied shelling the port.",
        "Ada Lund said that Velmar Bank had lost the files. Jon Berg denied losing the files.",
        "Ada Lund said that Velmar Bank was old. Velmar Bank denied any wrongdoing.",
        "Ada Lund said that she liked the bank. The bank denied any wrongdoing.",
        "Ada Lund accused Peter Holm of fraud. She denied the accusation.",
        "Ada Lund accused Peter Holm of fraud. Jon Berg denied wrongdoing.",
        "Norland claimed that it had taken the town. Sudmark denied that its army was weak.",
        "Ada Lund said that the town was full. Peter Holm doubted that the town was rich.",
        "Jon Berg said that the mayor was late. Peter Holm rejected her claim.",
        "Ada Lund said that the boat was safe. Peter Holm rejected its claim.",
        "Ada Lund said that the town was not full. Peter Holm doubted that the town was full.",
        "Ada Lund said that the town was late. The ferry is old, although Peter Holm disputes this.",
        "The union accused the firm of hiding the report. The firm denied that its boats were old.",
        "Ada Lund said that it was late. The boats are old. Peter Holm rejected that.",
    ],
)
def test_no_claim_rather_than_a_wrong_one(text: str) -> None:
    assert answered(text) == ()
