"""Polarity and modality: said, or not said; stated, or only conditional, asked or wished."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Modality, Polarity

_NEGATIONS = frozenset("not n't n’t never neither nor without hardly no".split())
_NEGATIVE = frozenset("decline refuse fail forget neglect avoid".split())
# Subjects of which nothing is said: "nobody denied", "none of them said", "few believe".
_NOBODY = frozenset("nobody none neither nothing few hardly".split())
# What governs "to say" without its having been said: wishes, demands, duties, expectations.
_WISHES = frozenset(
    "advise agree aim allow ask be beg call choose dare demand encourage expect have hope instruct intend invite like "
    "need oblige order ought permit plan plead prefer prepare press pressure promise propose push remind request "
    "require schedule seek suppose tell threaten try urge vow want warn wish "
    "able about available bound due free likely ready reluctant set unable unlikely unwilling willing".split()
)
# Where somebody else is made "to say" it, it was said only by force: "prompted the mayor to admit".
_BROUGHT_ABOUT = frozenset("cause compel drive force get lead move prompt".split())
_ANSWERING = frozenset("deny confirm admit dispute reject".split())
_HOPES = frozenset({"wish", "hope", "pray"})
# The lemmatiser may give "hop" for them.
_HOPING = frozenset({"hopes", "hoped", "hoping"})
_SUPPOSING = frozenset({"suppose", "supposing", "imagine", "assume", "assuming", "pretend"})
_DUTIES = frozenset("must ought should".split())
_MODALS = frozenset("would could might may can will ’d 'd ’ll 'll".split()) | _DUTIES


def polarity_of(verb: Token) -> Polarity:
    """Return whether the article says that it was said."""
    if any(
        child.dep == "neg" or child.lower in _NEGATIONS
        for child in verb.children
        if child.index < verb.index and child.dep != "intj" and child.dep != "ccomp"
    ):
        return Polarity.NEGATED
    if verb.lemma in {"decline", "refuse"} and verb.pos == "VERB":
        return Polarity.NEGATED
    if by_nobody(verb) or _of_neither(verb) or _held_back(verb) or _untrue(verb):
        return Polarity.NEGATED
    head = verb.head
    if verb.dep in {"xcomp", "conj"} and head is not verb:
        negated = any(child.dep == "neg" for child in head.children if child.index < head.index)
        if verb.dep == "xcomp" and (head.lemma in _NEGATIVE or negated):
            return Polarity.NEGATED
    if verb.dep == "conj" and head is not verb and _joined_to_negation(verb):
        return Polarity.NEGATED
    if verb.dep == "pcomp" and head.lower == "without":
        return Polarity.NEGATED
    return Polarity.AFFIRMED


def _joined_to_negation(verb: Token) -> bool:
    """Tell whether "nor" or "or" joins the verb to one that is negated ("would neither confirm nor deny")."""
    head = verb.head
    joining = {child.lower for child in head.children if child.dep == "cc" and child.index < verb.index}
    negated = any(child.dep == "neg" or child.lower in _NEGATIONS for child in head.children)
    return "nor" in joining or ("or" in joining and negated)


def _of_neither(verb: Token) -> bool:
    """Tell whether "neither" opens what is denied or confirmed: `The mayor denied neither the bribe nor the theft.`"""
    if verb.lemma not in _ANSWERING:
        return False
    return any(token.index == verb.index + 1 and token.lower == "neither" for token in verb.subtree())


def _held_back(verb: Token) -> bool:
    """Tell whether it was not quite said: `The mayor stopped short of saying that it was late.`"""
    of = verb.head
    if verb.dep != "pcomp" or of.lower != "of":
        return False
    above = of.head
    return above.lower == "short" or any(child.lower == "short" for child in above.children)


def _untrue(verb: Token) -> bool:
    """Tell whether the article says that it was not said: `It is not true that the mayor said so.`"""
    above = verb.head
    if verb.dep not in {"ccomp", "acl"} or above.lemma != "be":
        return False
    words = {child.lower for child in above.children if child.index < verb.index}
    return bool(words & {"untrue", "false"}) or ("true" in words and bool(words & _NEGATIONS))


def by_nobody(verb: Token) -> bool:
    """Tell whether the subject says that nobody did it: "no official confirmed", "neither of the two said"."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None:
        shared = verb.dep in {"conj", "xcomp"} and verb.head is not verb
        return shared and by_nobody(verb.head)
    words = {child.lower for child in subject.children if child.index < subject.index}
    if subject.lower in _NOBODY and not (subject.lower == "few" and "a" in words):
        return True
    return bool(words & {"no", "neither", "not", "hardly"}) or ("few" in words and "a" not in words)


def _wished(verb: Token) -> bool:
    """Tell whether the verb stands as "to say" under what does not make it happen."""
    if not any(child.dep == "aux" and child.lower == "to" for child in verb.children):
        return False
    head = verb.head
    if head is verb or head.lemma in _BROUGHT_ABOUT:
        return False
    # "wants the mayor to explain": whoever is asked, expected or told has not said it yet
    asked_of_another = verb.dep == "ccomp" and verb.child("nsubj") is not None
    governed = verb.dep in {"xcomp", "ccomp", "advcl"} and head.lemma in _WISHES
    # "the first to say" and "was quick to deny" hang on a noun or an adjective between
    return asked_of_another or (governed and not (head.lemma == "be" and verb.dep == "advcl"))


def _let(verb: Token) -> bool:
    """Tell whether it is granted or asked for: `Let Ada Lund say that it was late.`"""
    return verb.dep in {"ccomp", "xcomp"} and verb.head.lower == "let" and not verb.head.has("nsubj")


def _hoped(verb: Token, analysis: Analysis) -> bool:
    """Tell whether it is hoped for: `I wish the mayor would say so`, `The town hopes that she says so`."""
    if verb.dep in {"ccomp", "xcomp", "acl", "relcl"} and (
        verb.head.lemma in _HOPES or verb.head.lower in _HOPING
    ):
        # "The town hopes that she says so": the parser may take "hopes" for a noun.
        return True
    opening = analysis.parse.between(*analysis.sentence_at(verb.start))[:2]
    return [token.lower for token in opening] == ["would", "that"]


def _supposed(verb: Token, analysis: Analysis) -> bool:
    """Tell whether it is only supposed: `Had Voss said so, ...`, `Were she to say so, ...`, `Imagine she said so.`"""
    if verb.dep == "ccomp" and verb.head.lemma in _SUPPOSING and not verb.head.has("nsubj"):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None and verb.dep in {"xcomp", "ccomp", "advcl"} and verb.head.lower == "were":
        subject = verb.head.child("nsubj")
    if subject is None:
        return False
    place = subject.subtree()[0].index
    before = analysis.parse.tokens[place - 1] if place else None
    sentence = analysis.sentence_at(verb.start)
    first = analysis.parse.between(*sentence)[0]
    if first.lower in _SUPPOSING and (first is subject.subtree()[0] or first is before):
        # The parser may take "Suppose Voss" for a name.
        return True
    if before is None or before.lower not in {"had", "were"} or before.start < sentence.start:
        return False
    opens = before is first or analysis.preceding(before.start).endswith((",", "—", ";"))
    to = any(child.tag == "TO" for child in verb.children)
    return opens and (verb.tag in {"VBN", "VBD"} if before.lower == "had" else to)


def modality_of(verb: Token, analysis: Analysis) -> Modality:
    """Return whether the saying is a fact of the article or only possible."""
    marks = [
        child.lower for child in verb.children if child.dep in {"mark", "advmod"} and child.index < verb.index
    ]
    if {"if", "unless", "whether"} & set(marks) or ("though" in marks and "as" in marks):
        return Modality.CONDITIONAL
    if _hoped(verb, analysis):
        return Modality.WISHED
    if _supposed(verb, analysis):
        return Modality.CONDITIONAL
    sentence = analysis.sentence_at(verb.start)
    asked = analysis.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith("?")
    if asked and analysis.quotation_at(sentence.end - 1) is None:
        return Modality.ASKED
    if _wished(verb) or _let(verb):
        return Modality.WISHED
    modals = {child.lower: child for child in verb.children if child.dep == "aux" and child.lower in _MODALS}
    subject = verb.child("nsubj")
    inverted = subject is not None and any(modal.index < subject.index for modal in modals.values())
    if _DUTIES & modals.keys() and not inverted:
        return Modality.WISHED
    if modals:
        return Modality.CONDITIONAL
    return Modality.STATED
