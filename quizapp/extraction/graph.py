"""From an article's analysis to its attribution graph."""

from quizapp.extraction import confidence, lexicon, linking, modality, outlets, resolution, stance
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.attributing import drafts_of
from quizapp.extraction.draft import Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.hedges import hedges_of
from quizapp.extraction.outlets import Carrier, carriers_of
from quizapp.extraction.own_voice import own_voice_of
from quizapp.model.attribution import (
    Attribution,
    AttributionGraph,
    Citation,
    Confidence,
    Entity,
    EntityType,
    Mode,
    Modality,
    Outlet,
    Polarity,
    SourceType,
    Stance,
)
from quizapp.model.base import Span


def graph_of(analysis: Analysis, doc_id: str, own_outlet: str) -> AttributionGraph:
    """Return the graph of an article; `own_outlet` is the name of the outlet that published it, or ""."""
    entities = Entities(analysis)
    carriers = carriers_of(analysis, entities)
    for carrier in carriers:
        entities.cited(carrier.citation.span)
    hedges = hedges_of(analysis)
    drafts, carried = outlets.carried(drafts_of(analysis), entities, analysis)
    carriers.extend(carried)
    attributions = _attributions(drafts, analysis, entities, carriers, hedges)
    attributions = _through_outlets(attributions)
    attributions = _linked(attributions, analysis, entities)
    return AttributionGraph(
        schema=1,
        doc_id=doc_id,
        sentences=analysis.sentences,
        paragraphs=analysis.paragraphs,
        entities=_entities(entities),
        outlets=_outlets(entities, attributions, own_outlet),
        hedges=hedges,
        own_voice=own_voice_of(analysis, attributions),
        attributions=attributions,
    )


def _attributions(
    drafts: list[Draft],
    analysis: Analysis,
    entities: Entities,
    carriers: list[Carrier],
    hedges: tuple[Span, ...],
) -> tuple[Attribution, ...]:
    ids = [f"a{place}" for place in range(1, len(drafts) + 1)]
    held = [(own, draft.contents) for own, draft in zip(ids, drafts, strict=True)]
    found = []
    for own, draft in zip(ids, drafts, strict=True):
        name, sort = resolution.resolve(draft.source, entities, analysis)
        nested = linking.nesting(draft.cue, [(other, spans) for other, spans in held if other != own])
        polarity = modality.polarity_of(draft.head) if draft.head else Polarity.AFFIRMED
        mood = modality.modality_of(draft.head, analysis) if draft.head else Modality.STATED
        found.append(
            Attribution(
                id=own,
                source=draft.source.span if draft.source else None,
                source_entity=name,
                source_type=sort,
                cue=draft.cue,
                content=draft.contents,
                mode=_mode(draft.contents, analysis),
                stance=_stance(draft, entities, analysis),
                polarity=polarity,
                modality=mood,
                outlet=_carrier(draft, (name, sort), analysis, entities, carriers),
                hedges=tuple(
                    h
                    for h in hedges
                    if any(span.covers(h) for span in (*draft.contents, *((draft.cue,) if draft.cue else ())))
                ),
                nested_in=nested,
                confidence=confidence.confidence_of(
                    draft,
                    _mode(draft.contents, analysis),
                    resolved=name is not None,
                    nested=nested is not None,
                    polarity=polarity,
                    modality=mood,
                    belief=_believes(draft),
                ),
            )
        )
    return tuple(found)


def _stance(draft: Draft, entities: Entities, analysis: Analysis) -> Stance:
    """Return the stance of the cue; to blame a thing is to explain, not to accuse."""
    if draft.rule == "accusation" and draft.stance is Stance.ACCUSES:
        target = analysis.parse.between(*draft.contents[0])[:8]
        if not any(entities.of_token(t) or t.lemma in lexicon.roles() or t.pos == "PRON" for t in target):
            return Stance.ASSERTS
    return draft.stance


def _through_outlets(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give what stands within an outlet's report that outlet, where it cites none of its own."""
    by_id = {attribution.id: attribution for attribution in attributions}
    found = []
    for attribution in attributions:
        outer = by_id.get(attribution.nested_in or "")
        if outer is not None and attribution.outlet is None and outer.source_type is SourceType.OUTLET:
            found.append(attribution.model_copy(update={"outlet": outer.outlet}))
        else:
            found.append(attribution)
    return tuple(found)


def _believes(draft: Draft) -> bool:
    entries = lexicon.verbs().get(draft.head.lemma, ()) if draft.head else ()
    return any(entry.takes("belief") for entry in entries)


def _mode(contents: tuple[Span, ...], analysis: Analysis) -> Mode:
    words = [token for span in contents for token in analysis.parse.between(*span) if token.pos != "PUNCT"]
    quoted = [token for token in words if analysis.quotation_at(token.start) is not None]
    if not words or not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if len(quoted) >= 0.9 * len(words) else Mode.MIXED


def _carrier(
    draft: Draft,
    resolved: resolution.Resolved,
    analysis: Analysis,
    entities: Entities,
    carriers: list[Carrier],
) -> Citation | None:
    """Return the outlet cited after the cue, else the source where it is one itself, else one cited before."""
    name, sort = resolved
    anchor = draft.cue or draft.contents[-1]
    sentence = analysis.sentence_at(anchor.start)
    inside = [carrier for carrier in carriers if sentence.covers(carrier.citation.span)]
    after = [carrier for carrier in inside if carrier.citation.span.start >= anchor.start]
    if after:
        return entities.outlet_name(after[0].citation)
    if draft.source is not None and sort is SourceType.OUTLET and name is not None:
        return Citation(name=name, span=draft.source.span)
    return entities.outlet_name(inside[0].citation) if inside else None


def _linked(
    attributions: tuple[Attribution, ...], analysis: Analysis, entities: Entities
) -> tuple[Attribution, ...]:
    attributions = tuple(
        attribution.model_copy(update={"stance": Stance.ACCUSES})
        if attribution.stance in stance.NEUTRAL
        and stance.accuses_by_words(" ".join(span.of(analysis.text) for span in attribution.content))
        else attribution
        for attribution in attributions
    )
    stanced = tuple(
        attribution.model_copy(update={"stance": Stance.DENIES})
        if attribution.stance in stance.NEUTRAL
        and stance.denies_by_words(attribution.content[0].of(analysis.text))
        and linking.accused_by(attribution, attributions, analysis, entities)
        else attribution
        for attribution in attributions
    )
    return tuple(
        attribution.model_copy(
            update={"responds_to": linking.answered(attribution, stanced, analysis, entities)}
        )
        for attribution in stanced
    )


def _entities(entities: Entities) -> tuple[Entity, ...]:
    return tuple(
        Entity(
            name=known.name,
            type=known.type,
            mentions=tuple(sorted(known.mentions)),
            aliases=tuple(form for form in known.forms if form != known.name),
            affiliations=tuple(sorted(known.affiliations)),
        )
        for known in sorted(entities.known, key=lambda known: (min(known.mentions), known.name))
    )


def _outlets(
    entities: Entities, attributions: tuple[Attribution, ...], own_outlet: str
) -> tuple[Outlet, ...]:
    mentions: dict[str, set[Span]] = {}
    shown: dict[str, str] = {}
    if own_outlet:
        shown[lexicon.bare(own_outlet)] = own_outlet
        mentions[lexicon.bare(own_outlet)] = set()
    for known in entities.known:
        if known.type is EntityType.OUTLET:
            key = lexicon.bare(known.name)
            shown.setdefault(key, known.name)
            mentions.setdefault(key, set()).update(known.mentions)
    for attribution in attributions:
        if attribution.outlet is not None:
            key = lexicon.bare(attribution.outlet.name)
            shown.setdefault(key, attribution.outlet.name)
            spans = mentions.setdefault(key, set())
            if not any(span.overlaps(attribution.outlet.span) for span in spans):
                spans.add(attribution.outlet.span)
    own = lexicon.bare(own_outlet)
    return tuple(
        Outlet(name=shown[key], mentions=tuple(sorted(spans)), own=bool(own) and key == own)
        for key, spans in sorted(mentions.items(), key=lambda item: (sorted(item[1]), item[0]))
    )


__all__ = ["Confidence", "graph_of"]
