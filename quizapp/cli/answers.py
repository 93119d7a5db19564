"""Answers as they are typed: what each way of answering asks for, and how a line is read."""

import re
from collections.abc import Iterator, Sequence

from quizapp.i18n import _
from quizapp.model.answering import LONGEST_NOTE, Given
from quizapp.model.base import Span
from quizapp.model.certainty_words import degree_name
from quizapp.model.paragraphs import paragraphs
from quizapp.model.question import (
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
)
from quizapp.model.session import Certainty
from quizapp.model.words import words

_PAIR = re.compile(r"(\d+)\s*[-=:.)]?\s*([a-z]+)", re.IGNORECASE | re.ASCII)
_PARAGRAPH = re.compile(r"\s*(\d{1,5})\s*:(.*)", re.DOTALL | re.ASCII)
_GAP = re.compile(r"\.{3,}|…")
_DEGREES = {
    **dict(zip("zxc", Certainty, strict=True)),
    **dict(zip("123", Certainty, strict=True)),
}
"""The keys that the window has for it, and numbers for other keyboards."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def letters(number: int) -> str:
    """Return the letter of the option with that number, from 1: a to z, then aa, ab and so on."""
    name = ""
    while number:
        number, place = divmod(number - 1, len(_ALPHABET))
        name = _ALPHABET[place] + name
    return name


def prompt(question: Question, options: Sequence[str]) -> str:
    """Return what asks for an answer to `question`, which shows `options`; q leaves the session."""
    match question:
        case MultipleChoiceQuestion():
            # Translators: asks for the numbers of all right answers; q is the key that leaves the session.
            return _("All that are right (such as 1 3, q to leave):")
        case MatchingQuestion():
            # Translators: asks for pairs of a number and a letter; q is the key that leaves the session.
            return _("Your pairs (such as 1b 2a, q to leave):")
        case OrderingQuestion():
            # Translators: asks for all numbers in the right order; q is the key that leaves the session.
            return _("Their order (such as 2 1 3, q to leave):")
        case SelectionQuestion():
            # Translators: asks for words of the article; "3: such words" is those in paragraph 3.
            return _("The words as they stand there, or first … last; 3: before them means ¶ 3 (q to leave):")
        case ReflectionQuestion():
            # Translators: asks for a note that nobody marks; q is the key that leaves the session.
            return _("Your note, if you like; nobody marks it (q to leave):")
        case _:
            # Translators: asks for an answer; q is the key that leaves the session.
            return _("Your answer (1 to {last}, q to leave):").format(last=len(options))


def certainty_prompt() -> str:
    """Return what asks how sure one is; q leaves the session."""
    degrees = [degree_name(each) for each in Certainty]
    # Translators: asks for one of three letters; q is the key that leaves the session.
    words = _("How sure are you? z: {low}, x: {middle}, c: {high} (q to leave):")
    return words.format(low=degrees[0], middle=degrees[1], high=degrees[2])


def read_certainty(line: str) -> Certainty | None:
    """Return how sure `line` says one is, by a letter or a number from 1 to 3; None where it does not."""
    return _DEGREES.get(line.strip().lower())


def read(line: str, question: Question, options: Sequence[str], text: str) -> Given | None:
    """Return the answer that `line` gives; None where it is none. `text` is that of the article."""
    match question:
        case ReflectionQuestion():
            return Given(note=line.strip()[:LONGEST_NOTE])
        case SelectionQuestion():
            found = selected(line, text)
            return Given(selection=found) if found else None
        case MatchingQuestion():
            return _pairs(line, question, options)
        case MultipleChoiceQuestion():
            return _numbered(line, options)
        case OrderingQuestion():
            given = _numbered(line, options)
            return given if given is not None and len(given.choice) == len(options) else None
        case _:
            given = _numbered(line, options)
            return given if given is not None and len(line.replace(",", " ").split()) == 1 else None


def _numbered(line: str, options: Sequence[str]) -> Given | None:
    """Return the options that `line` names by number, each once, in its order."""
    numbered = {str(number): option for number, option in enumerate(options, start=1)}
    numbers = line.replace(",", " ").split()
    if not numbers or not numbered.keys() >= set(numbers):
        return None
    return Given(choice=tuple(dict.fromkeys(numbered[number] for number in numbers)))


def _pairs(line: str, question: MatchingQuestion, options: Sequence[str]) -> Given | None:
    """Return the pairs of a prompt's number and an option's letter; each option once, and as many as there can be."""
    lettered = {letters(number): option for number, option in enumerate(options, start=1)}
    prompts = {str(number): each.id for number, each in enumerate(question.prompts, start=1)}
    typed = _PAIR.findall(line)
    if _PAIR.sub("", line).strip(" ,;\t\r\n"):
        return None
    pairs = {prompts.get(number, ""): lettered.get(letter.lower(), "") for number, letter in typed}
    whole = min(len(prompts), len(lettered))
    chosen = set(pairs.values())
    if "" in pairs or "" in chosen or not len(typed) == len(pairs) == len(chosen) == whole:
        return None
    return Given(pairs=tuple((each.id, pairs[each.id]) for each in question.prompts if each.id in pairs))


def selected(line: str, text: str) -> Span | None:
    """Return where the words of `line` stand in `text`, whatever their capitals and marks; None where they do not.

    "first … last" stands for all from the first words to the nearest last ones; "3: words" for words of paragraph 3.
    """
    within = Span(0, len(text))
    numbered = _PARAGRAPH.fullmatch(line)
    if numbered:
        places = paragraphs(text)
        if not 1 <= int(numbered[1]) <= len(places):
            return None
        within, line = places[int(numbered[1]) - 1], numbered[2]
    parts = [[_plain(word.of(part)) for word in words(part)] for part in _GAP.split(line, maxsplit=1)]
    parts = [part for part in parts if part]
    if not parts:
        return None
    places = words(text, within)
    folded = [_plain(place.of(text)) for place in places]
    for start in _starts(folded, parts[0]):
        if len(parts) == 1:
            return Span(places[start].start, places[start + len(parts[0]) - 1].end)
        for last in _starts(folded, parts[1], start + len(parts[0])):
            return Span(places[start].start, places[last + len(parts[1]) - 1].end)
    return None


def _starts(folded: list[str], wanted: list[str], first: int = 0) -> Iterator[int]:
    """Yield where `wanted` stands in `folded` from `first` on."""
    for start in range(first, len(folded) - len(wanted) + 1):
        if folded[start : start + len(wanted)] == wanted:
            yield start


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")
