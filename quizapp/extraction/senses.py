"""Other senses: reporting verbs that report nothing where they stand ("the judge denied bail")."""

from quizapp.extraction import lexicon
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token

_THEM = frozenset("him her them me us you".split())


def is_other_sense(cue: Cue) -> bool:
    """Tell whether the verb's object shows that nobody says anything.

    `The court denied the driver bail.`, `The club dismissed its manager.`, `She called him into the room.` and
    `She called on her aunt.`
    """
    verb = cue.verb
    if (verb.lemma == "say" and _is_supposed(verb)) or (verb.lemma == "quote" and _quotes_saying(verb)):
        return True
    if verb.lemma == "call" and cue.particle is not None and cue.particle.lower == "into":
        matter = cue.particle.child("pobj")
        return matter is None or matter.lemma not in {"doubt", "question"}
    other = lexicon.other_senses().get(verb.lemma, frozenset())
    if verb.lemma == "point" and cue.particle is None:
        return _shows_the_way(verb)
    clause = verb.child("ccomp")
    if verb.lemma == "call" and cue.particle is not None and cue.particle.lower == "on":
        return not any(token.tag == "TO" for token in verb.subtree() if token.index > cue.particle.index)
    # Parsers take "him bail" for a clause.
    thing = (
        clause is not None and clause.lemma in other and clause.tag == "VB" and not clause.has("mark", "aux")
    )
    if cue.particle is not None or (clause is not None and not thing):
        return False
    targets = [child for child in verb.children if child.dep in {"dobj", "nsubjpass", "ccomp"}]
    # Of two objects the first is who goes without: "denied him a visa".
    if verb.lemma == "deny" and any(c.dep == "dative" and c.pos != "ADP" for c in verb.children):
        return True
    if verb.lemma == "deny" and (len(targets) > 1 or any(target.lower in _THEM for target in targets)):
        return True
    described = any(c.lower == "as" for c in verb.children)
    return not described and any(target.lemma in other for target in targets)


def _quotes_saying(verb: Token) -> bool:
    """Tell whether the words are told by a verb of their own: `The paper quoted Ada Lund as saying it was late.`"""
    return any(
        inner.tag == "VBG" and inner.lemma in lexicon.verbs()
        for child in verb.children
        if child.lower == "as"
        for inner in child.children
    )


def _is_supposed(verb: Token) -> bool:
    """Tell whether nobody is named who says it: `The smith, said to be rich, left.`"""
    deed = verb.child("xcomp")
    if deed is None or verb.has("aux", "auxpass") or not any(c.tag == "TO" for c in deed.children):
        return False
    being = deed.lemma == "be" or any(child.lower == "have" for child in deed.children)
    paused = any(token.text == "," and token.index == verb.index - 1 for token in verb.subtree())
    return being and (paused or verb.dep != "root")


def _shows_the_way(verb: Token) -> bool:
    """`The sign pointed to the door.`"""
    there = [child.child("pobj") for child in verb.children if child.lower in {"to", "at"}]
    return any(
        thing is not None and thing.lemma in lexicon.other_senses().get("point to", frozenset())
        for thing in there
    )
