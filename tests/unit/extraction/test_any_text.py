"""Any text gives a graph: marks, brackets, tables, code, other scripts, and more words than an article has."""

import pytest

from quizapp.extraction import extract
from quizapp.model.article import verbatim_article
from quizapp.model.attribution import Confidence

TABLE = "\n".join(f"Team {row}\t{row * 3}\t{row * 7 % 11}\t{row / 4:.2f}" for row in range(1, 60))
CODE = '''
def said(who: str, *, late: bool = False) -> str:
    """Return what was said."""
    # "It is late," she said
    return f"{who} said {late!r}" if late else 'nothing'

for (int i = 0; i < 10; ++i) { printf("%d\\n", a[i]["said"]); }
SELECT name FROM people WHERE said = 'It is late';
<p class="said">“It is late,”</p>
'''
TEXTS = {
    "straight marks": '"' * 50_000,
    "curly marks": "“" * 50_000,
    "pairs of marks": "“”" * 25_000,
    "marks with spaces": '" ' * 25_000,
    "single marks": "'" * 50_000,
    "brackets without a word": "(" * 200 + ")" * 200,
    "combining marks": "a" + "\u0301" * 5_000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈" * 500,
    "zero width": "\u200b\u200d\ufeff" * 2_000,
    "one word": "a" * 50_000,
    "digits": "0123456789" * 1_000,
    "table": TABLE,
    "Arabic": "قال المتحدث إن الجسر آمن. " * 40,
    "Chinese": "市长说：“桥是安全的。”" * 40,
    "private use": "\ue000\U000f0000" * 500,
    "control characters": "\x00\x01\x1b[2J" * 200,
}


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_invented(name: str) -> None:
    graph = extract(verbatim_article(TEXTS[name]))
    assert [attribution for attribution in graph.attributions if attribution.source_entity is not None] == []


def test_within_two_hundred_brackets() -> None:
    text = "(" * 200 + "Ada Lund said that it was late" + ")" * 200
    (attribution,) = extract(verbatim_article(text)).attributions
    assert attribution.source_entity == "Ada Lund"


def test_nothing_in_code_is_sure() -> None:
    graph = extract(verbatim_article(CODE))
    assert {attribution.confidence for attribution in graph.attributions} <= {Confidence.LOW}
