"""Falsity: words that call something that was said untrue, and so deny it whatever the cue."""

import re

_OPENING = r"[\"“'‘]*(?:no, )?(?:that )?"
_CLAIM = (
    r"(?:claims?|allegations?|accusations?|reports?|charges?|stor(?:y|ies)|rumou?rs?|suggestions?|assertions?"
    r"|insinuations?|theor(?:y|ies)|narratives?|lawsuits?)"
)
_BE = r"(?: is| are| was| were| be| has been| have been| had been|['’]s|['’]re)"
_EMPHASIS = (
    r"(?:simply|just|completely|totally|entirely|absolutely|utterly|patently|categorically|demonstrably|all)"
)
_FALSE = (
    r"(?:not true|untrue|false|a lie|lies|fabricated|made[ -]up|baseless|groundless|unfounded|invented|fake news"
    r"|fiction|nonsense|rubbish|without (?:merit|foundation|basis)"
    r"|an? (?:\w+ )?(?:fabrication|invention|lie|hoax|smear))"
)
_MARKS = r"[\"“'‘]?"

# "It simply is not true": of "it" and "that" only what can be said of nothing but claims.
_IT_IS_FALSE = re.compile(
    rf"{_OPENING}(?:it|that|this|those|these|none of (?:it|this|that)){_BE}?(?: {_EMPHASIS})*{_BE}?(?: {_EMPHASIS})*"
    r"(?: not true| untrue| false| a lie| lies| fabricated| made up|n['’]t true)"
    r"(?=\W*$|[,.;:!?”\"’]| (?:and|but|or|at all|either|because)\b| [—–-])",
    re.IGNORECASE,
)
_NONE_IS_TRUE = re.compile(rf"{_OPENING}none of (?:it|this|that|these){_BE} true\b", re.IGNORECASE)
# "The reports of a second gunman were untrue".
_CLAIM_IS_FALSE = re.compile(
    rf"{_OPENING}(?:(?:the|these|those|this|such|any|all|both|her|his|its|their|\w+['’]s) )*(?:[\w-]+ ){{0,2}}?{_CLAIM}"
    rf"(?: (?:of|about|that|from|by|against|made)\b(?: [\w'’-]+){{1,8}}?)?{_BE}(?: {_EMPHASIS}| {_MARKS}{_EMPHASIS})*"
    rf" {_MARKS}(?:{_FALSE}|wrong|incorrect|inaccurate|not (?:accurate|correct))\b",
    re.IGNORECASE,
)
_NO_TRUTH = re.compile(
    rf"{_OPENING}there(?: is| was|['’]s) (?:{_EMPHASIS} )?(?:no|not a (?:shred|grain|word) of|not any) "
    r"(?:truth|substance|merit)\b",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    rf"{_OPENING}no such [\w-]+(?: [\w-]+)? (?:had|has|have|was|were|is|are|exists?|existed|took|ever)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    rf"{_OPENING}(?:i|we|he|she|it|they) (?:(?:had|has|have|played|plays|took|bears?|bore) {_EMPHASIS}? ?"
    r"(?:nothing to do with|no (?:prior |direct )?(?:knowledge of|(?:involvement|part|role|hand|say) in"
    r"|(?:links?|ties|connections?) (?:to|with)|responsibility for))|kn[eo]ws? nothing (?:of|about))\b",
    re.IGNORECASE,
)
# "Asked whether he had met them, he said he had not".
_NOT_SO = re.compile(
    rf"{_OPENING}(?:i|we|he|she|it|they) (?:had|has|have|did|was|were|does|do)(?: not|n['’]t)(?: done so)?[.,”\"]*$",
    re.IGNORECASE,
)
_NONSENSE = re.compile(
    r"[\"“'‘]?(?:nonsense|rubbish|not true|lies|no, (?:that|it)(?: is|['’]s) wrong)[.,!”\"’]*$",
    re.IGNORECASE,
)
_UTTERANCES = (
    _IT_IS_FALSE,
    _NONE_IS_TRUE,
    _CLAIM_IS_FALSE,
    _NO_TRUTH,
    _NO_SUCH,
    _NO_PART,
    _NOT_SO,
    _NONSENSE,
)
# "called the report false", "described it as a pure invention".
_JUDGED = re.compile(
    rf"{_OPENING}(?:it|this|that|them|those"
    rf"|(?:[\w'’-]+ ){{0,4}}?{_CLAIM}(?: (?:of|about|that|by)\b(?: [\w'’-]+){{1,8}}?)?)"
    rf"(?: as)? {_MARKS}(?:{_EMPHASIS} )*"
    rf"(?:{_FALSE}|(?:an? |pure )(?:[\w-]+ ){{0,2}}(?:fabrication|invention|lie|hoax|smear|fiction))\b",
    re.IGNORECASE,
)

# "called the accusation absurd": said of a charge or a claim it denies; a report or a plan may be absurd and true.
_ABSURD = re.compile(
    rf"{_OPENING}(?:the|these|those|this|such|her|his|its|their|\w+['’]s) (?:[\w-]+ )?"
    rf"(?:allegations?|accusations?|claims?)(?: (?:of|about|that|by|against)\b(?: [\w'’-]+){{1,8}}?)?(?: as)? {_MARKS}"
    rf"(?:{_EMPHASIS} )*(?:absurd|ridiculous|preposterous|laughable|bogus|ludicrous|meritless)\b",
    re.IGNORECASE,
)


def calls_false(content: str, *, judged: bool) -> bool:
    """Tell whether the words say that something said is untrue, or that the source had no part in it.

    `judged` where the cue gives a name to something: "it a lie" after "called".
    """
    if judged:
        return any(pattern.match(content) for pattern in (_JUDGED, _ABSURD))
    return any(pattern.match(content) for pattern in _UTTERANCES)
