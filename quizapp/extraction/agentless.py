"""Agentless attributions: "is said to", "is believed to", of which nobody is named as the source."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import agent, mention
from quizapp.extraction.stretches import edges
from quizapp.model.attribution import Stance
from quizapp.model.base import Span

_VERBS = {
    "allege": Stance.ACCUSES,
    "believe": Stance.ASSERTS,
    "claim": Stance.ASSERTS,
    "estimate": Stance.ASSERTS,
    "expect": Stance.PREDICTS,
    "forecast": Stance.PREDICTS,
    "predict": Stance.PREDICTS,
    "project": Stance.PREDICTS,
    "report": Stance.ASSERTS,
    "reckon": Stance.ASSERTS,
    "rumor": Stance.ASSERTS,
    "rumour": Stance.ASSERTS,
    "say": Stance.ASSERTS,
    "suspect": Stance.ACCUSES,
    "think": Stance.ASSERTS,
    "understand": Stance.ASSERTS,
}


def agentless(verb: Token, analysis: Analysis) -> Draft | None:
    """`The dam is believed to be cracked.` and `The captain was said to have left the ship.`

    Nobody is the source unless "by" names them; the subject is what is spoken of.
    """
    if verb.lemma not in _VERBS or verb.tag not in {"VBN", "VBD"} or not verb.has("auxpass"):
        return None
    told = next((c for c in verb.children if c.dep in {"xcomp", "ccomp"} and c.index > verb.index), None)
    subject = verb.child("nsubjpass", "nsubj")
    if told is None or subject is None or subject.index > verb.index or subject.lower in {"it", "what"}:
        return None
    if not any(child.tag == "TO" for child in told.children) or _will_say(verb, told):
        return None
    spoken_of = [token for token in subject.subtree() if token.index < verb.index]
    about, claim = edges(spoken_of), edges([t for t in told.subtree() if t.index > verb.index])
    first, last = analysis.content(*about), analysis.content(*claim)
    auxiliaries = [c for c in verb.children if c.dep in {"aux", "auxpass", "neg"} and c.index < verb.index]
    by = agent(verb)
    source = mention(by, analysis) if by is not None else None
    if first is None or last is None or (source is not None and source.span.overlaps(last)):
        return None
    return Draft(
        rule="agentless",
        source=source,
        cue=Span(min(token.start for token in auxiliaries), verb.end),
        head=verb,
        contents=(),
        stance=_VERBS[verb.lemma],
    ).with_contents(first, last)


def _will_say(verb: Token, told: Token) -> bool:
    """Tell whether it is expected of somebody to say something: then what they may say is the content."""
    return (
        _VERBS[verb.lemma] is Stance.PREDICTS and told.lemma in lexicon.verbs() and told.has("ccomp", "dobj")
    )
