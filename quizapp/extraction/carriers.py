"""Carriers: the outlets that an article cites for what it tells, found by construction as much as by name."""

from dataclasses import dataclass
from itertools import pairwise

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.audiences import after_kind, is_show, is_told_as_outlet
from quizapp.extraction.draft import Cues, Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.outlets import is_outlet_name
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.model.attribution import Citation, EntityType
from quizapp.model.base import Span

_TOLD = frozenset({"tell", "inform"})
_CARRYING = frozenset("speak talk carry interview report publish quote cite obtain see review".split())
_PIECES = frozenset("interview briefing column op-ed article report story".split())
# Constructions after which an unknown capitalised name is an outlet.
_SURE = frozenset({"per", "channel"})
# Constructions after which it may be one.
_OPEN = frozenset({"told", "spoke to", "interview with"})
_PUBLISHING = frozenset(
    {"say", "tell", "write", "argue", "appear", "add", "explain", "claim", "insist", "announce"}
)
# "told this newspaper": the outlet that published the article.
_OWN = frozenset(
    "newspaper paper magazine outlet website site station channel programme program podcast".split()
)
# Rules whose content may be a whole attribution of somebody else.
_TAGGING = frozenset({"parenthetical", "inverted", "according to", "tag"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """An outlet cited at a place of the text."""

    citation: Citation


def carriers_of(analysis: Analysis, entities: Entities) -> list[Carrier]:
    """Return the outlets that the article cites as carriers of what it tells, in order."""
    found: list[Carrier] = []
    tokens = analysis.parse.tokens
    for token, following in pairwise(tokens):
        if analysis.quotation_at(token.start) is not None:
            continue
        reporting = _reporting(token, analysis, entities)
        if reporting is not None:
            found.append(reporting)
        construction = _construction(token, following)
        if construction:
            carrier = _own(token, analysis, entities) or _named_after(token, construction, analysis, entities)
            if carrier is not None:
                found.append(carrier)
    return found


def _reporting(token: Token, analysis: Analysis, entities: Entities) -> Carrier | None:
    """`"It is late," the mayor said, the Evening Post reported.`, where the parser sees no content of "reported"."""
    subject = token.child("nsubj")
    if (
        token.lemma != "report"
        or token.tag not in {"VBD", "VBZ"}
        or subject is None
        or subject.pos != "PROPN"
    ):
        return None
    if subject.index > token.index or any(c.dep in {"ccomp", "dobj"} for c in token.children):
        return None
    source = mention(subject, analysis)
    words = source.span.of(analysis.text)
    known = entities.of_token(subject)
    listed = is_outlet_name(words) or (known is not None and known.type is EntityType.OUTLET)
    if not listed or not analysis.preceding(source.span.start).endswith(","):
        return None
    return Carrier(Citation(name=words, span=source.span))


def _construction(token: Token, following: Token) -> str:
    """Return what makes the words after `token` an outlet, "" where nothing does."""
    word, above = token.lower, token.head.lemma
    if word in {"per", "via"} and token.pos != "PROPN" and following.pos in {"PROPN", "DET"}:
        return "per"
    if word in {"channel", "account", "page"} and following.pos == "PROPN":
        return "channel"
    if token.lemma in _TOLD and token.pos == "VERB":
        return "told"
    if word in {"to", "with", "by"} and above in _CARRYING:
        return "spoke to"
    if (word in {"with", "to", "in", "for"} and above in _PIECES) or (word == "to" and above == "statement"):
        return "interview with"
    if (word in {"on", "in"} and (above in _PUBLISHING or above in _PIECES)) or (
        word == "for" and above == "write"
    ):
        return "on"
    if word in {"of", "from", "at"} and token.head.pos == "PROPN" and _is_audience(token.head):
        return "of"
    return ""


def _is_audience(noun: Token) -> bool:
    """Tell whether somebody was told, spoken to or cited: `told Peter Holm of the Gazette`."""
    if noun.dep == "pobj":
        if noun.head.lower == "to" and noun.head.head.lower == "according":
            return True
        return noun.head.lower in {"to", "with"} and noun.head.head.lemma in _CARRYING | _PIECES
    return noun.dep in {"dobj", "dative"} and noun.head.lemma in _TOLD


def _own(token: Token, analysis: Analysis, entities: Entities) -> Carrier | None:
    """Return the article's own outlet where it says `told this newspaper`."""
    following = analysis.parse.tokens[token.index + 1 : token.index + 3]
    if not entities.own or [t.lower for t in following[:1]] != ["this"] or following[-1].lower not in _OWN:
        return None
    return Carrier(Citation(name=entities.own, span=Span(following[0].start, following[-1].end)))


def carried(drafts: list[Draft], entities: Entities, analysis: Analysis) -> tuple[list[Draft], list[Carrier]]:
    """Return the drafts without those by which an outlet only carries another, and the carriers that these name.

    `"We are ready," the mayor said, the Evening Lantern reported.` is one attribution, to the mayor.
    """
    kept: list[Draft] = []
    found: list[Carrier] = []
    cues = Cues(drafts)
    for draft in drafts:
        source = draft.source
        if source is None or not _published(draft, entities, analysis):
            kept.append(draft)
            continue
        entities.cited(source.span)
        if draft.rule in _TAGGING and any(
            inner.source is not None and any(span.covers(inner.source.span) for span in draft.contents)
            for inner in cues.within(draft)
        ):
            found.append(Carrier(Citation(name=source.span.of(analysis.text), span=source.span)))
        else:
            kept.append(draft)
    return kept, found


def _published(draft: Draft, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether the source is a publication: by the lists, or as a name that "reported" something."""
    source = draft.source
    if source is None or draft.head is None or source.head.pos != "PROPN":
        return False
    words = source.span.of(analysis.text)
    known = entities.of_token(source.head)
    if known is not None and known.type is EntityType.PERSON and source.head.has("prep"):
        # "Nora Lind of the Harbour Gazette"
        return False
    if is_outlet_name(words) or (known is not None and known.type is EntityType.OUTLET):
        return True
    if known is not None and (known.type is EntityType.PERSON or known.key in lexicon.places()):
        return False
    sentence = analysis.sentence_at(source.span.start)
    titled = words.startswith("The ") and source.span.start > sentence.start
    citing = any(
        token.lower == "citing" and analysis.quotation_at(token.start) is None
        for token in analysis.parse.between(*sentence)
    )
    return draft.head.lemma == "report" and (titled or citing)


def _named_after(token: Token, construction: str, analysis: Analysis, entities: Entities) -> Carrier | None:
    """Return the outlet whose name begins right after `token`; one that no list has where the words leave no doubt."""
    tokens = analysis.parse.tokens
    at = token.index + 1
    sentence = analysis.sentence_at(token.start)
    if at < len(tokens) and tokens[at].lower in {"a", "an"}:
        return None
    start = at
    if at < len(tokens) and tokens[at].lower == "the":
        at += 1
    named = after_kind(tokens, at, sentence.end)
    if named is not None:
        start = at = named
    if at >= len(tokens) or tokens[at].start >= sentence.end:
        return None
    known = entities.of_token(tokens[at])
    if known is not None and known.type is EntityType.OUTLET:
        last = max(
            (span.end for span in known.mentions if span.start <= tokens[at].start < span.end),
            default=tokens[at].end,
        )
        return _carrier(tokens[start], last, analysis)
    words = _capitalised(tokens, at, analysis)
    if not words:
        return None
    end = tokens[at].start + len(words)
    known = known or entities.named(words)
    person_or_place = known is not None and (
        known.type is EntityType.PERSON or lexicon.bare(words) in lexicon.places()
    )
    show = construction == "on" and is_show(tokens, end)
    if show:
        start = at
    if (
        show
        or is_outlet_name(words)
        or entities.is_own(words)
        or named is not None
        or (known is not None and known.type is EntityType.OUTLET)
        or (construction in _SURE and not person_or_place)
        or (construction in _OPEN and is_told_as_outlet(words, Span(tokens[at].start, end), analysis))
    ):
        return _carrier(tokens[start], end, analysis)
    return None


def _capitalised(tokens: list[Token], at: int, analysis: Analysis) -> str:
    """Return the run of capitalised words from `at`, a possessive ending included where no noun follows."""
    end = at
    while end < len(tokens) and (
        tokens[end].text[0].isupper()
        or (
            tokens[end].lower in {"of", "and", "&", "the"}
            and end > at
            and end + 1 < len(tokens)
            and tokens[end + 1].text[0].isupper()
        )
        or (
            tokens[end].lower in {"'s", "’s"}
            and end > at
            and end + 1 < len(tokens)
            and tokens[end + 1].text in lexicon.outlet_words()
        )
    ):
        end += 1
    if end == at:
        return ""
    if (
        end < len(tokens)
        and tokens[end].lower in {"'s", "’s"}
        and (end + 1 >= len(tokens) or tokens[end + 1].pos == "PUNCT")
    ):
        end += 1
    return analysis.text[tokens[at].start : tokens[end - 1].end]


def _carrier(first: Token, end: int, analysis: Analysis) -> Carrier:
    span = Span(first.start, end)
    return Carrier(Citation(name=span.of(analysis.text), span=span))
