"""Soundness: whether the sentence around an attribution leaves no other reading of its source and its content.

A draft may be right and not sound; it then waits for a person. Each check names what would mislead.
"""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.coordination import resumed
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.model.base import Span

# Rules that find the source by where it stands, not as the subject of the cue.
_BESIDE = frozenset({"tag", "inverted", "according to", "per"})
# Rules whose content goes on to the end of its sentence.
_GOING_ON = frozenset({"clause", "parted", "accusation", "as", "object", "predicative", "prep"})
_SHORTEST = 2
# Words before a quotation that are more than its beginning ("The plan is ''bold,'' she said").
_LONGEST_LEAD = 12
_LONGEST_SENTENCE = 70
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ASIDE = frozenset("()[]{}")


def is_sound(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether nothing in the sentence speaks for another source or another end of the content."""
    source, verb = draft.source, draft.head
    if source is None or verb is None:
        return False
    return (
        _is_speaker(source.head)
        and not set(source.span.of(analysis.text)) & {",", ";", "("}
        and (draft.rule in _BESIDE or _governs(verb, source.head))
        and _is_whole(draft, analysis)
        and (draft.rule != "tag" or _tags_plainly(draft, analysis))
        and (draft.rule != "according to" or _stands_alone(draft, analysis))
    )


def _is_speaker(head: Token) -> bool:
    """Tell whether the source's main word names somebody or something that speaks: not "his choice" nor "39"."""
    if head.pos in {"PROPN", "PRON"}:
        return head.text.isalpha() is False or len(head.text) > 1 or head.pos == "PRON"
    if head.pos != "NOUN" or head.lemma in {"percent", "%"}:
        return False
    return head.lemma in lexicon.roles() or head.lower in lexicon.roles()


def _governs(verb: Token, subject: Token) -> bool:
    """Tell whether `subject` is the verb's own, not one that the parser reaches over other verbs."""
    own = resumed(verb) or verb
    # "was quick to deny", "went on to say": nobody else stands between.
    while (own.dep in {"xcomp", "acomp"} or _goes_on(own)) and not own.head.has("dobj"):
        own = own.head
    return (subject.head is own and subject.dep in {"nsubj", "nsubjpass"}) or _by(own) is subject


def _goes_on(verb: Token) -> bool:
    return verb.dep == "advcl" and verb.tag == "VB" and verb.head.lemma == "go"


def _by(verb: Token) -> Token | None:
    agent = verb.child("agent")
    return agent.child("pobj") if agent is not None else None


def _is_whole(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the content goes from where it must begin to where its sentence ends."""
    last = draft.contents[-1]
    verb = draft.head
    if verb is None or draft.rule not in _GOING_ON:
        return True
    first = draft.contents[0]
    words = [token for token in analysis.parse.between(*first) if token.pos != "PUNCT"]
    if len(words) < _SHORTEST or words[0].tag in {"WDT", *_FINITE}:
        return False
    if first.start < verb.start:
        return _is_tag(verb, first, analysis)
    sentence = analysis.sentence_at(verb.start)
    end = _next_report(verb, last.end) or sentence.end
    rest = analysis.text[last.end : max(last.end, end)]
    return not any(char.isalnum() for char in rest) and not _may_resume(verb, draft, analysis)


def _next_report(verb: Token, end: int) -> int | None:
    """Return where the next act of the same source begins (`She called it a tale and promised to answer`)."""
    following = [
        child
        for child in verb.children
        if child.dep == "conj" and child.lemma in lexicon.verbs() and child.tag == verb.tag
    ]
    joining = [child for child in verb.children if child.dep == "cc" and child.start >= end]
    return joining[0].start if following and joining else None


def _is_tag(verb: Token, content: Span, analysis: Analysis) -> bool:
    """Tell whether the verb closes its sentence as a tag: a comma before, and nothing governed after it."""
    tokens = analysis.parse.tokens
    after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
    return analysis.text[content.end : content.end + 1] == "," and (
        after is None or after.pos in {"PUNCT", "ADP", "PROPN", "ADV"}
    )


def _may_resume(verb: Token, draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a verb within the content could as well go on from the cue.

    `The town denies that it was late and closes the bridge.`
    """
    return any(
        token.dep == "conj"
        and token.tag == verb.tag
        and token.pos in {"VERB", "AUX"}
        and not token.has("nsubj", "nsubjpass", "expl")
        and analysis.quotation_at(token.start) is None
        for span in draft.contents
        for token in analysis.parse.between(*span)
    )


def _tags_plainly(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the tag has no other content, and little stands before the quotation in its sentence."""
    verb = draft.head
    if verb is None or any(
        child.dep == "ccomp" and child.index > verb.index and analysis.quotation_at(child.start) is None
        for child in verb.children
    ):
        return False
    lead = 0
    for token in analysis.parse.between(*draft.contents[0]):
        if analysis.quotation_at(token.start) is not None:
            break
        lead += 1
    return lead <= _LONGEST_LEAD


def _stands_alone(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether "according to" has a whole sentence, of usual length, outside brackets, for its content."""
    cue = draft.cue
    if cue is None or len(draft.contents) > 1:
        return False
    sentence = analysis.sentence_at(cue.start)
    words = sentence.of(analysis.text)
    content = draft.contents[0]
    tokens = analysis.parse.between(*content)
    return (
        len(words.split()) <= _LONGEST_SENTENCE
        and not _ASIDE & set(words)
        and not any(
            token.lemma in {"say", "tell"} and analysis.quotation_at(token.start) is None for token in tokens
        )
    )
