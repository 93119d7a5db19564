"""Coordination: reporting verbs that a parser joins to what was reported, though they go on from the reporting verb."""

from quizapp.extraction import lexicon
from quizapp.extraction.parsing import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
_PAUSES = frozenset({",", "-", "--", "–", "—", ";"})


def resumed(verb: Token) -> Token | None:
    """Return the reporting verb from which `verb` goes on, where the parser joins it to that verb's clause.

    `The mayor said she would resign and added that she was tired`: "added" goes on from "said", not from "resign".
    It has the form of the other and no subject of its own. Where the verb of the clause is of another tense (`denies
    that it was late and closes the bridge`), that is enough; else it must be a reporting verb, and where the clause
    has a noun for a subject, which might itself have added something, a comma or dash must part the two.
    """
    if verb.dep != "conj" or _subject(verb) is not None:
        return None
    if verb.tag not in _FINITE and len(_form(verb)) == 1:
        return None
    first = verb
    while first.dep == "conj":
        first = first.head
    above = first.head
    if first.dep not in {"ccomp", "parataxis"} or above is first or above.lemma not in lexicon.verbs():
        return None
    if above.index > first.index:
        return None
    if _narrates(verb, first, above):
        return above
    if _form(above) != _form(verb):
        return None
    if (_form(first)[0] in _FINITE or verb.tag == "VBG") and _tense(first) != _tense(verb):
        return above
    subject = _subject(first)
    if verb.lemma not in lexicon.verbs() or subject is None or (subject.pos != "PRON" and not _parted(verb)):
        return None
    return above


def _narrates(verb: Token, first: Token, above: Token) -> bool:
    """Tell whether the article goes on itself, in a tense that what was said then does not have.

    `The firm had said it would rebuild the bridge, and has since gone bankrupt.`
    """
    perfect = any(child.dep == "aux" and child.lower in {"has", "have"} for child in verb.children)
    past = above.tag == "VBD" or any(child.dep == "aux" and child.lower == "had" for child in above.children)
    return perfect and past and _tense(first) in {"past", "MD"}


def resumptions(clause: Token, verb: Token) -> list[Token]:
    """Return the verbs joined to `clause`, which `verb` governs, that go on from `verb` itself."""
    found = []
    waiting = [child for child in clause.children if child.dep == "conj"]
    while waiting:
        token = waiting.pop()
        if resumed(token) is verb:
            found.append(token)
        else:
            waiting.extend(child for child in token.children if child.dep == "conj")
    return found


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep in _SUBJECTS), None)


def _form(verb: Token) -> tuple[str, ...]:
    """Return the tense of a verb as its tag and auxiliaries: "said" goes on as "added", "has said" as "has added"."""
    return (verb.tag, *(child.lemma for child in verb.children if child.dep in {"aux", "auxpass"}))


def _tense(verb: Token) -> str:
    """Return "past", "present" or "-ing" for the first word of a verb's form."""
    first = next((child for child in verb.children if child.dep in {"aux", "auxpass"}), verb)
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(first.tag, first.tag)


def _parted(verb: Token) -> bool:
    """Tell whether a comma or dash stands before the "and" or "but" that joins `verb`."""
    before = [
        child for child in verb.head.children if child.index < verb.index and child.dep in {"cc", "punct"}
    ]
    return any(
        mark.text in _PAUSES and mark.index + 1 == joining.index
        for mark in before
        for joining in before
        if joining.dep == "cc"
    )
