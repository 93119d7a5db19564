"""Strange files given to `quizapp attributions`: an answer and exit code 0, or a sentence and exit code 2."""

import json
from pathlib import Path

import pytest

from quizapp.cli import run

NOT_ENGLISH = "The text does not seem to be in English; only articles in English can be asked about so far."
TOO_LONG = "The text is longer than 300,000 characters; give one article at a time."
NO_TEXT = "There is no text to read; paste an article, or choose a file that holds one."
FRENCH = (
    "La maire a déclaré lundi que le pont ne serait pas prêt avant l’été. « C’est faux », a répondu le constructeur. "
    "Son porte-parole a confirmé que la ville le savait."
)
ANSWERED = {
    "a word among quotation marks": '"' * 50_000 + "It was late" + '"' * 50_000,
    "200 nested brackets": "(" * 200 + "Ada Lund said that it was late" + ")" * 200,
    "table": "The league said on Monday that these were the results of the round:\n"
    + "\n".join(f"{row} | the team of the town | {row * 7 % 11}" for row in range(40)),
}
REFUSED = {
    "random characters": (
        "".join(chr(0x21 + (place * 7919) % 0x2000) for place in range(3_000)),
        NOT_ENGLISH,
    ),
    "a table of names": (
        "\n".join(f"Team {row} | {row * 3} | {row * 7 % 11}" for row in range(40)),
        NOT_ENGLISH,
    ),
    "a megabyte of quotation marks": ('"' * 1_000_000, TOO_LONG),
    "a book": ("It was late, and nobody spoke. " * 20_000, TOO_LONG),
    "French": (FRENCH, NOT_ENGLISH),
    "Russian": ("Мэр сказала, что мост не будет готов до лета. " * 5, NOT_ENGLISH),
    "Chinese": ("市长说：“桥是安全的。”" * 40, NOT_ENGLISH),
    "no text": (" \n \n", NO_TEXT),
    "quotation marks": ('"' * 100_000, NO_TEXT),
    "curly quotation marks": ("“” " * 30_000, NO_TEXT),
}


@pytest.mark.parametrize("name", ANSWERED)
def test_an_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ANSWERED[name], encoding="utf-8")
    assert run(["attributions", str(path)]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["schema"] == 1
    assert err == ""


@pytest.mark.parametrize("name", REFUSED)
def test_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    text, sentence = REFUSED[name]
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    assert run(["attributions", str(path)]) == 2
    assert capsys.readouterr() == ("", f"article.txt: {sentence}\n")


def test_a_line_that_is_too_long_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "books.jsonl"
    book = "It was late, and nobody spoke. " * 40_000
    path.write_text(json.dumps({"doc_id": "book", "text": book}) + "\n", encoding="utf-8")
    assert run(["attributions", str(path)]) == 2
    assert capsys.readouterr() == ("", "books.jsonl, line 1: The text is longer than 1,000,000 characters.\n")
