"""Outlets: publications, agencies, broadcasters and channels, known by the lists or by how their names end."""

from quizapp.extraction import lexicon
from quizapp.extraction.entities import Entities
from quizapp.model.attribution import Attribution, EntityType, Outlet
from quizapp.model.base import Span


def is_outlet_name(words: str) -> bool:
    """Tell whether a capitalised name is a publication's by the lists."""
    if not words:
        return False
    bare = lexicon.bare(words).replace("’", "'")
    return (
        bare in lexicon.outlets()
        or bare.startswith(("Radio ", "Channel "))
        or (" " in bare and bare.split()[-1] in lexicon.outlet_words())
        or (" " not in bare and bare[:1].isupper() and bare.endswith(lexicon.outlet_endings()))
    )


def outlets_of(
    entities: Entities, attributions: tuple[Attribution, ...], own_outlet: str
) -> tuple[Outlet, ...]:
    """Return the outlets that the article names, cites or came out in, in the order of their first mentions."""
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
