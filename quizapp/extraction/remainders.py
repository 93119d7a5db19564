"""What follows "say" where the parser finds no clause."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.model.base import Span

_SAY = frozenset({"say"})
_ENDS = frozenset({",", ";", ".", "-", "--", "—", "–", ")"})


def remainder(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The mayor said no to the bridge.` and `The mayor has said closing it must be part of the plan.`"""
    verb = cue.verb
    if verb.lemma not in _SAY or verb.has("auxpass", "nsubjpass", "expl"):
        return ()
    subject = verb.child("nsubj")
    after = [child for child in verb.children if child.index > verb.index and child is not subject]
    governed = [
        child for child in after if child.dep in {"xcomp", "dobj", "intj", "acomp", "advmod", "ccomp"}
    ]
    if not governed or (subject is not None and subject.index > verb.index):
        return ()
    first = min(token.index for token in governed[0].subtree() if token.index > verb.index)
    if any(child.index < first and child.text in _ENDS for child in after):
        return ()
    end = governed[0].end
    for child in after:
        if child.text in _ENDS:
            break
        end = max(end, max(token.end for token in child.subtree()))
    content = analysis.content(analysis.parse.tokens[first].start, end)
    return (content,) if content else ()
