"""Endings: whether what follows a content in its sentence is certainly not part of it any more."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# Rules whose content is a noun phrase: after a comma it is over.
_PHRASES = frozenset({"accusation", "as", "object", "predicative", "prep"})
_CIRCUMSTANCES = frozenset("during in at after before on since by via through".split())
_CARRIED = re.compile(r"[,.]?[”\"]? ?,? (?:per|according to|as reported by) [^,“”\"]{2,80}$")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def ends_plainly(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the sentence of a cue ends with the content, or goes on with what is certainly something else."""
    verb, last = draft.head, draft.contents[-1]
    if verb is None:
        return False
    end = analysis.sentence_at(verb.start).end
    rest = analysis.text[last.end : max(last.end, end)].rstrip(" .!?”\"'’")
    if not any(char.isalnum() for char in rest):
        return True
    following = next((t for t in analysis.parse.between(last.end, end) if t.pos != "PUNCT"), None)
    if following is None or _within_quotation(last, analysis) or _may_go_on(following):
        return False
    return (
        _CARRIED.match(rest) is not None
        or _next_act(verb, following)
        or (draft.rule in _PHRASES and _phrase_ends(verb, following, rest))
        or (rest.startswith(",") and (_comments(following) or _main_clause_follows(verb, last)))
    )


def _within_quotation(content: Span, analysis: Analysis) -> bool:
    """Tell whether a quotation goes on where the content ends: `what he called “the loudest, the longest vote”`."""
    quotation = analysis.quotation_at(content.end)
    return quotation is not None and quotation.span.start < content.end


def _may_go_on(joint: Token) -> bool:
    """Tell whether "but" joins a verb that may go on the content as well as the cue.

    `She said she wanted change, but found the plan too bold.` Another act of saying goes on from the cue.
    """
    if joint.lower not in {"but", "yet"}:
        return False
    verb = next((c for c in joint.head.children if c.dep == "conj" and c.index > joint.index), None)
    if verb is None or verb.has(*_SUBJECTS):
        return False
    says = any(entry.takes("clause", "declining") for entry in lexicon.verbs().get(verb.lemma, ()))
    return not says


def _next_act(verb: Token, following: Token) -> bool:
    """Tell whether the next act of the same source follows (`She called it a tale and promised to answer`)."""
    if following.dep != "cc" or following.head is not verb:
        return False
    return any(
        child.dep == "conj"
        and child.index > following.index
        and child.tag == verb.tag
        and not child.has(*_SUBJECTS)
        for child in verb.children
    )


def _phrase_ends(verb: Token, following: Token, rest: str) -> bool:
    """Tell whether a comma, or when and where it was said, ends the phrase (`praised the town at a fair in May`)."""
    if rest[0] in ",;—–":
        return following.pos not in {"ADP", "NOUN", "PROPN"}
    return following.dep == "prep" and following.head is verb and following.lower in _CIRCUMSTANCES


def _comments(following: Token) -> bool:
    """Tell whether the source goes on in a participle (`said it was late, calling it a pity`)."""
    return (
        following.tag == "VBG" and following.lemma in lexicon.verbs() and following.dep in {"advcl", "conj"}
    )


def _main_clause_follows(verb: Token, content: Span) -> bool:
    """Tell whether the cue's clause hangs on a later one (`When the town said it was late, the firm paid`)."""
    return verb.dep == "advcl" and verb.head.start >= content.end
