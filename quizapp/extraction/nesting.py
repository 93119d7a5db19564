"""Attributions within another's words: which of them tell that somebody spoke, and which only what was spoken of."""

from quizapp.extraction import lexicon
from quizapp.extraction.draft import Draft
from quizapp.extraction.linking import nestings
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Stance

# Contents that are a noun phrase or a deed: within another's words they are part of the story.
_OF_DEEDS = frozenset({"object", "prep", "infinitive", "accusation", "nominal", "declining", "gerund"})
_ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def without_deeds_retold(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without those that only retell a deed within another's words.

    `The minister said that Russia had claimed the island was its own` holds two attributions;
    `The minister said that she had asked for a meeting` holds one.
    """
    outer = nestings(drafts)
    return [draft for place, draft in enumerate(drafts) if place not in outer or _speaks(draft)]


def _speaks(draft: Draft) -> bool:
    """Tell whether the draft stands by itself within another's words: a denial, or a finite act of saying."""
    verb = draft.head
    if draft.rule == "according to":
        return True
    if draft.stance in _ANSWERS or verb is None or verb.pos not in {"VERB", "AUX"}:
        return draft.stance in _ANSWERS or draft.rule not in _OF_DEEDS
    if draft.rule in _OF_DEEDS or any(entry.takes("belief") for entry in lexicon.verbs().get(verb.lemma, ())):
        return False
    return _is_finite(verb)


def _is_finite(verb: Token) -> bool:
    auxiliaries = [child for child in verb.children if child.dep in {"aux", "auxpass"}]
    if any(child.tag == "TO" for child in auxiliaries):
        return False
    return verb.tag in _FINITE or bool(auxiliaries)
