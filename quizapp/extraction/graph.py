"""From an article's analysis to its attribution graph."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quizapp.extraction import lexicon, linking, resolution
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.attributing import drafts_of
from quizapp.extraction.carriers import Carrier, carried, carriers_of
from quizapp.extraction.chains import links
from quizapp.extraction.confidence import confidence_of
from quizapp.extraction.draft import Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.hedges import hedges_in, hedges_of, hedges_of_act
from quizapp.extraction.identity import is_certain
from quizapp.extraction.modality import by_nobody, modality_of, polarity_of
from quizapp.extraction.narration import interview_start
from quizapp.extraction.nesting import apart_from_themselves, told_by_another, told_of_another
from quizapp.extraction.outlets import outlets_of
from quizapp.extraction.own_voice import own_voice_of
from quizapp.extraction.pronouns import is_plain
from quizapp.extraction.rivals import disputed
from quizapp.extraction.sorts import one_sort
from quizapp.extraction.soundness import is_sound
from quizapp.extraction.speech_mode import mode_of
from quizapp.extraction.stance import stanced
from quizapp.model.attribution import (
    Attribution,
    AttributionGraph,
    Citation,
    Modality,
    Polarity,
    SourceType,
    Stance,
)
from quizapp.model.base import Span

# How many attributions are resolved between two reports of progress.
_STEP = 200


def graph_of(
    analysis: Analysis, doc_id: str, own_outlet: str, on_progress: Callable[[float], None]
) -> AttributionGraph:
    """Return the graph of an article; `own_outlet` is the name of the outlet that published it, or ""."""
    entities = Entities(analysis, own_outlet)
    on_progress(0.3)
    carriers = carriers_of(analysis, entities)
    for carrier in carriers:
        entities.cited(carrier.citation.span)
    drafts, carrying = carried(drafts_of(analysis), entities, analysis)
    # "Once The Daily Bell reported ...", "told The Daily Bell" elsewhere is an outlet too.
    carriers = carriers_of(analysis, entities)
    on_progress(0.6)
    scene = _Scene(
        analysis,
        entities,
        _by_sentence([*carriers, *carrying], analysis),
        hedges_of(analysis),
        min(_transcript_start(drafts, analysis), interview_start(analysis)),
        frozenset(map(_id, disputed(drafts, analysis) | linking.nestings(drafts).keys())),
    )
    found: list[Attribution] = []
    outer = told_by_another(drafts, analysis) | links(drafts)
    for place, draft in enumerate(drafts):
        within = _id(outer[place]) if place in outer else None
        found.append(_attribution(_id(place), draft, within, scene))
        if place % _STEP == 0:
            on_progress(0.6 + 0.3 * place / len(drafts))
    others = frozenset(map(_id, told_of_another(drafts, outer, analysis)))
    found = one_sort(apart_from_themselves(found, others), entities)
    attributions = linking.linked(_through_outlets(found), analysis, entities)
    on_progress(0.95)
    return AttributionGraph(
        schema=1,
        doc_id=doc_id,
        sentences=analysis.sentences,
        paragraphs=analysis.paragraphs,
        entities=entities.frozen(),
        outlets=outlets_of(entities, attributions, own_outlet),
        hedges=scene.hedges,
        own_voice=own_voice_of(analysis, attributions),
        attributions=attributions,
    )


def _id(place: int) -> str:
    return f"a{place + 1}"


@dataclass(frozen=True, slots=True)
class _Scene:
    """What an attribution is seen against."""

    analysis: Analysis
    entities: Entities
    carriers: dict[Span, list[Carrier]]
    """By the sentence that cites them."""
    hedges: tuple[Span, ...]
    transcript: int
    """Where a transcript begins; the text's length where there is none."""
    disputed: frozenset[str]
    """The ids of the attributions that hold a quotation which may be another's, or stand within another."""


def _transcript_start(drafts: list[Draft], analysis: Analysis) -> int:
    """Return where the first turn without quotation marks begins.

    What is reported from there on ("He told me that ...") may be reported by whoever has the turn, not by the
    article, in later paragraphs of the turn too.
    """
    turns = (draft.contents[0].start for draft in drafts if draft.rule == "turn")
    return min((start for start in turns if analysis.quotation_at(start) is None), default=len(analysis.text))


def _by_sentence(carriers: list[Carrier], analysis: Analysis) -> dict[Span, list[Carrier]]:
    found: dict[Span, list[Carrier]] = {}
    for carrier in carriers:
        found.setdefault(analysis.sentence_at(carrier.citation.span.start), []).append(carrier)
    return found


def _attribution(own: str, draft: Draft, within: str | None, scene: _Scene) -> Attribution:
    analysis = scene.analysis
    name, sort = resolution.resolve(draft.source, scene.entities, analysis)
    if draft.head is not None and by_nobody(draft.head):
        # "No one said so": the subject stands for nobody that could be asked about.
        name = sort = None
    polarity = polarity_of(draft.head) if draft.head else Polarity.AFFIRMED
    modality = modality_of(draft.head, analysis) if draft.head else Modality.STATED
    mode = mode_of(draft.contents, analysis)
    by_cue = draft.stance
    draft = stanced(draft, analysis, scene.entities)
    stance = draft.stance
    meant = scene.entities.named(name) if name is not None else None
    doubts = hedges_of_act(draft, scene.hedges)
    return Attribution(
        id=own,
        source=draft.source.span if draft.source else None,
        source_entity=name,
        source_type=sort,
        cue=draft.cue,
        content=draft.contents,
        mode=mode,
        stance=stance,
        polarity=polarity,
        modality=modality,
        outlet=_citation(draft, name, sort, scene),
        hedges=hedges_in((*draft.contents, *((draft.cue,) if draft.cue else ()), *doubts), scene.hedges),
        nested_in=within,
        confidence=confidence_of(
            draft if by_cue is not Stance.ACCUSES else replace(draft, stance=by_cue),
            mode,
            stance,
            resolved=draft.source is not None and is_certain(draft.source, meant, analysis),
            sound=not doubts and own not in scene.disputed and is_sound(draft, analysis),
            nested=within is not None or draft.contents[0].start >= scene.transcript,
            polarity=polarity,
            modality=modality,
            belief=_believed(draft),
            plain_pronoun=is_plain(draft, meant, scene.entities, analysis),
        ),
        rule=draft.rule,
    )


def _believed(draft: Draft) -> bool:
    entries = lexicon.verbs().get(draft.head.lemma, ()) if draft.head else ()
    return any(entry.takes("belief") for entry in entries)


def _citation(draft: Draft, name: str | None, sort: SourceType | None, scene: _Scene) -> Citation | None:
    """Return the outlet cited after the cue, else the source where it is one itself, else one cited before."""
    anchor = draft.cue or draft.contents[-1]
    inside = scene.carriers.get(scene.analysis.sentence_at(anchor.start), [])
    after = [carrier for carrier in inside if carrier.citation.span.start >= anchor.start]
    if after:
        return scene.entities.outlet_name(after[0].citation)
    channel = sort is SourceType.SOCIAL_MEDIA and name is not None and scene.entities.is_outlet(name)
    if draft.source is not None and (sort is SourceType.OUTLET or channel) and name is not None:
        return Citation(name=name, span=draft.source.span)
    return scene.entities.outlet_name(inside[0].citation) if inside else None


def _through_outlets(attributions: list[Attribution]) -> tuple[Attribution, ...]:
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
