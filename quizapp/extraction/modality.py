"""Polarity and modality: said, or not said; stated, or only conditional, asked or wished."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Modality, Polarity

_NEGATIONS = frozenset("not n't n’t never neither nor without hardly".split())
_NEGATIVE = frozenset("decline refuse fail forget neglect avoid".split())
_CONDITIONS = frozenset("if unless whether should".split())
_WISHES = frozenset("want hope wish plan intend like expect need".split())
_MODALS = frozenset("would could might may must should can will ’d 'd ’ll 'll".split())


def polarity_of(verb: Token) -> Polarity:
    """Return whether the article says that it was said."""
    if any(
        child.dep == "neg" or child.lower in _NEGATIONS for child in verb.children if child.index < verb.index
    ):
        return Polarity.NEGATED
    if verb.lemma in {"decline", "refuse"} and verb.pos == "VERB":
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


def modality_of(verb: Token, analysis: Analysis) -> Modality:
    """Return whether the saying is a fact of the article or only possible."""
    mark = verb.child("mark")
    if mark is not None and mark.lower in {"if", "unless", "whether"}:
        return Modality.CONDITIONAL
    sentence = analysis.sentence_at(verb.start)
    asked = analysis.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith("?")
    if asked and analysis.quotation_at(sentence.end - 1) is None:
        return Modality.ASKED
    if verb.dep == "xcomp" and verb.head.lemma in _WISHES:
        return Modality.WISHED
    auxiliaries = {child.lower for child in verb.children if child.dep == "aux"}
    if auxiliaries & _MODALS:
        return Modality.CONDITIONAL
    return Modality.STATED
