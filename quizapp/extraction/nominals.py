"""Nouns as cues: "the firm's claim that ...", "the allegation by the union that ...", "her promise to ..."."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import agent, mention, subject_head
from quizapp.extraction.stretches import stretches
from quizapp.model.attribution import Stance

# "made the claim": the subject of these claims.
_ISSUING = frozenset("make level bring issue deliver repeat give offer voice release renew raise".split())
_TO_DO = frozenset({Stance.PROMISES, Stance.DEMANDS})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_REACH = 6
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# A clause has one finite verb, and one more for each that is joined to it or set in it.
_GROUPS = 2


def nominal(noun: Token, analysis: Analysis) -> Draft | None:
    """`The firm's claim that nobody knew`, `They made the claim that ...` and `her promise to build a bridge`."""
    listed = lexicon.nouns().get(noun.lemma) if noun.pos == "NOUN" else None
    if listed is None or listed.stance is Stance.DENIES:  # see nominal_denials
        return None
    clause = _that_clause(noun, analysis)
    owner = _owner(noun, clause, analysis)
    tokens: list[Token] = []
    if clause is not None:
        tokens = [token for token in clause.subtree() if token.index > noun.index]
        tokens = _before_main_verb(noun, tokens, analysis)
    elif owner is not None and listed.stance in _TO_DO:
        tokens = _infinitive(noun)
    spans = stretches(tokens, analysis) if tokens else ()
    if not spans or (owner is None and _instrument(noun)):
        return None
    return Draft(
        rule="nominal",
        source=mention(owner, analysis) if owner is not None else None,
        cue=noun.span,
        head=noun,
        contents=(),
        stance=listed.stance,
    ).with_contents(*spans)


def _owner(noun: Token, clause: Token | None, analysis: Analysis) -> Token | None:
    """Return whose claim it is: Ada Lund's in `Ada Lund's claim` and `the claim by Ada Lund`."""
    owner = noun.child("poss")
    if owner is None:
        # "The firm's claim that ..." at the head of a sentence may come out as subject and verb.
        owner = next((c for c in noun.children if c.dep == "nsubj" and c.has("case")), None)
    if owner is None:
        end = clause.index if clause is not None else noun.index + _REACH
        by = next((c for c in noun.subtree() if c.lower == "by" and noun.index < c.index < end), None)
        owner = by.child("pobj") if by is not None else _from_whom(noun, analysis)
    if owner is None:
        made = next((c for c in noun.children if c.dep == "acl" and c.tag == "VBN"), None)
        owner = agent(made) if made is not None else None
    if owner is None and noun.dep == "dobj" and noun.head.lemma in _ISSUING:
        owner = subject_head(noun.head)
    return owner


def _from_whom(noun: Token, analysis: Analysis) -> Token | None:
    """Return who is named in `the suggestion from Ada Lund that it was late`; not `the claims from May`."""
    preposition = next((c for c in noun.children if c.lower == "from" and c.index > noun.index), None)
    whom = preposition.child("pobj") if preposition is not None else None
    if whom is None:
        return None
    named = any(
        name.label in {"PERSON", "ORG"} and name.span.covers(whom.span) for name in analysis.parse.names
    )
    return whom if named or whom.lemma in lexicon.roles() else None


def _before_main_verb(noun: Token, tokens: list[Token], analysis: Analysis) -> list[Token]:
    """Return a clause without the main verb that the parser gives to it: `Duarte's claim that it leaked | is false.`

    Such a claim begins its sentence, and no verb outside its clause has it for a subject.
    """
    sentence = analysis.sentence_at(noun.start)
    whole = analysis.parse.between(*sentence)
    inside = {token.index for token in tokens}
    if noun.subtree()[0].start != sentence.start or any(
        token.tag in _FINITE and token.index > noun.index and token.index not in inside for token in whole
    ):
        return tokens
    groups = [token for place, token in enumerate(tokens) if _begins_verb(token, tokens[:place])]
    openers = sum(token.dep == "cc" or token.tag in {"WDT", "WP", "WRB"} for token in tokens)
    if len(groups) < _GROUPS + openers:
        return tokens
    return [token for token in tokens if token.index < groups[-1].index]


def _begins_verb(token: Token, before: list[Token]) -> bool:
    """Tell whether a finite verb begins here, also where the parser takes it for a participle (`the dam leaked`)."""
    previous = next((t for t in reversed(before) if t.pos not in {"ADV", "PART"}), None)
    if previous is not None and previous.pos in {"VERB", "AUX"}:
        return token.tag in _FINITE
    participle = token.tag == "VBN" and previous is not None and previous.pos in {"NOUN", "PROPN", "PRON"}
    return token.tag in _FINITE or participle


def _that_clause(noun: Token, analysis: Analysis) -> Token | None:
    """Return the clause that tells the claim, also where a phrase parts it: `her claim in May that it was late`."""
    for child in noun.children:
        if child.dep in {"acl", "ccomp", "relcl"} and child.index > noun.index and _that(child):
            return child
    stated = _stated(noun)
    if stated is not None:
        return stated
    sentence = analysis.sentence_at(noun.start)
    for token in analysis.parse.between(noun.end, sentence.end)[:_REACH]:
        if token.lower == "that" and token.tag == "IN":
            clause = token.head
            complete = any(child.dep in _SUBJECTS and child is not token for child in clause.children)
            within = clause.head is noun or noun in clause.head.ancestors()
            return clause if complete and within and clause.index > token.index else None
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            return None
    return None


def _stated(noun: Token) -> Token | None:
    """Return the clause in `Her argument is that nobody knew.`"""
    verb = noun.head
    if noun.dep != "nsubj" or verb.lemma != "be" or not noun.has("poss"):
        return None
    return next((c for c in verb.children if c.dep == "ccomp" and c.index > verb.index and _that(c)), None)


def _that(clause: Token) -> bool:
    """Tell whether the clause tells the claim, `that it was late`; not `which she made`."""
    mark = clause.child("mark")
    return mark is not None and mark.lower == "that"


def _infinitive(noun: Token) -> list[Token]:
    """Return `to build a bridge` after "promise"."""
    deed = next((c for c in noun.children if c.dep in {"acl", "relcl", "xcomp"} and c.tag == "VB"), None)
    if deed is None or deed.index < noun.index or not any(c.tag == "TO" for c in deed.children):
        return []
    return deed.subtree()


def _instrument(noun: Token) -> bool:
    """Tell whether the noun only says how a reporting verb reported ("said in a statement that ...")."""
    return noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.lemma in lexicon.verbs()
