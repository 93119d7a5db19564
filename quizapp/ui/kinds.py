"""What the kinds of question are called."""

from quizapp.i18n import N_, _
from quizapp.model.editing import HAND

# Translators: kinds of question, by what is asked.
_WORDS = {
    HAND: N_("Written by hand"),
    "all_by_source": N_("All by one source"),
    "claim_and_denial": N_("Claim and denial in order"),
    "direct_or_paraphrase": N_("Quoted or retold"),
    "first_hand": N_("First hand or not"),
    "hedge_word": N_("Which word keeps distance"),
    "how_many_sources": N_("How many sources"),
    "match_sources": N_("Match the sources"),
    "missing_voice": N_("Missing voice"),
    "named_or_anonymous": N_("Named or not"),
    "quoted_directly": N_("Heard in their own words"),
    "reporting_verb": N_("Which verb reports it"),
    "responding_to": N_("Responding to what"),
    "status_in_article": N_("Status in the article"),
    "true_or_false": N_("True, false or not said"),
    "what_was_said": N_("What was said"),
    "where_to_check": N_("Where to check"),
    "which_is_attributed": N_("Which is a source’s"),
    "which_is_unattributed": N_("Which is the article’s own"),
    "which_outlet": N_("Which outlet"),
    "who_accused": N_("Who accused"),
    "who_accused_whom": N_("Who accused whom"),
    "who_claimed": N_("Who claimed"),
    "who_denied": N_("Who denied"),
    "who_doubted": N_("Who doubted"),
    "who_is_quoted": N_("Who is quoted"),
    "which_cites_an_outlet": N_("Which article cites an outlet"),
    "which_has_the_denial": N_("Which article has the denial"),
    "which_names_the_source": N_("Which article names the source"),
    "whom_the_other_names": N_("Whom the other article names"),
    "words_that_show": N_("Words that show it"),
}


def kind_word(kind: str) -> str:
    """Return what `kind` is called; one that this version does not know, by its own name in words."""
    return _(_WORDS[kind]) if kind in _WORDS else kind.replace("_", " ").capitalize()
