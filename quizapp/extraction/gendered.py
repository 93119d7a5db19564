"""Gendered: names that "he" and "she" show to be people's, whatever the recogniser takes them for."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_OF_SOMEBODY = frozenset(
    {SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS, SourceType.GROUP}
)
# Code points on either side in which nobody else may be named.
_REACH = 600
_LONGEST = 3
_SHORTEST = 3


def people_by_pronoun(people: frozenset[str], analysis: Analysis) -> list[Span]:
    """Return the subjects of reporting verbs that "he", "she", "his" or "her" soon after must mean.

    `Kern said that he was late`, where nobody else is spoken of before. `people` are the words of the names that are
    known to be people's; the article may mean one of those.
    """
    found = []
    for token in analysis.parse.tokens:
        if token.dep != "nsubj" or token.tag != "NNP" or token.head.lemma not in lexicon.verbs():
            continue
        span = _name(token, analysis)
        if span is not None and _meant(token, span, people, analysis):
            found.append(span)
    return found


def _name(head: Token, analysis: Analysis) -> Span | None:
    """Return the one to three capitalised words of a name that may be a person's."""
    run = [*(child for child in head.children if child.dep == "compound"), head]
    if len(run) > _LONGEST or run[-1].index - run[0].index != len(run) - 1:
        return None
    if any(not word.text[0].isupper() or word.text.isupper() or word.tag != "NNP" for word in run):
        return None
    if head.has("det", "poss", "conj", "amod", "nummod") or len(head.text) < _SHORTEST:
        return None
    span = Span(run[0].start, head.end)
    words = span.of(analysis.text)
    listed = {head.text, words} & (lexicon.outlet_words() | lexicon.places() | lexicon.outlets().keys())
    titled = any(word.lower in lexicon.roles() or word.text in lexicon.titles() for word in run)
    return None if listed or titled or analysis.quotation_at(span.start) is not None else span


def _meant(head: Token, span: Span, people: frozenset[str], analysis: Analysis) -> bool:
    paragraph = analysis.paragraphs[analysis.paragraph_index(head.start)]
    sentence = analysis.sentence_at(head.start)
    floor = max(0, head.start - _REACH)
    after = analysis.parse.between(span.end, min(sentence.end + _REACH, paragraph.end))
    pronoun = next((t for t in after if t.lower in lexicon.PERSONAL or t.tag == "NNP" or _somebody(t)), None)
    if pronoun is None or pronoun.lower not in lexicon.PERSONAL:
        return False
    if pronoun.start >= sentence.end and pronoun.dep != "nsubj":
        return False
    own = set(span.of(analysis.text).split())
    before = analysis.parse.between(floor, span.start)
    return not any(
        _somebody(t) or (t.text in people and t.text not in own) or t.lower in lexicon.PERSONAL
        for t in before
    )


def _somebody(token: Token) -> bool:
    """Tell whether a noun stands for one person: "the mayor"."""
    return token.tag == "NN" and lexicon.roles().get(token.lemma) in _OF_SOMEBODY
