"""Denials: how many of a list of sentences, written before the rules, are found; and what is none."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizapp.extraction import extract
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, Modality, Polarity, Stance

# Source and content right, of 75; the stance as well.
BAR = 0.80

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class Denial:
    text: str
    source: str
    cue: str
    contents: tuple[str, ...]


def _lines(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("¶", "\n") for line in lines if not line.startswith("#")]


def denials() -> list[Denial]:
    rows = [line.split("\t") for line in _lines("denials.tsv")]
    return [Denial(text, source, cue, tuple(content.split(" | "))) for text, source, cue, content in rows]


def words_at(text: str, *spans: tuple[int, int]) -> set[int]:
    """Return where the words begin that stand in `spans`, articles left out."""
    return {
        match.start()
        for match in _WORD.finditer(text)
        if match[0].lower() not in _ARTICLES and any(s <= match.start() < e for s, e in spans)
    }


def at(text: str, part: str) -> tuple[int, int]:
    start = text.rindex(part)
    return start, start + len(part)


def finds(denial: Denial, attribution: Attribution) -> bool:
    """Tell whether contents share half of their words, and the source is the one expected.

    Most of it lies there, or it is resolved to it ("who").
    """
    text = denial.text
    expected = words_at(text, *(at(text, part) for part in denial.contents))
    content = words_at(text, *attribution.content)
    if 2 * len(expected & content) < 0.5 * (len(expected) + len(content)):
        return False
    if denial.source == "-" or attribution.source is None:
        return denial.source == "-" and attribution.source is None
    if attribution.source_entity == denial.source:
        return True
    start = text.index(denial.source, text.rfind("\n") + 1)
    source = words_at(text, attribution.source)
    shared = source & words_at(text, (start, start + len(denial.source)))
    return bool(shared) and 2 * len(shared) >= len(source)


def test_the_list_is_sound() -> None:
    listed = denials()
    assert len(listed) == 75
    for denial in listed:
        assert all(part in denial.text for part in (denial.cue, *denial.contents)), denial
        assert denial.source == "-" or denial.source in denial.text, denial


def missed(*, with_stance: bool) -> list[str]:
    """Return the texts of the list whose denial is not found."""
    texts = []
    for denial in denials():
        found = [a for a in extract(make_article(denial.text)).attributions if finds(denial, a)]
        if not any(a.stance is Stance.DENIES or not with_stance for a in found):
            texts.append(denial.text)
    return texts


@pytest.mark.parametrize("with_stance", [False, True])
def test_most_denials_are_found(with_stance: bool) -> None:
    texts = missed(with_stance=with_stance)
    assert 1 - len(texts) / len(denials()) >= BAR, "\n".join(texts)


@pytest.mark.parametrize("text", _lines("no_denials.tsv"))
def test_nobody_denies(text: str) -> None:
    denying = [
        attribution
        for attribution in extract(make_article(text)).attributions
        if attribution.stance is Stance.DENIES
        and attribution.polarity is Polarity.AFFIRMED
        and attribution.modality is Modality.STATED
    ]
    assert denying == []


@pytest.mark.parametrize("thing", ["service", "access", "entry"])
def test_what_is_withheld_is_not_denied(thing: str) -> None:
    assert not extract(make_article(f"The firm's denial of {thing} angered the town.")).attributions


@pytest.mark.parametrize("thing", ["the charge", "any wrongdoing", "the report"])
def test_what_is_disputed_is_denied(thing: str) -> None:
    found = extract(make_article(f"The firm's denial of {thing} angered the town.")).attributions
    assert [attribution.stance for attribution in found] == [Stance.DENIES]
