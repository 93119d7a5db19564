"""How cleanly a question stands alone: what in it leans on a place in the article, or gives an option away.

Each thing counts one. A reader who has the article at hand can resolve most of them; a set that has better questions
leaves them out. Words alone are looked at: whatever surely is a fault is refused elsewhere, not counted here.
"""

import re

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.fragments import lacks_subject
from quizapp.generation.names import cited_times
from quizapp.generation.tidying import unquoted
from quizapp.reviewing.words import bare, content_stems

_MOST_DEFINITE = 2
_FEWEST_STEMS = 4
# "They" and "their" of a clause are those of whoever is asked for; away from its beginning they may seem another's.
_THEY = re.compile(r"\b(?:they|them|their|themselves)\b", re.IGNORECASE)
_OPENS_WITH_THEY = re.compile(r"(?:they|their)\b", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"(?:(?:and|but|so|because|well|yes|no|look),? )?"
    r"(?:it|they|this|that|these|those|there)\b(?! is (?:no|an?)\b)",
    re.IGNORECASE,
)
_HE_SHE = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]\w+")
_ADDS = re.compile(
    r"\b(?:even(?! (?:if|though|when)\b)|also|too(?=[.,”]|$)|still|again|instead|either|another|other|further"
    r"|as well)\b",
    re.IGNORECASE,
)
# "Do better", "will fall further", "are more likely": than what, or at what, stood elsewhere.
_COMPARES = re.compile(
    r"\b(?:better|worse|more|less|fewer|further|earlier|later|different(?:ly)?|similar(?:ly)?)\b"
)
_THAN = re.compile(r"\b(?:than|from|to) ")
_WHEN = re.compile(
    r"\b(?:now|here|at the time|at that time|today|tonight|yesterday|tomorrow|then"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:this|last|next) (?:week|month|year|fall|spring|summer|winter|morning|night|time))\b",
    re.IGNORECASE,
)
_GIVEN_BEFORE = re.compile(r"(?:\b[A-Z][\w.’-]*|\b(?:Mrs?|Ms)\.) $")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|ours)\b")
# Things of which there is one, or that everybody knows, and words after "the" that name no thing.
_KNOWN = frozenset(
    """
    world country nation economy government president media press public police internet people future past war
    constitution election elections poor rich truth fact facts time way same right left best worst most first last next
    only one ones end rest day year years moment earth sun law system middle winter summer spring autumn
    """.split()
)
_DEFINITE = re.compile(
    r"\bthe (?P<thing>(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do"
    r"|and|or|but|that|who|which|of|in|on|for|to|from|at|by|with|as|than|if|when|because|not)\b)[\w’-]+ ?){1,3})"
    r"(?P<more>(?:of|in|for|to|that|who|which|whose|where|from|between|against|on|at|behind|about|by|with)\b)?",
    re.IGNORECASE,
)


def doubts(context: Context, draft: Draft) -> int:
    """Return how many things make `draft` lean on its place in the article, or easy to see through; 0 is clean."""
    count = _of_options(context, draft)
    if not draft.words:
        return count
    if f"“{draft.words}”" in draft.stems[0]:
        return count + _of_quotation(context, draft.words)
    return count + _of_clause(context, draft.words) + _of_headline(context, draft)


def _of_headline(context: Context, draft: Draft) -> int:
    """Count what the person of the headline says of themselves twice: everybody expects it of nobody else."""
    entity = context.entity(draft.key.text)
    in_title = entity is not None and context.is_in_title(entity)
    return 2 if in_title and _THEY.search(unquoted(draft.words)) else 0


def _of_quotation(context: Context, words: str) -> int:
    """Count what quoted words lack: their beginning or end, whom they speak of, enough to say."""
    pronoun = _HE_SHE.search(words)
    unexplained = pronoun is not None and not _NAME.search(words[1 : pronoun.start()])
    return (
        (words[:1].islower() or lacks_subject(words))
        + words.endswith("…")
        + (unexplained or _STANDS_FOR.match(words) is not None)
        + (len(content_stems(words)) < _FEWEST_STEMS)
        + _definite(context, words)
        + _shared(context, words)
    )


def _of_clause(context: Context, clause: str) -> int:
    """Count what a clause in other words takes from the sentences before it."""
    plain = unquoted(clause)
    they = [found.start() for found in _THEY.finditer(plain)]
    opens = _OPENS_WITH_THEY.match(plain) is not None
    compared = _COMPARES.search(plain)
    return (
        bool(they)
        + (bool(they) and not opens)
        + (_STANDS_FOR.match(clause.lstrip("“")) is not None and not opens)
        + (_ADDS.search(plain) is not None)
        + (compared is not None and not _THAN.search(plain, compared.end()))
        + (_WHEN.search(plain) is not None)
        + _may_be_two(plain)
        + _definite(context, plain)
        + _shared(context, clause)
    )


def _may_be_two(clause: str) -> bool:
    """Tell whether "his" or "she" may be whoever is asked for, or somebody whom the clause names before it."""
    pronoun = _HE_SHE.search(clause)
    return pronoun is not None and _NAME.search(clause[1 : pronoun.start()]) is not None


def _shared(context: Context, words: str) -> bool:
    """Tell whether a surname stands alone that several people of the article bear."""
    return any(
        not _GIVEN_BEFORE.search(words[: found.start()])
        for name in context.shared_surnames
        for found in re.finditer(rf"\b{re.escape(name)}\b", words)
    )


def _definite(context: Context, words: str) -> int:
    """Count things with "the" that nothing beside them tells apart and that no title names: "the provision"."""
    titled = content_stems(context.article.title)
    found = 0
    for each in _DEFINITE.finditer(words):
        thing = each["thing"].casefold().split()
        named = any(map(str.isupper, each["thing"]))
        # A verb may stand among these words: "the country needs boats".
        known = not _KNOWN.isdisjoint(thing[:2]) or not content_stems(each["thing"]).isdisjoint(titled)
        found += not (each["more"] or named or known)
    return min(found, _MOST_DEFINITE)


def _of_options(context: Context, draft: Draft) -> int:
    """Count wrong names that are no sources of the article, twice where the words say "we" of whoever speaks.

    Of an outlet nobody expects that it speaks: it stands among outlets.
    """
    outlets = {bare(outlet.name) for outlet in context.graph.outlets}
    names = [each.text for each in draft.distractors if bare(each.text) not in outlets]
    entities = [
        entity
        for name in names
        if (entity := context.entity(name) or context.entity(name[:1].lower() + name[1:])) is not None
    ]
    silent = sum(cited_times(context, entity) == 0 for entity in entities)
    return silent * (2 if _FIRST_PERSON.search(draft.words) else 1)
