"""Pieces of sentences that cannot be shown as somebody's words: no subject, no antecedent, or no end."""

import re

from quizapp.model.base import Span

# "Who understand that ...", "using an attack to go after", "is whether they will": nothing without what stood before.
_LEANS = re.compile(
    r"(?:who|whom|whose|which|where|(?:\w+ly )?(?!(?:during|nothing|something|anything|everything)\b)[a-z]+ing"
    r"(?!(?: [^\s,;]+){0,5} (?:is|was|will|would|has|can|could|may|should|must)\b)"
    r"|and|or|but|nor|than|(?:is|are|was|were) (?:whether|what|how|why|when|where|who|that|if))\b"
)
# "Will not pay for it", "create the biggest boom": what somebody does, with nobody who does it.
_PREDICATE = re.compile(
    r"(?:(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did|be|been)\b"
    r"|(?:not |never |\w+ly )?(?!(?:\w+ly|all|both|such|just|not|only|if|when|while|because|since|after|before|until"
    r"|unless|though|although|where|with|without|in|on|at|by|for|from|of|about|against|over|under|through|throughout"
    r"|than|like|into|onto|even|as|that|what|whatever|whether|how|why|so|half|once|despite|during|between|among|behind"
    r"|beyond|inside|outside|within|upon|per|via|quite|rather|maybe|perhaps|now|then|here|there|yes|no|well)\b)[a-z]{2,}"
    r" (?:the|an?|my|our|your|his|her|their|its|this|these|those|us|them|me|him)\b)"
)
# "The only — ...", "because he understands": an adjective without its noun, a verb that needs its object.
_NO_END = re.compile(
    r"\b(?:the|an?|this|that|my|our|your|his|her|their|its|such an?) (?:very |most |more |so )?"
    r"(?:only|very|most|best|first|last|same|next|more|other|new|own|big|great|\w+est)\W*$"
    r"|\b(?:because|that|if|when|what|how|why|who|which|as) (?:I|you|he|she|it|we|they|who|which)?(?: \w+ly)? "
    r"?(?:understands?|knows?|thinks?|believes?|wants?|likes?|loves?|hates?|says?|said|means?|makes?|made|has|have|had|is"
    r"|are|was|were|sees?|gets?|got|gives?|gave|takes?|took|puts?|keeps?|finds?|found|needs?|feels?|felt|knew|thought)\W*$"
    r"|\b(?:after|against|into|between|than|because|if|although|unless|whether|and|or|but)\W*$"
)
_LOOKED_AFTER = re.compile(r"\b(?:look(?:s|ed)?|named|went|go|came|ran) \w+ (?:after|against)\W*$")
# What may stand before the marks of a whole sentence without a comma: "he said “Oslo is safe”", "because “I saw it”".
_BEFORE_A_WHOLE = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|that|wrot?e|writes?|writing|tweet\w*|post\w*|add(?:s|ed|ing)?|ask(?:s|ed|ing)?|declar\w+"
    r"|repl\w+|shout\w*|chant\w*|yell\w*|read(?:s|ing)?|stat(?:es?|ed|ing)|argu\w+|insist\w*|claim\w*|because|told \w+"
    r"|not(?:es|ed)|is|was|are|were|with|like)$"
)


def is_fragment(words: str) -> bool:
    """Tell whether quoted words lack what they hang on, or an end: "who understand it", "because he knows"."""
    if _NO_END.search(words) and not _LOOKED_AFTER.search(words):
        return True
    return _LEANS.match(words) is not None


def lacks_subject(words: str) -> bool:
    """Tell whether quoted words say what somebody does, but not who: "will not pay for it"."""
    return _PREDICATE.match(words) is not None


def begins_before(text: str, span: Span) -> bool:
    """Tell whether a quotation that starts like a sentence goes on with one that began before its mark.

    Of “Candidates who think "Oslo has no boats are wrong"” the quoted part alone says what nobody said.
    """
    if not text[span.start : span.start + 1].isupper() or text[span.start - 1 : span.start] not in {"“", '"'}:
        return False
    before = text[max(0, span.start - _REACH) : span.start].rstrip(' “"')
    return bool(before) and before[-1].isalnum() and not _BEFORE_A_WHOLE.search(before)


_REACH = 30
