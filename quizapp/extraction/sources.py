"""Sources: whose words they are, found from the cue by the grammar of the sentence."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.beside import accompanied_by, before_aside, first_noun, subject_beside
from quizapp.extraction.coordination import resumed
from quizapp.extraction.draft import Mention
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

_CLIMBED = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "dep", "ccomp", "acomp", "advmod", "oprd", "attr"}
)
_ISSUING = frozenset(
    "issue release send write publish post tweet make give deliver put share offer hold record".split()
)
# "used her speech to accuse the firm": no object of these does the deed.
_USING = frozenset("use take seize need choose spend".split())
_FURTHER = frozenset("then also later and but".split())
# "who've" may come as one token.
_CLITIC = re.compile(r"(?<=\w)['’](?:ve|d|ll|re|m)$")
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
            if child.dep == "prep" and (child.lower == "per" or _tells_occasion(child) or _tells_day(child)):
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
    named = _named_beside(head)
    if named is not None and within is None and span.end == head.end:
        return Mention(Span(span.start, named.end), named)
    return Mention(span, head)


def _named_beside(head: Token) -> Token | None:
    """Return the name right after `head` where the parser sees two subjects: `The plumber Ann Smith said it.`"""
    if head.dep != "nsubj" or head.tag != "NN":
        return None
    for other in head.head.children:
        if other.dep == "nsubj" and other.pos == "PROPN":
            words = other.subtree()
            if words[0].index == head.index + 1 and all(word.pos == "PROPN" for word in words):
                return other
    return None


def _tells_occasion(preposition: Token) -> bool:
    """Tell whether the phrase says where a named person spoke: `Ada Lund in her speech called the plan ...`."""
    noun = preposition.child("pobj")
    owner = noun.child("poss") if noun is not None else None
    return (
        preposition.head.pos == "PROPN"
        and preposition.lower in {"in", "at", "on", "during", "after", "before"}
        and owner is not None
        and owner.tag == "PRP$"
    )


def _tells_day(preposition: Token) -> bool:
    """Tell whether the phrase says on which day it was said: `The head of the town on Tuesday rejected the plan.`"""
    day = preposition.child("pobj")
    return preposition.lower == "on" and day is not None and day.lower in lexicon.DAYS


def _plain(token: Token) -> list[Token]:
    """Return the subtree of `token` without relative clauses and appositions."""
    found = [token]
    for child in token.children:
        if child.dep not in {"relcl", "appos", "acl", "punct"} and not _tells_day(child):
            found.extend(_plain(child))
    return found


def subject_head(verb: Token) -> Token | None:
    """Return the head of the subject of `verb`, its own or that of the clause it hangs on."""
    verb = resumed(verb) or verb
    above = _parted_off(verb)
    if above is not None:
        return subject_head(above)
    seen = 0
    token = verb
    while seen < 8:
        seen += 1
        own = token.child("nsubj", "csubj", "expl") if token is not verb else _own_subject(verb)
        if own is not None:
            return own if own.dep == "nsubj" else None
        passive = token.child("nsubjpass")
        if passive is not None:
            if token is verb:
                return agent(verb)
            return passive
        if token is verb and verb.tag == "VBN" and token.dep in {"acl", "advcl"} and not verb.has("aux"):
            return agent(verb)
        if token.dep in {"acl", "relcl"} and token is verb and verb.tag == "VB" and _to(verb):
            return _purposeful(token.head)
        if token.dep == "acl":
            return _issuer(token.head) or token.head
        if token.dep == "relcl":
            return token.head
        if token.dep == "dobj" and token is not verb and verb.dep == "pcomp":
            # "has made a habit of calling him a fraud"
            token = token.head
            continue
        if token.dep not in _CLIMBED or token.head is token:
            return None
        if token.dep == "ccomp" and token.tag not in {"VBG", "VB"}:
            return None
        if token.dep in {"xcomp", "pcomp", "ccomp"} and token is verb:
            affected = _affected(token)
            if affected is not None:
                return affected
        if token.dep == "advcl" and token.tag == "VBG" and _reported(token.head):
            token = _reporter(token.head)
            while _reported(token):
                token = _reporter(token)
            continue
        token = token.head
    return None


def _parted_off(verb: Token) -> Token | None:
    """Return the verb from which a participle goes on though the parser hangs it on a noun before the comma.

    `The chairman called for a vote, declaring that the motion was lost.`
    """
    noun = verb.head
    if verb.tag != "VBG" or verb.dep != "acl" or noun.dep not in {"dobj", "pobj", "conj", "attr"}:
        return None
    between = [child for child in noun.children if noun.index < child.index < verb.index]
    if not between or between[-1].text != ",":
        return None
    return next((above for above in noun.ancestors() if above.pos in {"VERB", "AUX"}), None)


def _own_subject(verb: Token) -> Token | None:
    """Return the subject of `verb`, which parsers may hang on its auxiliary ("She was n't so much saying ...")."""
    auxiliaries = (child for child in verb.children if child.dep == "aux")
    following = [child for child in verb.children if child.dep == "nsubj" and child.index > verb.index]
    if following and not verb.has("ccomp"):
        return following[0]
    return verb.child("nsubj") or next((found for aux in auxiliaries if (found := aux.child("nsubj"))), None)


def _reported(clause: Token) -> bool:
    """Tell whether the clause is what a reporting verb governs: who reports is then the one who goes on."""
    above = _reporter(clause)
    return above is not clause and above.pos == "VERB" and above.lemma in lexicon.verbs()


def _reporter(clause: Token) -> Token:
    """Return the verb above a clause, also through its object: `rejected the idea that it was late`."""
    mark = clause.child("mark")
    if clause.dep == "ccomp":
        return clause.head
    if clause.dep == "acl" and mark is not None and mark.lower == "that" and clause.head.dep == "dobj":
        return clause.head.head
    return clause


def _affected(verb: Token) -> Token | None:
    """Return the object that does the deed ("urged Trump to say", "accused Trump of saying")."""
    head = verb.head
    if verb.dep == "pcomp":
        if head.lower == "as" and head.head.lemma in {"quote", "cite"}:
            # "quoted Ada Lund as saying", "Ada Lund was quoted by the paper as saying"
            return head.head.child("dobj", "nsubjpass")
        if head.lower not in {"of", "for"} or head.dep != "prep":
            return None
        head = head.head
    if head.pos not in {"VERB", "AUX"}:
        return None
    return head.child("dobj") if head.lemma not in _ISSUING | _USING else None


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


def _to(verb: Token) -> bool:
    """Tell whether the verb is "to say"."""
    return any(child.tag == "TO" for child in verb.children)


def _purposeful(noun: Token) -> Token | None:
    """Return who does what `noun` is for (`the mayor took pains to say`, `the mayor's decision to ask`)."""
    owner = noun.child("poss")
    if owner is not None:
        return owner
    if noun.pos == "PROPN" or noun.lower in lexicon.roles():
        return noun
    for above in noun.ancestors():
        if above.pos in {"VERB", "AUX"}:
            return subject_head(above)
        if above.dep not in {"dobj", "pobj", "prep"}:
            return None
    return None


def agent(verb: Token) -> Token | None:
    """Return who did it in a passive clause ("was confirmed by the court")."""
    by = verb.child("agent")
    return by.child("pobj") if by is not None else None


def source_of(verb: Token, analysis: Analysis) -> Mention | None:
    """Return the source beside `verb`; None where the sentence names nobody."""
    head = accompanied_by(verb, analysis) or subject_head(verb)
    if head is None and _finite(verb):
        head = before_aside(verb, analysis) or _subject_before(verb, analysis)
    if head is not None and head.start < analysis.dateline_end(head.start) < verb.start:
        head = first_noun(analysis.parse.between(analysis.dateline_end(head.start), verb.start))
    if _tagged(verb) and (head is None or analysis.quotation_at(head.start) is not None):
        return source_of(verb.head, analysis)
    if head is not None and analysis.quotation_at(head.start) is not None:
        # The parser took a word of the quotation for the subject.
        head = subject_beside(verb, analysis)
    return mention(head, analysis) if head is not None else None


def _subject_before(verb: Token, analysis: Analysis) -> Token | None:
    """Return the subject of the sentence, where a further verb has none: `She began with thanks, then said it.`"""
    tokens = analysis.parse.tokens
    if not verb.index or tokens[verb.index - 1].lower not in _FURTHER:
        return None
    sentence = analysis.sentence_at(verb.start)
    for token in analysis.parse.between(sentence.start, verb.start):
        if token.dep == "nsubj" and token.head.tag == verb.tag and token.head.index < verb.index:
            return token
    return None


def _finite(verb: Token) -> bool:
    """Tell whether the verb has a subject somewhere: "says", "have said", not "to say" nor "were told"."""
    if verb.has("auxpass", "nsubjpass", "expl"):
        return False
    return verb.tag in {"VBD", "VBZ", "VBP"} or (verb.tag in {"VBN", "VBG"} and verb.has("aux"))


def _tagged(verb: Token) -> bool:
    """Tell whether the verb goes on from the tag of a quotation (`"...," said the mayor, noting that ...`)."""
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.head.lemma in lexicon.verbs()
