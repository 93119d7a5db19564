"""Stance: what the source does to the content, by the cue, and by the words where the cue is neutral.

The words count only where they leave no doubt; everything else that is said is asserted.
"""

import re
from dataclasses import replace

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.falsity import calls_false
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Stance
from quizapp.model.base import Span

# "The company blamed the delay on ice."
_OF_THINGS_TOO = frozenset({"blame", "fault"})
# "rejected the claim", but "rejected the plan"; "dismissed the idea", but "dismissed the offer".
_OF_PLANS_TOO = frozenset({"reject", "dismiss", "brush", "shrug", "laugh", "wave", "push", "repudiate"})
_BIDDING = frozenset({"ask", "tell"})
_INSISTING = frozenset({"insist", "maintain", "protest"})
_TARGET = 8


def stanced(draft: Draft, analysis: Analysis, entities: Entities) -> Draft:
    """Return the draft with the stance that its cue has here, and else with the one that its words make certain."""
    stance = _by_cue(draft, analysis, entities)
    if stance is Stance.ASSERTS and draft.stance is Stance.ASSERTS:
        stance = _by_words(draft, analysis)
    return replace(draft, stance=stance)


def _by_cue(draft: Draft, analysis: Analysis, entities: Entities) -> Stance:
    verb = draft.head
    if verb is None or not draft.contents:
        return draft.stance
    target = analysis.parse.between(*draft.contents[0])[:_TARGET]
    if draft.rule == "accusation" and verb.lemma in _OF_THINGS_TOO:
        # To blame a thing is to explain; to accuse is always somebody.
        aimed = any(entities.of_token(t) or t.lemma in lexicon.roles() or t.pos == "PRON" for t in target)
        return draft.stance if aimed else Stance.ASSERTS
    if draft.stance is Stance.DENIES and verb.lemma in _OF_PLANS_TOO:
        judged = draft.rule in {"clause", "gerund", "tag", "introduced"}
        said = any(t.lemma in lexicon.deniable() or t.lower in {"that", "it", "this"} for t in target)
        return draft.stance if judged or said else Stance.ASSERTS
    if draft.stance is Stance.CONCEDES and verb.lemma == "plead":
        plea = verb.child("acomp", "oprd")
        around = (*verb.children, *(plea.children if plea is not None else ()))
        return Stance.DENIES if any(c.dep == "neg" for c in around) else Stance.CONCEDES
    if draft.rule == "infinitive" and verb.lemma in _BIDDING:
        return Stance.DEMANDS
    return draft.stance


def _by_words(draft: Draft, analysis: Analysis) -> Stance:
    words = " ".join(span.of(analysis.text) for span in draft.contents)
    insisted = draft.head is not None and draft.head.lemma in _INSISTING
    judged = draft.rule in {"predicative", "as"}
    if calls_false(words, judged=judged) or (insisted and _NOT_I.match(words)):
        return Stance.DENIES
    return performed(words) or (Stance.ACCUSES if accuses_by_words(words) else Stance.ASSERTS)


# "insisted that he had not touched the ball": of what has been or is, not of what will be.
_NOT_I = re.compile(
    r"[\"“'‘]?(?:that )?(?:i|we|he|she|it|they) (?:had|has|have|did|was|were|is|are|does|do)"
    r"(?: not\b| never\b|n['’]t\b)",
    re.IGNORECASE,
)
# "that the United States was behind the attack": whoever says so accuses.
_THE = r"(?:the|a|an|this|that|these|those|last|his|her|its|their)\b"
# A garden may be behind a house; somebody is behind a deed.
_DEED = (
    r"(?:[\w-]+ ){0,3}(?:attacks?|raids?|assaults?|attempts?|bombings?|blasts?|explosions?|strikes?|hacks?|hacking"
    r"|leaks?|fires?|murders?|killings?|thefts?|robber(?:y|ies)|plots?|coups?|campaigns?|schemes?|scams?|scandals?|frauds?"
    r"|sabotage|poisonings?|shootings?|violence|cover-ups?|kidnappings?|smears?|vandalism|abductions?)\b"
)
_ACCUSATION = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:directly |personally |partly |largely |fully )?"
    rf"(?:behind {_THE} {_DEED}|(?:responsible for|guilty of|complicit in|to blame for|implicated in) {_THE})"
)
_NO = re.compile(r"\b(?:not|never|nobody|no one)\b|n['’]t\b")
_SELF = re.compile(r"\b(?:I|[Ww]e)\b")


def accuses_by_words(content: str) -> bool:
    """Tell whether the words lay a deed at somebody's door."""
    found = _ACCUSATION.search(content)
    return found is not None and not _NO.search(content) and not _SELF.search(content) and len(content) < 200


# "I condemn ...": the words do what they say (Austin 1962: explicit performatives).
_PERFORMED = re.compile(
    r"[\"“'‘]?(?:i|we)(?: hereby| strongly| utterly| categorically| firmly| fully| flatly| wholeheartedly| completely"
    r"| absolutely| also| must| can)* (?P<verb>\w+)\b(?! (?:to say|for a living))",
    re.IGNORECASE,
)
_PERFORMATIVES = {
    "accuse": Stance.ACCUSES,
    "deny": Stance.DENIES,
    "doubt": Stance.DOUBTS,
    "confirm": Stance.CONFIRMS,
    "admit": Stance.CONCEDES,
    "concede": Stance.CONCEDES,
    "acknowledge": Stance.CONCEDES,
    "warn": Stance.WARNS,
    "predict": Stance.PREDICTS,
    "promise": Stance.PROMISES,
    "pledge": Stance.PROMISES,
    "vow": Stance.PROMISES,
    "swear": Stance.PROMISES,
    "demand": Stance.DEMANDS,
    "urge": Stance.DEMANDS,
    "applaud": Stance.PRAISES,
    "praise": Stance.PRAISES,
    "commend": Stance.PRAISES,
    "condemn": Stance.CONDEMNS,
    "deplore": Stance.CONDEMNS,
    "denounce": Stance.CONDEMNS,
}


def performed(content: str) -> Stance | None:
    """Return what the words themselves do, as `“We condemn the raid”`; None where they only tell."""
    found = _PERFORMED.match(content)
    return _PERFORMATIVES.get(found["verb"].lower()) if found else None


# "Our forces did not fire", "It had never poisoned the river".
_NEGATED = re.compile(
    r"[\"“'‘]*(?:no, )?(?:that )?(?P<subject>(?:[\w.’'-]+ ){1,5}?)"
    r"(?:(?:do|does|did|has|have|had|is|are|was|were|am)(?: not\b|n['’]t\b| never\b)|never\b|have nothing|had nothing"
    r"|[\w]+(?<=n['’]t)\b)",
    re.IGNORECASE,
)
_OWN = frozenset("i we he she it they our its their his her my none neither".split())


def says_no(content: str, *, of: frozenset[str]) -> bool:
    """Tell whether the words say that the source, or one of those it speaks for (`of`), did not do something.

    That is a denial only where somebody has said that they did.
    """
    if calls_false(content, judged=False):
        return True
    found = _NEGATED.match(content)
    if found is None:
        return False
    subject = found["subject"].strip()
    opening = subject.partition(" ")[0].partition("’")[0].partition("'")[0]
    return opening.lower() in _OWN or any(lexicon.bare(name) in subject for name in of)


# "We do not shell the port without warning" owns to it.
_SAVE = frozenset("without unless until only alone just because if but except anymore yet first".split())


def disowned(content: Span, analysis: Analysis) -> Token | None:
    """Return the verb of what the source says that its side did not do: `“We did not shell the port”`."""
    tokens = [token for token in analysis.parse.between(*content) if token.pos != "PUNCT"]
    if not tokens or tokens[0].lower != "we" or tokens[0].dep != "nsubj":
        return None
    verb = tokens[0].head
    negated = verb.has("neg") or any(child.lower == "never" for child in verb.children)
    if verb.pos != "VERB" or not negated or any(token.lower in _SAVE for token in tokens):
        return None
    return verb
