"""Sources: whose words they are, found from the cue by the grammar of the sentence."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.coordination import resumed
from quizapp.extraction.draft import Mention
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLIMBED = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "dep", "ccomp", "acomp", "advmod", "oprd", "attr"}
)
_ISSUING = frozenset(
    "issue release send write publish post tweet make give deliver put share offer hold record".split()
)
# "who've" may come as one token.
_CLITIC = re.compile(r"(?<=\w)['’](?:ve|d|ll|re|m)$")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# "a person close to the talks": what follows is all that the reader learns of the source.
_DESCRIBED = frozenset({"person", "people", "source", "official", "man", "woman", "employee", "one"})
_KEPT_RIGHT = frozenset({"prep", "nummod", "poss", "nmod", "flat"})


def mention(head: Token, analysis: Analysis, within: frozenset[int] | None = None) -> Mention:
    """Return the noun phrase of `head` without what only comments on it: appositions, relative clauses, asides.

    `within`, indices of tokens, narrows it.
    """
    tokens = [head]
    for child in head.children:
        if child.index < head.index:
            if child.dep not in {"punct", "cc", "preconj", "advmod", "mark", "relcl"} or child.text == '"':
                tokens.extend(child.subtree())
        elif child.dep in _KEPT_RIGHT or (child.dep == "conj" and child.pos in {"NOUN", "PROPN", "PRON"}):
            if child.dep == "prep" and child.lower == "per":
                continue
            between = analysis.text[head.end : child.start]
            if child.dep != "conj" and "," in between:
                break
            tokens.extend(_plain(child))
        elif child.dep in {"amod", "acl"} and head.lemma in _DESCRIBED and child.start <= head.end + 1:
            tokens.extend(_plain(child))
        elif child.dep == "cc" or child.dep in {"punct", "appos", "relcl", "acl"}:
            continue
    tokens = [t for t in tokens if t is head or analysis.quotation_at(t.start) is None] or tokens
    if within is not None:
        tokens = [t for t in tokens if t is head or t.index in within]
    first = min(token.start for token in tokens)
    last = max(token.end for token in tokens)
    span = analysis.trimmed(Span(first, last), " ,;:–—-\u00a0")
    clitic = _CLITIC.search(span.of(analysis.text))
    if clitic is not None:
        span = Span(span.start, span.start + clitic.start())
    return Mention(span, head)


def _plain(token: Token) -> list[Token]:
    """Return the subtree of `token` without relative clauses and appositions."""
    found = [token]
    for child in token.children:
        if child.dep not in {"relcl", "appos", "acl", "punct"}:
            found.extend(_plain(child))
    return found


def subject_head(verb: Token) -> Token | None:
    """Return the head of the subject of `verb`, its own or that of the clause it hangs on."""
    verb = resumed(verb) or verb
    seen = 0
    token = verb
    while seen < 8:
        seen += 1
        own = token.child("nsubj", "csubj", "expl") if token is not verb else token.child("nsubj")
        if own is not None:
            return own if own.dep == "nsubj" else None
        passive = token.child("nsubjpass")
        if passive is not None:
            if token is verb:
                return agent(verb)
            return passive
        if token is verb and verb.tag == "VBN" and token.dep in {"acl", "advcl"} and not verb.has("aux"):
            return agent(verb)
        if token.dep == "acl":
            return _issuer(token.head) or token.head
        if token.dep == "relcl":
            return token.head
        if token.dep not in _CLIMBED or token.head is token:
            return None
        if token.dep == "ccomp" and token.tag not in {"VBG", "VB"}:
            return None
        if token.dep in {"xcomp", "pcomp", "ccomp"} and token is verb:
            affected = _affected(token)
            if affected is not None:
                return affected
        if token.dep == "advcl" and token.tag == "VBG" and _reported(token.head):
            token = token.head
            while _reported(token):
                token = token.head
            continue
        token = token.head
    return None


def _reported(clause: Token) -> bool:
    """Tell whether the clause is what a reporting verb governs: who reports is then the one who goes on."""
    return clause.dep == "ccomp" and clause.head is not clause and clause.head.lemma in lexicon.verbs()


def _affected(verb: Token) -> Token | None:
    """Return the object that does the deed ("urged Trump to say", "accused Trump of saying")."""
    head = verb.head
    if verb.dep == "pcomp":
        if head.lower not in {"of", "for"} or head.dep != "prep":
            return None
        head = head.head
    if head.pos not in {"VERB", "AUX"}:
        return None
    return head.child("dobj") if head.lemma not in _ISSUING else None


def _issuer(noun: Token) -> Token | None:
    """Return who issued the document that `noun` names ("the firm released a statement saying ...")."""
    for above in (noun, *noun.ancestors()):
        if above.pos in {"VERB", "AUX"}:
            if above.lemma in _ISSUING or above.lemma in {"say", "add", "tell"}:
                return above.child("nsubj")
            return None
        if above.dep not in {"dobj", "pobj", "prep"}:
            return None
    return None


def agent(verb: Token) -> Token | None:
    """Return who did it in a passive clause ("was confirmed by the court")."""
    by = verb.child("agent")
    return by.child("pobj") if by is not None else None


def source_of(verb: Token, analysis: Analysis) -> Mention | None:
    """Return the source beside `verb`; None where the sentence names nobody."""
    head = subject_head(verb)
    if head is None and verb.tag in {"VBD", "VBZ", "VBP"} and not verb.has("auxpass", "nsubjpass", "expl"):
        head = _before_aside(verb, analysis)
    if head is not None and head.start < analysis.dateline_end(head.start) < verb.start:
        head = _first_noun(analysis.parse.between(analysis.dateline_end(head.start), verb.start))
    if head is not None and analysis.quotation_at(head.start) is not None:
        # The parser took a word of the quotation for the subject.
        head = subject_beside(verb, analysis)
    return mention(head, analysis) if head is not None else None


def subject_beside(verb: Token, analysis: Analysis) -> Token | None:
    """Return the noun that stands right beside `verb` outside quotations, without regard to the parse.

    `"...," the mayor later said` and `"...," said Ann Smith, the mayor`.
    """
    sentence = analysis.sentence_at(verb.start)
    quotations = analysis.quotations_in(sentence)
    floor = max((q.span.end for q in quotations if q.span.end <= verb.start), default=sentence.start)
    ceiling = min((q.span.start for q in quotations if q.span.start >= verb.end), default=sentence.end)
    before = [t for t in analysis.parse.between(floor, verb.start) if t.text not in {",", "—", "-"}]
    found = _first_noun(before)
    return found if found is not None else _first_noun(analysis.parse.between(verb.end, ceiling))


def _before_aside(verb: Token, analysis: Analysis) -> Token | None:
    """Return the noun from which an aside parts the verb ("the paper, citing two people, reported")."""
    tokens = analysis.parse.between(analysis.sentence_at(verb.start).start, verb.start)
    while tokens and tokens[-1].pos in {"ADV", "AUX"}:
        tokens.pop()
    if tokens and tokens[-1].text in {",", "—", "-"}:
        tokens.pop()
        while tokens and tokens[-1].text not in {",", "—", "-"}:
            tokens.pop()
        if tokens:
            tokens.pop()
    if not tokens or tokens[-1].pos not in _NOMINAL:
        return None
    head = tokens[-1]
    while head.head.index < head.index and head.dep == "pobj" and head.head.lower in {"of", "for", "at"}:
        head = head.head.head
    return head


def _first_noun(tokens: list[Token]) -> Token | None:
    """Return the last word of the first run of nouns."""
    found: Token | None = None
    for token in tokens:
        if token.pos in _NOMINAL:
            found = token
        elif found is not None or token.pos in {"VERB", "ADP", "SCONJ"}:
            break
    return found
