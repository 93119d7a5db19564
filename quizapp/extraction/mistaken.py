"""Verbs that the parser takes for nouns: "Prosecutors allege Ada Lund burned the mill", "Scientists claim that ..."."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

_PLURAL = {"allege": "allege", "claim": "claim"}
_SINGULAR = {"alleges": "allege", "claims": "claim"}
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 10
# Words of a subject that stands between such a verb and the next one.
_REACH = 5


def mistaken(word: Token, analysis: Analysis) -> Draft | None:
    """`Court documents allege that Ada Lund burned the mill.`; not `The firm's claim that it burned was false.`

    A plain subject opens the sentence and agrees with the word; a whole clause follows.
    """
    if word.lower not in _PLURAL | _SINGULAR or (word.pos == "VERB" and word.dep != "compound"):
        return None
    sentence = analysis.sentence_at(word.start)
    subject = [t for t in analysis.parse.between(*sentence) if t.index < word.index]
    after = analysis.parse.between(word.end, sentence.end)
    if not 0 < len(subject) <= _LONGEST or any(token.pos not in _INSIDE for token in subject):
        return None
    place = next((place for place, token in enumerate(subject) if token.pos == "ADP"), len(subject))
    if not place or not _agrees(subject[place - 1], word) or not _is_clause(after):
        return None
    content = analysis.content(after[0].start, sentence.end)
    if content is None:
        return None
    lemma = (_PLURAL | _SINGULAR)[word.lower]
    return Draft(
        rule="mistaken",
        source=Mention(Span(subject[0].start, subject[-1].end), subject[place - 1]),
        cue=word.span,
        head=word,
        contents=(content,),
        stance=lexicon.verbs()[lemma][0].stance,
    )


def _agrees(noun: Token, verb: Token) -> bool:
    """Tell whether the two are plural, or neither is: `Scientists claim`, `A study claims`."""
    return noun.tag in ({"NNS", "NNPS"} if verb.lower in _PLURAL else {"NN", "NNP"})


def _is_clause(after: list[Token]) -> bool:
    """Tell whether "that", or a subject and its verb, follow and no further verb: not `claims Reed made were`."""
    if not after:
        return False
    if after[0].lower == "that" and after[0].tag == "IN":
        return any(token.tag in _FINITE for token in after)
    verb = next((place for place, token in enumerate(after) if token.tag in _FINITE), 0)
    if not 0 < verb <= _REACH or after[0].pos not in {"NOUN", "PROPN", "PRON", "DET", "ADJ"}:
        return False
    if any(token.pos not in _INSIDE | {"PRON"} for token in after[:verb]):
        return False
    return not any(token.tag in _FINITE for token in after[verb + 1 :])
