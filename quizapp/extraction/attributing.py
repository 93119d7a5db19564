"""From an analysis to drafts: quotations with their tags first, then what verbs and phrases govern by grammar."""

from quizapp.extraction import phrases, quoted_speech
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue, cue_span, cues_of
from quizapp.extraction.draft import Draft
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import QuotationTags, is_whole
from quizapp.extraction.reported_speech import contents_of
from quizapp.extraction.sources import source_of
from quizapp.model.base import Span

# Fewer quoted words are a title or a term, not the next sentence of who spoke.
_SHORTEST = 3
# Without a subject, "to reject the plan" tells of no act of saying.
_NEEDS_SOURCE = frozenset({"object", "prep", "infinitive", "accusation", "predicative", "as"})


def drafts_of(analysis: Analysis) -> list[Draft]:
    """Return the attributions of an article, in the order of their first words."""
    cues = cues_of(analysis)
    quoted = _quotations_by_cue(analysis, cues)
    drafts = []
    for cue in cues:
        draft = _draft(cue, quoted.get(cue.verb.index, []), analysis)
        if draft is not None:
            drafts.append(draft)
    drafts.extend(phrases.drafts_of(analysis))
    drafts = _joined(drafts, analysis)
    return sorted(drafts, key=lambda draft: (draft.contents[0], draft.cue or Span(0, 0)))


def _quotations_by_cue(analysis: Analysis, cues: list[Cue]) -> dict[int, list[tuple[Quotation, bool]]]:
    tags = QuotationTags(analysis, cues)
    found: dict[int, list[tuple[Quotation, bool]]] = {}
    for quotation in analysis.quotations:
        tag = tags.tag_of(quotation)
        if tag is not None:
            found.setdefault(tag.cue.verb.index, []).append((quotation, tag.follows))
    return found


def _draft(cue: Cue, quotations: list[tuple[Quotation, bool]], analysis: Analysis) -> Draft | None:
    rule, spans = contents_of(cue, analysis)
    contents: list[Span] = []
    for quotation, follows in quotations:
        whole = is_whole(quotation, analysis)
        if follows:
            contents.append(quoted_speech.stretch_to_tag(quotation, cue, analysis))
            rule = "tag"
        elif whole or rule == "tag" or not any(span.overlaps(quotation.span) for span in spans):
            contents.append(quotation.span)
            rule = rule or "introduced"
    if not contents:
        contents = list(spans)
    else:
        held = cue_span(cue, analysis)
        contents.extend(
            span
            for span in spans
            if not held.overlaps(span) and (any(span.overlaps(c) for c in contents) or rule != "tag")
        )
    source = source_of(cue.verb, analysis)
    if not contents or (source is None and rule in _NEEDS_SOURCE):
        return None
    return Draft(
        rule=rule,
        source=source,
        cue=cue_span(cue, analysis),
        head=cue.verb,
        contents=(),
        stance=cue.entry.stance,
    ).with_contents(*contents)


def _joined(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Join to each tagged quotation those that follow it in the paragraph with no cue of their own."""
    taken = {offset for draft in drafts for span in draft.contents for offset in range(*span)}
    out = list(drafts)
    quoting: dict[int, list[tuple[int, int]]] = {}
    for place, draft in enumerate(drafts):
        if draft.cue is not None and any(analysis.quotation_at(span.end - 1) for span in draft.contents):
            paragraph = analysis.paragraph_index(draft.cue.start)
            quoting.setdefault(paragraph, []).append((draft.cue.start, place))
    for quotation in analysis.quotations:
        if not is_whole(quotation, analysis) or len(quotation.inner(analysis.text).split()) < _SHORTEST:
            continue
        if not taken.isdisjoint(range(*quotation.span)):
            continue
        candidates = quoting.get(analysis.paragraph_index(quotation.span.start), [])
        before = max((entry for entry in candidates if entry[0] < quotation.span.start), default=None)
        if before is not None:
            draft = out[before[1]]
            out[before[1]] = draft.with_contents(*draft.contents, quotation.span)
    return out
