"""Outlets: which publication carries an attribution, found by construction ("per ...") as much as by name."""

from dataclasses import dataclass

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Citation, EntityType
from quizapp.model.base import Span

_TOLD = frozenset({"tell", "inform"})
_INTERVIEW = frozenset({"interview", "briefing", "column", "op-ed", "article", "report", "story"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """An outlet cited at a place of the text."""

    citation: Citation
    head: Token
    construction: str


def carriers_of(analysis: Analysis, entities: Entities) -> list[Carrier]:
    """Return the outlets that the article cites as carriers of what it tells, in order."""
    found: list[Carrier] = []
    tokens = analysis.parse.tokens
    for token in tokens:
        if token.index + 1 >= len(tokens) or analysis.quotation_at(token.start) is not None:
            continue
        following = tokens[token.index + 1]
        carrier = None
        if (
            token.lower == "per"
            and following.pos in {"PROPN", "DET"}
            or (token.lower == "via" and following.pos in {"PROPN", "DET"})
        ):
            carrier = _named_after(token, "per", analysis, entities, unknown=True)
        elif token.lemma in _TOLD and token.pos == "VERB":
            carrier = _named_after(token, "told", analysis, entities, unknown=False)
        elif token.lower in {"to", "with", "by"} and token.head.lemma in {
            "speak",
            "talk",
            "interview",
            "report",
            "publish",
            "quote",
            "cite",
            "obtain",
            "see",
            "review",
        }:
            carrier = _named_after(token, "to", analysis, entities, unknown=False)
        elif token.lower in {"with", "to", "in", "for"} and (
            token.head.lemma in _INTERVIEW or token.lower == "to" and token.head.lemma == "statement"
        ):
            carrier = _named_after(token, "interview", analysis, entities, unknown=False)
        elif token.lower in {"channel", "account", "page"} and following.pos == "PROPN":
            carrier = _named_after(token, "channel", analysis, entities, unknown=True)
        if carrier is not None:
            found.append(carrier)
    return found


def carried(drafts: list[Draft], entities: Entities, analysis: Analysis) -> tuple[list[Draft], list[Carrier]]:
    """Return the drafts without those by which an outlet only carries another, and the carriers that these name.

    `"We are ready," the mayor said, the Evening Lantern reported.` is one attribution, to the mayor.
    """
    kept: list[Draft] = []
    found: list[Carrier] = []
    for draft in drafts:
        source = draft.source
        publishes = (
            source is not None
            and draft.head is not None
            and source.head.pos == "PROPN"
            and _publication(draft, entities, analysis)
        )
        if source is not None and publishes:
            entities.cited(source.span)
        inner = [
            other
            for other in drafts
            if other is not draft
            and other.cue is not None
            and other.source is not None
            and any(span.covers(other.cue) and span.covers(other.source.span) for span in draft.contents)
        ]
        if (
            source is not None
            and publishes
            and inner
            and draft.rule in {"parenthetical", "according to", "tag"}
        ):
            found.append(
                Carrier(
                    Citation(name=source.span.of(analysis.text), span=source.span), source.head, "reported"
                )
            )
        else:
            kept.append(draft)
    return kept, found


def _publication(draft: Draft, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether the source is a publication: by the lists, or as a name that "reported" something."""
    if draft.source is None or draft.head is None:
        return False
    words = draft.source.span.of(analysis.text)
    known = entities.of_token(draft.source.head)
    if known is not None and known.type is EntityType.PERSON and not is_outlet_name(words):
        return False
    if known is not None and (known.type is EntityType.OUTLET):
        return True
    if known is not None and known.key in lexicon.places():
        return False
    sentence = analysis.sentence_at(draft.source.span.start)
    titled = words.startswith("The ") and draft.source.span.start > sentence.start
    return is_outlet_name(words) or (titled and draft.head.lemma == "report")


def _named_after(
    token: Token, construction: str, analysis: Analysis, entities: Entities, *, unknown: bool
) -> Carrier | None:
    """Return the outlet whose name begins right after `token`; with `unknown`, also one that no list has."""
    tokens = analysis.parse.tokens
    at = token.index + 1
    sentence = analysis.sentence_at(token.start)
    if at < len(tokens) and tokens[at].lower in {"a", "an"}:
        return None
    start = at
    if at < len(tokens) and tokens[at].lower == "the":
        at += 1
    if at >= len(tokens) or tokens[at].start >= sentence.end:
        return None
    known = entities.of_token(tokens[at])
    if known is not None and known.type is EntityType.OUTLET:
        last = max(
            (span.end for span in known.mentions if span.start <= tokens[at].start < span.end),
            default=tokens[at].end,
        )
        return _carrier(tokens[start], last, tokens[at], construction, analysis)
    if not unknown and not is_outlet_name(_capitalised(tokens, at, analysis)):
        return None
    words = _capitalised(tokens, at, analysis)
    if not words or (
        not is_outlet_name(words)
        and known is not None
        and (known.type is EntityType.PERSON or known.key in lexicon.places())
    ):
        return None
    end = tokens[at].start + len(words)
    return _carrier(tokens[start], end, tokens[at], construction, analysis)


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


def is_outlet_name(words: str) -> bool:
    """Tell whether a capitalised name is a publication's by the lists."""
    if not words:
        return False
    bare = lexicon.bare(words).replace("’", "'")
    return (
        bare in lexicon.outlets()
        or bare.startswith(("Radio ", "Channel "))
        or (" " in bare and bare.split()[-1] in lexicon.outlet_words())
    )


def _carrier(first: Token, end: int, head: Token, construction: str, analysis: Analysis) -> Carrier:
    span = Span(first.start, end)
    return Carrier(Citation(name=span.of(analysis.text), span=span), head, construction)
