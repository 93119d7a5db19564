"""From an analysis to drafts: quotations with their tags first, then what verbs and phrases govern by grammar."""

from quizapp.extraction import closing, nominal_denials, phrases, quoted_speech, unmarked
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.beside import subject_beside
from quizapp.extraction.chains import chained
from quizapp.extraction.circumstances import without_manner, without_occasion
from quizapp.extraction.comments import without_comments, without_comments_of_others
from quizapp.extraction.cues import Cue, cue_span, cues_of
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.fronting import without_joint
from quizapp.extraction.headlines import headlines
from quizapp.extraction.introductions import introduced
from quizapp.extraction.joining import joined
from quizapp.extraction.nesting import without_deeds_retold
from quizapp.extraction.parsing import Token
from quizapp.extraction.pointing_back import told_beside
from quizapp.extraction.put_it import quoted_in_aside
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import QuotationTags, is_whole, stands_alone
from quizapp.extraction.reported_speech import contents_of
from quizapp.extraction.senses import is_other_sense
from quizapp.extraction.signatures import signed, unquoted_signatures
from quizapp.extraction.sources import agent, mention, source_of
from quizapp.model.base import Span

# Without a subject, "to reject the plan" tells of no act of saying.
_NEEDS_SOURCE = frozenset({"object", "prep", "infinitive", "accusation", "predicative", "as"})


# Whose subject is the noun before the verb, whatever the parser makes of it.
_TAGS = frozenset({"closing", "medial", "pushed down"})

# Whose subject is who was spoken to or of.
_SOURCELESS = frozenset({"asked", "accused"})


def drafts_of(analysis: Analysis) -> list[Draft]:
    """Return the attributions of an article, in the order of their first words."""
    cues = cues_of(analysis)
    quoted = _quotations_by_cue(analysis, cues)
    drafts = []
    for cue in cues:
        if is_other_sense(cue) or quoted_in_aside(cue.verb, analysis) is not None:
            continue
        draft = _draft(cue, quoted.get(cue.verb.index, []), analysis)
        if draft is not None:
            drafts.append(without_occasion(without_comments(draft, analysis), analysis))
    drafts.extend(phrases.drafts_of(analysis))
    drafts.extend(_introduced(drafts, analysis))
    drafts.extend(nominal_denials.drafts_of(analysis))
    drafts = chained(drafts, analysis)
    drafts = without_comments_of_others(drafts, analysis)
    drafts = [kept for draft in drafts if (kept := _apart(draft, analysis)) is not None]
    drafts = [without_joint(draft, analysis) for draft in closing.without_tags(drafts, analysis)]
    drafts = without_deeds_retold(joined(_carried_alone(drafts, analysis), analysis))
    drafts = told_beside(drafts, analysis)
    return sorted(drafts, key=lambda draft: (draft.contents[0], draft.cue or Span(0, 0)))


def _apart(draft: Draft, analysis: Analysis) -> Draft | None:
    """Return the draft without its cue in its contents (`what he has threatened to do`); None where nothing is left."""
    cue = draft.cue
    if cue is None or not any(cue.overlaps(span) for span in draft.contents):
        return draft
    parts = []
    for span in draft.contents:
        if not cue.overlaps(span):
            parts.append(span)
            continue
        for start, end in ((span.start, cue.start), (cue.end, span.end)):
            part = analysis.content(start, end) if start < end else None
            if part is not None and not (draft.source is not None and part.overlaps(draft.source.span)):
                parts.append(part)
    return draft.with_contents(*parts) if parts else None


def _introduced(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return what a colon introduces or a headline says, or a name after a dash signs, and no cue has taken."""
    titled = [draft for draft in headlines(analysis) if not _is_taken(draft, drafts)]
    written = [*titled, *unquoted_signatures(analysis)]
    drafts = [*drafts, *written]
    taken = {offset for draft in drafts for span in draft.contents for offset in range(*span)}
    free = [quotation for quotation in analysis.quotations if taken.isdisjoint(range(*quotation.span))]
    found = (signed(quotation, analysis) or introduced(quotation, analysis) for quotation in free)
    return [*written, *(draft for draft in found if draft is not None)]


def _is_taken(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether another draft holds the first words of `draft`."""
    return any(span.covers(Span(*draft.contents[0])) for other in drafts for span in other.contents)


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
    alone: list[tuple[Span, bool]] = []
    for quotation, follows in quotations:
        whole = is_whole(quotation, analysis)
        if stands_alone(quotation, analysis):
            alone.append((quotation.span, follows))
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
        told = list(contents)
        contents.extend(
            without_manner(span, cue, told, analysis)
            for span in spans
            if not held.overlaps(span)
            and (any(span.overlaps(c) for c in contents) or rule != "tag")
            and not any(
                span.overlaps(quotation) and (follows or span.start >= quotation.start)
                for quotation, follows in alone
            )
        )
    source = source_of(cue.verb, analysis) if rule not in _SOURCELESS else _agent(cue.verb, analysis)
    if (rule in _TAGS and not cue.verb.has("auxpass")) or (rule == "unmarked" and source is None):
        told_by = closing.teller(cue.verb, analysis) if rule in _TAGS else unmarked.teller(cue.verb)
        source = mention(told_by, analysis) if told_by is not None else None
    if source is None and (quotations or rule == "inverted"):
        beside = subject_beside(cue.verb, analysis)
        source = mention(beside, analysis) if beside is not None else None
    if source is not None and source.span.start < cue.verb.start < source.span.end:
        # A verb taken for the last noun of its subject: "the notice states".
        source = Mention(analysis.trimmed(Span(source.span.start, cue.verb.start)), source.head)
    if not contents or (source is None and rule in _NEEDS_SOURCE):
        return None
    if source is not None and source.span.of(analysis.text).lower() == "enough":
        # "Enough said: the bridge is safe."
        return None
    return Draft(
        rule=rule,
        source=source,
        cue=cue_span(cue, analysis),
        head=cue.verb,
        contents=(),
        stance=cue.entry.stance,
    ).with_contents(*contents)


def _agent(verb: Token, analysis: Analysis) -> Mention | None:
    """Return who asked or accused where "by" names them."""
    somebody = agent(verb)
    return mention(somebody, analysis) if somebody is not None else None


def _carried_alone(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Leave out "per ..." where the sentence attributes to somebody else: it then only says where that stood."""
    attributed = {
        analysis.sentence_at(draft.cue.start)
        for draft in drafts
        if draft.cue is not None and draft.rule != "per"
    }
    return [
        draft
        for draft in drafts
        if draft.rule != "per" or draft.cue is None or analysis.sentence_at(draft.cue.start) not in attributed
    ]
