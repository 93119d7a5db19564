"""Governing: whether a source is the subject of its cue, or the parser only reaches it over other verbs."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.coordination import resumed
from quizapp.extraction.parsing import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def governs(verb: Token, subject: Token, analysis: Analysis) -> bool:
    """Tell whether `subject` is the verb's own, not one that the parser reaches over other verbs."""
    own = resumed(verb) or verb
    if _by(own) is subject:
        return True
    # "was quick to deny", "went on to say", "went as far as to say": nobody else stands between.
    while (own.dep in {"xcomp", "acomp"} or _goes_on(own)) and not own.head.has("dobj"):
        own = own.head.head if own.head.lower == "far" else own.head
    own = _first_act(own, analysis)
    return (subject.head is own and subject.dep in {"nsubj", "nsubjpass"}) or _by(own) is subject


def _goes_on(verb: Token) -> bool:
    """Tell whether it is "say" in `went on to say` or `went as far as to say`."""
    above = verb.head.head if verb.head.lower == "far" else verb.head
    return verb.dep == "advcl" and verb.tag == "VB" and above.lemma == "go"


def _first_act(verb: Token, analysis: Analysis) -> Token:
    """Return the main verb from which `verb` goes on with the same subject; else `verb` itself.

    `Ada Lund praised the plan, saying that ...`, `answered by saying that ...`, `declined to go but said that ...`.
    """
    token = verb
    while not token.has("nsubj", "nsubjpass", "expl"):
        if token.dep == "pcomp" and token.tag == "VBG" and token.head.lower == "by":
            token = token.head.head
        elif _comments(token, analysis) or (token.dep == "conj" and _joined_plainly(token, analysis)):
            token = token.head
        else:
            return verb
    return token if token.dep == "root" else verb


def _joined_plainly(verb: Token, analysis: Analysis) -> bool:
    """Tell whether "and" or "but" joins two acts of one form, with no relative clause between that it may go with."""
    first = verb.head
    forms = {_form(verb), _form(first)}
    alike = len(forms & _FINITE) in {0, len(forms)} and forms != {"VBZ", "VBP"}
    return alike and not _relative_between(first, verb, analysis)


def _form(verb: Token) -> str:
    """Return the tag of the word that carries the tense ("has" in "has said")."""
    return next((child for child in verb.children if child.dep in {"aux", "auxpass"}), verb).tag


def _relative_between(first: Token, last: Token, analysis: Analysis) -> bool:
    """Tell whether a relative clause stands between: `The mayor runs the bank that owns the boat and says ...`."""
    return any(
        token.dep == "relcl" and analysis.quotation_at(token.start) is None
        for token in analysis.parse.tokens[first.index + 1 : last.index]
    )


def _comments(participle: Token, analysis: Analysis) -> bool:
    """Tell whether a comma parts the participle from its verb, with no relative clause between that it may go with."""
    if participle.dep != "advcl" or participle.tag != "VBG":
        return False
    first = participle.subtree()[0]
    if not analysis.preceding(first.start).endswith((",", ",”", ',"', ",''")):
        return False
    return not _relative_between(participle.head, first, analysis)


def _by(verb: Token) -> Token | None:
    """Return who acts in `It was confirmed by Ada Lund`."""
    agent = verb.child("agent")
    return agent.child("pobj") if agent is not None else None
