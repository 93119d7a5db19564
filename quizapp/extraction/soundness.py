"""Soundness: whether the sentence around an attribution leaves no other reading of its source and its content.

A draft may be right and not sound; it then waits for a person. Each check names what would mislead.
"""

import re
from itertools import pairwise

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.circumstances import ends_in_occasion
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.endings import ends_plainly
from quizapp.extraction.fronting import leaves_condition
from quizapp.extraction.governing import governs
from quizapp.extraction.joints import meet
from quizapp.extraction.narration import is_headline, is_narrated
from quizapp.extraction.parsing import Token
from quizapp.extraction.tails import ends_in_comment
from quizapp.extraction.telling import tells
from quizapp.model.attribution import SourceType, Stance
from quizapp.model.base import Span

# Rules that find the source by where it stands, not as the subject of the cue.
_BESIDE = frozenset({"tag", "inverted", "according to", "per"})
# Rules whose content goes on to the end of its sentence.
_GOING_ON = frozenset({"clause", "parted", "accusation", "as", "object", "predicative", "prep"})
_SHORTEST = 2
# Words before a quotation that are more than its beginning ("The plan is ''bold,'' she said").
_LONGEST_LEAD = 12
_LONGEST_SENTENCE = 70
_PAUSES = (",", "”", '"', "''", ";", ":", "-", "–", "—", ".", "!", "?")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPEN = frozenset({"WP", "WP$", "WRB"})
_ASKING = frozenset("ask inquire query question wonder doubt".split())
_ASIDE = frozenset("()[]{}")
# Rules whose content is what an act is about: an act that is only tried or meant may not have come about.
_OF_DEEDS = frozenset({"accusation", "as", "object", "predicative", "prep"})
# What facts do as well as people: "Her choice suggests that she is tired".
_SHOWING = frozenset("suggest indicate imply show reveal highlight guarantee find raise".split())
# What follows a dash may be all that a name at the end of the sentence vouches for.
_DASH = re.compile(r"\s(?:-{1,2}|–|—)\s|—|\w--\w")
# "The bells told that the war was over": nobody whom a question could be about.
_MUTE = frozenset(
    "bell clock drum trumpet siren alarm wind star sky sea silence face eye smile look glance".split()
)
_AMOUNTS = frozenset({"percent", "%", "number", "share"})


def is_sound(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether nothing in the sentence speaks for another source or another end of the content."""
    source, verb = draft.source, draft.head
    if source is None or verb is None:
        return False
    return (
        _is_speaker(source.head, verb)
        and not _speaks_with_another(source, verb, analysis)
        and not (draft.stance is Stance.PROMISES and _is_paper(source.head))
        and not set(source.span.of(analysis.text)) & {",", ";", "("}
        and (draft.rule in _BESIDE or governs(verb, source.head, analysis))
        and (draft.rule not in _OF_DEEDS or _is_done(verb))
        and _is_whole(draft, analysis)
        and tells(draft, analysis)
        and not leaves_condition(draft, analysis)
        and meet(draft, analysis)
        and not ends_in_comment(draft, analysis)
        and not ends_in_occasion(draft, analysis)
        and is_narrated(draft, analysis)
        and not is_headline(draft, analysis)
        and (draft.rule != "tag" or _tags_plainly(draft, analysis))
        and (draft.rule != "according to" or _stands_alone(draft, analysis))
        and (draft.rule != "parenthetical" or _is_interposed(draft, analysis))
    )


def _is_speaker(head: Token, verb: Token) -> bool:
    """Tell whether the source's main word names somebody or something that speaks: not "his choice" nor "39"."""
    if head.pos in {"PROPN", "PRON"}:
        return head.text.isalpha() is False or len(head.text) > 1 or head.pos == "PRON"
    if head.lemma in _AMOUNTS or not head.text[:1].isalpha():
        return False
    if head.lemma in _MUTE:
        return False
    if head.pos == "NOUN":
        return verb.lemma not in _SHOWING or head.lemma in lexicon.roles() or head.lower in lexicon.roles()
    return head.text[0].isupper() and head.pos not in {"VERB", "AUX"}


def _speaks_with_another(source: Mention, verb: Token, analysis: Analysis) -> bool:
    """Tell whether somebody else says it too: Ben Tull in `Sens. Ada Lund, D-Ohio, and Ben Tull said it was late.`"""
    if source.head.index > verb.index or source.span.end > verb.start:
        return False
    between = analysis.parse.between(source.span.end, verb.start)
    return any(
        comma.text == ","
        and joint.dep == "cc"
        and all(token.pos == "PROPN" for token in between[place + 2 :])
        for place, (comma, joint) in enumerate(pairwise(between[:-1]))
    )


def _is_done(verb: Token) -> bool:
    """Tell whether the act came about: not in `met to denounce the plan`; yet in `was quick to deny it`."""
    meant = any(child.tag == "TO" for child in verb.children)
    return not meant or verb.head.pos == "ADJ" or verb.head.lemma == "go"


def _is_paper(head: Token) -> bool:
    """Tell whether the source is a law or the like, which "guarantees" in another sense than people do."""
    return lexicon.roles().get(head.lemma) is SourceType.DOCUMENT


def _is_whole(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the content goes from where it must begin to where its sentence ends."""
    verb = draft.head
    if _cuts_brackets(draft, analysis):
        return False
    if verb is None or draft.rule not in _GOING_ON:
        return True
    first = draft.contents[0]
    words = [token for token in analysis.parse.between(*first) if token.pos != "PUNCT"]
    if len(words) < _SHORTEST or _begins_within(words) or (draft.rule == "as" and words[0].lower == "as"):
        return False
    if draft.rule == "clause" and words[0].tag in _OPEN and verb.lemma not in _ASKING:
        # "She explained why it was late" does not tell what she said.
        return False
    if first.start < verb.start:
        return _is_tag(verb, first, analysis)
    if draft.rule in {"clause", "parted"} and _is_set_in(verb, analysis):
        return False
    return ends_plainly(draft, analysis) and not _may_resume(verb, draft, analysis)


def _cuts_brackets(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a bracket opens in a content, or between it and the cue, and closes without, or the reverse.

    `He cared if it was late (by a year, Ada Lund said) or not.`
    """
    hulls = (
        [Span(min(span.start, draft.cue.start), max(span.end, draft.cue.end)) for span in draft.contents]
        if draft.cue
        else []
    )
    return any(
        words.count(opening) != words.count(closing)
        for words in (span.of(analysis.text) for span in (*draft.contents, *hulls))
        for opening, closing in ("()", "[]")
    )


def _begins_within(words: list[Token]) -> bool:
    """Tell whether the content begins with its verb, or with "which": its subject stands elsewhere."""
    first, second = words[0], words[1]
    if first.tag == "WDT":
        return first.lower != "that" or second.tag in _FINITE | {"MD"}
    return first.tag in _FINITE | {"MD"}


def _is_set_in(verb: Token, analysis: Analysis) -> bool:
    """Tell whether a clause without "which" holds the cue, so that the noun before may belong to what was said.

    `It is the place Ada Lund said the bridge would stand.`
    """
    if verb.dep == "relcl":
        return not any(token.tag in _OPEN | {"WDT"} for token in verb.subtree() if token.index < verb.index)
    subject = verb.child("nsubj")
    before = verb.child("ccomp")
    if subject is None or before is None or before.index > subject.index:
        return False
    first = subject.subtree()[0]
    return not analysis.preceding(first.start).endswith(_PAUSES)


def _is_tag(verb: Token, content: Span, analysis: Analysis) -> bool:
    """Tell whether the verb closes its sentence as a tag, with a comma before and nothing governed after it.

    `The pier would close, Ada Lund said.`
    """
    comma = analysis.text[content.end : content.end + 1] == "," or content.of(analysis.text).endswith(
        (",”", ',"')
    )
    return comma and not any(
        child.index > verb.index and child.dep in {"dobj", "ccomp", "xcomp", "oprd", "agent"}
        for child in verb.children
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
        and _first_of(token).head is verb
        and analysis.quotation_at(token.start) is None
        for span in draft.contents
        for token in analysis.parse.between(*span)
    )


def _first_of(token: Token) -> Token:
    """Return the first of those that `token` is joined to."""
    while token.dep == "conj":
        token = token.head
    return token


def _tags_plainly(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether the tag has no other content, and little stands before the quotation in its sentence.

    In `the fact that it is “late,” as she said, matters`, what stands before is not hers.
    """
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
    marked = any(child.dep == "mark" for child in verb.children)
    return lead <= _LONGEST_LEAD and not (lead and marked)


def _stands_alone(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether "according to" has a whole sentence, of usual length, outside brackets, for its content.

    `Late, according to Ada Lund.` has none.
    """
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
        and not _DASH.search(content.of(analysis.text))
        and any(token.tag in _FINITE | {"MD"} for token in tokens)
        and not any(
            token.lemma in {"say", "tell"} and analysis.quotation_at(token.start) is None for token in tokens
        )
    )


def _is_interposed(draft: Draft, analysis: Analysis) -> bool:
    """Tell whether a comma parts ", as X reported" from a sentence that is otherwise whole."""
    verb, content = draft.head, draft.contents[0]
    if len(draft.contents) > 1:
        return False
    if verb is None or verb.lemma in _SHOWING or content.start != analysis.sentence_at(verb.start).start:
        return False
    if any(
        child.index > verb.index and (child.dep in {"dobj", "xcomp", "ccomp"} or child.lower == "to")
        for child in verb.children
    ):
        return False
    before = analysis.preceding(min(token.start for token in verb.subtree() if token.pos != "PUNCT"))
    return before.endswith((",", ",”", ',"'))
