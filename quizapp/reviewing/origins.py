"""Why a question exists, in words: from the attribution by its cue and the rule that found it."""

from collections.abc import Mapping
from types import MappingProxyType

from quizapp.i18n import N_, _
from quizapp.model.question import Origin, Question

_TAG = N_("a tag beside a quotation")
_CLAUSE = N_("a clause after a verb of saying")
_ASIDE = N_("a tag within or after the statement")
_OBJECT = N_("what a verb of saying has as its object")
_ACCUSATION = N_("a word of accusation with the one accused")
_NOUN = N_("a noun such as “claim” with what is claimed")
_PASSIVE = N_("a verb of saying in the passive")
_ACCORDING = N_("“according to” or the like")
_NAMED = N_("a name before a colon or at the beginning of a turn")

RULES: Mapping[str, str] = MappingProxyType(
    {
        "tag": _TAG,
        "introduced": _TAG,
        "closing": _TAG,
        "inverted": _TAG,
        "posted": _TAG,
        "signature": _TAG,
        "pointed at": _TAG,
        "mood": _TAG,
        "clause": _CLAUSE,
        "parted": _CLAUSE,
        "unmarked": _CLAUSE,
        "mistaken": _CLAUSE,
        "pushed down": _CLAUSE,
        "infinitive": _CLAUSE,
        "gerund": _CLAUSE,
        "remainder": _CLAUSE,
        "declining": _CLAUSE,
        "asked": _CLAUSE,
        "parenthetical": _ASIDE,
        "medial": _ASIDE,
        "put it": _ASIDE,
        "as": _ASIDE,
        "object": _OBJECT,
        "predicative": _OBJECT,
        "prep": _OBJECT,
        "relative": _OBJECT,
        "shown": _OBJECT,
        "accusation": _ACCUSATION,
        "accused": _ACCUSATION,
        "nominal": _NOUN,
        "passive": _PASSIVE,
        "agentless": _PASSIVE,
        "according to": _ACCORDING,
        "per": N_("an outlet given after “per”"),
        "in words of": _ACCORDING,
        "to quote": _ACCORDING,
        "citing": N_("an outlet that cites somebody"),
        "turn": _NAMED,
        "colon": _NAMED,
        "headline": _NAMED,
    }
)
"""The constructions by which extraction finds attributions, in words marked for translation."""


def origin_sentences(question: Question) -> tuple[str, ...]:
    """Return a translated sentence on each attribution that `question` was made from; none where a person wrote it."""
    return tuple(map(_sentence, question.origins))


def _sentence(origin: Origin) -> str:
    # Translators: stands for the name of a source that has none.
    source = origin.source or _("nobody named")
    label = RULES.get(origin.rule)
    if not origin.cue:
        # Translators: {source} said something; no word of the article tells so, as in a transcript.
        return _("Attributed to {source} without a cue.").format(source=source)
    if label is None:
        # Translators: {cue} is a word such as “denied”, {source} a name.
        return _("“{cue}” ties it to {source}.").format(cue=origin.cue, source=source)
    # Translators: {cue} is a word such as “denied”, {source} a name, {rule} such as “a tag beside a quotation”.
    return _("“{cue}” ties it to {source}, found by the rule: {rule}.").format(
        cue=origin.cue, source=source, rule=_(label)
    )
