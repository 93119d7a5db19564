"""Cues: the verbs outside quotation marks that introduce a content, with the words that belong to them."""

from dataclasses import dataclass

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.lexicon import ReportingVerb
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# How far before its verb a quotation may end that the verb tags.
_TAG = 60
_LONGEST_TAG = 6
_CLOSED = (",”", ',"', "?”", '?"')


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb at its place in the text."""

    verb: Token
    entry: ReportingVerb
    particle: Token | None = None


def cues_of(analysis: Analysis) -> list[Cue]:
    """Return the reporting verbs outside quotation marks, in order."""
    found = []
    for token in analysis.parse.tokens:
        if token.pos not in {"VERB", "AUX"} and not _closes_a_tag(token, analysis):
            continue
        if analysis.quotation_at(token.start) is not None:
            continue
        if token.dep == "xcomp" and token.head.lemma in {"decline", "refuse"}:
            continue
        if token.dep == "amod":
            # "a written statement", "the proposed bridge"
            continue
        if token.lemma == "charge" and not _lays_a_charge(token):
            continue
        for entry in lexicon.verbs().get(token.lemma, ()):
            particle = _particle(token, entry.particle) if entry.particle else None
            if entry.particle and particle is None:
                continue
            found.append(Cue(token, entry, particle))
            break
    return found


def _lays_a_charge(verb: Token) -> bool:
    """Tell whether `He was charged with theft` or `The union charged that ...`; not five crowns, nor a battery."""
    return verb.has("ccomp") or any(child.lower == "with" for child in verb.children)


def _closes_a_tag(noun: Token, analysis: Analysis) -> bool:
    """Tell whether a word taken for a noun is the verb of a tag: `"Leave early," the notice states.`"""
    tokens = analysis.parse.tokens
    if noun.tag != "NNS" or noun.index < 3 or noun.index + 1 >= len(tokens):
        return False
    if tokens[noun.index + 1].text not in {",", "."} or tokens[noun.index - 1].pos not in {"NOUN", "PROPN"}:
        return False
    before = analysis.text[max(0, noun.start - _TAG) : noun.start]
    marks = max((before.rfind(mark) for mark in _CLOSED), default=-1)
    return marks >= 0 and "." not in before[marks + 2 :] and before[marks + 2 :].count(" ") <= _LONGEST_TAG


def _particle(verb: Token, word: str) -> Token | None:
    for child in verb.children:
        if (
            child.index > verb.index
            and child.lemma == word
            and child.dep in {"prt", "dobj", "advmod", "prep", "acomp", "oprd"}
        ):
            return child
    return None


def _parted(verb: Token, particle: Token) -> bool:
    """Tell whether an object stands between the verb and its second word: `called the figures into question`."""
    return any(
        child.dep in {"dobj", "dative", "ccomp"} and verb.index < child.index < particle.index
        for child in verb.children
    )


def cue_span(cue: Cue, analysis: Analysis) -> Span:
    """Return the verb with its auxiliaries, negation and particle ("has since denied", "cast doubt over")."""
    tokens = [
        child
        for child in cue.verb.children
        if child.index < cue.verb.index and child.dep in {"aux", "auxpass", "neg"} and child.tag != "TO"
    ]
    tokens.append(cue.verb)
    # In "called the figures into question" the verb alone is the cue: what stands between is the content.
    if cue.particle is not None and not _parted(cue.verb, cue.particle):
        tokens.append(cue.particle)
    start = min(token.start for token in tokens)
    end = max(token.end for token in tokens)
    between = analysis.parse.between(start, end)
    # An aside or the subject between auxiliary and verb stays out of the cue.
    if any(token.dep in {"punct", "nsubj"} for token in between):
        start = cue.verb.start
    return Span(start, end)
