"""What each skill is called on screen, and its icon."""

from quizapp.i18n import N_, _
from quizapp.model.question import Skill

# Translators: the names of the skills that questions train.
_NAMES = {
    Skill.WHO_SAID: N_("Who made the claim"),
    Skill.ABOUT_WHOM: N_("Who it is about"),
    Skill.DENIED: N_("Who denied it"),
    Skill.CONFIRMED: N_("Who confirmed it"),
    Skill.DISPUTED: N_("Who doubted it"),
    Skill.CITED_OUTLET: N_("Which outlet was cited"),
    Skill.SOURCE_TYPE: N_("What sort of source"),
    Skill.DIRECT_OR_PARAPHRASE: N_("Quoted or paraphrased"),
    Skill.FACT_OR_ATTRIBUTED: N_("Own voice or a source's"),
    Skill.EVIDENCE_OFFERED: N_("What evidence was offered"),
    Skill.MISSING_VOICE: N_("Whose voice is missing"),
    Skill.COMPARE_OUTLETS: N_("How outlets differ"),
    Skill.LATERAL: N_("Where to check next"),
    Skill.HEADLINE_OR_BODY: N_("Headline against text"),
}

_ICONS = {
    Skill.WHO_SAID: "speech",
    Skill.ABOUT_WHOM: "person",
    Skill.DENIED: "denied",
    Skill.CONFIRMED: "confirmed",
    Skill.DISPUTED: "doubt",
    Skill.CITED_OUTLET: "broadcast",
    Skill.SOURCE_TYPE: "masked",
    Skill.DIRECT_OR_PARAPHRASE: "direct",
    Skill.FACT_OR_ATTRIBUTED: "document",
    Skill.EVIDENCE_OFFERED: "search",
    Skill.MISSING_VOICE: "masked",
    Skill.COMPARE_OUTLETS: "copy",
    Skill.LATERAL: "search",
    Skill.HEADLINE_OR_BODY: "document",
}


def skill_name(skill: Skill) -> str:
    """Return what `skill` is called, in the language of the interface."""
    return _(_NAMES[skill])


def skill_icon(skill: Skill) -> str:
    """Return the name of its icon."""
    return _ICONS[skill]
