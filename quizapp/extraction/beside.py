"""Sources found by where they stand beside the cue, without regard to the parse, which long quotations break."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PAUSES = frozenset({",", "—", "-", "–", "--"})


def subject_beside(verb: Token, analysis: Analysis) -> Token | None:
    """Return the noun that stands right beside `verb` outside quotations.

    `"...," the mayor later said` and `"...," said Ann Smith, the mayor`.
    """
    sentence = analysis.sentence_at(verb.start)
    quotations = analysis.quotations_in(sentence)
    floor = max((q.span.end for q in quotations if q.span.end <= verb.start), default=sentence.start)
    ceiling = min((q.span.start for q in quotations if q.span.start >= verb.end), default=sentence.end)
    before = [t for t in analysis.parse.between(floor, verb.start) if t.text not in {",", "—", "-"}]
    found = first_noun(before)
    return found if found is not None else first_noun_after(verb, ceiling, analysis)


def first_noun_after(verb: Token, end: int, analysis: Analysis) -> Token | None:
    """Return the head of the noun phrase right after `verb`: `said retired judge Ann Smith`."""
    tokens = analysis.parse.between(verb.end, end)
    while len(tokens) > 1 and tokens[0].tag in {"VBN", "VBG", "JJ", "RB"}:
        del tokens[0]
    return first_noun(tokens)


def before_aside(verb: Token, analysis: Analysis) -> Token | None:
    """Return the noun from which an aside parts the verb ("the paper, citing two people, reported")."""
    tokens = analysis.parse.between(analysis.sentence_at(verb.start).start, verb.start)
    while tokens and (tokens[-1].pos in {"ADV", "AUX"} or tokens[-1].lower in {"n't", "n’t", "not"}):
        tokens.pop()
    if tokens and tokens[-1].text in _PAUSES:
        tokens.pop()
        while tokens and tokens[-1].text not in _PAUSES:
            tokens.pop()
        if tokens:
            tokens.pop()
    elif tokens and tokens[-1].text == ")":
        while tokens and tokens[-1].text != "(":
            tokens.pop()
        if tokens:
            tokens.pop()
    if not tokens or tokens[-1].pos not in _NOMINAL:
        return None
    head = tokens[-1]
    while head.head.index < head.index and head.dep == "pobj" and head.head.lower in {"of", "for", "at"}:
        head = head.head.head
    return head


def accompanied_by(verb: Token, analysis: Analysis) -> Token | None:
    """Return who speaks in `The evening ended with the mayor asking whether it was late`."""
    tokens = analysis.parse.tokens
    if verb.tag != "VBG" or verb.index < 2:
        return None
    noun = tokens[verb.index - 1]
    if noun.pos in _NOMINAL and noun.dep == "pobj" and noun.head.lower == "with":
        return noun
    return None


def first_noun(tokens: list[Token]) -> Token | None:
    """Return the last word of the first run of nouns."""
    found: Token | None = None
    for token in tokens:
        if token.pos in _NOMINAL:
            found = token
        elif found is not None or token.pos in {"VERB", "ADP", "SCONJ"}:
            break
    return found


def last_noun(tokens: list[Token]) -> Token | None:
    """Return the last of `tokens` where it is a noun."""
    return tokens[-1] if tokens and tokens[-1].pos in _NOMINAL else None
