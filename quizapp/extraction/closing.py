"""Tags that close a sentence of reported speech: "The bridge would close in May, the mayor said on Friday."."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.beside import first_noun_after
from quizapp.extraction.cues import Cue
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.quoted_speech import is_whole
from quizapp.model.base import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM", "ADV", "PART"})
# What may follow the verb of a tag.
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday last this earlier later".split()
)
_WHERE = frozenset("in on at during after before to".split())
_LONGEST = 10
_SHORTEST = 3


def closing_tag(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The bridge would close in May, Mayor Ada Lund said Friday.`

    The comma, the name and the verb stand in a row; nothing that the verb could govern follows.
    """
    verb = cue.verb
    if not cue.entry.takes("clause") or verb.tag not in {"VBD", "VBZ"} or verb.has("aux", "auxpass"):
        return ()
    comma = comma_before(verb, analysis)
    if comma is None or not _nothing_governed(verb, analysis):
        return ()
    sentence = analysis.sentence_at(verb.start)
    content = analysis.content(sentence.start, comma.start)
    if content is None or len(content.of(analysis.text).split()) < _SHORTEST:
        return ()
    if any(is_whole(quotation, analysis) for quotation in analysis.quotations_in(content)):
        # "I am late," she said, the paper reported: a tag upon a tag.
        return ()
    return (content,) if has_main_clause(analysis.parse.between(*content)) else ()


def without_tags(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return `drafts` with the contents of other cues cut where a closing tag begins.

    `The mayor thinks it is late, her clerk said on Friday.`: what the mayor thinks ends at the comma.
    """
    commas = {
        analysis.sentence_at(draft.head.start): comma.start
        for draft in drafts
        if draft.rule == "closing" and draft.head is not None
        if (comma := comma_before(draft.head, analysis)) is not None
    }
    return [_cut(draft, commas, analysis) for draft in drafts] if commas else drafts


def _cut(draft: Draft, commas: dict[Span, int], analysis: Analysis) -> Draft:
    comma = commas.get(analysis.sentence_at(draft.cue.start)) if draft.cue is not None else None
    if comma is None or draft.cue is None or draft.cue.start >= comma:
        return draft
    return draft.with_contents(
        *(
            shorter
            if span.start < comma < span.end and (shorter := analysis.content(span.start, comma))
            else span
            for span in draft.contents
        )
    )


def teller(verb: Token, analysis: Analysis) -> Token | None:
    """Return the subject of a closing tag, the noun right before the verb: "Lund" in `..., Mayor Ada Lund said`."""
    sentence = analysis.sentence_at(verb.start)
    before = analysis.parse.between(sentence.start, verb.start)
    if before and before[-1].text == ",":
        # "The boat, said Ada Lund, was old."
        return first_noun_after(verb, sentence.end, analysis)
    return next((token for token in reversed(before) if token.pos in _NOMINAL), None)


def comma_before(verb: Token, analysis: Analysis) -> Token | None:
    """Return the comma from which a plain subject alone parts `verb`: `..., Mayor Ada Lund said`."""
    sentence = analysis.sentence_at(verb.start)
    before = analysis.parse.between(sentence.start, verb.start)
    length = 0
    while before and length <= _LONGEST:
        token = before.pop()
        if token.text == "," and length:
            return token if not analysis.quotation_at(token.start) else None
        if (
            token.tag in {"WP", "WDT"}
            or token.pos not in _INSIDE
            or (not length and token.pos not in _NOMINAL)
        ):
            return None
        length += 1
    return None


def _nothing_governed(verb: Token, analysis: Analysis) -> bool:
    """Tell whether the verb has neither object nor clause after it: `..., Ada Lund said on Monday`."""
    sentence = analysis.sentence_at(verb.start)
    after = analysis.parse.between(verb.end, sentence.end)
    if not after or after[0].text in {".", "!", "?"}:
        return True
    if after[0].lower not in _WHEN | _WHERE:
        return False
    pause = next((place for place, token in enumerate(after) if token.pos == "PUNCT"), len(after))
    return not any(
        token.dep in {"nsubj", "nsubjpass", "mark"} or token.tag in _FINITE for token in after[:pause]
    )


def has_main_clause(tokens: list[Token]) -> bool:
    """Tell whether there is a finite verb, and not in a clause or phrase that only opens the sentence.

    `The pier closed` has one; `While the town waited` and `After the vote` have none.
    """
    if tokens[0].pos in {"SCONJ", "ADP"} or tokens[0].tag in {"WRB", "VBG", "VBN"}:
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
        tokens = tokens[comma:]
    return any(token.tag in _FINITE for token in tokens)
